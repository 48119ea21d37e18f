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
import java.util.Random;
import org.saksi.language.internal.Lexicon;
import org.saksi.training.teacher.BertVectors;
import org.saksi.training.teacher.SentenceVectors;

/**
 * The teacher: a net over multilingual BERT, trained on the treebanks and name corpora of both languages together, each
 * treebank in its own style. BERT stays as it is. Not safe for use by several threads.
 */
final class Teacher {
    private static final NetParser.Sizes SIZES = new NetParser.Sizes(192, BertVectors.WIDTH, false, 160, 96, 96);
    private static final int LEAST = 2;
    private static final Trainer.Settings SETTINGS =
            new Trainer.Settings(18, Trainer.BATCH_WORDS, 0.002f, 0.2f, 0.33f, Trainer.SEED);
    /** English trees of an epoch: they help, but are not to drown the others. */
    private static final int ENGLISH_AN_EPOCH = 3500;

    private static final int NAMES_AN_EPOCH = 2500;
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

    private final SentenceVectors bert;
    private final NetParser parser;

    /** A teacher of what the sentences hold, who has learnt nothing yet. */
    Teacher(SentenceVectors bert, List<Labelled> focus, List<Labelled> english, List<Labelled> names) {
        List<Labelled> all = new ArrayList<>(focus);
        all.addAll(english);
        all.addAll(names);
        this.bert = bert;
        this.parser = NetParser.untrained(all, LEAST, List.of(), NOTHING, SIZES, Trainer.SEED);
    }

    /** Learns from the sentences of the treebanks in focus, all in every epoch, and from samples of the others. */
    void train(List<Labelled> focus, List<Labelled> english, List<Labelled> names) {
        List<Labelled> always = known(focus);
        List<Labelled> knownEnglish = known(english);
        List<Labelled> knownNames = known(names);
        parser.train(SETTINGS, (epoch, random) -> {
            List<Labelled> sentences = new ArrayList<>(always);
            sentences.addAll(sample(knownEnglish, ENGLISH_AN_EPOCH, random));
            sentences.addAll(sample(knownNames, NAMES_AN_EPOCH, random));
            return sentences;
        });
    }

    static List<Labelled> sample(List<Labelled> sentences, int most, Random random) {
        List<Labelled> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    /** Sentences with the vectors of their words. */
    private List<Labelled> known(List<Labelled> sentences) {
        List<Labelled> known = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += READ_TOGETHER) {
            List<Labelled> part = sentences.subList(from, Math.min(sentences.size(), from + READ_TOGETHER));
            List<float[][]> vectors = bert.of(
                    part.stream().map(one -> Examples.forms(one.sentence())).toList());
            for (int i = 0; i < part.size(); i++) {
                known.add(part.get(i).with(vectors.get(i)));
            }
        }
        return known;
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
                    labelled.get(k).add(one.with(Labelled.NO_VECTORS));
                }
            }
        }
        return labelled;
    }

    /** Writes what was learnt. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            parser.net.writeWeights(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes over what a teacher of the same sentences has learnt. */
    void read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            parser.net.readWeights(in);
        }
    }
}
