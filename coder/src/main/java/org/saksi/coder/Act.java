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
 */
public record Act(@Nullable EventType event, List<Phrase> actors, List<Phrase> recipients, Span span) {
    public Act {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
