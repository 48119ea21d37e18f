package org.saksi.language.internal;

/** What word lists and affixes say of a word by itself; implementations are safe for use by many threads. */
public interface Lexicon {
    /** What kinds of word it may be, as bits of the language's own. */
    int known(String lower);

    /** Its root, or itself. */
    String root(String lower);
}
