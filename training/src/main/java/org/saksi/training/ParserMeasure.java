package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.saksi.language.DependencyTree;
import org.saksi.language.NameKind;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.language.en.English;
import org.saksi.language.id.Indonesian;
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

/** Measures the parsers as they ship, weights rounded and all, on the treebanks' own words. */
final class ParserMeasure {
    private final TextAnalyser analyser;
    private final TreeReader trees;

    private ParserMeasure(TextAnalyser analyser, TreeReader trees) {
        this.analyser = analyser;
        this.trees = trees;
    }

    static void run(Path data, int fold) throws IOException {
        ParserMeasure indonesian = new ParserMeasure(Indonesian.plain(), Indonesian.trees(false));
        if (fold < Folds.COUNT) {
            indonesian.trees("CSUI", Folds.heldOut(TreebankPart.CSUI.read(data).toMeasure(), fold));
            List<Conllu.Sentence> gsd =
                    new ArrayList<>(TreebankPart.GSD_DEV.read(data).toMeasure());
            gsd.addAll(TreebankPart.GSD_TEST.read(data).toMeasure());
            new ParserMeasure(Indonesian.plain(), Indonesian.trees(true)).trees("GSD", Folds.heldOut(gsd, fold));
        }
        ParserMeasure english = new ParserMeasure(English.plain(), English.trees());
        english.trees("EWT test", TreebankPart.EWT_TEST.read(data).toMeasure());
        english.trees("GUM test", TreebankPart.GUM_TEST.read(data).toMeasure());
        for (NameCorpus corpus : List.of(NameCorpus.IDNER_DEV, NameCorpus.NERUI, NameCorpus.NERUGM)) {
            indonesian.names(corpus, data);
        }
        for (NameCorpus corpus : List.of(NameCorpus.UNER_TEST, NameCorpus.WORLDWIDE)) {
            english.names(corpus, data);
        }
    }

    private void trees(String name, List<Conllu.Sentence> gold) {
        TreeScore score = new TreeScore();
        gold.forEach(sentence -> score.add(sentence, parsed(sentence)));
        System.out.println(name + ": " + score);
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

    private void names(NameCorpus corpus, Path data) throws IOException {
        NameScore score = new NameScore(EnumSet.of(NameKind.PER, NameKind.ORG, NameKind.LOC));
        NameScore groups = new NameScore(EnumSet.of(NameKind.GRP));
        for (NamedSentence gold : corpus.read(data).toMeasure()) {
            SentenceParser.Result read = trees.read(analyser.tokens(gold.tokens()));
            NamedSentence found = new NamedSentence(gold.tokens(), read.names());
            score.add(gold, found);
            groups.add(gold, found);
        }
        System.out.println(corpus + ": " + score);
        if (corpus == NameCorpus.WORLDWIDE) {
            System.out.println(corpus + ", groups: " + groups);
        }
    }
}
