package org.saksi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
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
        EventColumns columns = query.columns(filter);
        RoaringBitmap all = columns.find(new Filter.All(), query.texts(columns));
        String counted = counting == Counting.EVENTS ? "events" : "incidents";
        if (interval == null && field != null) {
            return facet(columns.facet(field, all, most, counting), counted);
        }
        Interval steps = interval == null ? Interval.YEAR : interval;
        Split split = dyads ? new Split.Dyads(most) : field == null ? new Split.Together() : new Split.By(field, most);
        Series series = columns.series(all, by, steps, split, counting);
        return interval == null ? dyads(columns, all, counting, most, counted) : series(series, counted);
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
        remarks.add(Tally.grouped(facet.without()) + " " + counted + " without "
                + facet.field().label());
        return new QueryTable(List.of(facet.field().label(), counted), rows, remarks);
    }

    private QueryTable dyads(EventColumns columns, RoaringBitmap all, Counting counting, int most, String counted) {
        // By the day of publication every dated article counts, and a dyad is the same whatever the steps are.
        Series series = columns.series(all, FilterField.PUBLISHED, Interval.YEAR, new Split.Dyads(most), counting);
        List<List<String>> rows = new ArrayList<>();
        for (Series.Line line : series.lines()) {
            long count = line.points().stream().mapToLong(Series.Point::count).sum();
            long events = line.points().stream().mapToLong(Series.Point::events).sum();
            double score =
                    line.points().stream().mapToDouble(Series.Point::score).sum();
            rows.add(List.of(line.value(), String.valueOf(count), mean(score, events)));
        }
        return new QueryTable(List.of(DYAD, counted, "score"), rows, undated(series));
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
        remarks.add(Tally.count(series.undated(), "event") + " without a day");
        return remarks;
    }

    private static String mean(double score, long events) {
        return events == 0 ? "" : String.format(Locale.ROOT, "%.2f", score / events);
    }
}
