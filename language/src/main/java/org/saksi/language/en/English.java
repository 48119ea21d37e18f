package org.saksi.language.en;

import java.util.Set;
import java.util.function.Predicate;
import org.saksi.language.Analyser;
import org.saksi.language.internal.Clitics;
import org.saksi.language.internal.Groups;
import org.saksi.language.internal.Orthography;
import org.saksi.language.internal.ParserModel;
import org.saksi.language.internal.SentenceParser;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.language.internal.TreeReader;
import org.saksi.language.internal.WordKnowledge;
import org.saksi.language.internal.WordList;

/** The analyser of English; get it from {@link org.saksi.language.Analysers}. */
public final class English {
    /** Trees as UD English-EWT has them. */
    private static final int STYLE = 2;

    private English() {}

    /** The one analyser, loaded on first use; safe for use by many threads. */
    public static Analyser analyser() {
        return Holder.ANALYSER;
    }

    /** An analyser that reads no trees and names, as the training of these needs it; made anew. */
    public static TextAnalyser plain() {
        return analyser(SentenceParser.NONE);
    }

    private static final class Holder {
        static final TextAnalyser ANALYSER = analyser(trees());
    }

    /** What reads the trees and names; made anew. */
    public static TreeReader trees() {
        EnglishInflection inflection = new EnglishInflection(EnglishWords.load());
        WordKnowledge knowledge = new WordKnowledge(
                new EnglishLexicon(inflection),
                Clitics.NONE,
                EnglishLemmas.load(inflection),
                EnglishFeatures.load(),
                EnglishNames.load(inflection),
                Groups.load(English.class),
                STYLE);
        return new TreeReader(ParserModel.load(English.class, "parser.bin.gz"), knowledge);
    }

    private static TextAnalyser analyser(SentenceParser trees) {
        EnglishGrammar grammar = EnglishGrammar.load();
        return new TextAnalyser("en", orthography(grammar::known), grammar, trees);
    }

    private static Orthography orthography(Predicate<String> known) {
        return new Orthography(
                WordList.words(English.class, "titles.txt"),
                WordList.words(English.class, "shorts.txt"),
                WordList.words(English.class, "numbering.txt"),
                WordList.words(English.class, "starters.txt"),
                WordList.words(English.class, "sayings.txt"),
                Set.of(),
                known,
                new EnglishCutter());
    }
}
