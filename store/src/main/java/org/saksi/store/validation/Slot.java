package org.saksi.store.validation;

import java.util.Locale;

/** A part of an event that coders judge for itself. */
public enum Slot {
    ACTORS,
    RECIPIENTS,
    STATUS,
    TIME,
    PLACE;

    /** The name in reports, such as {@code actors}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of the sheets, such as {@code actors_ok}. */
    String column() {
        return label() + "_ok";
    }
}
