package org.saksi.server.desk;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.Dataset;
import org.saksi.store.EventState;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventColumns;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.PairCount;
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;

/** What a filter found, in the columns; the events themselves come from the dataset. */
final class FoundEvents implements Desk.Found {
    private static final int AT_ONCE = 500;
    /** As many values as the map asks for. */
    private static final int VALUES = 300;

    private final Dataset dataset;
    private final EventQuery query;
    private final EventColumns columns;
    private final Filter filter;
    private final RoaringBitmap events;
    private final Kept kept;

    /**
     * @param events what the filter found, which nobody may change
     * @param kept answers to questions about filters
     */
    FoundEvents(
            Dataset dataset, EventQuery query, EventColumns columns, Filter filter, RoaringBitmap events, Kept kept) {
        this.dataset = dataset;
        this.query = query;
        this.columns = columns;
        this.filter = filter;
        this.events = events;
        this.kept = kept;
    }

    private record Counted(Filter filter, Counting counting) {}

    private record Facet(Filter filter, FilterField field, int most, Counting counting) {}

    private record Timed(Filter filter, FilterField by, Interval interval, Split split, Counting counting) {}

    private record Paged(Filter filter, EventOrder order, String after, int most) {}

    private record Placed(Filter filter, int most) {}

    private record Parted(Filter filter, int most) {}

    private record Paired(Filter filter, int most) {}

    private record Ids(List<String> ids) {}

    private record Spots(List<Desk.Spot> spots) {}

    private record Areas(List<Desk.Area> areas) {}

    private record Pairs(List<PairCount> pairs) {}

    @Override
    public boolean holds(String id) {
        int ordinal = columns.ordinal(id);
        return ordinal >= 0 && events.contains(ordinal);
    }

    @Override
    public Stream<StoredEvent> all() {
        return query.stream(filter);
    }

    @Override
    public EventState state() {
        return query.state(filter);
    }

    @Override
    public long count(Counting counting) {
        return kept.get(new Counted(filter, counting), Long.class, () -> columns.count(events, counting));
    }

    @Override
    public FacetCounts facet(FilterField field, int most, Counting counting) {
        // The boxes beside a chart and the chart ask for the same values, the one for a few and the other for many.
        int counted = Math.max(most, VALUES);
        return kept.get(
                        new Facet(filter, field, counted, counting),
                        FacetCounts.class,
                        () -> columns.facet(field, events, counted, counting))
                .cut(most);
    }

    @Override
    public Series series(FilterField by, Interval interval, Split split, Counting counting) {
        return kept.get(
                new Timed(filter, by, interval, split, counting),
                Series.class,
                () -> columns.series(events, by, interval, split, counting));
    }

    @Override
    public List<StoredEvent> page(EventOrder order, String after, int most) {
        Ids ids = kept.get(
                new Paged(filter, order, after, most),
                Ids.class,
                () -> new Ids(columns.page(events, order, after, most)));
        return events(dataset, ids.ids);
    }

    /** Events in force in the order of their ids as given; those that are no longer there are left out. */
    static List<StoredEvent> events(Dataset dataset, List<String> ids) {
        Map<String, StoredEvent> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Object> some = List.copyOf(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
            String condition = "e.id IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
            try (Stream<StoredEvent> stream = dataset.events(condition, some, "")) {
                stream.forEach(event -> found.put(event.event().id(), event));
            }
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Desk.Spot> spots(int most) {
        return kept.get(new Placed(filter, most), Spots.class, () -> new Spots(places().spots(most))).spots;
    }

    @Override
    public List<Desk.Area> areas(int most) {
        return kept.get(new Parted(filter, most), Areas.class, () -> new Areas(places().areas(most))).areas;
    }

    private FoundPlaces places() {
        return new FoundPlaces(dataset, columns, events);
    }

    @Override
    public List<PairCount> pairs(int most) {
        return kept.get(new Paired(filter, most), Pairs.class, () -> new Pairs(columns.pairs(events, most))).pairs;
    }
}
