package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.saksi.resolver.ConfidenceFeature;

/**
 * How well what is stated agrees with what is right: in bins of equal width, each event or pair with its weight.
 *
 * @param bins from 0 to 1
 */
record Reliability(List<Bin> bins) {
    private static final int BINS = 10;

    Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * What was stated alike.
     *
     * @param events how many there are
     * @param weight how many they stand for
     * @param stated sum of their confidences, by weight
     * @param right how many of them are right, by weight
     * @param squares sum of the squared differences, by weight
     */
    record Bin(int events, double weight, double stated, double right, double squares) {
        private static final Bin EMPTY = new Bin(0, 0, 0, 0, 0);

        private Bin with(double confidence, boolean holds, double own) {
            double truth = holds ? 1 : 0;
            double square = (truth - confidence) * (truth - confidence);
            return new Bin(
                    events + 1, weight + own, stated + own * confidence, right + own * truth, squares + own * square);
        }
    }

    /** Each event judged by weights that were fitted without its fifth of the sentences. */
    static Reliability crossValidated(List<JudgedEvent> all, String language) {
        List<Bin> bins = empty(BINS);
        for (int fold = 0; fold < JudgedEvent.FOLDS; fold++) {
            int held = fold;
            Map<ConfidenceFeature, Double> weights = LogisticFit.of(
                    all.stream().filter(event -> event.fold() != held).toList());
            all.stream()
                    .filter(event -> event.fold() == held && event.language().equals(language))
                    .forEach(event -> add(
                            bins, LogisticFit.probability(weights, event.features()), event.right(), event.weight()));
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
        List<Bin> bins = empty(BINS);
        own.forEach(event -> add(bins, right / weight, event.right(), event.weight()));
        return new Reliability(bins);
    }

    /** Pairs of events with the score of their link, in so many bins, each pair counted once. */
    static Reliability ofLinks(List<IncidentPair> pairs, ToDoubleFunction<IncidentPair> score, int count) {
        List<Bin> bins = empty(count);
        pairs.forEach(pair -> add(bins, score.applyAsDouble(pair), pair.same(), 1));
        return new Reliability(bins);
    }

    private static List<Bin> empty(int count) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bins.add(Bin.EMPTY);
        }
        return bins;
    }

    private static void add(List<Bin> bins, double confidence, boolean right, double weight) {
        int at = Math.min(bins.size() - 1, (int) (confidence * bins.size()));
        bins.set(at, bins.get(at).with(confidence, right, weight));
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
