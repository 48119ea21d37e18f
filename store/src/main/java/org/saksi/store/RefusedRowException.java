package org.saksi.store;

/** A row of the transaction broke a rule of the schema; without it the rest can be written. */
final class RefusedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedRowException(DatasetException cause) {
        super(cause.getMessage(), cause);
    }
}
