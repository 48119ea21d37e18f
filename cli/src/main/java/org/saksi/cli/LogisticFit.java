package org.saksi.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.resolver.ConfidenceFeature;

/**
 * Fits the weights of confidence: logistic regression with a ridge, each weight kept on the side its feature leans to.
 *
 * <p>Newton steps one weight after the other until none moves; the problem is convex, so where it starts does not
 * matter. The same events give the same bits on every machine.
 */
final class LogisticFit {
    /** Pulls every weight but that of {@link ConfidenceFeature#ALWAYS} towards 0. */
    static final double RIDGE = 3;

    /** Indonesian events are few and fully judged; each counts as two. */
    static final double INDONESIAN = 2;

    private static final int MOST_SWEEPS = 500;
    private static final double STILL = 1e-9;
    private static final double HUNDRED = 100.0;

    private final List<JudgedEvent> events;
    private final Map<ConfidenceFeature, Double> weights = new EnumMap<>(ConfidenceFeature.class);
    private final double[] logits;

    private LogisticFit(List<JudgedEvent> events) {
        this.events = events;
        this.logits = new double[events.size()];
        for (ConfidenceFeature feature : ConfidenceFeature.values()) {
            weights.put(feature, 0.0);
        }
    }

    /** The weights, rounded to hundredths as they ship. */
    static Map<ConfidenceFeature, Double> of(List<JudgedEvent> events) {
        LogisticFit fit = new LogisticFit(events);
        double moved = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > STILL; sweep++) {
            moved = 0;
            for (ConfidenceFeature feature : ConfidenceFeature.values()) {
                moved = Math.max(moved, fit.step(feature));
            }
        }
        fit.weights.replaceAll((feature, weight) -> Math.round(weight * HUNDRED) / HUNDRED);
        return fit.weights;
    }

    /** The probability that an event of these features is right. */
    static double probability(Map<ConfidenceFeature, Double> weights, Set<ConfidenceFeature> features) {
        double logit = 0;
        for (ConfidenceFeature feature : features) {
            logit += weights.getOrDefault(feature, 0.0);
        }
        return squash(logit);
    }

    private static double squash(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private double step(ConfidenceFeature feature) {
        double old = weights.getOrDefault(feature, 0.0);
        double ridge = feature == ConfidenceFeature.ALWAYS ? STILL : RIDGE;
        double slope = -ridge * old;
        double bend = ridge;
        for (int i = 0; i < events.size(); i++) {
            JudgedEvent event = events.get(i);
            if (event.features().contains(feature)) {
                double weight = event.weight() * (event.language().equals("id") ? INDONESIAN : 1);
                double probability = squash(logits[i]);
                slope += weight * ((event.right() ? 1 : 0) - probability);
                bend += weight * probability * (1 - probability);
            }
        }
        double moved = old + slope / bend;
        double kept = feature.lean().allows(moved) ? moved : 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).features().contains(feature)) {
                logits[i] += kept - old;
            }
        }
        weights.put(feature, kept);
        return Math.abs(kept - old);
    }
}
