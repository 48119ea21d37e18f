package org.saksi.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.server.page.ChartTable.Cell;
import org.saksi.server.page.ChartTable.Column;
import org.saksi.server.page.ChartTable.Kind;
import org.saksi.server.page.ChartTable.Row;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.PairCount;
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;

/**
 * Makes the tables that charts are drawn from.
 *
 * @param t the words of the page
 * @param source what the charts were made from, for the line under them
 */
record Charts(Texts t, String source) {
    private static final double HUNDRED = 100.0;
    private static final int LINES = 8;
    private static final int QUADS = 4;
    /** More steps than these are too thin to be told apart at a desk. */
    private static final long MOST_STEPS = 120;
    /** One event of so many may be left out at the end of a chart, where dates that were misread lie. */
    private static final long LONELY = 50;

    /** The line under charts of a dataset. */
    static String source(Texts t, Desk desk) {
        return t.get("chart.source", desk.name(), desk.revision());
    }

    /**
     * Events over time, stacked by a field.
     *
     * @param id name of the chart
     * @param title its title
     * @param series the events, split by the field
     * @param coverage articles by day of publication
     * @param interval the step
     * @param drill the address whose days a row leads to, null where rows lead nowhere
     * @param brush whether a stretch of days can be chosen on it
     * @param rate whether bars are events of a hundred articles of the step, so that more coverage is not more news
     * @param data address of its data
     */
    ChartTable volume(
            String id,
            String title,
            Series series,
            SortedMap<LocalDate, Long> coverage,
            Interval interval,
            @Nullable Address drill,
            boolean brush,
            boolean rate,
            Address data) {
        List<Series.Line> lines = lines(series);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("start", t.get("interval." + interval.label()), ""));
        for (int i = 0; i < lines.size(); i++) {
            String value = lines.get(i).value();
            boolean quad = value.length() == 1 && "1234".contains(value);
            columns.add(new Column(value, t.code(quad ? "quad" : "type", value), quad ? "q" + value : "s" + i % LINES));
        }
        if (series.others() != null) {
            columns.add(new Column("others", t.get("chart.others"), "s6"));
        }
        columns.add(new Column("total", t.get("chart.total"), ""));
        // Coverage is known by day of publication; a rate by the day of the act would set one against the other.
        boolean covered = series.by() == FilterField.PUBLISHED;
        if (covered) {
            columns.add(new Column("articles", t.get("chart.articles"), ""));
            columns.add(new Column("per100", t.get("chart.per-articles"), ""));
        }
        SortedMap<LocalDate, Long> read = stepped(coverage, interval);
        List<Row> rows = new ArrayList<>();
        long all = 0;
        long most = 0;
        LocalDate peak = null;
        Window window = window(series, interval);
        for (int step = window.from(); step < window.to(); step++) {
            LocalDate start = series.steps().get(step);
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(t.days(start, last(start, interval)), start.toString()));
            long articles = read.getOrDefault(start, 0L);
            long total = 0;
            for (Series.Line line : lines) {
                total += part(cells, line.points().get(step).count(), articles, rate);
            }
            if (series.others() != null) {
                total += part(cells, series.others().points().get(step).count(), articles, rate);
            }
            count(cells, total);
            if (covered) {
                count(cells, articles);
                cells.add(rated(total, articles));
            }
            all += total;
            if (total > most) {
                most = total;
                peak = start;
            }
            rows.add(new Row(drill == null ? null : drilled(drill, series.by(), start, interval), cells));
        }
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("interval", interval.label());
        options.put("by", series.by().label());
        if (rate) {
            options.put("unit", t.get("chart.per-articles"));
        }
        if (brush && drill != null) {
            options.put("brush", drill.with("by", series.by().label()).toString());
        }
        String said = peak == null
                ? t.get("chart.empty")
                : t.get(
                        "chart.said.volume",
                        title,
                        all,
                        t.day(series.steps().get(window.from())),
                        t.day(last(series.steps().get(window.to() - 1), interval)),
                        most,
                        t.days(peak, last(peak, interval)));
        return new ChartTable(
                id, Kind.STACK, title, said, source(series.undated(), window.beyond()), columns, rows, options, data);
    }

    /**
     * Events by week of publication, stacked by quad class, each week leading to its events.
     *
     * @param filter takes the events
     * @param data address of its data
     */
    ChartTable weekly(String title, Desk desk, Filter filter, Address data) {
        return volume(
                "volume",
                title,
                desk.find(filter)
                        .series(
                                FilterField.PUBLISHED,
                                Interval.WEEK,
                                new Split.By(FilterField.QUAD, QUADS),
                                Counting.EVENTS),
                desk.coverage(),
                Interval.WEEK,
                Address.of("/events").with("filter", filter.toString()),
                false,
                false,
                data);
    }

    /** Quad classes in their order, from cooperation to conflict; other values as they are, the most frequent first. */
    private static List<Series.Line> lines(Series series) {
        boolean quads = series.lines().stream()
                .allMatch(line -> line.value().length() == 1
                        && Character.isDigit(line.value().charAt(0)));
        return quads
                ? series.lines().stream()
                        .sorted(Comparator.comparing(Series.Line::value))
                        .toList()
                : series.lines();
    }

    /** The events of a step: those of the address whose day lies in it. */
    static String drilled(Address events, FilterField by, LocalDate start, Interval interval) {
        Filter days = Filter.of(by, new FilterValue.Days(start, last(start, interval)));
        return events.with(
                        "filter",
                        Filter.and(Filter.parse(events.get("filter")), days).toString())
                .toString();
    }

    /**
     * The steps that are drawn.
     *
     * @param from the first
     * @param to behind the last
     * @param beyond how many events lie before or after them
     */
    private record Window(int from, int to, long beyond) {}

    /** All steps where they can be told apart; else the latest of those that hold nearly all events, without lonely ones. */
    private static Window window(Series series, Interval interval) {
        int steps = series.steps().size();
        long[] counts = new long[steps];
        long all = 0;
        for (int step = 0; step < steps; step++) {
            for (Series.Line line : series.lines()) {
                counts[step] += line.points().get(step).count();
            }
            counts[step] += series.others() == null
                    ? 0
                    : series.others().points().get(step).count();
            all += counts[step];
        }
        int from = 0;
        int to = steps;
        long beyond = 0;
        while (to > from + 1 && isTooLong(series, interval, from, to) && beyond + counts[to - 1] <= all / LONELY) {
            beyond += counts[--to];
        }
        while (to > from + 1 && isTooLong(series, interval, from, to)) {
            beyond += counts[from++];
        }
        return new Window(from, to, beyond);
    }

    private static boolean isTooLong(Series series, Interval interval, int from, int to) {
        long days = series.steps().get(to - 1).toEpochDay()
                - series.steps().get(from).toEpochDay();
        return days > MOST_STEPS * (last(LocalDate.EPOCH, interval).toEpochDay() + 1);
    }

    private String source(long undated, long beyond) {
        String said = undated == 0 ? source : source + " · " + t.count("chart.undated", undated);
        return beyond == 0 ? said : said + " · " + t.count("chart.beyond", beyond);
    }

    private long part(List<Cell> cells, long count, long articles, boolean rate) {
        if (rate) {
            cells.add(rated(count, articles));
            return count;
        }
        return count(cells, count);
    }

    /** Events of a hundred articles; nothing where no article is known, since that is no rate. */
    private Cell rated(long events, long articles) {
        return articles == 0 ? new Cell("–", "") : decimal(HUNDRED * events / articles);
    }

    long count(List<Cell> cells, long count) {
        cells.add(new Cell(t.number(count), String.valueOf(count)));
        return count;
    }

    Cell decimal(double value) {
        return new Cell(t.decimal(value), String.format(Locale.ROOT, "%.2f", value));
    }

    /** Who acts on whom, as a network. */
    ChartTable network(String id, String title, List<PairCount> pairs, Address events, EventQuery query, Address data) {
        List<Column> columns = List.of(
                new Column("from", t.get("slot.who"), ""),
                new Column("to", t.get("slot.whom"), ""),
                new Column("count", t.get("chart.total"), ""),
                new Column("score", t.get("column.score"), ""),
                new Column("type", t.get("column.most-type"), ""));
        List<Row> rows = pairs.stream()
                .map(pair -> new Row(
                        events.with("filter", query.of(pair).toString()).toString(),
                        List.of(
                                Cell.of(pair.actor()),
                                Cell.of(pair.recipient()),
                                new Cell(t.number(pair.events()), String.valueOf(pair.events())),
                                decimal(pair.score()),
                                new Cell(t.code("type", pair.type()), pair.type()))))
                .toList();
        String said = pairs.isEmpty()
                ? t.get("chart.empty")
                : t.get(
                        "chart.said.network",
                        title,
                        pairs.size(),
                        pairs.getFirst().actor(),
                        pairs.getFirst().recipient(),
                        pairs.getFirst().events());
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("node", Address.of("/actors", "name:").toString());
        return new ChartTable(id, Kind.NETWORK, title, said, source, columns, rows, options, data);
    }

    /** The last day of a step. */
    static LocalDate last(LocalDate start, Interval interval) {
        return switch (interval) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case YEAR -> start.plusYears(1).minusDays(1);
        };
    }

    private static SortedMap<LocalDate, Long> stepped(SortedMap<LocalDate, Long> days, Interval interval) {
        SortedMap<LocalDate, Long> steps = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            steps.merge(first(day.getKey(), interval), day.getValue(), Long::sum);
        }
        return steps;
    }

    private static LocalDate first(LocalDate day, Interval interval) {
        return switch (interval) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
