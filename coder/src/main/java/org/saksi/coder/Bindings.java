package org.saksi.coder;

import java.util.List;
import java.util.Set;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Quality.Mark;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/**
 * Tells whether an act that hangs on a condition binds whoever would do it, or is only told as possible by somebody who
 * neither threatens nor promises it (codebook section 4). Confined to one thread.
 */
final class Bindings {
    private static final Set<Words> PEOPLE = Set.of(Words.PEOPLE, Words.FIRST_PERSONS, Words.THIRD_PERSONS);

    private final Scene scene;
    private final PublicParties publicly;
    private final List<Speech> speeches;

    Bindings(Scene scene, List<Speech> speeches) {
        this.scene = scene;
        this.publicly = new PublicParties(scene.grammar());
        this.speeches = speeches;
    }

    /** Whether the words themselves threaten or promise, whatever the act is. */
    static boolean pledges(Candidate candidate) {
        return candidate.event == EventType.THREATEN
                || candidate.event == EventType.AGREE
                || (candidate.event == EventType.CONCEDE && candidate.pledge != null);
    }

    /**
     * "Will strike if attacked" binds; "could be jailed if convicted", "should ban", "top-up fees will hit them if", and "may
     * strike" in another's mouth do not.
     */
    boolean binds(Candidate candidate) {
        if (pledges(candidate)) {
            return true;
        }
        boolean noun = candidate.trigger.part() == Trigger.Part.NOUN && !candidate.quality.has(Mark.FUTURE);
        boolean duty = candidate.quality.has(Mark.OBLIGED) || scene.is(Words.DEONTICS, candidate.trigger.from());
        if (noun || duty || expected(candidate) || !willed(candidate.actors)) {
            return false;
        }
        return !candidate.quality.has(Mark.POSSIBLE) || own(candidate);
    }

    /** "Is likely to", "are expected to": told by those who watch. */
    private boolean expected(Candidate candidate) {
        int marker = candidate.quality.marker();
        return marker >= 0 && scene.is(Words.EXPECTED, marker);
    }

    /** Whether somebody is among them who can bind himself. */
    boolean willed(List<Phrase> actors) {
        return actors.stream().anyMatch(this::willed);
    }

    /** Somebody who can have a will: a person, a body, a state, a group; no thing, no clause. */
    private boolean willed(Phrase phrase) {
        Token head = phrase.headToken();
        return PEOPLE.stream().anyMatch(list -> scene.grammar().is(list, head))
                || head.is(Upos.PROPN)
                || publicly.nation(phrase)
                || publicly.official(phrase)
                || agent(head);
    }

    /** "Producers", "penambang": named after what they do. */
    private boolean agent(Token head) {
        String lemma = head.lemma();
        return scene.grammar().indonesian()
                ? head.lower().startsWith("pe") && !head.lower().endsWith("an")
                : lemma.endsWith("er") || lemma.endsWith("or") || lemma.endsWith("ist");
    }

    /** Whether who would act says so. */
    private boolean own(Candidate candidate) {
        return candidate.actors.stream()
                .anyMatch(actor -> personal(actor)
                        ? scene.grammar().is(Words.FIRST_PERSONS, actor.headToken()) || voiced(candidate)
                        : speeches.stream()
                                .filter(s -> s.holds(candidate.trigger.from()))
                                .anyMatch(s -> s.voiced().speaker().span().overlaps(actor.span())));
    }

    private boolean voiced(Candidate candidate) {
        return speeches.stream().anyMatch(s -> s.holds(candidate.trigger.from()));
    }

    private boolean personal(Phrase actor) {
        return scene.grammar().is(Words.FIRST_PERSONS, actor.headToken())
                || scene.grammar().is(Words.THIRD_PERSONS, actor.headToken());
    }
}
