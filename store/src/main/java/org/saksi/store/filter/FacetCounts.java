package org.saksi.store.filter;

import java.util.List;

/**
 * The values of a field under a filter, those of most events first, equal ones by their letters.
 *
 * @param field the field
 * @param values the most frequent values
 * @param otherValues how many values there are beyond those
 * @param otherCount what they count together; an event of several values counts for each
 * @param without how many events, or incidents, of the filter have no value
 */
public record FacetCounts(FilterField field, List<FacetValue> values, int otherValues, long otherCount, long without) {
    public FacetCounts {
        values = List.copyOf(values);
    }

    /**
     * The same with fewer values.
     *
     * @param most how many at most
     */
    public FacetCounts cut(int most) {
        if (values.size() <= most) {
            return this;
        }
        long cut = values.subList(most, values.size()).stream()
                .mapToLong(FacetValue::count)
                .sum();
        return new FacetCounts(
                field, values.subList(0, most), otherValues + values.size() - most, otherCount + cut, without);
    }
}
