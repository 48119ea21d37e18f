package org.saksi.cli;

import java.util.List;

/**
 * Fits a logistic regression, each weight pulled towards one that was known before.
 *
 * <p>Newton steps one weight after the other until none moves; the problem is convex, so where it starts does not matter.
 * The same examples give the same bits on every machine.
 */
final class LogisticRegression {
    private static final int MOST_SWEEPS = 500;
    private static final double STILL = 1e-9;

    private final List<Example> examples;
    private final double[] prior;
    private final double[] ridge;
    private final Side side;
    private final double[] weights;
    private final double[] logits;

    private LogisticRegression(List<Example> examples, double[] prior, double[] ridge, Side side) {
        this.examples = examples;
        this.prior = prior.clone();
        this.ridge = ridge.clone();
        this.side = side;
        this.weights = new double[prior.length];
        this.logits = new double[examples.size()];
    }

    /** What is learned from. */
    interface Example {
        /** The value of a feature. */
        double feature(int feature);

        boolean holds();

        /** How much it counts. */
        double weight();
    }

    /** Whether a feature may have a weight; one that may not gets 0. */
    interface Side {
        boolean allows(int feature, double weight);
    }

    /**
     * The weights of the features.
     *
     * @param prior towards which each weight is pulled
     * @param ridge how strongly, above 0
     */
    static double[] fit(List<Example> examples, double[] prior, double[] ridge, Side side) {
        LogisticRegression fit = new LogisticRegression(List.copyOf(examples), prior, ridge, side);
        double moved = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > STILL; sweep++) {
            moved = 0;
            for (int feature = 0; feature < prior.length; feature++) {
                moved = Math.max(moved, fit.step(feature));
            }
        }
        return fit.weights;
    }

    /** The probability that belongs to a sum of weights. */
    static double squash(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private double step(int feature) {
        double old = weights[feature];
        double slope = ridge[feature] * (prior[feature] - old);
        double bend = ridge[feature];
        for (int i = 0; i < logits.length; i++) {
            Example example = examples.get(i);
            double value = example.feature(feature);
            if (value != 0) {
                double probability = squash(logits[i]);
                slope += example.weight() * value * ((example.holds() ? 1 : 0) - probability);
                bend += example.weight() * value * value * probability * (1 - probability);
            }
        }
        double moved = old + slope / bend;
        double kept = side.allows(feature, moved) ? moved : 0;
        for (int i = 0; i < logits.length; i++) {
            double value = examples.get(i).feature(feature);
            if (value != 0) {
                logits[i] += value * (kept - old);
            }
        }
        weights[feature] = kept;
        return Math.abs(kept - old);
    }
}
