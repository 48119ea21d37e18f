package org.saksi.training.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.saksi.language.Name;
import org.saksi.language.Upos;
import org.saksi.language.internal.Lexicon;
import org.saksi.language.internal.NameMarks;
import org.saksi.language.internal.ParserFeatures;
import org.saksi.language.internal.Vocabulary;
import org.saksi.training.corpora.Conllu;

/** A net with its labels and vocabulary, which labels sentences. */
final class NetParser {
    /** Sizes that a kind of net has whatever the data. */
    record Sizes(int vector, int extra, boolean lexical, int hidden, int arc, int label) {}

    final Net net;
    final Labels labels;
    final Vocabulary words;
    private final Examples examples;
    private final float[] unknown;

    private NetParser(Net net, Labels labels, Vocabulary words, Examples examples, float[] unknown) {
        this.net = net;
        this.labels = labels;
        this.words = words;
        this.examples = examples;
        this.unknown = unknown;
    }

    /**
     * A net that has learnt nothing yet.
     *
     * @param all everything it may see, for its labels and vocabulary
     * @param least how often a word must occur to have a vector of its own
     * @param more words that have vectors from elsewhere and so a place in the vocabulary
     */
    static NetParser untrained(
            List<Labelled> all, int least, Collection<String> more, Lexicon lexicon, Sizes sizes, long seed) {
        Labels labels = Labels.of(
                all.stream().filter(Labelled::treed).map(Labelled::sentence).toList());
        Map<String, Integer> counts = Examples.counts(
                all.stream().map(one -> Examples.forms(one.sentence())).toList());
        Vocabulary words = Examples.vocabulary(counts, least, more);
        Examples examples = new Examples(lexicon, labels, words);
        Form form = new Form(
                examples.rows(),
                sizes.vector(),
                sizes.extra(),
                sizes.lexical(),
                sizes.hidden(),
                sizes.arc(),
                sizes.label(),
                labels.relations().size(),
                Labels.tags(),
                NameMarks.COUNT);
        Net net = new Net(form, seed);
        for (String word : more) {
            if (counts.getOrDefault(word, 0) < least) {
                net.forget(words.number(ParserFeatures.hash(word, 0, word.length())));
            }
        }
        return new NetParser(net, labels, words, examples, examples.unknown(counts));
    }

    /** Trains the net. */
    NetParser train(Trainer.Settings settings, Plan epochs) {
        new Trainer(net, settings, unknown)
                .train((epoch, random) -> epochs.sentences(epoch, random).stream()
                        .map(one -> examples.of(one, one.style().row()))
                        .toList());
        return this;
    }

    /** What an epoch is made of. */
    interface Plan {
        List<Labelled> sentences(int epoch, Random random);
    }

    /** Reads trees, tags and names of sentences in one style, on all cores. */
    List<Labelled> label(List<Labelled> sentences, Style style) {
        ThreadLocal<Pass> passes = ThreadLocal.withInitial(() -> new Pass(net));
        List<Example> seen =
                sentences.stream().map(one -> examples.of(one, style.row())).toList();
        return IntStream.range(0, seen.size())
                .parallel()
                .mapToObj(i -> labelled(sentences.get(i), passes.get().read(seen.get(i)), style))
                .toList();
    }

    private Labelled labelled(Labelled one, Pass.Reading reading, Style style) {
        List<Conllu.Word> words = new ArrayList<>();
        for (int i = 0; i < reading.heads().length; i++) {
            Conllu.Word word = one.sentence().words().get(i);
            int head = reading.heads()[i];
            String relation = head == 0 ? "root" : labels.relation(reading.relations()[i]);
            String tag = Upos.values()[reading.tags()[i]].name();
            words.add(Conllu.Word.of(word.form(), "_", tag, "_", head, relation));
        }
        List<Name> names = NameMarks.names(reading.names());
        return new Labelled(one.sentence().with(words), style, true, names, one.vectors());
    }
}
