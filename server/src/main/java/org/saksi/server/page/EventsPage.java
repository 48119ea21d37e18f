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
            FilterField.REVIEW);

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
     * @param chart the chart of the view; null for the table
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
            @Nullable ChartTable chart) {
        Address with(String name, String value) {
            return here.with(name, value);
        }

        /** The address with another filter. */
        String filtered(Filter filter) {
            return here.with("filter", filter.toString()).toString();
        }
    }

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
        ChartTable chart = null;
        if (view.equals("table")) {
            rows = found.page(query.order(), after(asked.get("after")), ROWS + 1);
            if (rows.size() > ROWS) {
                rows = rows.subList(0, ROWS);
                next = here.with("after", rows.getLast().event().id()).toString();
            }
        } else {
            chart = chart(view, query, found, here, t, asked);
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
                chart);
        return chart == null
                ? View.of("events", "events", t.get("nav.events"), here, model)
                : View.of("events", "events", t.get("nav.events"), here, model, chart);
    }

    /** A page goes on after an event that exists; any other word in the address begins anew. */
    private String after(String id) {
        return !id.isEmpty() && desk.event(id).isPresent() ? id : "";
    }

    private ChartTable chart(String view, EventQuery query, Desk.Found found, Address here, Texts t, Asked asked) {
        Charts charts = new Charts(t, t.get("chart.source", desk.name(), desk.revision()));
        Address data = here.at("/charts/events/" + view);
        Address table = here.without("view");
        return switch (view) {
            case "map" ->
                new MapChart(t, Charts.source(t, desk), query, table)
                        .of(found, t.get("map.title"), asked.get("shade"), data);
            case "network" -> charts.network("network", t.get("network.title"), found.pairs(PAIRS), table, query, data);
            default -> {
                boolean types = asked.get("split").equals("type");
                yield charts.volume(
                        "timeline",
                        t.get(types ? "timeline.by-type" : "timeline.by-quad"),
                        found.series(
                                FilterField.DATE,
                                query.interval(),
                                new Split.By(types ? FilterField.TYPE : FilterField.QUAD, TYPES),
                                query.counting()),
                        desk.coverage(),
                        query.interval(),
                        here,
                        true,
                        data);
            }
        };
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
