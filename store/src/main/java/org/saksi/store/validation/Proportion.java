package org.saksi.store.validation;

/**
 * A share with its 95 % confidence interval.
 *
 * @param estimate the share, from 0 to 1
 * @param low lower bound
 * @param high upper bound
 * @param judged how many events it rests on
 */
public record Proportion(double estimate, double low, double high, int judged) {
    private static final double Z = 1.959963984540054;

    /** Wilson's score interval (Wilson 1927; method 3 of Newcombe 1998) of so many right ones. */
    static Proportion of(int right, int judged) {
        return of((double) right / judged, judged, judged);
    }

    /**
     * Wilson's interval of a weighted share by its effective sample size (Korn and Graubard 1998).
     *
     * @param effective of how many simple random draws it is worth; infinite for a full count
     */
    static Proportion of(double estimate, double effective, int judged) {
        if (Double.isInfinite(effective)) {
            return new Proportion(estimate, estimate, estimate, judged);
        }
        double square = Z * Z / effective;
        double middle = (estimate + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(estimate * (1 - estimate) / effective + square / (4 * effective));
        return new Proportion(estimate, Math.max(0, middle - half), Math.min(1, middle + half), judged);
    }
}
