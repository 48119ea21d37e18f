package org.saksi.server.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;
import org.saksi.model.Incident;
import org.saksi.model.Ontology;
import org.saksi.model.RegisteredCommitment;
import org.saksi.server.desk.Desk;
import org.saksi.store.Revision;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;

/** The first page: what needs attention, how much there is over time, who is at odds with whom, what is new. */
final class OverviewPage implements Page {
    private static final int ALERTS = 3;
    private static final int OPEN = 4;
    private static final int NEW = 7;
    private static final int DYADS = 4;
    /** So many pairs are looked at for those of two different countries. */
    private static final int PAIRS = 24;

    private static final int YEAR_DAYS = 365;
    private static final int MONTH_DAYS = 35;
    private static final int TYPES = 16;
    private static final int COUNTRIES = 60;
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
     * @param countries countries that act or are acted upon, for the choice of a pair
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
            FacetCounts countries) {}

    @Override
    public View answer(Asked asked) {
        Texts t = asked.t();
        Address here = asked.here("range", "interval", "split", "a", "b");
        Desk.Found all = desk.find(new Filter.All());
        String range = List.of("month", "all").contains(asked.get("range")) ? asked.get("range") : "year";
        SortedMap<LocalDate, Long> read = read(range);
        Filter since = since(read, range);
        Desk.Found recent = desk.find(since);
        Interval interval = interval(asked.get("interval"), read);
        Charts charts = new Charts(t, t.get("chart.source", desk.name(), desk.revision()));
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
                here.at("/charts/overview/volume"));
        ChartTable dyads = charts.scores(
                "dyads",
                t.get("dyads.title"),
                dyads(asked, since, interval),
                interval,
                Address.of("/events"),
                here.at("/charts/overview/dyads"));
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
                desk.coverage().values().stream().mapToLong(Long::longValue).sum(),
                open.size(),
                alerts.reversed().stream().limit(ALERTS).toList(),
                alerts.size(),
                open.stream().limit(OPEN).toList(),
                volume,
                dyads,
                all.facet(FilterField.TYPE, TYPES, Counting.EVENTS),
                desk.incidents().stream().limit(NEW).toList(),
                desk.revisions().isEmpty() ? null : desk.revisions().getLast(),
                all.facet(FilterField.COUNTRY, COUNTRIES, Counting.EVENTS));
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

    /** The pair that is asked for, both ways; else the pairs of two countries with most events. */
    private Series dyads(Asked asked, Filter since, Interval interval) {
        Optional<Filter> one = side(asked.get("a"), asked.get("b"));
        Optional<Filter> other = side(asked.get("b"), asked.get("a"));
        if (one.isPresent() && other.isPresent()) {
            return desk.find(Filter.and(since, Filter.or(one.get(), other.get())))
                    .series(FilterField.PUBLISHED, interval, new Split.Dyads(2), Counting.EVENTS);
        }
        Series pairs =
                desk.find(since).series(FilterField.PUBLISHED, interval, new Split.Dyads(PAIRS), Counting.EVENTS);
        return new Series(
                pairs.by(),
                pairs.interval(),
                pairs.steps(),
                pairs.lines().stream()
                        .filter(OverviewPage::isOfTwo)
                        .limit(DYADS)
                        .toList(),
                pairs.others(),
                pairs.undated());
    }

    private static boolean isOfTwo(Series.Line line) {
        String[] sides = line.value().split(" > ", 2);
        return sides.length == 2 && !sides[0].equals(sides[1]);
    }

    private static Optional<Filter> side(String from, String to) {
        if (Ontology.load().country(from) == null || Ontology.load().country(to) == null) {
            return Optional.empty();
        }
        return Optional.of(Filter.and(
                Filter.of(FilterField.ACTOR_COUNTRY, new FilterValue.Word(from)),
                Filter.of(FilterField.RECIPIENT_COUNTRY, new FilterValue.Word(to))));
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
