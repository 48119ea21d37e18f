package org.saksi.coder;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the verb group and its governors say about an act.
 *
 * @param marks what they say
 * @param marker token of the word that decided, -1 for none
 */
record Quality(Set<Mark> marks, int marker) {
    /** One thing said about an act. */
    enum Mark {
        /** Said not to happen. */
        NEGATED,
        /** Said to come. */
        FUTURE,
        /** May or can happen. */
        POSSIBLE,
        /** Wanted, proposed, feared. */
        WISHED,
        /** Must or should happen. */
        OBLIGED,
        /** Told without a source. */
        HEARSAY,
        /** What is stated or denied is the intention: "has no plans to". */
        INTENT,
        /** Only the aim of another act: "met to ease tensions". */
        PURPOSE
    }

    static final Quality PLAIN = new Quality(Set.of(), -1);

    Quality {
        marks = Set.copyOf(marks);
    }

    static Quality of(Mark mark, int marker) {
        return new Quality(Set.of(mark), marker);
    }

    /** Both together; two negations cancel each other. */
    Quality and(Quality other) {
        EnumSet<Mark> both = EnumSet.noneOf(Mark.class);
        both.addAll(marks);
        both.addAll(other.marks);
        if (has(Mark.NEGATED) && other.has(Mark.NEGATED)) {
            both.remove(Mark.NEGATED);
        }
        return new Quality(both, marker >= 0 ? marker : other.marker);
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether nothing says that the act is still open or did not take place. */
    boolean happened() {
        return !has(Mark.NEGATED)
                && !has(Mark.FUTURE)
                && !has(Mark.POSSIBLE)
                && !has(Mark.WISHED)
                && !has(Mark.OBLIGED);
    }
}
