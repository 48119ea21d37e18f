package org.saksi.resolver;

/** A file of actors breaks its format; the message names file, line, what must hold and what was found. */
public final class ActorFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ActorFormatException(String message) {
        super(message);
    }
}
