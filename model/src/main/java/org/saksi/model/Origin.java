package org.saksi.model;

import java.util.Locale;

/** Where in the page a paragraph stood (codebook section 5). */
public enum Origin {
    TITLE,
    BODY,
    KEY_POINT,
    CAPTION,
    CREDIT,
    BOILERPLATE;

    /** The word of the output contract, such as {@code key-point}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
