package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Events by what they have in several fields at once: each combination of values is a group, counted in one pass over the
 * events. An event of several values in a field is in a group for each.
 *
 * <p>Not thread-safe; every count makes its own.
 */
final class ValueGroups {
    private static final int FIRST = 256;

    private final FieldColumn[] columns;
    private final int needed;
    /** For each field after the first, the groups of the fields before it with a value of its own. */
    private final PairCodes[] joined;

    private long[] counts = new long[FIRST];
    private int[] firsts = new int[FIRST];

    /**
     * No groups yet.
     *
     * @param needed how many of the fields, from the first on, an event must have; it is at least 1
     */
    ValueGroups(ColumnSet columns, List<FilterField> fields, int needed) {
        this.columns = fields.stream().map(columns::column).toArray(FieldColumn[]::new);
        this.needed = needed;
        this.joined = new PairCodes[fields.size() - 1];
        Arrays.setAll(joined, field -> new PairCodes());
    }

    /** Takes an event with a group in which it is. */
    @FunctionalInterface
    interface Membership {
        void of(int ordinal, int group);
    }

    /** Counts events; to be called once. */
    void count(RoaringBitmap events) {
        each(events, (ordinal, group) -> {
            if (group >= counts.length) {
                counts = Arrays.copyOf(counts, group * 2);
                firsts = Arrays.copyOf(firsts, group * 2);
            }
            if (counts[group]++ == 0) {
                firsts[group] = ordinal;
            }
        });
    }

    /** Every group of every event, events in order. */
    void each(RoaringBitmap events, Membership membership) {
        Ordinals.each(events, (ordinals, length) -> {
            for (int at = 0; at < length; at++) {
                join(ordinals[at], 0, 0, membership);
            }
        });
    }

    private void join(int ordinal, int field, int group, Membership membership) {
        int before = group;
        for (int next = field; next < columns.length; next++) {
            CodeLists lists = columns[next].values().lists();
            int code = lists.only(ordinal);
            if (code == CodeLists.SEVERAL) {
                for (int index = 0; index < lists.count(ordinal); index++) {
                    join(ordinal, next + 1, joined(next, before, lists.get(ordinal, index)), membership);
                }
                return;
            }
            if (code == CodeLists.NONE && next < needed) {
                return;
            }
            before = joined(next, before, code);
        }
        membership.of(ordinal, before);
    }

    private int joined(int field, int group, int code) {
        return field == 0 ? code : joined[field - 1].code(group, code);
    }

    /** The code that a group has in a field, {@link CodeLists#NONE} where it has none. */
    int code(int group, int field) {
        int at = group;
        for (int last = columns.length - 1; last > field; last--) {
            at = joined[last - 1].one(at);
        }
        return field == 0 ? at : joined[field - 1].other(at);
    }

    /** How many groups there are, those without an event of their own included. */
    int size() {
        return counts.length;
    }

    long count(int group) {
        return counts[group];
    }

    /** The first event of a group. */
    int first(int group) {
        return firsts[group];
    }

    /** The groups of most events, equal ones in the order of their values, field by field, without a value last. */
    int[] top(int most) {
        return Facets.top(counts, most, this::compare);
    }

    private int compare(int one, int other) {
        for (int field = 0; field < columns.length; field++) {
            int left = code(one, field);
            int right = code(other, field);
            if (left != right) {
                return left < 0
                        ? 1
                        : right < 0 ? -1 : columns[field].dictionary().compare(left, right);
            }
        }
        return 0;
    }

    /** The filter that takes the events of a group and, of those that have one value in each field, no others. */
    Filter filter(int group) {
        List<Filter> parts = new ArrayList<>();
        for (int field = 0; field < columns.length; field++) {
            int code = code(group, field);
            FilterField of = columns[field].field();
            parts.add(
                    code < 0
                            ? Filter.of(of, FilterValue.Presence.NONE)
                            : FacetValue.of(of, columns[field].shown(code), 0).filter());
        }
        return Filter.and(parts.toArray(Filter[]::new));
    }

    /** A value as people read it; empty where the group has none. */
    String shown(int group, int field) {
        int code = code(group, field);
        return code < 0 ? "" : columns[field].shown(code);
    }
}
