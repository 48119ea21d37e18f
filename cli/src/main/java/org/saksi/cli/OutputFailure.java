package org.saksi.cli;

import java.io.IOException;

/** A stream or file of the command that could not be written. */
final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean readerLeft;

    OutputFailure(String what, IOException cause, boolean readerLeft) {
        super("[" + what + "] cannot be written: " + reason(cause), cause);
        this.readerLeft = readerLeft;
    }

    /** Whether the reader of a pipe closed it, as {@code head} does: no error, and nothing to say about it. */
    boolean readerLeft() {
        return readerLeft;
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
