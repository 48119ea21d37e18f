package org.saksi.model;

import org.jspecify.annotations.Nullable;

/**
 * Input that could not be read, kept with its reason: one line of {@code deadletters.jsonl} (design section 3).
 *
 * @param input name of the input, such as {@code articles.jsonl}
 * @param position line number from 1 inside the input, null when the whole input is meant
 * @param rule short name of the rule it broke, such as {@code published-iso-date}
 * @param reason the sentence a person reads, naming input and rule
 * @param excerpt the raw beginning of the refused input, control characters kept, cut to 200 code points
 */
public record DeadLetter(String input, @Nullable Long position, String rule, String reason, String excerpt) {
    private static final int EXCERPT_CODE_POINTS = 200;

    public DeadLetter {
        Require.filled("input", input);
        Require.filled("rule", rule);
        Require.filled("reason", reason);
        if (position != null && position < 1) {
            throw ContractException.field("position", "be at least 1", position);
        }
        excerpt = beginning(excerpt);
    }

    private static String beginning(String raw) {
        // Twice as many units hold the code points that are kept, however long the input is.
        String head = raw.substring(0, Math.min(raw.length(), 2 * EXCERPT_CODE_POINTS));
        return head.codePointCount(0, head.length()) <= EXCERPT_CODE_POINTS
                ? head
                : head.substring(0, head.offsetByCodePoints(0, EXCERPT_CODE_POINTS));
    }
}
