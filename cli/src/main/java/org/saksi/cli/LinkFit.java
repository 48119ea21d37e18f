package org.saksi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.saksi.linker.LinkEvidence;

/**
 * Fits the weights of the parts of a link: logistic regression, pulled towards the weights set by hand, which are first
 * stretched and shifted so that they say of the same pairs how likely they are (Platt).
 */
final class LinkFit {
    private static final double RIDGE = 2;
    private static final double FREE = 1e-3;
    private static final double HUNDRED = 100.0;
    private static final int BINS = 5;

    private LinkFit() {}

    /** The sum of the weights set by hand, as the only feature of a pair. */
    private record ByHand(IncidentPair pair, double sum) implements LogisticRegression.Example {
        @Override
        public double feature(int feature) {
            return feature == 0 ? 1 : sum;
        }

        @Override
        public boolean holds() {
            return pair.same();
        }

        @Override
        public double weight() {
            return pair.weight();
        }
    }

    /** The weights in the order of the signs, rounded to hundredths as they ship. */
    static double[] of(List<IncidentPair> pairs) {
        double[] hand = hand();
        List<LogisticRegression.Example> sums = new ArrayList<>();
        pairs.forEach(pair -> sums.add(new ByHand(pair, sum(pair, hand))));
        double[] line =
                LogisticRegression.fit(sums, new double[] {0, 1}, new double[] {FREE, FREE}, (feature, weight) -> true);
        double[] prior = Arrays.stream(hand).map(weight -> weight * line[1]).toArray();
        prior[0] += line[0];
        double[] ridge = new double[hand.length];
        Arrays.fill(ridge, RIDGE);
        ridge[0] = FREE;
        double[] fitted = LogisticRegression.fit(List.copyOf(pairs), prior, ridge, (feature, weight) -> true);
        return Arrays.stream(fitted)
                .map(weight -> Math.round(weight * HUNDRED) / HUNDRED)
                .toArray();
    }

    private static double[] hand() {
        return LinkEvidence.weightsByHand().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double sum(IncidentPair pair, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * pair.feature(i);
        }
        return sum;
    }

    /** The resource with the weights. */
    static String resource(double[] weights, int read, int ofEcb) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
            # Weights of the parts of a link between two events. Written by "saksi calibrate links"; do not edit the second
            # column. The third was set by hand; the fit is pulled towards it.
            # Method: logistic regression, ridge %.0f. Seed: none, nothing is random.
            # Data: %d pairs of news read by hand, %d pairs of ECB+ (topics 1 to 35), each counting a tenth; no text is part
            # of this file. docs/linking.md measures the weights on other pairs.
            part\tweight\tby hand
            """, RIDGE, read, ofEcb));
        SequencedMap<String, Double> hand = LinkEvidence.weightsByHand();
        int place = 0;
        for (String part : hand.sequencedKeySet()) {
            text.append(String.format(Locale.ROOT, "%s\t%.2f\t%s\n", part, weights[place++] + 0.0, hand.get(part)));
        }
        return text.toString();
    }

    /** How well scores agree with what people say of pairs that no weight was fitted on. */
    static String table(List<IncidentPair> held) {
        double[] hand = hand();
        Reliability shipped = Reliability.ofLinks(held, IncidentPair::score, BINS);
        Reliability byHand = Reliability.ofLinks(held, pair -> LogisticRegression.squash(sum(pair, hand)), BINS);
        StringBuilder table = new StringBuilder("""

            | score of a link | pairs | mean score | one act | set by hand: pairs | mean score | one act |
            |---|---|---|---|---|---|---|
            """);
        for (int bin = 0; bin < BINS; bin++) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %.1f to %.1f | %s | %s |%n",
                    bin / (double) BINS,
                    (bin + 1) / (double) BINS,
                    cells(shipped.bins().get(bin)),
                    cells(byHand.bins().get(bin))));
        }
        table.append(String.format(
                Locale.ROOT,
                "| Brier, calibration error | %d | %s | | %d | %s | |%n",
                held.size(),
                errors(shipped),
                held.size(),
                errors(byHand)));
        return table.toString();
    }

    private static String cells(Reliability.Bin bin) {
        return bin.events() == 0
                ? "0 | | "
                : String.format(
                        Locale.ROOT,
                        "%d | %.2f | %.2f",
                        bin.events(),
                        bin.stated() / bin.weight(),
                        bin.right() / bin.weight());
    }

    private static String errors(Reliability reliability) {
        return String.format(Locale.ROOT, "%.3f, %.3f", reliability.brier(), reliability.calibrationError());
    }
}
