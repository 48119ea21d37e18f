package org.saksi.coder;

/** A rule file breaks the format; the message names file, line, rule id, what must hold and what was found. */
public final class RuleFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFormatException(String message) {
        super(message);
    }
}
