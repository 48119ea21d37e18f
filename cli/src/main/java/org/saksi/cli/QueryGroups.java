package org.saksi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventColumns;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;

/**
 * What {@code --group-by} counts by.
 *
 * @param interval the steps in time, null for none
 * @param field a field, null for none
 * @param dyads whether pairs of countries are counted
 * @param by whose day counts
 */
record QueryGroups(@Nullable Interval interval, @Nullable FilterField field, boolean dyads, FilterField by) {
    private static final String DYAD = "dyad";

    /**
     * Reads the words of {@code --group-by} and {@code --by}.
     *
     * @throws IllegalArgumentException when they are no grouping, saying what would be one
     */
    static QueryGroups of(List<String> words, String by) {
        Interval interval = null;
        FilterField field = null;
        boolean dyads = false;
        for (String word : words) {
            String plain = word.strip().toLowerCase(Locale.ROOT);
            Interval step = Arrays.stream(Interval.values())
                    .filter(one -> one.label().equals(plain))
                    .findFirst()
                    .orElse(null);
            FilterField named = FilterField.named(plain);
            if (step != null && interval == null) {
                interval = step;
            } else if (plain.equals(DYAD) && field == null && !dyads) {
                dyads = true;
            } else if (named != null && named.isFacet() && field == null && !dyads) {
                field = named;
            } else {
                throw new IllegalArgumentException("--group-by must be one of "
                        + Arrays.stream(Interval.values()).map(Interval::label).collect(Collectors.joining(", "))
                        + ", dyad, "
                        + FilterField.facets().stream().map(FilterField::label).collect(Collectors.joining(", "))
                        + ", or a time and one of the others, but was \"" + String.join(",", words) + "\"");
            }
        }
        return new QueryGroups(interval, field, dyads, day(by));
    }

    private static FilterField day(String by) {
        return switch (by.toLowerCase(Locale.ROOT)) {
            case "date" -> FilterField.DATE;
            case "published" -> FilterField.PUBLISHED;
            default -> throw new IllegalArgumentException("--by must be date or published but was \"" + by + "\"");
        };
    }

    /** Counts the events of a filter. */
    QueryTable count(EventQuery query, Filter filter, int most, Counting counting) {
        if (dyads && interval == null) {
            return dyads(query, filter, most, counting);
        }
        EventColumns columns = query.columns(filter);
        RoaringBitmap all = columns.find(new Filter.All(), query.texts(columns));
        String counted = counted(counting);
        if (interval == null && field != null) {
            return facet(columns.facet(field, all, most, counting), counted);
        }
        Interval steps = interval == null ? Interval.YEAR : interval;
        Split split = dyads ? new Split.Dyads(most) : field == null ? new Split.Together() : new Split.By(field, most);
        Series series = columns.series(all, by, steps, split, counting);
        return series(series, counted);
    }

    private static QueryTable facet(FacetCounts facet, String counted) {
        List<List<String>> rows = new ArrayList<>();
        for (FacetValue value : facet.values()) {
            rows.add(List.of(value.value(), String.valueOf(value.count())));
        }
        List<String> remarks = new ArrayList<>();
        if (facet.otherValues() > 0) {
            remarks.add("truncated, " + Tally.count(facet.otherValues(), "more value") + " with "
                    + Tally.grouped(facet.otherCount()) + " " + counted);
        }
        if (facet.without() > 0) {
            remarks.add(Tally.grouped(facet.without()) + " " + counted + " without "
                    + facet.field().label());
        }
        return new QueryTable(List.of(facet.field().label(), counted), rows, remarks);
    }

    /** One pass over the events: what has no day counts, too. */
    private static QueryTable dyads(EventQuery query, Filter filter, int most, Counting counting) {
        Map<String, Dyad> dyads = new TreeMap<>();
        long without = 0;
        try (Stream<StoredEvent> events = query.stream(filter)) {
            for (Iterator<StoredEvent> all = events.iterator(); all.hasNext(); ) {
                StoredEvent event = all.next();
                Set<String> pairs = pairs(event.event());
                without += pairs.isEmpty() ? 1 : 0;
                pairs.forEach(
                        pair -> dyads.computeIfAbsent(pair, key -> new Dyad()).add(event, counting));
            }
        }
        List<Map.Entry<String, Dyad>> order = new ArrayList<>(dyads.entrySet());
        order.sort(Comparator.comparingLong((Map.Entry<String, Dyad> entry) -> entry.getValue().count)
                .reversed()
                .thenComparing(Map.Entry::getKey));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Dyad> entry : order.subList(0, Math.min(most, order.size()))) {
            Dyad dyad = entry.getValue();
            rows.add(List.of(entry.getKey(), String.valueOf(dyad.count), mean(dyad.score, dyad.events)));
        }
        List<String> remarks = new ArrayList<>();
        if (order.size() > most) {
            remarks.add("truncated, " + Tally.count(order.size() - most, "more dyad"));
        }
        if (without > 0) {
            remarks.add(Tally.count(without, "event") + " without a country on both sides");
        }
        return new QueryTable(List.of(DYAD, counted(counting), "score"), rows, remarks);
    }

    private static Set<String> pairs(Event event) {
        Set<String> pairs = new TreeSet<>();
        for (Member actor : event.actors()) {
            for (Member recipient : event.recipients()) {
                if (actor.country() != null && recipient.country() != null) {
                    pairs.add(actor.country() + " > " + recipient.country());
                }
            }
        }
        return pairs;
    }

    private static String counted(Counting counting) {
        return counting == Counting.EVENTS ? "events" : "incidents";
    }

    /** What was counted of two countries. */
    private static final class Dyad {
        private final Set<String> incidents = new HashSet<>();
        private long count;
        private long events;
        private double score;

        void add(StoredEvent stored, Counting counting) {
            Event event = stored.event();
            events++;
            score += event.score();
            boolean known =
                    counting == Counting.INCIDENTS && event.incident() != null && !incidents.add(event.incident());
            count += known ? 0 : 1;
        }
    }

    private QueryTable series(Series series, String counted) {
        List<List<String>> rows = new ArrayList<>();
        String line = dyads ? DYAD : field == null ? "" : field.label();
        List<Series.Line> lines = new ArrayList<>(series.lines());
        for (int step = 0; step < series.steps().size(); step++) {
            for (Series.Line one : lines) {
                Series.Point point = one.points().get(step);
                if (point.count() > 0 || lines.size() == 1) {
                    List<String> row =
                            new ArrayList<>(List.of(series.steps().get(step).toString()));
                    if (!line.isEmpty()) {
                        row.add(one.value());
                    }
                    row.addAll(List.of(String.valueOf(point.count()), mean(point.score(), point.events())));
                    rows.add(row);
                }
            }
        }
        List<String> header = new ArrayList<>(List.of(interval == null ? "" : interval.label()));
        if (!line.isEmpty()) {
            header.add(line);
        }
        header.addAll(List.of(counted, "score"));
        return new QueryTable(header, rows, undated(series));
    }

    private static List<String> undated(Series series) {
        List<String> remarks = new ArrayList<>();
        if (series.others() != null) {
            long count = series.others().points().stream()
                    .mapToLong(Series.Point::count)
                    .sum();
            remarks.add("truncated, further lines count " + Tally.grouped(count) + " together");
        }
        if (series.undated() > 0) {
            remarks.add(Tally.count(series.undated(), "event") + " without a day");
        }
        return remarks;
    }

    private static String mean(double score, long events) {
        return events == 0 ? "" : String.format(Locale.ROOT, "%.2f", score / events);
    }
}
