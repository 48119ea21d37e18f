package org.saksi.store.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An export that could not be made; the message names input and rule, and nothing was left in the folder. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExportException(String message) {
        super(message);
    }

    ExportException(String target, IOException cause) {
        super("[" + target + "] could not be written: " + reason(cause), cause);
    }

    private static @Nullable String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
