package org.saksi.store.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * The values of a field, of one side or of both, of one event after the other; a value of both sides is given once.
 *
 * <p>Not thread-safe; every count makes its own.
 */
final class Lines {
    private static final int FEW = 8;

    private final FieldColumn[] sides;
    private int[] codes = new int[FEW];

    Lines(ColumnSet columns, FilterField field) {
        List<FilterField> fields = ColumnSet.sides(field);
        sides = fields.stream().map(columns::column).toArray(FieldColumn[]::new);
    }

    int size() {
        return sides[0].dictionary().size();
    }

    int compare(int one, int other) {
        return sides[0].dictionary().compare(one, other);
    }

    String shown(int code) {
        return sides[0].shown(code);
    }

    /** How many values the event has; they are then at {@link #get}. */
    int of(int ordinal) {
        int count = 0;
        for (FieldColumn side : sides) {
            CodeLists lists = side.values().lists();
            int own = lists.count(ordinal);
            for (int index = 0; index < own; index++) {
                count = add(lists.get(ordinal, index), count);
            }
        }
        return count;
    }

    private int add(int code, int count) {
        for (int index = 0; sides.length > 1 && index < count; index++) {
            if (codes[index] == code) {
                return count;
            }
        }
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, count * 2);
        }
        codes[count] = code;
        return count + 1;
    }

    int get(int index) {
        return codes[index];
    }

    /** The events of each of the codes among some, where counting bitmaps is less work; false where it is not. */
    private boolean counted(RoaringBitmap events, long[] counts) {
        // A bitmap is compared a block of 65,536 events at a time: about a thousand steps.
        long blocks = 1 + events.last() / 65_536L;
        boolean cheap = sides.length == 1
                && sides[0].values().events(0) != null
                && counts.length * blocks * 100L < events.getLongCardinality();
        for (int code = 0; cheap && code < counts.length; code++) {
            RoaringBitmap having = sides[0].values().events(code);
            counts[code] = having == null ? 0 : RoaringBitmap.andCardinality(events, having);
        }
        return cheap;
    }

    /** Adds to each value how many of some events have it. */
    void count(RoaringBitmap events, long[] counts) {
        if (events.isEmpty() || counted(events, counts)) {
            return;
        }
        CodeLists one = sides[0].values().lists();
        if (sides.length == 1) {
            Ordinals.each(events, (ordinals, length) -> one.count(ordinals, length, counts));
            return;
        }
        CodeLists other = sides[1].values().lists();
        Ordinals.each(events, (ordinals, length) -> {
            for (int at = 0; at < length; at++) {
                int left = one.only(ordinals[at]);
                int right = other.only(ordinals[at]);
                if (left == CodeLists.SEVERAL || right == CodeLists.SEVERAL) {
                    countSeveral(ordinals[at], counts);
                    continue;
                }
                if (left >= 0) {
                    counts[left]++;
                }
                if (right >= 0 && right != left) {
                    counts[right]++;
                }
            }
        });
    }

    private void countSeveral(int ordinal, long[] counts) {
        int count = of(ordinal);
        for (int index = 0; index < count; index++) {
            counts[codes[index]]++;
        }
    }

    /** The events of some that have no value. */
    RoaringBitmap without(RoaringBitmap events) {
        RoaringBitmap without = events.clone();
        for (FieldColumn side : sides) {
            without.andNot(side.values().present());
        }
        return without;
    }

    /** How many incidents, or events, there are. */
    static long count(RoaringBitmap events, Counting counting, FieldColumn incidents) {
        if (counting == Counting.EVENTS) {
            return events.getLongCardinality();
        }
        CodeLists told = incidents.values().lists();
        BitSet seen = new BitSet(incidents.dictionary().size());
        long[] alone = new long[1];
        Ordinals.each(events, (ordinals, length) -> {
            for (int at = 0; at < length; at++) {
                int incident = told.only(ordinals[at]);
                if (incident == CodeLists.NONE) {
                    alone[0]++;
                } else {
                    seen.set(incident);
                }
            }
        });
        return alone[0] + seen.cardinality();
    }
}
