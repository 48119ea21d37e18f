package org.saksi.language.en;

import java.util.function.Predicate;
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
        static final TextAnalyser ANALYSER = load();

        private static TextAnalyser load() {
            EnglishGrammar grammar = EnglishGrammar.load();
            return new TextAnalyser("en", orthography(grammar::known), grammar);
        }
    }

    private static Orthography orthography(Predicate<String> known) {
        return new Orthography(
                WordList.words(English.class, "titles.txt"),
                WordList.words(English.class, "shorts.txt"),
                WordList.words(English.class, "numbering.txt"),
                WordList.words(English.class, "starters.txt"),
                WordList.words(English.class, "sayings.txt"),
                known,
                new EnglishCutter());
    }
}
