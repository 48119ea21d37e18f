package org.saksi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attributed statement of an article, coded or not (design section 3, {@code articles.jsonl}).
 *
 * @param span the statement with its speaker and cue
 * @param quote the direct quote in it, if any
 * @param speaker the innermost speaker, null when nobody is named
 * @param chain the speakers outward, innermost first
 * @param kind how the words stand in the text
 * @param cue the word that marks it
 * @param events ids of the events coded in it
 */
public record Statement(
        Span span,
        @Nullable Excerpt quote,
        @Nullable Member speaker,
        List<Attribution> chain,
        Attribution.Kind kind,
        String cue,
        List<String> events) {
    public Statement {
        chain = List.copyOf(chain);
        events = List.copyOf(events);
    }
}
