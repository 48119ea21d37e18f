package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saksi.resolver.ConfidenceFeature;

/**
 * How well stated confidences agree with what is right: in ten bins of equal width, each event with its weight.
 *
 * @param bins from 0 to 1
 */
record Reliability(List<Bin> bins) {
    private static final int BINS = 10;

    Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * The events of one bin.
     *
     * @param events how many there are
     * @param weight how many they stand for
     * @param stated sum of their confidences, by weight
     * @param right how many of them are right, by weight
     * @param squares sum of the squared differences, by weight
     */
    record Bin(int events, double weight, double stated, double right, double squares) {
        private static final Bin EMPTY = new Bin(0, 0, 0, 0, 0);

        private Bin with(double confidence, JudgedEvent event) {
            double truth = event.right() ? 1 : 0;
            double square = (truth - confidence) * (truth - confidence);
            double own = event.weight();
            return new Bin(
                    events + 1, weight + own, stated + own * confidence, right + own * truth, squares + own * square);
        }
    }

    /** Each event judged by weights that were fitted without its fifth of the sentences. */
    static Reliability crossValidated(List<JudgedEvent> all, String language) {
        List<Bin> bins = empty();
        for (int fold = 0; fold < JudgedEvent.FOLDS; fold++) {
            int held = fold;
            Map<ConfidenceFeature, Double> weights = LogisticFit.of(
                    all.stream().filter(event -> event.fold() != held).toList());
            all.stream()
                    .filter(event -> event.fold() == held && event.language().equals(language))
                    .forEach(event -> add(bins, LogisticFit.probability(weights, event.features()), event));
        }
        return new Reliability(bins);
    }

    /** All events of the language with one confidence, the share of right ones: what there is to beat. */
    static Reliability constant(List<JudgedEvent> all, String language) {
        List<JudgedEvent> own =
                all.stream().filter(event -> event.language().equals(language)).toList();
        double weight = own.stream().mapToDouble(JudgedEvent::weight).sum();
        double right = own.stream()
                .filter(JudgedEvent::right)
                .mapToDouble(JudgedEvent::weight)
                .sum();
        List<Bin> bins = empty();
        own.forEach(event -> add(bins, right / weight, event));
        return new Reliability(bins);
    }

    private static List<Bin> empty() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(Bin.EMPTY);
        }
        return bins;
    }

    private static void add(List<Bin> bins, double confidence, JudgedEvent event) {
        int at = Math.min(BINS - 1, (int) (confidence * BINS));
        bins.set(at, bins.get(at).with(confidence, event));
    }

    int events() {
        return bins.stream().mapToInt(Bin::events).sum();
    }

    private double weight() {
        return bins.stream().mapToDouble(Bin::weight).sum();
    }

    /** Share of right ones. */
    double right() {
        return bins.stream().mapToDouble(Bin::right).sum() / weight();
    }

    /** Mean squared difference between confidence and truth; 0 is best. */
    double brier() {
        return bins.stream().mapToDouble(Bin::squares).sum() / weight();
    }

    /** Mean difference between stated and right over the bins (expected calibration error); 0 is best. */
    double calibrationError() {
        return bins.stream()
                        .mapToDouble(bin -> Math.abs(bin.stated() - bin.right()))
                        .sum()
                / weight();
    }
}
