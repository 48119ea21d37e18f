package org.saksi.coder;

import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Upos;

/** Tells who can speak, and completes a speaker by the title or name beside it. Confined to one thread. */
final class Speakers {
    private final Scene scene;
    private final Parties parties;

    Speakers(Scene scene) {
        this.scene = scene;
        this.parties = new Parties(scene);
    }

    /** Whether a phrase names somebody who can say something: a person, a body, a country, an outlet. */
    boolean somebody(Phrase phrase) {
        // a name that the tagger does not know still has its capital, which only counts behind the first word
        boolean capital = phrase.headToken().capitalised() && phrase.headToken().index() > 0;
        return capital || parties.somebody(phrase) || scene.grammar().is(Words.VOICES, phrase.headToken());
    }

    /** With the rest of a name that a full stop cut off ("the Rev. Peter Wherry") and an apposition that names or titles. */
    Phrase whole(Phrase phrase) {
        int from = phrase.tokens().getFirst().index();
        int to = phrase.tokens().getLast().index() + 1;
        if (to > scene.size() || !scene.token(to - 1).equals(phrase.tokens().getLast())) {
            return phrase;
        }
        int end = to;
        while (name(end - 1) && (name(end) || (scene.lower(end, ".") && name(end + 1)))) {
            end++;
        }
        Optional<Chunk> apposed = scene.kind(end) == Kind.COMMA ? scene.chunkAt(end + 1) : Optional.empty();
        end = apposed.filter(c -> apposition(c, phrase)).map(Chunk::to).orElse(end);
        return end == to ? phrase : scene.phrase(from, end, phrase.headToken().index());
    }

    /** "Peneliti senior, Suryono, di Jakarta": a name closed off by a mark behind a phrase that is none. */
    private boolean apposition(Chunk chunk, Phrase phrase) {
        Kind behind = scene.kind(chunk.to());
        boolean closed = behind == Kind.COMMA || behind == Kind.STOP || behind == Kind.QUOTE;
        return closed
                && !chunk.time()
                && scene.token(chunk.head()).is(Upos.PROPN)
                && scene.token(chunk.head()).capitalised()
                && scene.grammar().is(Words.PEOPLE, phrase.headToken());
    }

    private boolean name(int at) {
        return at >= 0
                && at < scene.size()
                && scene.token(at).is(Upos.PROPN)
                && scene.token(at).capitalised()
                && scene.kind(at) == Kind.NOMINAL;
    }
}
