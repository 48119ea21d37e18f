package org.saksi.model;

import java.util.Locale;

/**
 * One link of an event's attribution chain, innermost speaker first (codebook section 5).
 *
 * @param text the speaker or outlet as written
 * @param span where it is written
 * @param kind how the words reached the text
 * @param cue the word that marks it, such as {@code kata} or {@code according to}
 */
public record Attribution(String text, Span span, Kind kind, String cue) {
    public Attribution {
        Require.excerpt(text, span);
    }

    /** How a speaker's words stand in the text. */
    public enum Kind {
        QUOTE,
        PARAPHRASE,
        REPORTED,
        CLAIMED,
        DENIED;

        /** The word of the output contract, such as {@code quote}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
