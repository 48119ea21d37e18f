package org.saksi.coder;

import java.util.EnumSet;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Quality.Mark;

/** Reads negation, future, possibility, wish and duty from the verb group and what governs it (codebook section 4). */
final class Qualifier {
    private static final int DEEPEST = 4;

    private final Scene scene;
    private final Syntax syntax;
    private final NounGroups groups;

    Qualifier(Scene scene, Syntax syntax) {
        this.scene = scene;
        this.syntax = syntax;
        this.groups = syntax.groups();
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
        if (depth > DEEPEST) {
            return quality;
        }
        Optional<Integer> first = syntax.shared(verb);
        if (first.isPresent() && start == verb) {
            return quality.and(verb(first.get(), depth + 1));
        }
        Quality governed = quality.and(governor(verb, start, depth)).and(subject(start));
        return governed.has(Mark.WISHED) && performed(verb, start) ? Quality.PLAIN : governed;
    }

    /** "Saya ingin mengucapkan terima kasih": who says in the first person that they wish to say it, says it. */
    private boolean performed(int verb, int start) {
        return scene.grammar().indonesian()
                && scene.is(Words.PERFORMATIVES, verb)
                && wishedBare(verb, start)
                && syntax.subject(verb).stream().anyMatch(p -> scene.grammar().is(Words.FIRST_PERSONS, p.headToken()));
    }

    /** Whether nothing but the wish itself stands in the verb group or right before it. */
    private boolean wishedBare(int verb, int start) {
        int from = start;
        while (scene.is(Words.WISHES, from - 1)) {
            from--;
        }
        boolean wished = false;
        for (int i = from; i < verb; i++) {
            wished |= scene.is(Words.WISHES, i);
            if (scene.is(Words.NEGATORS, i)) {
                return false;
            }
        }
        return wished;
    }

