package org.saksi.model;

import org.jspecify.annotations.Nullable;

/**
 * Input that could not be read, kept with its reason: one line of {@code deadletters.jsonl} (design section 3).
 *
 * @param input name of the input, such as {@code articles.jsonl}
 * @param position line number from 1 inside the input, null when the whole input is meant
 * @param rule short name of the rule it broke, such as {@code published-iso-date}
 * @param reason the sentence a person reads, naming input and rule
 * @param excerpt the raw beginning of the refused input, control characters kept, at most 200 code points
 */
public record DeadLetter(String input, @Nullable Long position, String rule, String reason, String excerpt) {}
