package org.saksi.store;

/** Says in a sentence why a dataset cannot be opened, read or written. */
public class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message of the form {@code [location] thing must be rule but was value}. */
    public DatasetException(String message) {
        super(message);
    }

    /** The same with what lies behind it. */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
