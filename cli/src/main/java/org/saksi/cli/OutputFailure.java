package org.saksi.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

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
        return switch (cause) {
            case NoSuchFileException e -> "it lies in a folder that does not exist";
            case AccessDeniedException e -> "there is no permission";
            case FileAlreadyExistsException e -> "it is a file, not a folder";
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    }
}
