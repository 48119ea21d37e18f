package org.saksi.model;

/**
 * Words of an article and where they stand.
 *
 * @param text the words, equal to the text under {@code span}
 * @param span where they stand
 */
public record Excerpt(String text, Span span) {
    public Excerpt {
        Require.excerpt(text, span);
    }

    /** The words of {@code text} under {@code span}. */
    public static Excerpt of(Span span, String text) {
        return new Excerpt(span.in(text), span);
    }
}
