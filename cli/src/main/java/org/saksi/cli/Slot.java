package org.saksi.cli;

import java.util.Locale;

/** The slots of an event that {@code explain} marks in the sentence, each with its colour. */
enum Slot {
    TRIGGER("1;33"),
    ACTOR("36"),
    RECIPIENT("35"),
    CONDITION("32"),
    SPEAKER("34"),
    DENIED("31");

    private final String colour;

    Slot(String colour) {
        this.colour = colour;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The SGR parameters of the terminal. */
    String colour() {
        return colour;
    }
}
