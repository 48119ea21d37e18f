package org.saksi.training.net;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.saksi.language.internal.Lexicon;
import org.saksi.training.teacher.BertStates;
import org.saksi.training.teacher.TunableVectors;
import org.saksi.training.teacher.TunedBert;

/**
 * The teacher: a net over multilingual BERT, trained on the treebanks and name corpora of both languages together, each
 * treebank in its own style. BERT's upper layers may learn along first; then the net learns alone over what has become of
 * them. Not safe for use by several threads.
 */
final class Teacher implements Trainer.Below {
    private static final long SEED = 20261123;
    private static final NetParser.Sizes SIZES = new NetParser.Sizes(192, TunedBert.WIDTH, false, 160, 96, 96);
    private static final int LEAST = 2;
    private static final float SHORT_MEAN = 0.99f;

    /** How a teacher is taught. */
    enum Course {
        /** BERT as it is published. */
        PUBLISHED(0, 18, Integer.MAX_VALUE, 3500, 2500),
        /** BERT's upper layers learn along. */
        TUNED(6, 9, 5000, 1500, 1300);

        private final int tuning;
        private final int alone;
        private final int pool;
        private final int english;
        private final int names;

        /**
         * @param tuning epochs in which BERT learns along, 0 to leave it as it is published
         * @param alone epochs of the net alone
         * @param pool English sentences in all
         * @param english English sentences of an epoch: they help, but are not to drown the others
         * @param names sentences with names of an epoch
         */
        Course(int tuning, int alone, int pool, int english, int names) {
            this.tuning = tuning;
            this.alone = alone;
            this.pool = pool;
            this.english = english;
            this.names = names;
        }

        /** The English sentences that it is taught with, drawn once. */
        List<Labelled> english(List<Labelled> all) {
            return pool < all.size() ? sample(all, pool, new Random(1)) : all;
        }

        private Trainer.Settings settings(int epochs) {
            float mean = tuning > 0 ? SHORT_MEAN : Trainer.Settings.LONG_MEAN;
            return new Trainer.Settings(epochs, 500, 0.002f, 0.2f, 0.33f, mean, SEED);
        }
    }

    private static final float BERT_RATE = 5e-5f;
    /** Part of the training in which BERT's steps grow to their size. */
    private static final float WARMING = 0.08f;

    private static final float FALL = 0.95f;
    private static final int READ_TOGETHER = 2000;

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

    private final TunableVectors bert;
    private final NetParser parser;
    private TunableVectors.@Nullable Lesson lesson;

    /** A teacher of what the sentences hold, who has learnt nothing yet. */
    Teacher(TunableVectors bert, List<Labelled> focus, List<Labelled> english, List<Labelled> names) {
        List<Labelled> all = new ArrayList<>(focus);
        all.addAll(english);
        all.addAll(names);
        this.bert = bert;
        this.parser = NetParser.untrained(all, LEAST, List.of(), NOTHING, SIZES, SEED);
    }

    /** Learns from the sentences of the treebanks in focus, all in every epoch, and from samples of the others. */
    void train(Course course, List<Labelled> focus, List<Labelled> english, List<Labelled> names) {
        if (course.tuning > 0) {
            NetParser.Plan plan = plan(course, seen(focus), seen(english), seen(names));
            parser.train(course.settings(course.tuning), this, plan);
        }
        parser.train(course.settings(course.alone), null, plan(course, known(focus), known(english), known(names)));
    }

    private static NetParser.Plan plan(
            Course course, List<Labelled> focus, List<Labelled> english, List<Labelled> names) {
        return (epoch, random) -> {
            List<Labelled> sentences = new ArrayList<>(focus);
            sentences.addAll(sample(english, course.english, random));
            sentences.addAll(sample(names, course.names, random));
            return sentences;
        };
    }

    static List<Labelled> sample(List<Labelled> sentences, int most, Random random) {
        List<Labelled> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    /** Sentences with what the lower layers, which do not learn, make of them. */
    private List<Labelled> seen(List<Labelled> sentences) {
        List<BertStates> states = bert.states(
                sentences.stream().map(one -> Examples.forms(one.sentence())).toList());
        List<Labelled> seen = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Labelled one = sentences.get(i);
            seen.add(
                    new Labelled(one.sentence(), one.style(), one.treed(), one.names(), new float[0][], states.get(i)));
        }
        return seen;
    }

    /** Sentences with the vectors of their words. */
    private List<Labelled> known(List<Labelled> sentences) {
        List<Labelled> known = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += READ_TOGETHER) {
            List<Labelled> part = sentences.subList(from, Math.min(sentences.size(), from + READ_TOGETHER));
            List<float[][]> vectors = bert.vectors(bert.states(
                    part.stream().map(one -> Examples.forms(one.sentence())).toList()));
            for (int i = 0; i < part.size(); i++) {
                known.add(part.get(i).with(vectors.get(i)));
            }
        }
        return known;
    }

    @Override
    public List<Example> begin(List<Example> batch) {
        lesson = bert.lesson(batch.stream()
                .map(example -> Objects.requireNonNull(example.below()))
                .toList());
        List<float[][]> vectors = lesson.vectors();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            examples.add(batch.get(i).with(vectors.get(i)));
        }
        return examples;
    }

    @Override
    public void learn(List<Example> batch, float share, float done) {
        for (Example example : batch) {
            for (float[] slopes : example.extraSlopes()) {
                for (int j = 0; j < slopes.length; j++) {
                    slopes[j] *= share;
                }
            }
        }
        float rate = BERT_RATE * Math.min(1, done / WARMING) * (1 - FALL * done);
        try (TunableVectors.Lesson ended = Objects.requireNonNull(lesson)) {
            ended.learn(batch.stream().map(Example::extraSlopes).toList(), rate);
        }
        lesson = null;
    }

    /** Reads trees, tags and names of sentences in one style. */
    List<Labelled> label(List<Labelled> sentences, Style style) {
        return label(sentences, List.of(style)).getFirst();
    }

    /** Reads sentences in several styles. */
    List<List<Labelled>> label(List<Labelled> sentences, List<Style> styles) {
        List<List<Labelled>> labelled = new ArrayList<>();
        styles.forEach(style -> labelled.add(new ArrayList<>()));
        for (int from = 0; from < sentences.size(); from += READ_TOGETHER) {
            List<Labelled> part = sentences.subList(from, Math.min(sentences.size(), from + READ_TOGETHER));
            List<Labelled> known = known(part);
            for (int k = 0; k < styles.size(); k++) {
                for (Labelled one : parser.label(known, styles.get(k))) {
                    labelled.get(k).add(one.with(new float[0][]));
                }
            }
        }
        return labelled;
    }

    /** Writes what was learnt. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            bert.write(out);
            parser.net.writeWeights(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes over what a teacher of the same sentences has learnt. */
    void read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            bert.read(in);
            parser.net.readWeights(in);
        }
    }
}
