package org.saksi.server.page;

import java.util.List;
import org.saksi.model.Ontology;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/** Where events took place: the map with the most frequent places, and the page of a country or a place. */
final class PlacePages {
    private static final int LATEST = 12;
    private static final int NAMES = 15;

    private final Desk desk;

    PlacePages(Desk desk) {
        this.desk = desk;
    }

    /** The list: the map is its table. */
    record ListModel(Address here, ChartTable map, FacetCounts areas, long unplaced, long nowhere) {}

    /**
     * One place.
     *
     * @param name its name
     * @param filter the filter of its events
     * @param events how many events
     * @param types types of events in it
     * @param actors who acts in it
     * @param within the places in it; those of a country
     * @param volume its events over time
     * @param latest its latest events
     */
    record OneModel(
            String name,
            Filter filter,
            long events,
            FacetCounts types,
            FacetCounts actors,
            FacetCounts within,
            ChartTable volume,
            List<StoredEvent> latest) {}

    View list(Asked asked) {
        Texts t = asked.t();
        Desk.Found all = desk.find(new Filter.All());
        EventQuery query = EventQuery.of(asked);
        Address here = asked.here("shade");
        ChartTable map = new MapChart(t, Charts.source(t, desk), query, Address.of("/events"))
                .of(all, t.get("map.title"), asked.get("shade"), here.at("/charts/places/map"));
        long placed = desk.find(Filter.of(FilterField.PLACE, FilterValue.Presence.ANY))
                .count(Counting.EVENTS);
        long known = desk.find(Filter.of(FilterField.PRECISION, FilterValue.Presence.ANY))
                .count(Counting.EVENTS);
        ListModel model = new ListModel(
                here,
                map,
                all.facet(FilterField.PLACE_ADMIN1, NAMES, Counting.EVENTS),
                placed - known,
                all.count(Counting.EVENTS) - placed);
        return View.of("places", "places", t.get("nav.places"), here, model, map);
    }

    View one(Asked asked) {
        Texts t = asked.t();
        String id = asked.id();
        boolean country = Ontology.load().country(id) != null;
        Filter filter = country
                ? Filter.of(FilterField.PLACE_COUNTRY, new FilterValue.Word(id))
                : Filter.of(FilterField.PLACE, new FilterValue.Whole(id));
        Desk.Found found = desk.find(filter);
        long events = found.count(Counting.EVENTS);
        if (events == 0) {
            throw new Page.MissingException(id);
        }
        String name = country ? t.country(id) : id;
        Address here = Address.of("/places", id);
        ChartTable volume = new Charts(t, Charts.source(t, desk))
                .weekly(
                        t.get("place.volume", name),
                        desk,
                        filter,
                        here.at(here.path().replace("/places", "/charts/places") + "/volume"));
        OneModel model = new OneModel(
                name,
                filter,
                events,
                found.facet(FilterField.TYPE, NAMES, Counting.EVENTS),
                found.facet(FilterField.ACTOR, NAMES, Counting.EVENTS),
                found.facet(FilterField.PLACE, NAMES, Counting.EVENTS),
                volume,
                found.page(EventOrder.NEWEST, "", LATEST));
        return View.of("place", "places", name, here, model, volume);
    }
}
