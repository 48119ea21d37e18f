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
            SpeechReader reader = new SpeechReader(scene, syntax, last);
            List<Speech> acts = reader.acts().stream()
                    .filter(a ->
                            quotations.around(scene.token(a.cueAt()).span()).isEmpty())
                    .toList();
            Voices read = new Voices(scene, syntax, reader.read(), acts);
            voices.add(read);
            last = antecedent(read).orElse(last);
        }
        List<Voices> all = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            all.add(told(voices.get(i)).isEmpty() ? continued(voices, i) : voices.get(i));
        }
        return all;
    }

    /** Whom "katanya" means in the sentences that follow: the person who was last told to speak. */
    private Optional<Phrase> antecedent(Voices read) {
        Speakers speakers = new Speakers(read.scene());
        return told(read).or(() -> acting(read)).map(Voiced::speaker).filter(speakers::person);
    }

    /** The innermost speaker whose cue stands outside of quotes: what is told to be said inside one is quoted itself. */
    private Optional<Voiced> told(Voices read) {
        return read.speeches().stream()
                .filter(s -> s.cueAt() < 0
                        || quotations
                                .around(read.scene().token(s.cueAt()).span())
                                .isEmpty())
                .map(Speech::voiced)
                .findFirst();
    }

    /** "The minister urged both sides to talk. 'We have no time left.'": who speaks by acting in words. */
    private static Optional<Voiced> acting(Voices read) {
        return read.acts().stream().map(Speech::voiced).findFirst();
    }

    /** A sentence without a cue of its own that stands in a quote. */
    private Voices continued(List<Voices> voices, int at) {
        Voices silent = voices.get(at);
        Optional<Span> quote = quotations.overlapping(silent.scene().sentence().span());
        if (quote.isEmpty()) {
            return silent;
        }
        boolean partial = silent.scene().sentence().span().start() < quote.get().start() - 1;
        boolean own = partial && !silent.speeches().isEmpty();
        Optional<Voiced> speaker =
                sameQuote(voices, at, quote.get()).or(() -> own ? Optional.empty() : before(voices, at));
        return speaker.map(v -> new Voiced(v.speaker(), Attribution.Kind.QUOTE, v.cue()))
                .map(v -> silent.with(new Speech(0, silent.scene().size(), -1, v)))
                .orElse(silent);
    }

    /** The speaker named at the end of the quote, else at its start. */
    private Optional<Voiced> sameQuote(List<Voices> voices, int at, Span quote) {
        for (int i = at + 1;
                i < voices.size() && (overlaps(voices.get(i), quote) || leftOpen(voices.get(i - 1)));
                i++) {
            if (told(voices.get(i)).isPresent()) {
                return told(voices.get(i));
            }
        }
        for (int i = at - 1; i >= 0 && overlaps(voices.get(i), quote); i--) {
            if (told(voices.get(i)).isPresent()) {
                return told(voices.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean leftOpen(Voices voices) {
        return quotations.openAt(voices.scene().sentence().span().end());
    }

    private static boolean overlaps(Voices voices, Span quote) {
        return voices.scene().sentence().span().overlaps(quote);
    }

    /** A quote that follows a quote in the same paragraph, or one left open in the paragraph before, goes on with its speaker. */
    private Optional<Voiced> before(List<Voices> voices, int at) {
        int paragraph = voices.get(at).scene().sentence().paragraph();
        for (int i = at - 1; i >= 0; i--) {
            Voices earlier = voices.get(i);
            if (earlier.scene().sentence().paragraph() != paragraph && !leftOpen(earlier)) {
                break;
            }
            paragraph = earlier.scene().sentence().paragraph();
            Optional<Voiced> speaker = told(earlier).or(() -> acting(earlier));
            if (speaker.isPresent()) {
                return speaker;
            }
        }
        return Optional.empty();
    }
}
