package org.saksi.language.id;

import java.util.function.Predicate;
import org.saksi.language.Analyser;
import org.saksi.language.internal.Groups;
import org.saksi.language.internal.KnownNames;
import org.saksi.language.internal.Orthography;
import org.saksi.language.internal.ParserModel;
import org.saksi.language.internal.SentenceParser;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.language.internal.TreeReader;
import org.saksi.language.internal.WordKnowledge;
import org.saksi.language.internal.WordList;

/** The analyser of Indonesian; get it from {@link org.saksi.language.Analysers}. */
public final class Indonesian {
    /** Trees as UD Indonesian-CSUI, news, has them. */
    private static final int STYLE = 0;

    private static final int GSD_STYLE = 1;

    private Indonesian() {}

    /** The one analyser, loaded on first use; safe for use by many threads. */
    public static Analyser analyser() {
        return Holder.ANALYSER;
    }

    /** An analyser that reads no trees and names, as the training of these needs it; made anew. */
    public static TextAnalyser plain() {
        return analyser(SentenceParser.NONE);
    }

    /** An analyser whose trees follow UD Indonesian-GSD, to be measured against that; made anew. */
    public static TextAnalyser asGsd() {
        return analyser(trees(true));
    }

    private static final class Holder {
        static final TextAnalyser ANALYSER = analyser(trees(false));
    }

    /**
     * What reads the trees and names; made anew.
     *
     * @param gsd whether trees are to follow UD Indonesian-GSD and not, as they ship, UD Indonesian-CSUI
     */
    public static TreeReader trees(boolean gsd) {
        return trees(ParserModel.load(Indonesian.class, "parser.bin.gz"), gsd);
    }

    /** Does as {@link #trees(boolean)} with a model that need not ship. */
    public static TreeReader trees(ParserModel model, boolean gsd) {
        Roots roots = Roots.load();
        WordKnowledge knowledge = new WordKnowledge(
                new IndonesianLexicon(roots),
                IndonesianClitics.load(),
                IndonesianLemmas.load(new IndonesianMorphology(roots)),
                IndonesianFeatures.load(),
                KnownNames.NONE,
                Groups.load(Indonesian.class),
                gsd ? GSD_STYLE : STYLE);
        return new TreeReader(model, knowledge);
    }

    private static TextAnalyser analyser(SentenceParser trees) {
        IndonesianGrammar grammar = IndonesianGrammar.load();
        return new TextAnalyser("id", orthography(grammar::known), grammar, trees);
    }

    private static Orthography orthography(Predicate<String> known) {
        return new Orthography(
                WordList.words(Indonesian.class, "titles.txt"),
                WordList.words(Indonesian.class, "shorts.txt"),
                WordList.words(Indonesian.class, "numbering.txt"),
                WordList.words(Indonesian.class, "starters.txt"),
                WordList.words(Indonesian.class, "sayings.txt"),
                WordList.words(Indonesian.class, "datelines.txt"),
                known,
                new IndonesianCutter());
    }
}
