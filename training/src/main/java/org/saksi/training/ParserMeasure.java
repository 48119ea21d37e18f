package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.saksi.language.Analysers;
import org.saksi.language.DependencyTree;
import org.saksi.language.NameKind;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.language.en.English;
import org.saksi.language.id.Indonesian;
import org.saksi.language.internal.ParserModel;
import org.saksi.language.internal.SentenceParser;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.language.internal.TreeReader;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;
import org.saksi.training.corpora.TreebankPart;
import org.saksi.training.score.NameScore;
import org.saksi.training.score.TreeScore;

/** Measures the parsers as they ship, weights rounded and all, on the treebanks' own words and on their raw text. */
final class ParserMeasure {
    private final TextAnalyser analyser;
    private final TreeReader trees;

    private ParserMeasure(TextAnalyser analyser, TreeReader trees) {
        this.analyser = analyser;
        this.trees = trees;
    }

    /** Measures a parser of Indonesian news that need not ship on the held-out fold of CSUI. */
    static TreeScore csui(ParserModel model, Path data, int fold) throws IOException {
        return new ParserMeasure(Indonesian.plain(), Indonesian.trees(model, false)).trees(RawMeasure.csui(data, fold));
    }

    /** Measures a parser that need not ship on the held-out fold of GSD. */
    static TreeScore gsd(ParserModel model, Path data, int fold) throws IOException {
        return new ParserMeasure(Indonesian.plain(), Indonesian.trees(model, true)).trees(RawMeasure.gsd(data, fold));
    }

    /** Measures everything that may be: the held-out fold of the Indonesian treebanks, English tests, names. */
    static ParserReport of(Path data, int fold) throws IOException {
        ParserReport report = new ParserReport(fold);
        ParserMeasure indonesian = new ParserMeasure(Indonesian.plain(), Indonesian.trees(false));
        if (fold < Folds.COUNT) {
            List<Conllu.Sentence> csui = RawMeasure.csui(data, fold);
            report.add("CSUI fold " + fold, "news", indonesian.trees(csui), RawMeasure.score(Analysers.of("id"), csui));
            List<Conllu.Sentence> gsd = RawMeasure.gsd(data, fold);
            ParserMeasure likeGsd = new ParserMeasure(Indonesian.plain(), Indonesian.trees(true));
            report.add(
                    "GSD fold " + fold, "encyclopedia", likeGsd.trees(gsd), RawMeasure.score(Indonesian.asGsd(), gsd));
        }
        ParserMeasure english = new ParserMeasure(English.plain(), English.trees());
        List<Conllu.Sentence> ewt = TreebankPart.EWT_TEST.read(data).toMeasure();
        report.add("EWT test", "web", english.trees(ewt), RawMeasure.score(Analysers.of("en"), ewt));
        List<Conllu.Sentence> gum = TreebankPart.GUM_TEST.read(data).toMeasure();
        String others = "other annotators; trains nothing";
        report.add("GUM test", others, english.trees(gum), RawMeasure.score(Analysers.of("en"), gum));
        report.add("idner dev", "news", indonesian.names(NameCorpus.IDNER_DEV, data));
        report.add("nerui", "trains nothing", indonesian.names(NameCorpus.NERUI, data));
        report.add("nerugm", "trains nothing", indonesian.names(NameCorpus.NERUGM, data));
        report.add("UNER EWT test", "web", english.names(NameCorpus.UNER_TEST, data));
        report.add("worldwide newswire", "trains nothing", english.names(NameCorpus.WORLDWIDE, data));
        return report;
    }

    private TreeScore trees(List<Conllu.Sentence> gold) {
        TreeScore score = new TreeScore();
        gold.forEach(sentence -> score.add(sentence, parsed(sentence)));
        System.err.println(gold.size() + " sentences: " + score.summary());
        return score;
    }

    private Conllu.Sentence parsed(Conllu.Sentence gold) {
        List<Conllu.Surface> surface = gold.surface();
        int[] tokenOfWord = new int[gold.words().size()];
        for (int token = 0; token < surface.size(); token++) {
            for (int word = surface.get(token).from();
                    word <= surface.get(token).to();
                    word++) {
                tokenOfWord[word - 1] = token;
            }
        }
        List<Token> tokens =
                analyser.tokens(surface.stream().map(Conllu.Surface::form).toList());
        List<String> forms = gold.words().stream().map(Conllu.Word::form).toList();
        DependencyTree tree = trees.read(tokens, forms, tokenOfWord).tree();
        if (tree == null) {
            return gold.with(gold.words().stream()
                    .map(word -> Conllu.Word.of(word.form(), "_", "X", "_", 0, "root"))
                    .toList());
        }
        return gold.with(tree.words().stream().map(ParserMeasure::word).toList());
    }

    private static Conllu.Word word(Word word) {
        String features = word.features().isEmpty() ? "_" : word.features();
        return Conllu.Word.of(
                word.form(), word.lemma(), word.upos().name(), features, word.head() + 1, word.relation());
    }

    private NameScore names(NameCorpus corpus, Path data) throws IOException {
        NameScore score = new NameScore(EnumSet.allOf(NameKind.class));
        for (NamedSentence gold : corpus.read(data).toMeasure()) {
            SentenceParser.Result read = trees.read(analyser.tokens(gold.tokens()));
            score.add(gold, new NamedSentence(gold.tokens(), read.names()));
        }
        System.err.println(corpus + ": " + score.of(NameScore.TRAINED));
        return score;
    }
}
