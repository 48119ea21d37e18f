package org.saksi.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conditional threat or promise, or a declared intention: one line of {@code commitments.jsonl} (codebook section 4).
 *
 * @param id derived from content, stable from run to run
 * @param by who commits
 * @param toward toward whom, empty when nobody is named
 * @param pledge the words that pledge, and the event they code, null when they code none
 * @param condition what it hangs on, null for a plain intention
 * @param polarity POSITIVE for an act, NEGATIVE for a declared intention not to act
 * @param madeOn the day it was uttered, as far as the text says
 * @param article the article it was read in
 * @param sentence the sentence it was read in
 * @param state OPEN when read; later states come from linking
 * @param changes ids of the events that changed the state, in order
 */
public record Commitment(
        String id,
        List<Member> by,
        List<Member> toward,
        Pledge pledge,
        @Nullable Condition condition,
        Polarity polarity,
        @Nullable LocalDate madeOn,
        ArticleReference article,
        SentenceExcerpt sentence,
        State state,
        List<String> changes) {
    public Commitment {
        Require.filled("id", id);
        by = List.copyOf(by);
        toward = List.copyOf(toward);
        changes = List.copyOf(changes);
    }

    /**
     * What is pledged.
     *
     * @param text the words
     * @param span where they stand
     * @param act type of the act that is pledged (or ruled out), null when it does not code
     * @param event id of the event line that carries the threat or promise, null when there is none
     */
    public record Pledge(
            String text,
            Span span,
            @Nullable EventType act,
            @Nullable String event) {
        public Pledge {
            Require.excerpt(text, span);
        }
    }

    /** Whether an act is pledged or ruled out. */
    public enum Polarity {
        POSITIVE,
        NEGATIVE;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a commitment. */
    public enum State {
        /** Said, and nothing has come of it yet. */
        OPEN,
        /** Said again. */
        REAFFIRMED,
        /** Said again with a condition that it did not have before. */
        WEAKENED,
        /** The contrary was said by the same party. */
        WITHDRAWN,
        /** What it hangs on came about, or what was pledged was done. */
        MET,
        /** What was ruled out was done. */
        BROKEN,
        /** Its day went by, or what it threatened the failing of came about. */
        LAPSED;

        /** Whether nothing changes it any more. */
        public boolean closed() {
            return switch (this) {
                case OPEN, REAFFIRMED, WEAKENED -> false;
                case WITHDRAWN, MET, BROKEN, LAPSED -> true;
            };
        }

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
