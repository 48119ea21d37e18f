package org.saksi.language.id;

import java.util.function.Predicate;
import org.saksi.language.Analyser;
import org.saksi.language.internal.Orthography;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.language.internal.WordList;

/** The analyser of Indonesian; get it from {@link org.saksi.language.Analysers}. */
public final class Indonesian {
    private Indonesian() {}

    /** The one analyser, loaded on first use; safe for use by many threads. */
    public static Analyser analyser() {
        return Holder.ANALYSER;
    }

    private static final class Holder {
        static final TextAnalyser ANALYSER = load();

        private static TextAnalyser load() {
            IndonesianGrammar grammar = IndonesianGrammar.load();
            return new TextAnalyser("id", orthography(grammar::known), grammar);
        }
    }

    private static Orthography orthography(Predicate<String> known) {
        return new Orthography(
                WordList.words(Indonesian.class, "titles.txt"),
                WordList.words(Indonesian.class, "shorts.txt"),
                WordList.words(Indonesian.class, "numbering.txt"),
                WordList.words(Indonesian.class, "starters.txt"),
                WordList.words(Indonesian.class, "sayings.txt"),
                known,
                new IndonesianCutter());
    }
}
