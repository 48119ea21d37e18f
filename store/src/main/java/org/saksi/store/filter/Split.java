package org.saksi.store.filter;

/** What makes the lines of a {@link Series}. */
public sealed interface Split {
    /** One line for all events. */
    record Together() implements Split {}

    /**
     * A line for each of the most frequent values of a field.
     *
     * @param field a facet
     * @param most how many lines at most, the others being summed up
     */
    record By(FilterField field, int most) implements Split {}

    /**
     * A line for each of the most frequent pairs of an actor's and a recipient's country.
     *
     * @param most how many lines at most, the others being summed up
     */
    record Dyads(int most) implements Split {}
}
