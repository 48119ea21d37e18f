package org.saksi.model;

import java.util.List;

/**
 * Words of an article that show a PLOVER context of an event.
 *
 * @param context the context, such as {@code military}
 * @param text the words, equal to the text under {@code span}
 * @param span where they stand, in the event's sentence or one beside it
 */
public record ContextEvidence(String context, String text, Span span) {
    public ContextEvidence {
        Require.contexts(List.of(context));
        Require.excerpt(text, span);
    }
}
