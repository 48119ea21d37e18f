package org.saksi.store.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.StoredEvent;

/**
 * All events of a dataset in memory, by field and value, so that any filter is answered and any facet counted in
 * milliseconds.
 *
 * <p>An event is known by its ordinal: the place at which its id came first. It keeps its ordinal when it is replaced, and
 * when it is removed and comes back. Thread-safe: any number of threads read while none writes. docs/filter.md says how
 * large and how fast it is.
 */
public final class EventColumns {
    private final ColumnSet columns = new ColumnSet();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Puts an event in, in place of the one that has its id. */
    public void put(StoredEvent event) {
        writing(() -> columns.put(event));
    }

    /**
     * Takes an event out.
     *
     * @return whether it was there
     */
    public boolean remove(String id) {
        boolean[] was = new boolean[1];
        writing(() -> was[0] = columns.remove(id));
        return was[0];
    }

    /**
     * Says in which rows of the full text an event stands; one that is not here is passed over.
     *
     * @param sentence key of the row of its sentence, greater than 0
     * @param article key of the row of its article, greater than 0
     */
    void place(String id, int sentence, int article) {
        writing(() -> {
            int ordinal = columns.ids().find(id);
            if (ordinal >= 0) {
                columns.place(ordinal, sentence, article);
            }
        });
    }

    /** The events that stand in some rows of the full text of sentences or, for {@link FilterField#ARTICLE}, of articles. */
    RoaringBitmap standing(FilterField field, BitSet rows) {
        return reading(() -> columns.standing(field, rows));
    }

    /** Gives back the memory that is set aside for more events; after the first filling. */
    public void trim() {
        writing(columns::trim);
    }

    /** How many events there are. */
    public int size() {
        return reading(() -> columns.live().getCardinality());
    }

    /**
     * The events of a filter.
     *
     * @param text finds words in texts; asked only where the filter does
     * @return their ordinals; the caller's own
     */
    public RoaringBitmap find(Filter filter, TextSearch text) {
        return reading(() -> new ColumnFilter(columns, text).find(filter));
    }

    /** The ordinal of an event by its id, -1 where no event ever had it. */
    public int ordinal(String id) {
        return reading(() -> columns.ids().find(id));
    }

    /**
     * The id of the event of an ordinal.
     *
     * @throws IndexOutOfBoundsException when no event has it
     */
    public String id(int ordinal) {
        return reading(() -> {
            int known = columns.ids().size();
            if (ordinal < 0 || ordinal >= known) {
                throw new IndexOutOfBoundsException("an ordinal must be less than " + known + " but was " + ordinal);
            }
            return columns.ids().get(ordinal);
        });
    }

    /** How many events there are of those found, or how many incidents they tell. */
    public long count(RoaringBitmap events, Counting counting) {
        return reading(() -> Lines.count(events, counting, columns.column(FilterField.INCIDENT)));
    }

    /**
     * The values of a field among events that were found.
     *
     * @param field one of {@link FilterField#facets()}
     * @param most how many values at most; the result says what is left over
     * @throws IllegalArgumentException when the field is no facet
     */
    public FacetCounts facet(FilterField field, RoaringBitmap events, int most, Counting counting) {
        requireFacet(field);
        return reading(() -> new Facets(columns, counting).count(field, events, most));
    }

    /**
     * Events that were found, by what they have in several fields at once: the groups of most events, equal ones in the order
     * of their values.
     *
     * @param fields fields with values of their own, no {@code party}, {@code country}, {@code sector} or dates
     * @param needed how many of the fields, from the first on, an event must have to be counted; at least 1
     * @param most how many groups at most
     */
    public List<ValueGroup> groups(List<FilterField> fields, int needed, RoaringBitmap events, int most) {
        return reading(() -> {
            ValueGroups groups = new ValueGroups(columns, fields, needed);
            groups.count(events);
            return Arrays.stream(groups.top(most))
                    .mapToObj(group -> new ValueGroup(
                            IntStream.range(0, fields.size())
                                    .mapToObj(field -> groups.shown(group, field))
                                    .toList(),
                            groups.filter(group),
                            groups.count(group),
                            columns.ids().get(groups.first(group))))
                    .toList();
        });
    }

    /** The pairs of an actor and a recipient of most events among those found, equal ones in the order of their names. */
    public List<PairCount> pairs(RoaringBitmap events, int most) {
        return reading(() -> new PairCounts(columns).count(events, most));
    }

    /**
     * Events that were found, over time.
     *
     * @param by whose day counts, {@link FilterField#DATE} (the day on which the act begins) or {@link
     *     FilterField#PUBLISHED}
     * @throws IllegalArgumentException when {@code by} is another field or a field of {@code split} is no facet
     */
    public Series series(RoaringBitmap events, FilterField by, Interval interval, Split split, Counting counting) {
        if (by.kind() != FilterField.Kind.DATE) {
            throw new IllegalArgumentException("a series must go by date or published but was to go by " + by.label());
        }
        if (split instanceof Split.By field) {
            requireFacet(field.field());
        }
        return reading(() -> new SeriesCounts(columns, counting, by, interval).count(events, split));
    }

    /**
     * The ids of events that were found, in order.
     *
     * @param after the last id of the page before; empty for the first page
     * @param most how many at most
     * @throws IllegalArgumentException when {@code after} is neither empty nor the id of an event that was ever here
     */
    public List<String> page(RoaringBitmap events, EventOrder order, String after, int most) {
        return reading(() -> new ColumnPage(columns, order).ids(events, after, most));
    }

    /** The ids of events that were found, in the order in which they came. */
    public Iterable<String> ids(RoaringBitmap events) {
        return () -> new java.util.Iterator<>() {
            private final IntIterator ordinals = events.getIntIterator();

            @Override
            public boolean hasNext() {
                return ordinals.hasNext();
            }

            @Override
            public String next() {
                return id(ordinals.next());
            }
        };
    }

    private static void requireFacet(FilterField field) {
        if (!field.isFacet()) {
            throw new IllegalArgumentException("the values of " + field.label() + " are not counted");
        }
    }

    private void writing(Runnable change) {
        Lock writer = lock.writeLock();
        writer.lock();
        try {
            change.run();
        } finally {
            writer.unlock();
        }
    }

    private <T> T reading(Supplier<T> question) {
        Lock reader = lock.readLock();
        reader.lock();
        try {
            return question.get();
        } finally {
            reader.unlock();
        }
    }
}
