package org.saksi.language;

/**
 * A name in a sentence.
 *
 * @param kind what it names
 * @param from number of its first token in the sentence
 * @param to number of the token behind its last
 */
public record Name(NameKind kind, int from, int to) {
    public Name {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("name must have tokens but was " + from + " to " + to);
        }
    }
}
