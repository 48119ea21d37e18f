package org.saksi.store.validation;

import java.util.Locale;

/** What a coder found of an event as a whole. */
public enum Verdict {
    /** The sentence tells this act, with type and parties as coded. */
    RIGHT,
    /** It does not, or another type or other parties. */
    WRONG,
    /** The coder could not decide; it counts as no decision. */
    UNSURE;

    /** The word of the sheets, such as {@code right}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
