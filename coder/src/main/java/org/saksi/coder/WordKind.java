package org.saksi.coder;

import java.util.Locale;

/** The two kinds of words that name acts by far the most. */
public enum WordKind {
    VERB,
    NOUN;

    /** The kind as output writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
