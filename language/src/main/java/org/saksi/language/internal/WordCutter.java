package org.saksi.language.internal;

/** Cuts a run of word characters with its inner apostrophes, hyphens and stops into the tokens of a language. */
@FunctionalInterface
public interface WordCutter {
    /** Adds the tokens of {@code text[start, end)} to {@code tokens}: in order, without gaps or overlaps. */
    void cut(String text, int start, int end, Spans tokens);
}
