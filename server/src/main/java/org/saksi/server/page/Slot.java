package org.saksi.server.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;

/**
 * A part of an event with its words in the text.
 *
 * @param kind what it says of the event
 * @param number its place among those of its kind, from 0
 * @param span its words
 * @param href where its words lead to when they are of another event; null for the slots of this one
 */
record Slot(Kind kind, int number, Span span, @Nullable String href) {
    /** What a slot says, in the order in which pages list them. */
    enum Kind {
        WHO,
        WHAT,
        WHOM,
        WHERE,
        WHEN,
        WORD,
        CONDITION,
        DENIAL,
        QUOTE,
        NUMBER,
        EVIDENCE,
        OTHER;

        /** The class in style sheets and the end of the key of its name. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Slot(Kind kind, int number, Span span) {
        this(kind, number, span, null);
    }

    /** Its id on the page, such as {@code who-0}. */
    String id() {
        return kind.label() + "-" + number;
    }

    /** Whether its name stands behind its words; contexts and quotes are told by their line alone. */
    boolean isTagged() {
        return href == null && kind != Kind.EVIDENCE && kind != Kind.QUOTE;
    }
}
