package org.saksi.model;

import java.util.List;
import java.util.Locale;

/**
 * What the sources of an incident tell differently.
 *
 * @param about what they disagree on
 * @param of what is counted, such as {@code killed}, where they disagree on a number; else empty
 * @param sides at least two, the one with most publishers first
 */
public record Disagreement(About about, String of, List<Side> sides) {
    public Disagreement {
        sides = List.copyOf(sides);
        if (sides.size() < 2) {
            throw ContractException.field("sides", "hold at least two", sides.size());
        }
    }

    /**
     * One account.
     *
     * @param value what it says, such as {@code 5} or {@code Thailand}
     * @param publishers how many independent publishers give it; copies of one text are one
     * @param voices their names in order; an article without a publisher stands with its id
     * @param speakers on whose word they give it, where the text says so
     * @param events ids of the mentions
     */
    public record Side(String value, int publishers, List<String> voices, List<String> speakers, List<String> events) {
        public Side {
            Require.filled("value", value);
            voices = List.copyOf(voices);
            speakers = List.copyOf(speakers);
            events = List.copyOf(events);
        }
    }

    /** What sources can disagree on. */
    public enum About {
        NUMBER,
        PERPETRATOR,
        PLACE,
        /** Whether it happened. */
        OCCURRENCE;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
