package org.saksi.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Span;

/**
 * Makes statements of the speeches of an article: one for each cue. A quote over several sentences, or one that goes on
 * behind its speaker ("...," he said. "..."), is one statement; a second cue for the same quote ("kata Oke, seperti dikutip
 * Antara") is the next link of its chain.
 */
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
            for (Speech act : voiced.acts()) {
                add(voiced, act);
            }
        }
        return List.copyOf(found);
    }

    private void add(Voices voiced, Speech speech) {
        Span sentence = voiced.scene().sentence().span();
        Span own = voiced.said(speech);
        List<Span> quotes = quotations.spans().stream()
                .filter(q -> q.overlaps(own) && !voiced.cueIn(speech, q))
                .toList();
        if (quotes.isEmpty()) {
            found.add(new Utterance(
                    sentence,
                    own,
                    null,
                    chain(voiced, speech),
                    speech.voiced().kind(),
                    speech.voiced().cue()));
            return;
        }
        Span said = own;
        for (Span quote : quotes) {
            said = said.to(words(Quotations.inside(text, quote)));
        }
        @Nullable Integer known = quoted.get(quotes.getFirst());
        if (known == null && speech.cueAt() < 0 && goesOn(quotes.getFirst(), speech)) {
            known = found.size() - 1;
        }
        Utterance fresh = new Utterance(
                sentence,
                said,
                quotes.getFirst(),
                quotedChain(voiced, speech),
                Attribution.Kind.QUOTE,
                speech.voiced().cue());
        int at = known == null ? found.size() : known;
        if (known == null) {
            found.add(fresh);
        } else {
            found.set(at, joined(found.get(at), fresh, speech));
        }
        quotes.forEach(q -> quoted.put(q, at));
    }

    /** Without the comma or full stop that belongs to the sentence around a quote. */
    private Span words(Span inside) {
        int end = inside.end();
        while (end > inside.start() + 1 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == '.')) {
            end--;
        }
        return new Span(inside.start(), end);
    }

    /** Whether nothing but blanks stands between the last statement and a quote of the same speaker. */
    private boolean goesOn(Span quote, Speech speech) {
        if (found.isEmpty()) {
            return false;
        }
        Utterance last = found.getLast();
        return last.quote() != null
                && last.span().end() <= quote.start()
                && text.substring(last.span().end(), quote.start()).isBlank()
                && last.chain()
                        .getFirst()
                        .speaker()
                        .span()
                        .equals(speech.voiced().speaker().span());
    }

    private static Utterance joined(Utterance before, Utterance more, Speech speech) {
        boolean silent = speech.cueAt() < 0;
        boolean second = !silent && before.span().contains(more.span());
        List<Voiced> chain = silent ? before.chain() : second ? longer(before.chain(), more.chain()) : more.chain();
        return new Utterance(
                before.span().to(more.span()),
                before.said().to(more.said()),
                before.quote(),
                chain,
                Attribution.Kind.QUOTE,
                silent || second ? before.cue() : more.cue());
    }

    private static List<Voiced> longer(List<Voiced> inner, List<Voiced> outer) {
        List<Voiced> chain = new ArrayList<>(inner);
        outer.stream()
                .filter(o -> chain.stream()
                        .noneMatch(c -> c.speaker().span().equals(o.speaker().span())))
                .forEach(chain::add);
        return chain;
    }

    /** The speaker of a stretch and all on whose word that in turn stands. */
    private static List<Voiced> chain(Voices voiced, Speech speech) {
        List<Voiced> chain = new ArrayList<>();
        chain.add(speech.voiced());
        for (Speech outer : voiced.speeches()) {
            boolean around = outer.from() <= speech.from() && outer.reach() >= speech.to();
            if (!outer.equals(speech) && around && outer.holds(Math.max(speech.cueAt(), 0))) {
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
