package org.saksi.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Span;

/** Makes statements of the speeches of an article: one for each cue, one for each quote that goes on without a cue. */
final class UtteranceReader {
    private final String text;
    private final Quotations quotations;
    private final List<Utterance> found = new ArrayList<>();

    /** Number in {@link #found} of the statement that holds a quote. */
    private final Map<Span, Integer> quoted = new HashMap<>();

    UtteranceReader(String text, Quotations quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    List<Utterance> read(List<Voices> voices) {
        for (Voices voiced : voices) {
            for (Speech speech : voiced.speeches()) {
                add(voiced, speech);
            }
        }
        return List.copyOf(found);
    }

    private void add(Voices voiced, Speech speech) {
        Span sentence = voiced.scene().sentence().span();
        Span own = voiced.said(speech);
        Optional<Span> quote = quotations.spans().stream()
                .filter(q -> q.overlaps(own) && !voiced.cueIn(speech, q))
                .findFirst();
        if (quote.isEmpty()) {
            found.add(new Utterance(sentence, own, null, chain(voiced, speech), speech.voiced().kind(), cue(speech)));
            return;
        }
        Span said = own.to(Quotations.inside(text, quote.get()));
        @Nullable Integer known = quoted.get(quote.get());
        if (known == null) {
            quoted.put(quote.get(), found.size());
            found.add(new Utterance(
                    sentence, said, quote.get(), quotedChain(voiced, speech), Attribution.Kind.QUOTE, cue(speech)));
            return;
        }
        Utterance before = found.get(known);
        List<Voiced> chain = speech.cueAt() < 0 ? before.chain() : quotedChain(voiced, speech);
        found.set(
                known,
                new Utterance(
                        before.span().to(sentence),
                        before.said().to(said),
                        before.quote(),
                        chain,
                        Attribution.Kind.QUOTE,
                        speech.cueAt() < 0 ? before.cue() : cue(speech)));
    }

    private static String cue(Speech speech) {
        return speech.voiced().cue();
    }

    /** The speaker of a stretch and all on whose word that in turn stands. */
    private static List<Voiced> chain(Voices voiced, Speech speech) {
        List<Voiced> chain = new ArrayList<>();
        chain.add(speech.voiced());
        for (Speech outer : voiced.speeches()) {
            boolean around = outer.from() <= speech.from() && outer.reach() >= speech.to();
            if (outer != speech && around && outer.holds(Math.max(speech.cueAt(), 0))) {
                chain.add(outer.voiced());
            }
        }
        return chain;
    }

    private static List<Voiced> quotedChain(Voices voiced, Speech speech) {
        List<Voiced> chain = chain(voiced, speech);
        Voiced first = chain.getFirst();
        chain.set(0, new Voiced(first.speaker(), Attribution.Kind.QUOTE, first.cue()));
        return chain;
    }
}
