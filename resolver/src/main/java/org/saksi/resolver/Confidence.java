package org.saksi.resolver;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How sure an event is, with its parts: the sum of their weights is the logarithm of the odds that type and parties are
 * right.
 *
 * @param probability between 0 and 1, two decimals
 * @param parts what holds of the event, in the order of {@link ConfidenceFeature}
 */
public record Confidence(double probability, List<Part> parts) {
    private static final double HUNDRED = 100.0;

    public Confidence {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that holds of an event.
     *
     * @param feature what holds
     * @param weight what it adds to the logarithm of the odds, two decimals
     */
    public record Part(ConfidenceFeature feature, double weight) {}

    /** Weights have two decimals and are added as whole hundredths, so that no order of adding matters. */
    static Confidence of(List<Part> parts) {
        long hundredths = parts.stream()
                .mapToLong(part -> Math.round(part.weight() * HUNDRED))
                .sum();
        double odds = StrictMath.exp(hundredths / HUNDRED);
        return new Confidence(Math.round(HUNDRED * odds / (1 + odds)) / HUNDRED, parts);
    }

    /** The number and its parts, such as {@code 0.72: every event +0.70, one actor and no recipient -1.20}. */
    public String words() {
        return String.format(Locale.ROOT, "%.2f: ", probability)
                + parts.stream()
                        .map(part -> String.format(
                                Locale.ROOT, "%s %+.2f", part.feature().words(), part.weight()))
                        .collect(Collectors.joining(", "));
    }
}
