package org.saksi.model;

import java.util.Locale;

/** What the text claims about an act (codebook section 4). */
public enum Status {
    ASSERTED,
    REPORTED,
    FUTURE,
    HYPOTHETICAL,
    NEGATED,
    HISTORICAL;

    /** The word of the output contract, such as {@code asserted}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
