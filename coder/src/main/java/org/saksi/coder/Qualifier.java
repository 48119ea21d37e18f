package org.saksi.coder;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;

/** Reads negation, future, possibility, wish and duty from the verb group and what governs it (codebook section 4). */
final class Qualifier {
    private static final int DEEPEST = 4;

    private final Scene scene;
    private final NounGroups groups;

    Qualifier(Scene scene, NounGroups groups) {
        this.scene = scene;
        this.groups = groups;
    }

    /** The quality of the act whose verb stands at a token. */
    Quality verb(int verb) {
        return verb(verb, 0);
    }

    private Quality verb(int verb, int depth) {
        int start = scene.groupStart(verb);
        Quality quality = Quality.PLAIN;
        for (int i = start; i < verb; i++) {
            quality = quality.and(word(i));
        }
        return depth > DEEPEST ? quality : quality.and(governor(start, depth)).and(subject(start));
    }

    private Quality word(int i) {
        boolean negated = (scene.is(Words.NEGATORS, i) || scene.is(Words.HINDERED, i))
                && !scene.lower(i + 1, "only")
                && !scene.lower(i + 1, "hanya")
                && !scene.lower(i + 1, "cuma")
                && !scene.lower(i + 1, "just");
        boolean future = scene.is(Words.FUTURES, i) || scene.is(Words.FUTURE_VERBS, i);
        boolean possible = scene.is(Words.MODALS, i);
        boolean obliged = scene.is(Words.DEONTICS, i) && !perfect(i);
        boolean hearsay = scene.is(Words.HEARSAY, i);
        boolean intent = scene.is(Words.INTENTS, i);
        boolean wished = scene.is(Words.WISHES, i);
        boolean marked = negated || future || possible || obliged || hearsay || wished;
        return new Quality(negated, future, possible, wished, obliged, hearsay, intent, marked ? i : -1);
    }

    /** "Has attacked" is a perfect, "has to attack" a duty. */
    private boolean perfect(int i) {
        return (scene.token(i).lemma().equals("have") || scene.token(i).lemma().equals("need"))
                && scene.kind(i + 1) != Kind.INFINITIVE;
    }

    /** What stands before an infinitive or a bare verb: "plans to", "failed to", "ingin", "batal". */
    private Quality governor(int start, int depth) {
        int at = start - 1;
        if (scene.kind(at) == Kind.VERB) {
            return governing(at, depth);
        }
        if (scene.kind(at) == Kind.PREPOSITION && scene.is(Words.NEGATORS, at)) {
            return new Quality(true, false, false, false, false, false, false, at);
        }
        if (scene.kind(at) == Kind.COORDINATOR && scene.kind(at - 1) == Kind.VERB && scene.finite(at - 1)) {
            return Quality.PLAIN;
        }
        if (scene.kind(at) != Kind.INFINITIVE) {
            return scene.grammar().indonesian() ? adjective(at, depth) : Quality.PLAIN;
        }
        int before = at - 1;
        while (scene.kind(before) == Kind.ADVERB) {
            before--;
        }
        if (scene.kind(before) == Kind.VERB || scene.kind(before) == Kind.AUXILIARY) {
            return governing(before, depth);
        }
        return adjective(before, depth);
    }

    private Quality governing(int verb, int depth) {
        if (scene.is(Words.NEGATIVE_VERBS, verb)) {
            return new Quality(true, false, false, false, false, false, false, verb).and(verb(verb, depth + 1));
        }
        Quality own = word(verb);
        Quality outer = verb(verb, depth + 1);
        return own.future() || own.wished() || own.possible() || own.obliged() || own.intent() || outer.negated()
                ? own.and(outer)
                : outer;
    }

    /** "Ready to", "no plans to", "siap": a nominal before the infinitive may carry the future and its negation. */
    private Quality adjective(int at, int depth) {
        Optional<Chunk> chunk = scene.chunkAt(at);
        if (chunk.isEmpty() || chunk.get().time()) {
            return Quality.PLAIN;
        }
        Quality own = Quality.PLAIN;
        for (int i = chunk.get().from(); i < chunk.get().to(); i++) {
            if (i == at || scene.is(Words.NEGATORS, i)) {
                own = own.and(word(i));
            }
        }
        if (!own.future() && !own.intent() && !own.wished()) {
            return Quality.PLAIN;
        }
        int verb = chunk.get().from() - 1;
        while (scene.kind(verb) == Kind.ADVERB && !scene.is(Words.NEGATORS, verb)) {
            verb--;
        }
        if (scene.is(Words.NEGATORS, verb)) {
            return own.and(word(verb));
        }
        return scene.kind(verb) == Kind.VERB || scene.kind(verb) == Kind.AUXILIARY
                ? own.and(verb(verb, depth + 1))
                : own;
    }

    /** "No country has attacked", "tidak ada negara yang menyerang". */
    private Quality subject(int start) {
        Optional<Chunk> chunk = scene.chunkAt(start - 1);
        if (chunk.isEmpty()) {
            return Quality.PLAIN;
        }
        int from = groups.headOf(start - 1).orElse(chunk.get()).from();
        boolean none = scene.lower(from, "no") || scene.lower(from, "nobody") || scene.lower(from, "none");
        return none ? new Quality(true, false, false, false, false, false, false, from) : Quality.PLAIN;
    }

    /** The quality of an event noun: that of the verb that carries it, and "no", "tanpa" before it. */
    Quality noun(Chunk chunk, Optional<Integer> carrier) {
        Quality quality = carrier.map(this::verb).orElse(Quality.PLAIN);
        int before = chunk.from() - 1;
        boolean none = scene.is(Words.NEGATORS, chunk.from())
                || (scene.is(Words.NEGATORS, before) && carrier.isEmpty())
                || (scene.lower(before, "ada") && scene.is(Words.NEGATORS, before - 1));
        boolean negatedCarrier =
                carrier.filter(v -> scene.is(Words.NEGATIVE_VERBS, v)).isPresent();
        Quality own = none ^ negatedCarrier
                ? new Quality(true, false, false, false, false, false, false, before)
                : Quality.PLAIN;
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (List.of("possible", "planned", "potential", "proposed", "future", "upcoming")
                    .contains(scene.token(i).lower())) {
                own = own.and(new Quality(false, false, true, false, false, false, false, i));
            }
        }
        return quality.and(own);
    }
}
