package org.saksi.coder;

import org.saksi.language.Sentence;
import org.saksi.model.Span;

/**
 * Something that was nearly coded, for {@code explain --why-not}.
 *
 * @param sentence the sentence
 * @param rule id of the rule whose trigger was found
 * @param trigger the words of the trigger
 * @param reason why no event came of it, a sentence for people
 */
public record Rejection(Sentence sentence, String rule, Span trigger, String reason) {}
