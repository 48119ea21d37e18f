package org.saksi.store.filter;

import java.util.List;

/**
 * Events that have the same values in several fields.
 *
 * @param values the value of each field as people read it, empty where the events have none
 * @param filter the filter that takes these events; of those with several values in a field, all that have this one
 * @param count how many events there are
 * @param first the id of the first of them, in the order in which they came
 */
public record ValueGroup(List<String> values, Filter filter, long count, String first) {
    public ValueGroup {
        values = List.copyOf(values);
    }
}
