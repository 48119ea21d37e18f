package org.saksi.language.en;

import org.saksi.language.internal.Lexicon;

/** What the English word list says of words; safe for use by many threads. */
public final class EnglishLexicon implements Lexicon {
    private final EnglishInflection inflection;

    EnglishLexicon(EnglishInflection inflection) {
        this.inflection = inflection;
    }

    /** The lexicon of the shipped word list. */
    public static EnglishLexicon load() {
        return new EnglishLexicon(new EnglishInflection(EnglishWords.load()));
    }

    @Override
    public int known(String lower) {
        return inflection.classes(lower);
    }

    @Override
    public String root(String lower) {
        return inflection.verb(lower);
    }
}
