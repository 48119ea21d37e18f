package org.saksi.coder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Span;

/**
 * A sentence with the speakers it stands on.
 *
 * @param scene the sentence
 * @param syntax answers questions about it
 * @param speeches the stretches that stand on somebody's word, innermost first
 */
record Voices(Scene scene, Syntax syntax, List<Speech> speeches) {
    /** The sentence as an attributed statement, if anybody says it. */
    Optional<Utterance> utterance(Quotations quotations) {
        if (speeches.isEmpty()) {
            return Optional.empty();
        }
        Span span = scene.sentence().span();
        @Nullable
        Span quote = quotations
                .overlapping(span)
                .map(q -> new Span(Math.max(q.start(), span.start()), Math.min(q.end(), span.end())))
                .orElse(null);
        Voiced first = speeches.getFirst().voiced();
        Attribution.Kind kind = quote == null ? first.kind() : Attribution.Kind.QUOTE;
        return Optional.of(
                new Utterance(span, quote, speeches.stream().map(Speech::voiced).toList(), kind, first.cue()));
    }
}
