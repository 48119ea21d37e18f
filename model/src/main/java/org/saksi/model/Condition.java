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
 */
public record Condition(
        String text, Span span, @Nullable EventType event, List<Member> actors, List<Member> recipients) {
    public Condition {
        Require.excerpt(text, span);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
