package org.saksi.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a language model answered when it was asked about an event of which the rules are unsure.
 *
 * @param question version of the question
 * @param model the name of the model
 * @param verdict how the answer stands to what the rule coded
 * @param event the type that was answered; null when the answer is that there is no event, and without an answer
 * @param roles who acts by the answer; null likewise, and for an event that names nobody
 * @param failure why there is no answer, a short word such as {@code timeout}; null when there is one
 * @param rule what the rule coded, where the answer took its place; null where the event still says it
 */
public record Adjudication(
        String question,
        String model,
        Verdict verdict,
        @Nullable EventType event,
        @Nullable Roles roles,
        @Nullable String failure,
        @Nullable Coding rule) {
    private static final Pattern REASON = Pattern.compile("[a-z0-9-]+");

    /** How an answer stands to the rule's coding. */
    public enum Verdict {
        /** The same type, and the same roles where parties are named. */
        AGREES("agrees"),
        /** Another type, or the parties the other way round. */
        DIFFERS("differs"),
        /** The same type, but the answer does not say who acts. */
        UNSURE("unsure"),
        /** The words tell no political event. */
        NO_EVENT("no-event"),
        /** There is no answer. */
        FAILED("failed");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The word in the contract. */
        public String label() {
            return label;
        }
    }

    /** Who acts, as against the rule's coding. */
    public enum Roles {
        AS_CODED("as-coded"),
        SWAPPED("swapped"),
        UNCLEAR("unclear");

        private final String label;

        Roles(String label) {
            this.label = label;
        }

        /** The word in the contract. */
        public String label() {
            return label;
        }
    }

    /**
     * Type and roles as a rule coded them.
     *
     * @param event the type
     * @param mode its mode, if there was one
     * @param cameo its CAMEO code, if there was one
     * @param quad its quad class
     * @param score its conflict-cooperation score
     * @param actors who acted
     * @param recipients who was acted upon
     */
    public record Coding(
            EventType event,
            @Nullable String mode,
            @Nullable String cameo,
            int quad,
            double score,
            List<Member> actors,
            List<Member> recipients) {
        public Coding {
            Require.mode(event, mode);
            Require.cameo(cameo);
            Require.between("quad", 1, 4, (double) quad);
            Require.between("score", -10, 10, score);
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }

        /** What an event says. */
        public static Coding of(Event event) {
            return new Coding(
                    event.event(),
                    event.mode(),
                    event.cameo(),
                    event.quad(),
                    event.score(),
                    event.actors(),
                    event.recipients());
        }
    }

    /** The same answer, having taken the place of what the rule coded. */
    public Adjudication inPlaceOf(Coding coded) {
        return new Adjudication(question, model, verdict, event, roles, failure, coded);
    }

    public Adjudication {
        Require.filled("question", question);
        Require.filled("model", model);
        boolean answered = verdict != Verdict.FAILED && verdict != Verdict.NO_EVENT;
        if (answered != (event != null)) {
            throw ContractException.field("event", answered ? "name a type" : "be null", event);
        }
        if (roles != null && !answered) {
            throw ContractException.field("roles", "be null", roles.label());
        }
        boolean reason = failure != null && REASON.matcher(failure).matches();
        if (reason != (verdict == Verdict.FAILED) || (failure != null && !reason)) {
            String wanted = verdict == Verdict.FAILED ? "be a short word" : "be null";
            throw ContractException.field("failure", wanted, failure);
        }
        if (rule != null && verdict != Verdict.DIFFERS) {
            throw ContractException.field("rule", "be null unless the answer differs", rule.event());
        }
    }
}
