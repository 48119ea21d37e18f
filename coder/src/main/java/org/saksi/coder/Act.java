package org.saksi.coder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Span;

/**
 * An act that stands inside another event: what is denied, what a condition names, what is threatened or promised.
 *
 * @param event its type, null when it does not code
 * @param actors who would act
 * @param recipients who would be acted upon
 * @param span the words that name it
 * @param negated in a condition, whether it is the failing of the act that counts: "unless", "if he does not"
 * @param others in a condition, the further acts that it names
 * @param any in a condition, whether one of the acts is enough ("or") rather than all of them being needed
 */
public record Act(
        @Nullable EventType event,
        List<Phrase> actors,
        List<Phrase> recipients,
        Span span,
        boolean negated,
        List<Act> others,
        boolean any) {
    public Act {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        others = List.copyOf(others);
    }

    /** An act by itself. */
    public Act(@Nullable EventType event, List<Phrase> actors, List<Phrase> recipients, Span span) {
        this(event, actors, recipients, span, false, List.of(), false);
    }
}
