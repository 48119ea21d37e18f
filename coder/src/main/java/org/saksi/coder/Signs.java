package org.saksi.coder;

/**
 * What a reading shows of how sure it may be, besides what its mention says.
 *
 * @param form what named the act
 * @param words number of words of the trigger
 * @param passive whether the verb that carries the act is passive
 * @param bound whether the rule asked for certain objects or doers and found them
 * @param refined whether what the verb governs changed the type of the rule
 * @param open whether the verb group says more than that it happened: negation, future, wish, hearsay
 * @param reach words between the trigger and the party farthest from it, in the same sentence
 * @param rivals other rules' words in the sentence, whether they became events or not
 */
public record Signs(
        Form form, int words, boolean passive, boolean bound, boolean refined, boolean open, int reach, int rivals) {
    /** What names an act. */
    public enum Form {
        VERB,
        /** An event noun by itself. */
        NOUN,
        /** An event noun that a light verb carries. */
        LIGHT_VERB,
        ADJECTIVE,
        /** Fixed words. */
        PHRASE
    }

    static Signs of(Candidate candidate, Scene scene, Syntax syntax, int rivals) {
        Trigger trigger = candidate.trigger;
        Rule rule = candidate.rule();
        boolean verb = scene.kind(candidate.anchor) == Kind.VERB;
        return new Signs(
                form(candidate),
                trigger.length(),
                verb && syntax.passive(candidate.anchor),
                !rule.object().isEmpty() || !rule.subject().isEmpty(),
                candidate.event != rule.event(),
                !candidate.quality.marks().isEmpty(),
                reach(candidate, scene),
                rivals);
    }

    private static Form form(Candidate candidate) {
        return switch (candidate.trigger.part()) {
            case VERB -> Form.VERB;
            case NOUN -> candidate.anchor == candidate.trigger.from() ? Form.NOUN : Form.LIGHT_VERB;
            case ADJECTIVE -> Form.ADJECTIVE;
            case PHRASE -> Form.PHRASE;
        };
    }

    private static int reach(Candidate candidate, Scene scene) {
        int reach = 0;
        for (Phrase party : candidate.parties()) {
            int head = party.headToken().index();
            boolean here = scene.sentence().span().contains(party.span());
            int before = candidate.trigger.from() - 1 - head;
            int behind = head - candidate.trigger.to();
            reach = here ? Math.max(reach, Math.max(before, behind)) : reach;
        }
        return reach;
    }
}
