package org.saksi.coder;

import java.util.function.Supplier;
import org.saksi.language.Sentence;
import org.saksi.model.Span;

/**
 * Something that was nearly coded, for {@code explain}.
 *
 * @param sentence the sentence
 * @param rule id of the rule whose trigger was found
 * @param trigger the words of the trigger
 * @param told says why no event came of it; most of what is rejected is never asked, and lists of words are long
 */
public record Rejection(Sentence sentence, String rule, Span trigger, Supplier<String> told) {
    /** A rejection whose reason is at hand. */
    public Rejection(Sentence sentence, String rule, Span trigger, String reason) {
        this(sentence, rule, trigger, () -> reason);
    }

    /** Why no event came of it, a sentence for people. */
    public String reason() {
        return told.get();
    }
}
