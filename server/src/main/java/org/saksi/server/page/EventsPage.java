package org.saksi.server.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;

/** Events as table, map, timeline and network, all of one query that stands in the address. */
final class EventsPage implements Page {
    private static final int ROWS = 50;
    private static final int VALUES = 8;
    private static final int PAIRS = 45;
    private static final int TYPES = 7;

    private static final List<FilterField> FACETS = List.of(
            FilterField.TYPE,
            FilterField.STATUS,
            FilterField.ACTOR_COUNTRY,
            FilterField.RECIPIENT_COUNTRY,
            FilterField.ACTOR,
            FilterField.RECIPIENT,
            FilterField.PLACE_COUNTRY,
            FilterField.PLACE_ADMIN1,
            FilterField.PLACE,
            FilterField.PRECISION,
            FilterField.SPEAKER,
            FilterField.ATTRIBUTED,
            FilterField.PUBLISHER,
            FilterField.SOURCES,
            FilterField.LANGUAGE,
            FilterField.DATED,
            FilterField.DATE_PRECISION,
            FilterField.QUAD,
            FilterField.CONTEXT,
            FilterField.REVIEW,
            FilterField.FLAGGED);

    /** Those that are open when the page comes. */
    private static final Set<FilterField> OPEN = EnumSet.of(
            FilterField.TYPE,
            FilterField.STATUS,
            FilterField.ACTOR_COUNTRY,
            FilterField.RECIPIENT_COUNTRY,
            FilterField.PLACE_COUNTRY);

    private final Desk desk;

    EventsPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param query what is asked
     * @param view {@code table}, {@code map}, {@code timeline} or {@code network}
     * @param here the address, that of the first page
     * @param events the number of events
     * @param incidents the number of incidents they tell
     * @param reading the query in words
     * @param facets the facets
     * @param rows the events of this page of the table; empty for other views
     * @param next address of the next page, null where there is none
     * @param charts the chart of the view, and one to choose days on beside the network; empty for the table
     */
    record Model(
            EventQuery query,
            String view,
            Address here,
            long events,
            long incidents,
            String reading,
            List<Facet> facets,
            List<StoredEvent> rows,
            @Nullable String next,
            List<ChartTable> charts) {
        Address with(String name, String value) {
            return here.with(name, value);
        }

        /** What pairs of a network can be chosen by: all, those who cooperate, those in conflict. */
        List<Sign> signs() {
            List<Sign> signs = new ArrayList<>();
            List<FilterValue> now = query.wanted(FilterField.QUAD);
            Filter rest = EventQuery.without(query.filter(), FilterField.QUAD);
            signs.add(new Sign("all", rest, now.isEmpty()));
            for (String name : List.of("cooperation", "conflict")) {
                Filter.Match quads = (Filter.Match) Filter.parse(name.equals("conflict") ? "quad:3,4" : "quad:1,2");
                signs.add(new Sign(name, Filter.and(rest, quads), now.equals(quads.any())));
            }
            return signs;
        }

        /** The address with another filter. */
        String filtered(Filter filter) {
            return here.with("filter", filter.toString()).toString();
        }
    }

    /** A choice of acts by their sign, with the filter that it leads to. */
    record Sign(String name, Filter filter, boolean chosen) {}

    /**
     * The values of a field.
     *
     * @param field the field
     * @param counts its most frequent values
     * @param open whether it is unfolded
     * @param chosen the values that the query wants
     */
    record Facet(FilterField field, FacetCounts counts, boolean open, List<FilterValue> chosen) {
        boolean isChosen(FacetValue value) {
            return chosen.containsAll(((Filter.Match) value.filter()).any());
        }
    }

    @Override
    public View answer(Asked asked) {
        EventQuery query = EventQuery.of(asked);
        Texts t = asked.t();
        String view = List.of("map", "timeline", "network").contains(asked.get("view")) ? asked.get("view") : "table";
        Address here = asked.here(EventQuery.NAMES)
                .with("filter", query.problem() == null ? query.filter().toString() : query.typed());
        Desk.Found found = desk.find(query.whole());
        long events = found.count(Counting.EVENTS);
        List<StoredEvent> rows = List.of();
        String next = null;
        List<ChartTable> charts = List.of();
        if (view.equals("table")) {
            rows = found.page(query.order(), after(asked.get("after")), ROWS + 1);
            if (rows.size() > ROWS) {
                rows = rows.subList(0, ROWS);
                next = here.with("after", rows.getLast().event().id()).toString();
            }
        } else {
            charts = charts(view, query, found, here, t, asked);
        }
        Model model = new Model(
                query,
                view,
                here,
                events,
                found.count(Counting.INCIDENTS),
                query.whole().reading(t.locale()),
                facets(query),
                rows,
                next,
                charts);
        return View.of("events", "events", t.get("nav.events"), here, model, charts.toArray(ChartTable[]::new));
    }

    /** A page goes on after an event that exists; any other word in the address begins anew. */
    private String after(String id) {
        return !id.isEmpty() && desk.event(id).isPresent() ? id : "";
    }

    private List<ChartTable> charts(
            String view, EventQuery query, Desk.Found found, Address here, Texts t, Asked asked) {
        Charts charts = new Charts(t, Charts.source(t, desk));
        Address data = here.at("/charts/events/" + view);
        Address table = here.without("view", "shade");
        return switch (view) {
            case "map" ->
                List.of(new MapChart(t, charts.source(), query, table)
                        .of(found, t.get("map.title"), asked.get("shade"), data));
            case "network" ->
                List.of(
                        charts.network("network", t.get("network.title"), found.pairs(PAIRS), table, query, data),
                        timeline(charts, query, found, here, asked, here.at("/charts/events/timeline")));
            default -> List.of(timeline(charts, query, found, here, asked, data));
        };
    }

    private ChartTable timeline(
            Charts charts, EventQuery query, Desk.Found found, Address here, Asked asked, Address data) {
        boolean types = asked.get("split").equals("type");
        boolean rate = asked.get("per").equals("articles");
        Split split = new Split.By(types ? FilterField.TYPE : FilterField.QUAD, TYPES);
        Series series = found.series(FilterField.DATE, query.interval(), split, query.counting());
        String by = asked.get("by");
        // Most news tells of what has just happened and names no day: then the day of publication says more.
        boolean mostlyUndated = by.isEmpty() && series.undated() * 2 > found.count(query.counting());
        if (rate || by.equals(FilterField.PUBLISHED.label()) || mostlyUndated) {
            series = found.series(FilterField.PUBLISHED, query.interval(), split, query.counting());
        }
        return charts.volume(
                "timeline",
                charts.t().get(types ? "timeline.by-type" : "timeline.by-quad"),
                series,
                desk.coverage(),
                query.interval(),
                here,
                !rate,
                rate,
                data);
    }

    private List<Facet> facets(EventQuery query) {
        List<Facet> facets = new ArrayList<>();
        LinkedHashMap<Filter, Desk.Found> asked = new LinkedHashMap<>();
        for (FilterField field : FACETS) {
            List<FilterValue> chosen = query.wanted(field);
            Desk.Found found = asked.computeIfAbsent(query.wholeBut(field), desk::find);
            FacetCounts counts = found.facet(field, VALUES + chosen.size(), query.counting());
            if (!counts.values().isEmpty()) {
                facets.add(new Facet(field, counts, OPEN.contains(field) || !chosen.isEmpty(), chosen));
            }
        }
        return facets;
    }
}
