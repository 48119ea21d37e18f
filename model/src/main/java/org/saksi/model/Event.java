package org.saksi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, where, when and on whose word: one line of {@code events.jsonl} (design section 3).
 *
 * @param id derived from content, stable from run to run
 * @param version versions of code and rules, such as {@code 0.1.0+rules.1}
 * @param article the article it was read in
 * @param event the type
 * @param mode the PLOVER mode, if the type has one and the text gives it
 * @param contexts PLOVER contexts, any number
 * @param evidence the words of the passage that show them, those of one context after the other; each names one of the
 *     contexts
 * @param cameo the CAMEO code of the same act, if there is one
 * @param quad 1 verbal cooperation to 4 material conflict
 * @param score conflict-cooperation score of type and mode
 * @param status what the text claims about the act
 * @param confidence calibrated probability that the coding is right; null until it is calibrated
 * @param trigger the words that name the act
 * @param actors who acts or speaks; empty when the text names nobody
 * @param recipients who is acted upon
 * @param denies on a REJECT, the denied act
 * @param condition on a THREATEN or AGREE, the condition it hangs on
 * @param attribution on whose word, innermost speaker first
 * @param quote the direct quote it stands in, if any
 * @param when when, if the text says
 * @param where where, if the text says
 * @param quantities numbers that belong to it
 * @param sentence the sentence it was read in
 * @param origin where the sentence stood on the page
 * @param rule id of the rule that coded it
 * @param basis {@code tree} or {@code order}: what the roles were read from
 * @param incident id of its incident, once linked
 * @param adjudication what a language model answered about it; null unless one was asked
 */
public record Event(
        String id,
        String version,
        ArticleReference article,
        EventType event,
        @Nullable String mode,
        List<String> contexts,
        List<ContextEvidence> evidence,
        @Nullable String cameo,
        int quad,
        double score,
        Status status,
        @Nullable Double confidence,
        Excerpt trigger,
        List<Member> actors,
        List<Member> recipients,
        @Nullable Denial denies,
        @Nullable Condition condition,
        List<Attribution> attribution,
        @Nullable Excerpt quote,
        @Nullable When when,
        @Nullable Where where,
        List<Quantity> quantities,
        SentenceExcerpt sentence,
        Origin origin,
        String rule,
        String basis,
        @Nullable String incident,
        @Nullable Adjudication adjudication) {
    private static final List<String> BASES = List.of("tree", "order");

    public Event {
        Require.filled("id", id);
        Require.filled("version", version);
        Require.filled("rule", rule);
        Require.oneOf("basis", BASES, basis);
        Require.mode(event, mode);
        Require.contexts(contexts);
        for (ContextEvidence shown : evidence) {
            Require.oneOf("evidence", contexts, shown.context());
        }
        Require.cameo(cameo);
        Require.between("quad", 1, 4, (double) quad);
        Require.between("score", -10, 10, score);
        Require.between("confidence", 0, 1, confidence);
        if (denies != null && event != EventType.REJECT) {
            throw ContractException.field("denies", "be null unless the event is REJECT", event);
        }
        if (status == Status.NEGATED) {
            throw ContractException.field("status", "not be negated: such an act has no line", status.label());
        }
        for (Quantity quantity : quantities) {
            if (quantity.event() != null) {
                throw ContractException.field("quantities", "name no event inside an event", quantity.event());
            }
        }
        contexts = List.copyOf(contexts);
        evidence = List.copyOf(evidence);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        attribution = List.copyOf(attribution);
        quantities = List.copyOf(quantities);
    }

    /** The same event with an answer beside it. */
    public Event with(Adjudication answer) {
        return with(incident, answer);
    }

    /** The same event as a mention of an incident; null takes it out. */
    public Event in(@Nullable String incident) {
        return with(incident, adjudication);
    }

    private Event with(@Nullable String named, @Nullable Adjudication answer) {
        return new Event(
                id,
                version,
                article,
                event,
                mode,
                contexts,
                evidence,
                cameo,
                quad,
                score,
                status,
                confidence,
                trigger,
                actors,
                recipients,
                denies,
                condition,
                attribution,
                quote,
                when,
                where,
                quantities,
                sentence,
                origin,
                rule,
                basis,
                named,
                answer);
    }
}
