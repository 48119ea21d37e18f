package org.saksi.model;

/**
 * The sentence an event was read in.
 *
 * @param index its number in the article, from 0
 * @param span where it stands
 * @param text its words
 */
public record SentenceExcerpt(int index, Span span, String text) {
    public SentenceExcerpt {
        if (index < 0) {
            throw ContractException.field("index", "not be negative", index);
        }
        Require.excerpt(text, span);
    }
}
