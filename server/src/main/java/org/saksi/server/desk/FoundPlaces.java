package org.saksi.server.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.model.Where;
import org.saksi.store.Dataset;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.EventColumns;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.ValueGroup;

/**
 * Where the events of a filter took place. A name alone is no place: the province of Gorontalo and its town, or towns of one
 * name in two provinces, are counted each for itself, so that no event is drawn nearer, or elsewhere, than it was coded.
 */
final class FoundPlaces {
    /** What places of one name are told apart by, besides it. */
    private static final List<FilterField> PLACE =
            List.of(FilterField.PLACE, FilterField.PRECISION, FilterField.PLACE_COUNTRY, FilterField.PLACE_ADMIN1);

    private static final List<FilterField> AREA = List.of(FilterField.PLACE_ADMIN1, FilterField.PLACE_COUNTRY);

    private final Dataset dataset;
    private final EventColumns columns;
    private final RoaringBitmap events;

    /** @param events what the filter found, which nobody may change */
    FoundPlaces(Dataset dataset, EventColumns columns, RoaringBitmap events) {
        this.dataset = dataset;
        this.columns = columns;
        this.events = events;
    }

    List<Desk.Spot> spots(int most) {
        List<ValueGroup> groups = columns.groups(PLACE, 1, events, most);
        Map<String, Where> places = places(groups);
        List<Desk.Spot> spots = new ArrayList<>();
        for (ValueGroup group : groups) {
            Where place = places.get(group.first());
            if (place != null) {
                spots.add(new Desk.Spot(place, group.count(), group.filter()));
            }
        }
        return spots;
    }

    List<Desk.Area> areas(int most) {
        return columns.groups(AREA, AREA.size(), events, most).stream()
                .map(group -> new Desk.Area(
                        group.values().getLast(), group.values().getFirst(), group.count(), group.filter()))
                .toList();
    }

    /** Where the first event of each group took place. */
    private Map<String, Where> places(List<ValueGroup> groups) {
        Map<String, Where> places = new HashMap<>();
        for (StoredEvent event : FoundEvents.events(
                dataset, groups.stream().map(ValueGroup::first).toList())) {
            Where where = event.event().where();
            if (where != null) {
                places.put(event.event().id(), where);
            }
        }
        return places;
    }
}
