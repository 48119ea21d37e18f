package org.saksi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.resolver.ConfidenceFeature;

/** Fits the weights of confidence: logistic regression with a ridge, each weight kept on the side its feature leans to. */
final class LogisticFit {
    /** Pulls every weight but that of {@link ConfidenceFeature#ALWAYS} towards 0. */
    static final double RIDGE = 3;

    /** Indonesian events are few and fully judged; each counts as two. */
    static final double INDONESIAN = 2;

    private static final double FREE = 1e-9;
    private static final double HUNDRED = 100.0;

    private LogisticFit() {}

    private record Known(JudgedEvent event) implements LogisticRegression.Example {
        @Override
        public double feature(int feature) {
            return event.features().contains(ConfidenceFeature.values()[feature]) ? 1 : 0;
        }

        @Override
        public boolean holds() {
            return event.right();
        }

        @Override
        public double weight() {
            return event.weight() * (event.language().equals("id") ? INDONESIAN : 1);
        }
    }

    /** The weights, rounded to hundredths as they ship. */
    static Map<ConfidenceFeature, Double> of(List<JudgedEvent> events) {
        ConfidenceFeature[] features = ConfidenceFeature.values();
        double[] ridge = new double[features.length];
        Arrays.fill(ridge, RIDGE);
        ridge[ConfidenceFeature.ALWAYS.ordinal()] = FREE;
        List<LogisticRegression.Example> examples = new ArrayList<>();
        events.forEach(event -> examples.add(new Known(event)));
        double[] fitted = LogisticRegression.fit(
                examples,
                new double[features.length],
                ridge,
                (feature, weight) -> features[feature].lean().allows(weight));
        Map<ConfidenceFeature, Double> weights = new EnumMap<>(ConfidenceFeature.class);
        for (ConfidenceFeature feature : features) {
            weights.put(feature, Math.round(fitted[feature.ordinal()] * HUNDRED) / HUNDRED);
        }
        return weights;
    }

    /** The probability that an event of these features is right. */
    static double probability(Map<ConfidenceFeature, Double> weights, Set<ConfidenceFeature> features) {
        double logit = 0;
        for (ConfidenceFeature feature : features) {
            logit += weights.getOrDefault(feature, 0.0);
        }
        return LogisticRegression.squash(logit);
    }
}
