package org.saksi.coder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Sentence;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Status;

/**
 * One event as a sentence tells it, its slots still words.
 *
 * @param sentence the sentence it was read in
 * @param rule id of the rule
 * @param event its type after refinement by content
 * @param mode its mode, if any
 * @param cameo its CAMEO code, if any
 * @param contexts its contexts with their evidence, in text order for each
 * @param status what the text claims
 * @param trigger the words that name the act
 * @param clause the clause it stands in: dates, places and numbers of the act are looked for there first
 * @param actors who acts
 * @param recipients who is acted upon
 * @param denies the denied act of a REJECT
 * @param condition the condition it hangs on
 * @param pledge for a threat, promise or declared intention the act that is pledged or ruled out
 * @param polarity false for a declared intention not to act
 * @param commitmentOnly whether it yields a commitment line but no event line
 * @param chain on whose word, innermost first
 * @param quote the direct quote it stands in
 * @param basis what the roles were read from: {@code order} of word groups, or a dependency {@code tree}
 * @param signs what the reading shows of how sure it may be
 * @param why what led to the coding, for {@code explain}: lines in order
 */
public record Mention(
        Sentence sentence,
        String rule,
        EventType event,
        @Nullable String mode,
        @Nullable String cameo,
        List<Evidence> contexts,
        Status status,
        Span trigger,
        Span clause,
        List<Phrase> actors,
        List<Phrase> recipients,
        @Nullable Act denies,
        @Nullable Act condition,
        @Nullable Act pledge,
        boolean polarity,
        boolean commitmentOnly,
        List<Voiced> chain,
        @Nullable Span quote,
        String basis,
        Signs signs,
        List<String> why) {
    public Mention {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        chain = List.copyOf(chain);
        why = List.copyOf(why);
    }
}
