package org.saksi.language.en;

import org.saksi.language.Analyser;
import org.saksi.language.internal.Orthography;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.language.internal.WordList;

/** The analyser of English; get it from {@link org.saksi.language.Analysers}. */
public final class English {
    private English() {}

    /** The one analyser, loaded on first use; safe for use by many threads. */
    public static Analyser analyser() {
        return Holder.ANALYSER;
    }

    private static final class Holder {
        static final TextAnalyser ANALYSER = new TextAnalyser("en", orthography(), EnglishGrammar.load());
    }

    static Orthography orthography() {
        return new Orthography(
                WordList.words(English.class, "titles.txt"),
                WordList.words(English.class, "shorts.txt"),
                WordList.words(English.class, "numbering.txt"),
                WordList.words(English.class, "starters.txt"),
                WordList.words(English.class, "sayings.txt"),
                new EnglishCutter());
    }
}
