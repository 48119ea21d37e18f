package org.saksi.training.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.saksi.language.Name;
import org.saksi.language.Upos;
import org.saksi.language.internal.Lexicon;
import org.saksi.language.internal.NameMarks;
import org.saksi.language.internal.Vocabulary;
import org.saksi.training.corpora.Conllu;

/** A net with its labels and vocabulary, which labels sentences. */
final class NetParser {
    /** Sizes that a kind of net has whatever the data. */
    record Sizes(int vector, int extra, int hidden, int arc, int label) {}

    final Net net;
    final Labels labels;
    final Vocabulary words;
    private final Examples examples;

    private NetParser(Net net, Labels labels, Vocabulary words, Examples examples) {
        this.net = net;
        this.labels = labels;
        this.words = words;
        this.examples = examples;
    }

    /**
     * Trains a net.
     *
     * @param all everything it may see, for its labels and vocabulary
     * @param least how often a word must occur to have a vector of its own
     * @param epochs what each epoch is made of
     */
    static NetParser train(
            List<Labelled> all, int least, Lexicon lexicon, Sizes sizes, Trainer.Settings settings, Plan epochs) {
        Labels labels = Labels.of(
                all.stream().filter(Labelled::treed).map(Labelled::sentence).toList());
        Map<String, Integer> counts = Examples.counts(
                all.stream().map(one -> Examples.forms(one.sentence())).toList());
        Vocabulary words = Examples.vocabulary(counts, least);
        Examples examples = new Examples(lexicon, labels, words);
        Form form = new Form(
                examples.rows(),
                sizes.vector(),
                sizes.extra(),
                sizes.hidden(),
                sizes.arc(),
                sizes.label(),
                labels.relations().size(),
                Labels.tags(),
                NameMarks.COUNT);
        Net net = new Net(form, settings.seed());
        new Trainer(net, settings, examples.unknown(counts))
                .train((epoch, random) -> epochs.sentences(epoch, random).stream()
                        .map(one -> examples.of(one, one.style().row()))
                        .toList());
        return new NetParser(net, labels, words, examples);
    }

    /** What an epoch is made of. */
    interface Plan {
        List<Labelled> sentences(int epoch, Random random);
    }

    /** Reads trees, tags and names of sentences in one style. */
    List<Labelled> label(List<Labelled> sentences, Style style) {
        Pass pass = new Pass(net);
        List<Labelled> read = new ArrayList<>();
        for (Labelled one : sentences) {
            Pass.Reading reading = pass.read(examples.of(one, style.row()));
            List<Conllu.Word> words = new ArrayList<>();
            for (int i = 0; i < reading.heads().length; i++) {
                Conllu.Word word = one.sentence().words().get(i);
                int head = reading.heads()[i];
                String relation = head == 0 ? "root" : labels.relation(reading.relations()[i]);
                words.add(
                        Conllu.Word.of(word.form(), "_", Upos.values()[reading.tags()[i]].name(), "_", head, relation));
            }
            List<Name> names = NameMarks.names(NameMarks.best(logarithms(reading.names()), words.size()));
            read.add(new Labelled(one.sentence().with(words), style, true, names, one.vectors()));
        }
        return read;
    }

    private static float[][] logarithms(float[][] shares) {
        for (float[] row : shares) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) StrictMath.log(row[j] + 1e-9);
            }
        }
        return shares;
    }
}
