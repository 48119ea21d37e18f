package org.saksi.training.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Licensed;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;
import org.saksi.training.corpora.TreebankPart;

/** The corpora of the data packs as labelled sentences. */
final class Corpora {
    private final Path data;

    /** Corpora under a folder. */
    Corpora(Path data) {
        this.data = data;
    }

    /** A treebank that may train. */
    List<Labelled> trees(TreebankPart part, Style style) throws IOException {
        return treed(part.read(data), style);
    }

    /** Both parts of GSD. */
    List<Labelled> gsd() throws IOException {
        return treed(TreebankPart.gsd(data), Style.GSD);
    }

    private static List<Labelled> treed(Licensed<Conllu.Sentence> treebank, Style style) {
        return treebank.toTrain().stream()
                .map(sentence -> new Labelled(sentence, style, true, null, Labelled.NO_VECTORS))
                .toList();
    }

    /** Sentences without annotation. */
    static List<Labelled> bare(List<Conllu.Sentence> sentences, Style style) {
        return sentences.stream()
                .map(sentence -> new Labelled(sentence, style, false, null, Labelled.NO_VECTORS))
                .toList();
    }

    /** A name corpus that may train; its words are its tokens, without trees. */
    List<Labelled> names(NameCorpus corpus, Style style) throws IOException {
        return named(corpus.read(data).toTrain(), style);
    }

    /** A name corpus to measure with. */
    List<Labelled> measured(NameCorpus corpus, Style style) throws IOException {
        return named(corpus.read(data).toMeasure(), style);
    }

    private static List<Labelled> named(List<NamedSentence> corpus, Style style) {
        List<Labelled> labelled = new ArrayList<>();
        for (NamedSentence named : corpus) {
            List<Conllu.Word> words = named.tokens().stream()
                    .map(token -> Conllu.Word.of(token, "_", "_", "_", -1, "_"))
                    .toList();
            Conllu.Sentence sentence = Conllu.Sentence.of("", String.join(" ", named.tokens()), words, List.of());
            labelled.add(new Labelled(sentence, style, false, named.names(), Labelled.NO_VECTORS));
        }
        return labelled;
    }
}
