package org.saksi.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of an expected text was found, in runs of four words, by the measure of article-extraction-benchmark: the
 * shares of one page add up to one, so that no page weighs more than another.
 *
 * @param right share of runs that are in both texts
 * @param extra share that is only in the found one
 * @param missed share that is only in the expected one
 */
record ShingleScore(double right, double extra, double missed) {
    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE_95 = 1.96;

    /**
     * Means over pages; F1 is of the mean precision and recall, as the benchmark has it.
     *
     * @param margin half of the 95 % interval of F1 by 1000 resamples with a fixed seed
     */
    record Means(double precision, double recall, double f1, double margin) {}

    static ShingleScore of(String expected, String found) {
        Map<List<String>, Integer> wanted = shingles(expected);
        Map<List<String>, Integer> given = shingles(found);
        int right = 0;
        int all = 0;
        for (Map.Entry<List<String>, Integer> entry : wanted.entrySet()) {
            int there = given.getOrDefault(entry.getKey(), 0);
            right += Math.min(entry.getValue(), there);
            all += entry.getValue();
        }
        int extra = given.values().stream().mapToInt(Integer::intValue).sum() - right;
        int missed = all - right;
        double sum = Math.max(1, right + extra + missed);
        return new ShingleScore(right / sum, extra / sum, missed / sum);
    }

    /** The means over pages; of no pages all are 0. */
    static Means means(List<ShingleScore> pages) {
        Random random = new Random(1);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES && !pages.isEmpty(); i++) {
            List<ShingleScore> sample = new ArrayList<>(pages.size());
            for (int j = 0; j < pages.size(); j++) {
                sample.add(pages.get(random.nextInt(pages.size())));
            }
            resampled[i] = f1(precision(sample), recall(sample));
        }
        double precision = precision(pages);
        double recall = recall(pages);
        return new Means(precision, recall, f1(precision, recall), CONFIDENCE_95 * deviation(resampled));
    }

    private static double precision(List<ShingleScore> pages) {
        return mean(pages.stream().filter(page -> page.right + page.extra > 0).toList(), ShingleScore::precision);
    }

    private static double recall(List<ShingleScore> pages) {
        return mean(pages.stream().filter(page -> page.right + page.missed > 0).toList(), ShingleScore::recall);
    }

    private double precision() {
        return right / (right + extra);
    }

    private double recall() {
        return right / (right + missed);
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double mean(List<ShingleScore> pages, ToDoubleFunction<ShingleScore> of) {
        return pages.stream().mapToDouble(of).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1) && !words.isEmpty(); i++) {
            shingles.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + WORDS))), 1, Integer::sum);
        }
        return shingles;
    }
}
