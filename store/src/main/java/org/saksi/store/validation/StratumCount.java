package org.saksi.store.validation;

/**
 * A stratum of a sample.
 *
 * @param stratum its name, such as {@code type=COERCE language=id}
 * @param population events that it has in the dataset
 * @param sampled events that were drawn
 */
public record StratumCount(String stratum, long population, int sampled) {
    /** For how many events of the dataset one of the sample stands. */
    public double weight() {
        return (double) population / sampled;
    }
}
