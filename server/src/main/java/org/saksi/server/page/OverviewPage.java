package org.saksi.server.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;
import org.saksi.model.Incident;
import org.saksi.model.RegisteredCommitment;
import org.saksi.server.desk.Desk;
import org.saksi.store.Revision;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.Split;

/** The first page: what needs attention, how much there is over time, who is at odds with whom, what is new. */
final class OverviewPage implements Page {
    private static final int ALERTS = 3;
    private static final int OPEN = 4;
    private static final int NEW = 7;
    private static final int YEAR_DAYS = 365;
    private static final int MONTH_DAYS = 35;
    private static final int TYPES = 16;
    private static final int SIDES = 60;
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int LONG = 400;
    private static final int SHORT = 45;

    private final Desk desk;

    OverviewPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param here its address
     * @param range how far back charts go: {@code month}, {@code year} or {@code all}
     * @param events how many events
     * @param incidents how many incidents
     * @param articles how many articles
     * @param open how many commitments are open
     * @param alerts the latest alerts
     * @param allAlerts how many there are
     * @param commitments the latest open commitments
     * @param volume events over time
     * @param dyads scores of pairs of countries
     * @param types events by type
     * @param latest the incidents that were seen last
     * @param lastRevision what changed last, null where nothing was ever written
     * @param sides countries and names that act or are acted upon most, for the choice of a pair
     * @param changes what is told more or less than before, null where no article is dated
     * @param fresh how many events came, or were coded anew, since the last visit
     * @param news the filter that takes those
     */
    record Model(
            Address here,
            String range,
            long events,
            long incidents,
            long articles,
            long open,
            List<Alert> alerts,
            int allAlerts,
            List<RegisteredCommitment> commitments,
            ChartTable volume,
            ChartTable dyads,
            FacetCounts types,
            List<Incident> latest,
            @Nullable Revision lastRevision,
            List<String> sides,
            @Nullable ChangeFlags changes,
            long fresh,
            Filter news) {}

    @Override
    public View answer(Asked asked) {
        Texts t = asked.t();
        Address here = asked.here("range", "interval", "split", "per", "a", "b");
        Desk.Found all = desk.find(new Filter.All());
        String range = List.of("month", "all").contains(asked.get("range")) ? asked.get("range") : "year";
        SortedMap<LocalDate, Long> read = read(range);
        Filter since = since(read, range);
        Desk.Found recent = desk.find(since);
        Interval interval = interval(asked.get("interval"), read);
        Charts charts = new Charts(t, Charts.source(t, desk));
        boolean types = asked.get("split").equals("type");
        ChartTable volume = charts.volume(
                "volume",
                t.get(types ? "timeline.by-type" : "timeline.by-quad"),
                recent.series(
                        FilterField.PUBLISHED,
                        interval,
                        new Split.By(types ? FilterField.TYPE : FilterField.QUAD, 7),
                        Counting.EVENTS),
                read,
                interval,
                Address.of("/events"),
                false,
                asked.get("per").equals("articles"),
                here.at("/charts/overview/volume"));
        ChartTable dyads = new Dyads(desk, charts)
                .of(
                        asked.get("a"),
                        asked.get("b"),
                        since,
                        interval,
                        Address.of("/events"),
                        here.at("/charts/overview/dyads"));
        Filter news = asked.visit().news();
        List<RegisteredCommitment> open = desk.commitments().stream()
                .filter(one -> !one.state().closed())
                .sorted(Comparator.comparing(
                                (RegisteredCommitment one) ->
                                        one.statements().getLast().on(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed())
                .toList();
        List<Alert> alerts = desk.alerts();
        Model model = new Model(
                here,
                range,
                all.count(Counting.EVENTS),
                all.count(Counting.INCIDENTS),
                desk.counts().getOrDefault("articles", 0L),
                open.size(),
                alerts.reversed().stream().limit(ALERTS).toList(),
                alerts.size(),
                open.stream().limit(OPEN).toList(),
                volume,
                dyads,
                all.facet(FilterField.TYPE, TYPES, Counting.EVENTS),
                desk.incidents().stream().limit(NEW).toList(),
                desk.revisions().isEmpty() ? null : desk.revisions().getLast(),
                sides(all, t),
                ChangeFlags.of(desk, range.equals("month") ? WEEK : FOUR_WEEKS),
                desk.find(news).count(Counting.EVENTS),
                news);
        return View.of("overview", "overview", t.get("nav.overview"), here, model, volume, dyads);
    }

    /** The days of articles that charts go back to; counted from the latest article, since a dataset may be an old one. */
    private SortedMap<LocalDate, Long> read(String range) {
        SortedMap<LocalDate, Long> all = desk.coverage();
        if (all.isEmpty() || range.equals("all")) {
            return all;
        }
        return all.tailMap(all.lastKey().minusDays(range.equals("month") ? MONTH_DAYS : YEAR_DAYS));
    }

    private static Filter since(SortedMap<LocalDate, Long> read, String range) {
        return read.isEmpty() || range.equals("all")
                ? new Filter.All()
                : Filter.of(FilterField.PUBLISHED, new FilterValue.Days(read.firstKey(), null));
    }

    private static List<String> sides(Desk.Found all, Texts t) {
        return Stream.concat(
                        all.facet(FilterField.COUNTRY, SIDES, Counting.EVENTS).values().stream()
                                .map(value -> t.country(value.value())),
                        all.facet(FilterField.PARTY, SIDES, Counting.EVENTS).values().stream()
                                .map(FacetValue::value))
                .distinct()
                .toList();
    }

    /** The step that was asked for; else one that gives a readable number of bars. */
    private static Interval interval(String asked, SortedMap<LocalDate, Long> read) {
        for (Interval interval : Interval.values()) {
            if (interval.label().equals(asked)) {
                return interval;
            }
        }
        if (read.isEmpty()) {
            return Interval.DAY;
        }
        long days = read.lastKey().toEpochDay() - read.firstKey().toEpochDay();
        return days > LONG ? Interval.MONTH : days > SHORT ? Interval.WEEK : Interval.DAY;
    }
}