    private Quality word(int i) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if ((scene.is(Words.NEGATORS, i) || scene.is(Words.HINDERED, i)) && !exclusive(i + 1)) {
            marks.add(Mark.NEGATED);
        }
        if (counterfactual(i)) {
            return Quality.of(Mark.NEGATED, i);
        }
        if (scene.is(Words.FUTURES, i) || scene.is(Words.FUTURE_VERBS, i)) {
            marks.add(Mark.FUTURE);
        }
        if (scene.is(Words.MODALS, i)) {
            marks.add(Mark.POSSIBLE);
        }
        if (scene.is(Words.DEONTICS, i) && !perfect(i)) {
            marks.add(Mark.OBLIGED);
        }
        if (scene.is(Words.HEARSAY, i)) {
            marks.add(Mark.HEARSAY);
        }
        if (scene.is(Words.INTENTS, i)) {
            marks.add(Mark.INTENT);
        }
        if (scene.is(Words.WISHES, i)) {
            marks.add(Mark.WISHED);
        }
        return marks.isEmpty() ? Quality.PLAIN : new Quality(marks, i);
    }

    /** "Would have attacked": it did not happen; "would have to" is a duty. */
    private boolean counterfactual(int i) {
        return scene.lower(i, "would") && scene.lower(i + 1, "have") && !scene.lower(i + 2, "to");
    }

    /** "Not only", "tidak hanya" deny nothing. */
    private boolean exclusive(int i) {
        return scene.lower(i, "only") || scene.lower(i, "hanya") || scene.lower(i, "cuma") || scene.lower(i, "just");
    }

    /** "Has attacked" is a perfect, "has to attack" a duty. */
    private boolean perfect(int i) {
        String lemma = scene.token(i).lemma();
        return (lemma.equals("have") || lemma.equals("need")) && scene.kind(i + 1) != Kind.INFINITIVE;
    }

    /** What stands before an infinitive or a bare verb: "plans to", "failed to", "ingin", "batal". */
    private Quality governor(int act, int start, int depth) {
        int at = start - 1;
        Optional<Integer> far = syntax.governor(act).filter(g -> insertion(g, at));
        if (far.isPresent()) {
            return governing(far.get(), depth);
        }
        if (scene.kind(at) == Kind.VERB) {
            return governing(at, depth);
        }
        if (scene.kind(at) == Kind.PREPOSITION) {
            return preposition(at);
        }
        if (scene.kind(at) == Kind.COMPLEMENTIZER
                && "VBG".equals(scene.token(act).morphology().form())) {
            // "said that removing the sanctions was too early": what a clause is about is not told as done
            return Quality.of(Mark.PURPOSE, at);
        }
        if (scene.kind(at) == Kind.COORDINATOR && scene.kind(at - 1) == Kind.VERB && scene.finite(at - 1)) {
            return Quality.PLAIN;
        }
        if (scene.kind(at) != Kind.INFINITIVE) {
            return scene.grammar().indonesian() ? nominal(at, depth) : Quality.PLAIN;
        }
        int before = at - 1;
        boolean not = false;
        while (scene.kind(before) == Kind.ADVERB) {
            not |= scene.is(Words.NEGATORS, before);
            before--;
        }
        boolean verb = scene.kind(before) == Kind.VERB || scene.kind(before) == Kind.AUXILIARY;
        Quality governed = verb ? governing(before, depth) : nominal(before, depth);
        boolean open = governed.marks().isEmpty() && !tried(before) && !(verb && scene.is(Words.LIGHT, before));
        if (not) {
            // "agreed not to attack"
            return governed.and(Quality.of(Mark.NEGATED, at));
        }
        return open ? Quality.of(Mark.PURPOSE, at) : governed;
    }

    /** Whether only a phrase between commas parts a governing verb from the infinitive marker. */
    private boolean insertion(int governor, int marker) {
        return scene.kind(marker) == Kind.INFINITIVE
                && scene.kind(marker - 1) == Kind.COMMA
                && scene.kind(governor + 1) == Kind.COMMA;
    }

    /** "Without attacking" denies; "a proposal for signing" names an act that is not told. */
    private Quality preposition(int at) {
        if (scene.is(Words.NEGATORS, at)) {
            return Quality.of(Mark.NEGATED, at);
        }
        return scene.is(Words.TOPICS, at) ? Quality.of(Mark.PURPOSE, at) : Quality.PLAIN;
    }

    /** Trying, deciding, beginning: what follows is told as the act itself (codebook section 8). */
    private boolean tried(int at) {
        if (scene.is(Words.ATTEMPTS, at)) {
            return true;
        }
        Optional<Chunk> chunk = scene.chunkAt(at);
        if (chunk.isEmpty()) {
            return false;
        }
        if (scene.is(Words.ATTEMPTS, chunk.get().head())) {
            return true;
        }
        int verb = chunk.get().from() - 1;
        return scene.is(Words.OBJECT_CONTROL, verb) || scene.is(Words.ATTEMPTS, verb);
    }

    private Quality governing(int verb, int depth) {
        if (scene.is(Words.NEGATIVE_VERBS, verb)) {
            return Quality.of(Mark.NEGATED, verb).and(verb(verb, depth + 1));
        }
        return word(verb).and(verb(verb, depth + 1));
    }

    /** "Ready to", "no plans to", "siap": a nominal before the infinitive may carry the future and its negation. */
    private Quality nominal(int at, int depth) {
        Optional<Chunk> chunk = scene.chunkAt(at);
        if (chunk.isEmpty() || chunk.get().time()) {
            return Quality.PLAIN;
        }
        if (scene.grammar().indonesian()
                && scene.is(Words.NEGATIVE_VERBS, chunk.get().from() - 1)) {
            // "mencegah massa menyerang": what is prevented did not happen
            return Quality.of(Mark.NEGATED, chunk.get().from() - 1);
        }
        Quality own = Quality.PLAIN;
        for (int i = chunk.get().from(); i < chunk.get().to(); i++) {
            boolean head = scene.grammar().indonesian() && i == chunk.get().head();
            if (i == at || head || scene.is(Words.NEGATORS, i)) {
                own = own.and(word(i));
            }
        }
        if (!own.has(Mark.FUTURE) && !own.has(Mark.INTENT) && !own.has(Mark.WISHED)) {
            return Quality.PLAIN;
        }
        int verb = chunk.get().from() - 1;
        while (scene.kind(verb) == Kind.ADVERB && !scene.is(Words.NEGATORS, verb)) {
            verb--;
        }
        if (scene.is(Words.NEGATORS, verb)) {
            return own.and(word(verb));
        }
        boolean governed = scene.kind(verb) == Kind.VERB || scene.kind(verb) == Kind.AUXILIARY;
        return governed ? own.and(verb(verb, depth + 1)) : own;
    }

    /** "No country has attacked", "tidak ada negara yang menyerang", "diduga <b>ia</b> dipukul polisi". */
    private Quality subject(int start) {
        boolean relative = scene.kind(start - 1) == Kind.RELATIVIZER;
        if (relative && scene.lower(start - 2, "ada") && scene.is(Words.NEGATORS, start - 3)) {
            // "belum ada yang ditahan"
            return Quality.of(Mark.NEGATED, start - 3);
        }
        Optional<Chunk> chunk = scene.chunkAt(relative ? start - 2 : start - 1);
        if (chunk.isEmpty()) {
            return Quality.PLAIN;
        }
        if (relative) {
            return cleft(chunk.get());
        }
        int from = groups.headOf(start - 1).orElse(chunk.get()).from();
        boolean none = scene.lower(from, "no")
                || scene.lower(from, "nobody")
                || scene.lower(from, "none")
                || scene.lower(from, "neither")
                || scene.lower(from - 1, "nor")
                || (scene.grammar().indonesian() && (scene.is(Words.NEGATORS, from - 1) || notOne(from)));
        if (none) {
            return Quality.of(Mark.NEGATED, from);
        }
        boolean told = scene.grammar().indonesian()
                && scene.is(Words.HEARSAY, from - 1)
                && scene.kind(from - 2) != Kind.RELATIVIZER;
        return told ? Quality.of(Mark.HEARSAY, from - 1) : Quality.PLAIN;
    }

    /** "Tidak satu pun tentara". */
    private boolean notOne(int from) {
        return (scene.lower(from - 1, "pun") && scene.is(Words.NEGATORS, from - 3))
                || (scene.lower(from - 1, "satupun") && scene.is(Words.NEGATORS, from - 2));
    }

    /** "Tidak ada anggota kami yang memukul", "bukan tentara yang menyerang". */
    private Quality cleft(Chunk antecedent) {
        int before = antecedent.from() - 1;
        boolean denied = scene.is(Words.NEGATORS, before)
                || (scene.lower(before, "ada") && scene.is(Words.NEGATORS, before - 1));
        return denied ? Quality.of(Mark.NEGATED, before) : Quality.PLAIN;
    }

    /** The quality of an event noun: that of the verb that carries it, and "no", "tanpa" before it. */
    Quality noun(Chunk chunk, Optional<Integer> carrier) {
        Quality quality = carrier.map(this::verb).orElse(Quality.PLAIN);
        int before = chunk.from() - 1;
        boolean none = scene.is(Words.NEGATORS, chunk.from())
                || (scene.is(Words.NEGATORS, before) && carrier.isEmpty())
                || (scene.lower(before, "ada") && scene.is(Words.NEGATORS, before - 1));
        boolean hindered =
                carrier.filter(v -> scene.is(Words.NEGATIVE_VERBS, v)).isPresent();
        // "no withdrawal has begun" says its one negation twice: in the noun and in the subject of the verb
        boolean counted = quality.has(Mark.NEGATED)
                && (quality.marker() == chunk.from()
                        || carrier.filter(v -> v > chunk.head()).isPresent());
        Quality own = ((none && !counted) ^ hindered) ? Quality.of(Mark.NEGATED, before) : Quality.PLAIN;
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (scene.is(Words.UNREAL, i)) {
                own = own.and(Quality.of(Mark.POSSIBLE, i));
            }
        }
        return quality.and(own);
    }
}
