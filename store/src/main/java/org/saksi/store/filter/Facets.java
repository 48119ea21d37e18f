package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.roaringbitmap.RoaringBitmap;

/** Counts the values of fields. */
final class Facets {
    private final ColumnSet columns;
    private final Counting counting;

    Facets(ColumnSet columns, Counting counting) {
        this.columns = columns;
        this.counting = counting;
    }

    FacetCounts count(FilterField field, RoaringBitmap events, int most) {
        Lines lines = new Lines(columns, field);
        long[] counts = counts(lines, events);
        int[] top = top(counts, lines, most);
        List<FacetValue> values = new ArrayList<>();
        long shown = 0;
        for (int code : top) {
            values.add(FacetValue.of(field, lines.shown(code), counts[code]));
            shown += counts[code];
        }
        long all = 0;
        int distinct = 0;
        for (long count : counts) {
            all += count;
            distinct += count > 0 ? 1 : 0;
        }
        long without = Lines.count(lines.without(events), counting, columns.column(FilterField.INCIDENT));
        return new FacetCounts(field, values, distinct - top.length, all - shown, without);
    }

    private long[] counts(Lines lines, RoaringBitmap events) {
        if (counting == Counting.EVENTS) {
            long[] counts = new long[lines.size()];
            lines.count(events, counts);
            return counts;
        }
        CellCounts cells = new CellCounts(lines.size(), counting, columns.column(FilterField.INCIDENT));
        Ordinals.each(events, (ordinals, length) -> {
            for (int at = 0; at < length; at++) {
                int count = lines.of(ordinals[at]);
                for (int index = 0; index < count; index++) {
                    cells.add(lines.get(index), ordinals[at]);
                }
            }
        });
        return cells.counts();
    }

    /** The codes of the greatest counts, the greatest first; equal ones in the order of their strings. */
    static int[] top(long[] counts, Lines lines, int most) {
        return top(counts, most, lines::compare);
    }

    static int[] top(long[] counts, int most, CodeOrder order) {
        Comparator<Integer> better = (one, other) -> {
            int byCount = Long.compare(counts[other], counts[one]);
            return byCount != 0 ? byCount : order.compare(one, other);
        };
        PriorityQueue<Integer> best = new PriorityQueue<>(better.reversed());
        for (int code = 0; code < counts.length && most > 0; code++) {
            if (counts[code] == 0) {
                continue;
            }
            if (best.size() < most) {
                best.add(code);
            } else if (counts[code] >= counts[best.element()] && better.compare(code, best.element()) < 0) {
                best.remove();
                best.add(code);
            }
        }
        return best.stream().sorted(better).mapToInt(Integer::intValue).toArray();
    }

    /** The order of codes whose counts are equal. */
    interface CodeOrder {
        int compare(int one, int other);
    }
}
