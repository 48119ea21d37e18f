package org.saksi.training.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.saksi.language.internal.Lexicon;
import org.saksi.training.corpora.Conllu;

/** The small nets that ship, trained on gold and on what the teacher labelled. */
final class Student {
    private static final long SEED = 20261123;
    private static final NetParser.Sizes SIZES = new NetParser.Sizes(96, 0, 80, 64, 64);
    private static final int LEAST = 3;
    private static final double LOWER = 0.04;
    private static final double UPPER = 0.03;

    private Student() {}

    /**
     * Trains a student.
     *
     * @param gold sentences with hand-made trees or names, all in every epoch, {@code times} times
     * @param silver sentences the teacher labelled, {@code most} of them in an epoch
     */
    static NetParser train(
            List<Labelled> gold, int times, List<Labelled> silver, int most, int epochs, Lexicon lexicon) {
        List<Labelled> all = new ArrayList<>(gold);
        all.addAll(silver);
        Trainer.Settings settings = new Trainer.Settings(epochs, 500, 0.003f, 0.1f, 0.2f, SEED);
        return NetParser.train(all, silver.isEmpty() ? 2 : LEAST, lexicon, SIZES, settings, (epoch, random) -> {
            List<Labelled> sentences = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                sentences.addAll(gold);
            }
            sentences.addAll(Teacher.sample(silver, most, random));
            return sentences.stream().map(one -> recased(one, random)).toList();
        });
    }

    /** A few sentences come in one case throughout, so that headlines and shouted text are read too. */
    private static Labelled recased(Labelled one, Random random) {
        double draw = random.nextDouble();
        if (draw < LOWER) {
            return recased(one, form -> form.toLowerCase(Locale.ROOT));
        }
        return draw < LOWER + UPPER ? recased(one, form -> form.toUpperCase(Locale.ROOT)) : one;
    }

    private static Labelled recased(Labelled one, UnaryOperator<String> change) {
        List<Conllu.Word> words = one.sentence().words().stream()
                .map(word -> Conllu.Word.of(
                        change.apply(word.form()), word.lemma(), word.upos(), word.feats(), word.head(), word.deprel()))
                .toList();
        return new Labelled(one.sentence().with(words), one.style(), one.treed(), one.names(), one.vectors());
    }
}
