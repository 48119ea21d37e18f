package org.saksi.training.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Name;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;
import org.saksi.training.corpora.TreebankPart;
import org.saksi.training.teacher.VectorStore;

/** The corpora of the data packs as labelled sentences, with the teacher's vectors if wanted. */
final class Corpora {
    private static final int PART = 1000;

    private final Path data;
    private final @Nullable Path cache;

    /** Corpora under a folder; {@code cache} is where the teacher's vectors are kept, null for none. */
    Corpora(Path data, @Nullable Path cache) {
        this.data = data;
        this.cache = cache;
    }

    /** A treebank that may train. */
    List<Labelled> trees(TreebankPart part, Style style) throws IOException {
        List<Conllu.Sentence> sentences = part.read(data).toTrain();
        List<float[][]> vectors = vectors(sentences);
        List<Labelled> labelled = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            labelled.add(new Labelled(sentences.get(i), style, true, null, vectors.get(i)));
        }
        return labelled;
    }

    /** A name corpus that may train; its words are its tokens, without trees. */
    List<Labelled> names(NameCorpus corpus, Style style) throws IOException {
        return named(corpus.read(data).toTrain(), style);
    }

    /** A name corpus to measure with. */
    List<Labelled> measured(NameCorpus corpus, Style style) throws IOException {
        return named(corpus.read(data).toMeasure(), style);
    }

    private List<Labelled> named(List<NamedSentence> corpus, Style style) throws IOException {
        List<Conllu.Sentence> sentences = new ArrayList<>();
        for (NamedSentence named : corpus) {
            List<Conllu.Word> words = named.tokens().stream()
                    .map(token -> Conllu.Word.of(token, "_", "_", "_", -1, "_"))
                    .toList();
            sentences.add(Conllu.Sentence.of("", String.join(" ", named.tokens()), words, List.of()));
        }
        List<float[][]> vectors = vectors(sentences);
        List<Labelled> labelled = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Name> names = corpus.get(i).names();
            labelled.add(new Labelled(sentences.get(i), style, false, names, vectors.get(i)));
        }
        return labelled;
    }

    private List<float[][]> vectors(List<Conllu.Sentence> sentences) throws IOException {
        List<float[][]> all = new ArrayList<>();
        if (cache == null) {
            sentences.forEach(sentence -> all.add(new float[0][]));
            return all;
        }
        try (VectorStore store =
                VectorStore.of(sentences.stream().map(Examples::forms).toList(), cache)) {
            for (int i = 0; i < sentences.size(); i++) {
                all.add(store.read(i));
            }
        }
        return all;
    }

    /** Sentences without annotation with their vectors, read part by part since together they fill the memory. */
    void eachPart(List<Conllu.Sentence> sentences, PartReader reader) throws IOException {
        for (int from = 0; from < sentences.size(); from += PART) {
            List<Conllu.Sentence> part = sentences.subList(from, Math.min(sentences.size(), from + PART));
            List<float[][]> vectors = vectors(part);
            List<Labelled> labelled = new ArrayList<>();
            for (int i = 0; i < part.size(); i++) {
                labelled.add(new Labelled(part.get(i), Style.CSUI, false, null, vectors.get(i)));
            }
            reader.read(labelled);
        }
    }

    /** Takes one part of the sentences. */
    interface PartReader {
        void read(List<Labelled> part) throws IOException;
    }
}
