package org.saksi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clause on which a threat or promise hangs (codebook section 4).
 *
 * @param text the clause
 * @param span where it stands
 * @param event the type of the act it names, if it codes
 * @param actors who would act, empty if not named
 * @param recipients who would be acted upon, empty if not named
 * @param negated whether it is the failing of the act that counts: "unless", "if he does not"
 * @param others further acts that the clause names
 * @param any whether one of the acts is enough ("or") rather than all of them being needed
 */
public record Condition(
        String text,
        Span span,
        @Nullable EventType event,
        List<Member> actors,
        List<Member> recipients,
        boolean negated,
        List<Pattern> others,
        boolean any) {
    public Condition {
        Require.excerpt(text, span);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        others = List.copyOf(others);
    }

    /**
     * A further act of a condition.
     *
     * @param event its type
     * @param actors who would act, empty if not named
     * @param recipients who would be acted upon, empty if not named
     * @param negated whether it is the failing of the act that counts
     * @param span the words that name it
     */
    public record Pattern(EventType event, List<Member> actors, List<Member> recipients, boolean negated, Span span) {
        public Pattern {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }
}
