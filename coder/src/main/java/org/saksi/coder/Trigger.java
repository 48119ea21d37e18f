package org.saksi.coder;

/**
 * A rule's words found in a sentence.
 *
 * @param rule the rule
 * @param part which list of the rule the words came from
 * @param from first token
 * @param to token after the last
 */
record Trigger(Rule rule, Part part, int from, int to) {
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
