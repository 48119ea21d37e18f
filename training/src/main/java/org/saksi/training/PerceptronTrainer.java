package org.saksi.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.saksi.language.internal.PerceptronTagger;
import org.saksi.language.internal.TaggerModel;
import org.saksi.language.internal.WordFeatures;

/** Trains an averaged perceptron; the same sentences and seed give the same weights. */
final class PerceptronTrainer {
    /** A sentence to learn from: its words, what the lexicon knows of them, and their labels. */
    record Example(List<String> forms, List<String> lowers, int[] classes, int[] labels) {}

    /** How to train: runs, rounds of each over the data, how often a feature must occur, seed of the shuffling. */
    record Settings(int runs, int rounds, int leastCount, long seed) {}

    /** Weights up to this many steps of the 127 change hardly a tag but would fill a third of the file. */
    private static final int SLIGHTEST = 2;

    private final List<String> labels;
    private final Settings settings;
    private final Map<Integer, Integer> features = new HashMap<>();
    private float[][] mean = {};
    private float[][] weights = {};
    private float[][] totals = {};
    private int[][] stamps = {};
    private int step;

    PerceptronTrainer(List<String> labels, Settings settings) {
        this.labels = labels;
        this.settings = settings;
    }

    /** Trains several times in different orders and takes the mean, which sways less with the order than one run. */
    void train(List<Example> examples) {
        count(examples);
        mean = new float[features.size()][labels.size()];
        for (int run = 0; run < settings.runs(); run++) {
            weights = new float[features.size()][labels.size()];
            totals = new float[features.size()][labels.size()];
            stamps = new int[features.size()][labels.size()];
            step = 0;
            run(examples, new Random(settings.seed() + run));
            average();
        }
    }

    private void run(List<Example> examples, Random random) {
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < settings.rounds(); round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (Example example : order) {
                wrong += learn(example);
            }
            System.err.println("round " + (round + 1) + ": " + wrong + " wrong, " + features.size() + " features");
        }
    }

    /** Numbers the features that occur often enough with the right labels before them. */
    private void count(List<Example> examples) {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] keys = new int[WordFeatures.MOST];
        for (Example example : examples) {
            WordFeatures words = new WordFeatures(example.forms(), example.lowers(), example.classes());
            int previous = PerceptronTagger.START;
            int before = PerceptronTagger.START;
            for (int i = 0; i < example.labels().length; i++) {
                int n = words.extract(i, previous, before, keys);
                for (int k = 0; k < n; k++) {
                    counts.merge(keys[k], 1, Integer::sum);
                }
                before = previous;
                previous = example.labels()[i];
            }
        }
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= settings.leastCount())
                .map(Map.Entry::getKey)
                .sorted(Integer::compareUnsigned)
                .forEach(key -> features.put(key, features.size()));
    }

    private int learn(Example example) {
        WordFeatures words = new WordFeatures(example.forms(), example.lowers(), example.classes());
        int[] keys = new int[WordFeatures.MOST];
        float[] scores = new float[labels.size()];
        int previous = PerceptronTagger.START;
        int before = PerceptronTagger.START;
        int wrong = 0;
        for (int i = 0; i < example.labels().length; i++) {
            int n = words.extract(i, previous, before, keys);
            Arrays.fill(scores, 0);
            for (int k = 0; k < n; k++) {
                Integer feature = features.get(keys[k]);
                keys[k] = feature == null ? -1 : feature;
                if (feature != null) {
                    for (int label = 0; label < scores.length; label++) {
                        scores[label] += weights[feature][label];
                    }
                }
            }
            int guess = best(scores);
            int right = example.labels()[i];
            step++;
            if (guess != right) {
                wrong++;
                for (int k = 0; k < n; k++) {
                    update(keys[k], right, 1);
                    update(keys[k], guess, -1);
                }
            }
            before = previous;
            previous = guess;
        }
        return wrong;
    }

    private void update(int feature, int label, float change) {
        if (feature >= 0) {
            totals[feature][label] += (step - stamps[feature][label]) * weights[feature][label];
            stamps[feature][label] = step;
            weights[feature][label] += change;
        }
    }

    private void average() {
        for (int feature = 0; feature < weights.length; feature++) {
            for (int label = 0; label < labels.size(); label++) {
                float total = totals[feature][label] + (step - stamps[feature][label]) * weights[feature][label];
                mean[feature][label] += total / step;
            }
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Writes the weights as signed bytes; the slightest are left out. */
    void write(Path file) throws IOException {
        float scale = scale();
        List<Integer> keys = new ArrayList<>();
        List<byte[]> rows = new ArrayList<>();
        features.entrySet().stream()
                .sorted((one, other) -> Integer.compareUnsigned(one.getKey(), other.getKey()))
                .forEach(entry -> {
                    byte[] row = row(mean[entry.getValue()], scale);
                    if (row.length > 0) {
                        keys.add(entry.getKey());
                        rows.add(row);
                    }
                });
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new Packed(Files.newOutputStream(file))) {
            TaggerModel.write(
                    out, labels, keys.stream().mapToInt(Integer::intValue).toArray(), rows.toArray(new byte[0][]));
        }
        System.err.println("wrote " + file + ": " + keys.size() + " features, " + Files.size(file) + " bytes");
    }

    /** One step of a byte, so that all but the most extreme weights fit. */
    private float scale() {
        List<Float> sizes = new ArrayList<>();
        for (float[] row : mean) {
            for (float weight : row) {
                if (weight != 0) {
                    sizes.add(Math.abs(weight));
                }
            }
        }
        Collections.sort(sizes);
        return sizes.get((int) (sizes.size() * 0.9999)) / 127f;
    }

    private static byte[] row(float[] weights, float scale) {
        byte[] row = new byte[2 * weights.length];
        int size = 0;
        for (int label = 0; label < weights.length; label++) {
            int value = Math.clamp(Math.round(weights[label] / scale), -127, 127);
            if (Math.abs(value) > SLIGHTEST) {
                row[size++] = (byte) label;
                row[size++] = (byte) value;
            }
        }
        return Arrays.copyOf(row, size);
    }

    /** A gzip stream with the best compression. */
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
