package org.saksi.store;

/** Somebody else has the right to write; it may be there later. */
public final class DatasetBusyException extends DatasetException {
    private static final long serialVersionUID = 1L;

    DatasetBusyException(String message) {
        super(message);
    }
}
