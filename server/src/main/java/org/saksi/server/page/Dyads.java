package org.saksi.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.saksi.model.Ontology;
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
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;

/**
 * Conflict and cooperation between two sides over time: two countries, entities or names that somebody chose, both ways; else
 * the pairs of two countries with most events.
 *
 * @param desk where the events are
 * @param charts makes cells and the line under charts
 */
record Dyads(Desk desk, Charts charts) {
    private static final int LINES = 4;
    /** So many pairs are looked at for those of two different countries. */
    private static final int PAIRS = 24;

    private static final int STYLES = 8;

    /**
     * One of two sides.
     *
     * @param name as the chart names it
     * @param acts takes what it does
     * @param suffers takes what is done to it
     */
    private record Side(String name, Filter acts, Filter suffers) {}

    /**
     * The chart.
     *
     * @param a one side as it was typed: a country's name or code, the id of an entity, or a name; empty for none
     * @param b the other
     * @param since which events count
     */
    ChartTable of(String a, String b, Filter since, Interval interval, Address events, Address data) {
        Series series = a.isEmpty() || b.isEmpty() ? most(since, interval) : chosen(side(a), side(b), since, interval);
        return scores(charts.t().get("dyads.title"), series, interval, events, data);
    }

    private Series chosen(Side one, Side other, Filter since, Interval interval) {
        Series there = together(Filter.and(since, one.acts(), other.suffers()), interval);
        Series back = together(Filter.and(since, other.acts(), one.suffers()), interval);
        TreeSet<LocalDate> steps = new TreeSet<>(there.steps());
        steps.addAll(back.steps());
        return new Series(
                FilterField.PUBLISHED,
                interval,
                List.copyOf(steps),
                List.of(
                        line(one.name() + " → " + other.name(), there, steps),
                        line(other.name() + " → " + one.name(), back, steps)),
                null,
                there.undated() + back.undated());
    }

    private Series together(Filter filter, Interval interval) {
        return desk.find(filter).series(FilterField.PUBLISHED, interval, new Split.Together(), Counting.EVENTS);
    }

    private static Series.Line line(String name, Series series, TreeSet<LocalDate> steps) {
        List<Series.Point> points = new ArrayList<>();
        for (LocalDate step : steps) {
            int at = series.steps().indexOf(step);
            points.add(
                    at < 0 || series.lines().isEmpty()
                            ? new Series.Point(0, 0, 0)
                            : series.lines().getFirst().points().get(at));
        }
        return new Series.Line(name, new Filter.All(), points);
    }

    private Series most(Filter since, Interval interval) {
        Series pairs =
                desk.find(since).series(FilterField.PUBLISHED, interval, new Split.Dyads(PAIRS), Counting.EVENTS);
        List<Series.Line> lines = pairs.lines().stream()
                .filter(Dyads::isOfTwo)
                .limit(LINES)
                .map(line -> new Series.Line(named(line.value()), line.filter(), line.points()))
                .toList();
        return new Series(pairs.by(), pairs.interval(), pairs.steps(), lines, null, pairs.undated());
    }

    private static boolean isOfTwo(Series.Line line) {
        String[] sides = line.value().split(" > ", 2);
        return sides.length == 2 && !sides[0].equals(sides[1]);
    }

    private String named(String value) {
        String[] sides = value.split(" > ", 2);
        return charts.t().country(sides[0]) + " → " + charts.t().country(sides[1]);
    }

    private Side side(String typed) {
        Ontology.Country country = country(typed);
        if (country != null) {
            FilterValue code = new FilterValue.Word(country.iso3());
            return new Side(
                    charts.t().country(country.iso3()),
                    Filter.of(FilterField.ACTOR_COUNTRY, code),
                    Filter.of(FilterField.RECIPIENT_COUNTRY, code));
        }
        if (!desk.entity(typed).isEmpty()) {
            FilterValue id = new FilterValue.Word(typed);
            return new Side(
                    desk.entity(typed).getLast().name(),
                    Filter.of(FilterField.ACTOR_ENTITY, id),
                    Filter.of(FilterField.RECIPIENT_ENTITY, id));
        }
        FilterValue name = new FilterValue.Whole(typed);
        return new Side(typed, Filter.of(FilterField.ACTOR, name), Filter.of(FilterField.RECIPIENT, name));
    }

    /** A country by its code or by its name in either language; null where it is none. */
    private static Ontology.@org.jspecify.annotations.Nullable Country country(String typed) {
        Ontology ontology = Ontology.load();
        Ontology.Country byCode = ontology.country(typed.toUpperCase(Locale.ROOT));
        if (byCode != null) {
            return byCode;
        }
        for (Ontology.Country country : ontology.countries()) {
            if (typed.equalsIgnoreCase(Texts.of("en").country(country.iso3()))
                    || typed.equalsIgnoreCase(Texts.of("id").country(country.iso3()))) {
                return country;
            }
        }
        return null;
    }

    private ChartTable scores(String title, Series series, Interval interval, Address events, Address data) {
        Texts t = charts.t();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("start", t.get("interval." + interval.label()), ""));
        for (int i = 0; i < series.lines().size(); i++) {
            String name = series.lines().get(i).value();
            columns.add(new Column(name, name, "s" + i % STYLES));
            columns.add(new Column(name + " n", t.get("chart.events-of", name), ""));
        }
        List<Row> rows = new ArrayList<>();
        for (int step = 0; step < series.steps().size(); step++) {
            LocalDate start = series.steps().get(step);
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(t.days(start, Charts.last(start, interval)), start.toString()));
            long there = 0;
            for (Series.Line line : series.lines()) {
                Series.Point point = line.points().get(step);
                cells.add(point.events() == 0 ? new Cell("–", "") : charts.decimal(point.score() / point.events()));
                there += charts.count(cells, point.events());
            }
            if (there > 0) {
                rows.add(new Row(Charts.drilled(events, series.by(), start, interval), cells));
            }
        }
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("interval", interval.label());
        options.put("zero", "true");
        List<String> said = new ArrayList<>();
        for (Series.Line line : series.lines()) {
            long there = line.points().stream().mapToLong(Series.Point::events).sum();
            double sum = line.points().stream().mapToDouble(Series.Point::score).sum();
            if (there > 0) {
                said.add(t.get("chart.said.dyad", line.value(), sum / there, there));
            }
        }
        return new ChartTable(
                "dyads",
                Kind.LINES,
                title,
                title + ". " + String.join(" ", said),
                charts.source(),
                columns,
                rows,
                options,
                data);
    }
}
