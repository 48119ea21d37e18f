package org.saksi.store.filter;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Puts events in order, no more of them than are asked for. */
final class ColumnPage {
    private final ColumnSet columns;
    private final EventOrder order;
    private final CodeLists confidences;
    private final double[] confidence;

    ColumnPage(ColumnSet columns, EventOrder order) {
        this.columns = columns;
        this.order = order;
        FieldColumn column = columns.column(FilterField.CONFIDENCE);
        confidences = column.values().lists();
        confidence = new double[column.dictionary().size()];
        for (int code = 0; code < confidence.length; code++) {
            confidence[code] = Double.parseDouble(column.dictionary().get(code));
        }
    }

    List<String> ids(RoaringBitmap events, String after, int most) {
        int last = after.isEmpty() ? -1 : columns.ids().find(after);
        if (!after.isEmpty() && last < 0) {
            throw new IllegalArgumentException("a page must go on after an event but \"" + after + "\" is none");
        }
        Comparator<Integer> inOrder = this::compare;
        PriorityQueue<Integer> page = new PriorityQueue<>(inOrder.reversed());
        // Late events mostly came late: from their end on, the first few leave little to exchange.
        IntIterator ordinals = isFalling() ? events.getReverseIntIterator() : events.getIntIterator();
        double worst = Double.POSITIVE_INFINITY;
        while (ordinals.hasNext() && most > 0) {
            int ordinal = ordinals.next();
            if (key(ordinal) > worst || (last >= 0 && compare(ordinal, last) <= 0)) {
                continue;
            }
            if (page.size() < most) {
                page.add(ordinal);
            } else if (compare(ordinal, page.element()) < 0) {
                page.remove();
                page.add(ordinal);
            }
            worst = page.size() < most ? worst : key(page.element());
        }
        return page.stream()
                .sorted(inOrder)
                .map(ordinal -> columns.ids().get(ordinal))
                .toList();
    }

    private boolean isFalling() {
        return switch (order) {
            case NEWEST, LAST_PUBLISHED -> true;
            case OLDEST, FIRST_PUBLISHED, MOST_SURE, LEAST_SURE, ID -> false;
        };
    }

    private int compare(int one, int other) {
        int byKey = Double.compare(key(one), key(other));
        return byKey != 0 ? byKey : columns.ids().compare(one, other);
    }

    /** What events are ordered by, ascending; infinite where there is nothing. */
    private double key(int ordinal) {
        return switch (order) {
            case NEWEST -> -day(columns.day(ordinal), -1);
            case OLDEST -> day(columns.day(ordinal), 1);
            case LAST_PUBLISHED -> -day(columns.publishedDay(ordinal), -1);
            case FIRST_PUBLISHED -> day(columns.publishedDay(ordinal), 1);
            case MOST_SURE -> confidences.count(ordinal) == 0 ? Double.POSITIVE_INFINITY : -confidence(ordinal);
            case LEAST_SURE -> confidences.count(ordinal) == 0 ? Double.POSITIVE_INFINITY : confidence(ordinal);
            case ID -> 0;
        };
    }

    private static double day(int day, int sign) {
        return day == EventValues.NO_DAY ? sign * Double.POSITIVE_INFINITY : day;
    }

    private double confidence(int ordinal) {
        return confidence[confidences.get(ordinal, 0)];
    }
}
