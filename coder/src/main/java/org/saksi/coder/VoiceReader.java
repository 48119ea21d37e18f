package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Span;

/** Finds who says each sentence of an article; a quote over several sentences has one speaker (codebook section 5). */
final class VoiceReader {
    private final Quotations quotations;

    VoiceReader(Quotations quotations) {
        this.quotations = quotations;
    }

    List<Voices> read(List<Scene> scenes) {
        List<Voices> voices = new ArrayList<>();
        @Nullable Phrase last = null;
        for (Scene scene : scenes) {
            Syntax syntax = Syntax.of(scene);
            List<Speech> speeches = new SpeechReader(scene, syntax, last).read();
            voices.add(new Voices(scene, syntax, speeches));
            if (!speeches.isEmpty()) {
                last = speeches.getFirst().voiced().speaker();
            }
        }
        List<Voices> all = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            all.add(voices.get(i).speeches().isEmpty() ? continued(voices, i) : voices.get(i));
        }
        return all;
    }

    /** A sentence without a cue of its own that stands in a quote. */
    private Voices continued(List<Voices> voices, int at) {
        Voices silent = voices.get(at);
        Optional<Span> quote = quotations.overlapping(silent.scene().sentence().span());
        if (quote.isEmpty()) {
            return silent;
        }
        Optional<Voiced> speaker = sameQuote(voices, at, quote.get()).or(() -> before(voices, at));
        return speaker.map(v -> new Voiced(v.speaker(), Attribution.Kind.QUOTE, v.cue()))
                .map(v -> new Voices(
                        silent.scene(),
                        silent.syntax(),
                        List.of(new Speech(0, silent.scene().size(), -1, v))))
                .orElse(silent);
    }

    /** The speaker named at the end of the quote, else at its start. */
    private static Optional<Voiced> sameQuote(List<Voices> voices, int at, Span quote) {
        for (int i = at + 1; i < voices.size() && overlaps(voices.get(i), quote); i++) {
            if (!voices.get(i).speeches().isEmpty()) {
                return Optional.of(voices.get(i).speeches().getFirst().voiced());
            }
        }
        for (int i = at - 1; i >= 0 && overlaps(voices.get(i), quote); i--) {
            if (!voices.get(i).speeches().isEmpty()) {
                return Optional.of(voices.get(i).speeches().getFirst().voiced());
            }
        }
        return Optional.empty();
    }

    private static boolean overlaps(Voices voices, Span quote) {
        return voices.scene().sentence().span().overlaps(quote);
    }

    /** A quote that follows a quote in the same paragraph goes on with its speaker. */
    private static Optional<Voiced> before(List<Voices> voices, int at) {
        int paragraph = voices.get(at).scene().sentence().paragraph();
        for (int i = at - 1; i >= 0; i--) {
            Voices earlier = voices.get(i);
            if (earlier.scene().sentence().paragraph() != paragraph) {
                break;
            }
            if (!earlier.speeches().isEmpty()) {
                return Optional.of(earlier.speeches().getFirst().voiced());
            }
        }
        return Optional.empty();
    }
}
