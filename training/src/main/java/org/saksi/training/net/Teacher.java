package org.saksi.training.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.saksi.language.internal.Lexicon;
import org.saksi.training.teacher.VectorStore;

/**
 * The teacher's heads: a net over the vectors of multilingual BERT, trained on the treebanks and name corpora of both
 * languages together, each treebank in its own style.
 */
final class Teacher {
    private static final long SEED = 20261123;
    private static final NetParser.Sizes SIZES = new NetParser.Sizes(192, VectorStore.WIDTH, false, 160, 96, 96);
    private static final Trainer.Settings SETTINGS = new Trainer.Settings(18, 500, 0.002f, 0.2f, 0.33f, SEED);
    private static final int LEAST = 2;
    /** English sentences of an epoch: they help, but are not to drown the others. */
    private static final int MOST_ENGLISH = 3500;

    private static final int MOST_NAMES = 2500;

    /** The vectors know the words; word lists would speak of one language only. */
    private static final Lexicon NOTHING = new Lexicon() {
        @Override
        public int known(String lower) {
            return 0;
        }

        @Override
        public String root(String lower) {
            return lower;
        }
    };

    private Teacher() {}

    /** Trains on the sentences of the treebanks in focus, all in every epoch, and on samples of the others. */
    static NetParser train(List<Labelled> focus, List<Labelled> english, List<Labelled> names) {
        List<Labelled> all = new ArrayList<>(focus);
        all.addAll(english);
        all.addAll(names);
        return NetParser.train(all, LEAST, List.of(), NOTHING, SIZES, SETTINGS, (epoch, random) -> {
            List<Labelled> sentences = new ArrayList<>(focus);
            sentences.addAll(sample(english, MOST_ENGLISH, random));
            sentences.addAll(sample(names, MOST_NAMES, random));
            return sentences;
        });
    }

    static List<Labelled> sample(List<Labelled> sentences, int most, Random random) {
        List<Labelled> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }
}
