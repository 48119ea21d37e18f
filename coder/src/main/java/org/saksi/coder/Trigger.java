package org.saksi.coder;

/**
 * A rule's words found in a sentence.
 *
 * @param rule the rule
 * @param part which list of the rule the words came from
 * @param from first token
 * @param to token after the last
 * @param gap first token of the gap in a trigger such as "place .. under arrest", -1 for none
 * @param gapEnd token after the gap
 */
record Trigger(Rule rule, Part part, int from, int to, int gap, int gapEnd) {
    /** The four lists of a rule. */
    enum Part {
        VERB,
        NOUN,
        ADJECTIVE,
        PHRASE
    }

    int length() {
        return to - from;
    }
}
