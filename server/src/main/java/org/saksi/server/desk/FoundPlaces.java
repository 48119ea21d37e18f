package org.saksi.server.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.model.Where;
import org.saksi.store.Dataset;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventColumns;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import org.saksi.store.filter.TextSearch;

/**
 * Where the events of a filter took place. A name alone is no place: the province of Gorontalo and its town, or towns of one
 * name in two provinces, are counted each for itself, so that no event is drawn nearer, or elsewhere, than it was coded.
 */
final class FoundPlaces {
    private static final TextSearch NO_TEXT = (field, words) -> new RoaringBitmap();
    private static final List<FilterField> APART =
            List.of(FilterField.PRECISION, FilterField.PLACE_COUNTRY, FilterField.PLACE_ADMIN1);

    private final Dataset dataset;
    private final EventColumns columns;
    private final RoaringBitmap events;

    /** @param events what the filter found, which nobody may change */
    FoundPlaces(Dataset dataset, EventColumns columns, RoaringBitmap events) {
        this.dataset = dataset;
        this.columns = columns;
        this.events = events;
    }

    /** Events that have one place in common. */
    private record Part(RoaringBitmap events, Filter filter) {
        long count() {
            return events.getLongCardinality();
        }
    }

    List<Desk.Spot> spots(int most) {
        List<Part> parts = new ArrayList<>();
        for (FacetValue name :
                columns.facet(FilterField.PLACE, events, most, Counting.EVENTS).values()) {
            List<Part> apart = List.of(new Part(of(name, events), name.filter()));
            for (FilterField field : APART) {
                apart = apart.stream()
                        .flatMap(part -> cut(part, field).stream())
                        .toList();
            }
            parts.addAll(apart);
        }
        parts.sort(Comparator.comparingLong(Part::count).reversed());
        List<Part> first = parts.subList(0, Math.min(most, parts.size()));
        Map<String, Where> places = places(first);
        List<Desk.Spot> spots = new ArrayList<>();
        for (Part part : first) {
            Where place = places.get(id(part));
            if (place != null) {
                spots.add(new Desk.Spot(place, part.count(), part.filter()));
            }
        }
        return spots;
    }

    List<Desk.Area> areas(int most) {
        List<Desk.Area> areas = new ArrayList<>();
        for (FacetValue area : columns.facet(FilterField.PLACE_ADMIN1, events, most, Counting.EVENTS)
                .values()) {
            RoaringBitmap there = of(area, events);
            for (FacetValue country : columns.facet(
                            FilterField.PLACE_COUNTRY, there, Integer.MAX_VALUE, Counting.EVENTS)
                    .values()) {
                areas.add(new Desk.Area(
                        country.value(), area.value(), country.count(), Filter.and(area.filter(), country.filter())));
            }
        }
        areas.sort(Comparator.comparingLong(Desk.Area::events).reversed());
        return areas;
    }

    /** The values of a field, each for itself, and what has none. */
    private List<Part> cut(Part part, FilterField field) {
        FacetCounts counts = columns.facet(field, part.events(), Integer.MAX_VALUE, Counting.EVENTS);
        List<Part> parts = new ArrayList<>();
        for (FacetValue value : counts.values()) {
            parts.add(new Part(of(value, part.events()), Filter.and(part.filter(), value.filter())));
        }
        if (counts.without() > 0) {
            RoaringBitmap left = part.events().clone();
            parts.forEach(one -> left.andNot(one.events()));
            parts.add(new Part(left, Filter.and(part.filter(), Filter.of(field, FilterValue.Presence.NONE))));
        }
        return parts;
    }

    private RoaringBitmap of(FacetValue value, RoaringBitmap among) {
        RoaringBitmap of = columns.find(value.filter(), NO_TEXT);
        of.and(among);
        return of;
    }

    private String id(Part part) {
        return part.events().isEmpty() ? "" : columns.id(part.events().first());
    }

    private Map<String, Where> places(List<Part> parts) {
        Map<String, Where> places = new HashMap<>();
        for (StoredEvent event :
                FoundEvents.events(dataset, parts.stream().map(this::id).toList())) {
            Where where = event.event().where();
            if (where != null) {
                places.put(event.event().id(), where);
            }
        }
        return places;
    }
}
