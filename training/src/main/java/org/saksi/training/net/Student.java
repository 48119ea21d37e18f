package org.saksi.training.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.Lexicon;
import org.saksi.language.internal.ParserFeatures;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.teacher.BertVectors;
import org.saksi.training.teacher.WordVectors;

/** The small nets that ship, trained on gold and on what the teacher labelled. */
final class Student {
    private static final NetParser.Sizes SIZES = new NetParser.Sizes(96, BertVectors.WIDTH, true, 64, 64, 64);
    private static final int LEAST = 3;
    private static final double LOWER = 0.04;
    private static final double UPPER = 0.03;

    private final Lexicon lexicon;
    private final WordVectors vectors;
    private final int epochs;

    /** A student of the language of the lexicon that takes over what the vectors know of words. */
    Student(Lexicon lexicon, WordVectors vectors, int epochs) {
        this.lexicon = lexicon;
        this.vectors = vectors;
        this.epochs = epochs;
    }

    /**
     * Trains a student.
     *
     * @param gold sentences with hand-made trees or names, all in every epoch, {@code times} times
     * @param silver sentences the teacher labelled, {@code most} of them in an epoch
     */
    NetParser train(List<Labelled> gold, int times, List<Labelled> silver, int most) {
        List<Labelled> all = new ArrayList<>(gold);
        all.addAll(silver);
        Trainer.Settings settings = new Trainer.Settings(epochs, Trainer.BATCH_WORDS, 0.003f, 0.1f, 0.2f, Trainer.SEED);
        int least = silver.isEmpty() ? 2 : LEAST;
        NetParser student = NetParser.untrained(all, least, vectors.words(), lexicon, SIZES, Trainer.SEED);
        return student.train(settings, (epoch, random) -> {
            List<Labelled> sentences = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                sentences.addAll(gold);
            }
            sentences.addAll(Teacher.sample(silver, most, random));
            return sentences.stream().map(one -> known(recased(one, random))).toList();
        });
    }

    /** A sentence as a student sees it: with what is known of its words by themselves. */
    Labelled known(Labelled one) {
        float[][] known = one.sentence().words().stream()
                .map(word -> vectors.of(Glyphs.lower(word.form())))
                .toArray(float[][]::new);
        return one.with(known);
    }

    /** Writes a trained student. */
    void write(NetParser trained, Collection<String> words, Path file) throws IOException {
        float[][] lexical = new float[trained.words.size()][0];
        for (String word : words) {
            int number = trained.words.number(ParserFeatures.hash(word, 0, word.length()));
            if (number > 0) {
                lexical[number] = vectors.of(word);
            }
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
            trained.net.write(out, trained.labels, trained.words, lexical);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
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
