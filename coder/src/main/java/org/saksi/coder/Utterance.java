package org.saksi.coder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Span;

/**
 * An attributed statement found in the text, coded or not.
 *
 * @param span the sentences it stands in, with speaker and cue
 * @param said the words that are said, without the marks around them; a quote over several sentences is one statement
 * @param quote the direct quote in it
 * @param chain speakers, innermost first; empty when nobody is named
 * @param kind how the words stand in the text
 * @param cue the word that marks it
 */
public record Utterance(
        Span span, Span said, @Nullable Span quote, List<Voiced> chain, Attribution.Kind kind, String cue) {
    public Utterance {
        chain = List.copyOf(chain);
    }
}
