package org.saksi.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.server.page.ChartTable.Cell;
import org.saksi.server.page.ChartTable.Column;
import org.saksi.server.page.ChartTable.Kind;
import org.saksi.server.page.ChartTable.Row;
import org.saksi.store.Failure;
import org.saksi.store.FeedHealth;
import org.saksi.store.InputState;

/** How the dataset is fed: feeds, publishers, inputs, what came by day, and what was refused with its place and reason. */
final class HealthPage implements Page {
    private static final int DAYS = 60;
    private static final String SOURCES = "publishers";
    private static final Desk.Intake NOTHING = new Desk.Intake(0, 0, 0);

    private final Desk desk;

    HealthPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param watched whether a process watches the dataset
     * @param feeds the watched feeds
     * @param intake what came by day
     * @param failures what was refused, in the state that is asked for
     * @param states how many failures are in each state
     * @param state which failures are shown, null for all
     * @param here the address, that of the first pages
     * @param back the address with the pages that are shown
     */
    record Model(
            boolean watched,
            List<FeedHealth> feeds,
            ChartTable intake,
            Paged<Desk.Source> sources,
            List<InputState> inputs,
            Paged<Failure> failures,
            Map<Failure.State, Long> states,
            Failure.@Nullable State state,
            long articles,
            Address here,
            Address back) {
        long refused() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A moment to the minute, a dash for none. */
    static String moment(@Nullable Instant moment) {
        return moment == null ? "\u2013" : moment.toString().substring(0, 16).replace('T', ' ');
    }

    @Override
    public View answer(Asked asked) {
        Address here = asked.here("state");
        Address back = asked.here("state", Paged.PAGE, SOURCES);
        Failure.State state = null;
        Map<Failure.State, Long> states = desk.failureCounts();
        for (Failure.State one : Failure.State.values()) {
            state = one.label().equals(asked.get("state")) ? one : state;
        }
        Failure.State shown = state;
        long total = states.entrySet().stream()
                .filter(one -> shown == null || one.getKey() == shown)
                .mapToLong(Map.Entry::getValue)
                .sum();
        ChartTable intake = intake(asked.t(), Address.of("/charts/health/intake"));
        Model model = new Model(
                desk.isWatched(),
                desk.feeds(),
                intake,
                Paged.of(desk.sources(), asked, back, SOURCES),
                desk.inputs(),
                Paged.of(total, (from, most) -> desk.failures(shown, from, most), asked, back),
                states,
                shown,
                desk.sources().stream().mapToLong(Desk.Source::articles).sum(),
                here,
                back);
        return View.of("health", "health", asked.t().get("nav.health"), here, model, intake);
    }

    /** The latest days up to the last on which something came, those without anything too. */
    private ChartTable intake(Texts t, Address data) {
        SortedMap<LocalDate, Desk.Intake> all = desk.intake();
        List<Row> rows = new ArrayList<>();
        Desk.Intake sum = NOTHING;
        if (!all.isEmpty()) {
            LocalDate earliest = all.lastKey().minusDays(DAYS - 1L);
            LocalDate first = all.firstKey().isAfter(earliest) ? all.firstKey() : earliest;
            for (LocalDate day = first; !day.isAfter(all.lastKey()); day = day.plusDays(1)) {
                Desk.Intake one = all.getOrDefault(day, NOTHING);
                sum = sum.plus(one);
                rows.add(new Row(
                        null,
                        List.of(
                                new Cell(t.day(day), day.toString()),
                                count(t, one.articles()),
                                count(t, one.events()),
                                count(t, one.refused()))));
            }
        }
        return new ChartTable(
                "intake",
                Kind.LINES,
                t.get("health.intake"),
                t.get("health.intake.said", rows.size(), sum.articles(), sum.events(), sum.refused()),
                Charts.source(t, desk),
                List.of(
                        new Column("day", t.get("interval.day"), ""),
                        new Column("articles", t.get("figures.articles"), "s0"),
                        new Column("events", t.get("figures.events"), "s1"),
                        new Column("refused", t.get("health.refused"), "s2")),
                rows,
                new LinkedHashMap<>(),
                data);
    }

    private static Cell count(Texts t, long count) {
        return new Cell(t.number(count), String.valueOf(count));
    }
}
