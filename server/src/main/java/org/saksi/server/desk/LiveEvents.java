package org.saksi.server.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.Dataset;
import org.saksi.store.Revision;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.EventColumns;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;

/**
 * The columns of a dataset, brought after every change to what the dataset holds, whichever process changed it. Safe for use
 * by many threads.
 */
final class LiveEvents {
    /** Whatever is new in an event: its coding, that it came to an incident or left it, and the incident itself. */
    private static final String NEWER = "e.since > ? OR e.linked > ? OR e.incident_key IN"
            + " (SELECT i.key FROM incidents i WHERE i.until IS NULL AND i.since > ?)";

    private static final int AT_ONCE = 2_000;

    private final Dataset dataset;
    private final EventQuery query;
    private final EventColumns columns = new EventColumns();
    private final List<Consumer<Desk.News>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong state = new AtomicLong();
    private final Set<String> told = new HashSet<>();
    private volatile Seen seen = Seen.NOTHING;

    /** What was there of the newest revision when it was looked at. */
    private record Seen(long revision, long batches, boolean finished) {
        static final Seen NOTHING = new Seen(0, 0, true);

        static Seen of(Optional<Revision> newest) {
            return newest.map(revision -> new Seen(revision.number(), revision.batches(), revision.finished() != null))
                    .orElse(NOTHING);
        }

        /** The newest revision of which nothing more can come. */
        long settled() {
            return finished ? revision : revision - 1;
        }
    }

    /**
     * Reads all events into memory.
     *
     * @param query tells where in the full text events stand
     */
    LiveEvents(Dataset dataset, EventQuery query) {
        this.dataset = dataset;
        this.query = query;
        Seen now = Seen.of(dataset.newest());
        try (Stream<StoredEvent> events = dataset.events()) {
            fill(events.iterator());
        }
        query.place(columns, "1 = 1", List.of());
        columns.trim();
        seen = now;
    }

    /** Puts events in on another thread while the next are read here: each is about half of the work. */
    private void fill(Iterator<StoredEvent> events) {
        CompletableFuture<Void> filling = CompletableFuture.completedFuture(null);
        while (events.hasNext()) {
            List<StoredEvent> some = new ArrayList<>(AT_ONCE);
            while (some.size() < AT_ONCE && events.hasNext()) {
                some.add(events.next());
            }
            filling.join();
            filling = CompletableFuture.runAsync(() -> some.forEach(columns::put));
        }
        filling.join();
    }

    EventColumns columns() {
        return columns;
    }

    /** The newest revision that is in the columns. */
    long revision() {
        return seen.revision;
    }

    /** A number that is another after each change. */
    long state() {
        return state.get();
    }

    AutoCloseable listen(Consumer<Desk.News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Brings the columns to what the dataset holds; says whether there was something to do. */
    synchronized boolean refresh() {
        Seen now = Seen.of(dataset.newest());
        if (now.equals(seen)) {
            return false;
        }
        long since = seen.settled();
        RoaringBitmap before = live();
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        try (Stream<StoredEvent> events = dataset.events(NEWER, List.of(since, since, since), "")) {
            events.forEach(event -> put(event, before, added, changed));
        }
        query.place(columns, NEWER, List.of(since, since, since));
        List<String> deleted = new ArrayList<>();
        for (String id : dataset.changes(since).events().deleted()) {
            if (columns.remove(id)) {
                deleted.add(id);
            }
        }
        arrive(now, added, changed, deleted);
        return true;
    }

    /** The same after a change of some events by this process, without looking for others. */
    synchronized void refresh(List<String> events, long revision) {
        Seen now = Seen.of(dataset.newest());
        if (seen.settled() != seen.revision || revision != seen.revision + 1 || now.revision != revision) {
            refresh();
            return;
        }
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        RoaringBitmap before = live();
        for (String event : events) {
            dataset.event(event).ifPresent(stored -> put(stored, before, added, changed));
            query.place(columns, "e.id = ?", List.of(event));
        }
        arrive(now, added, changed, List.of());
    }

    private RoaringBitmap live() {
        return columns.find(new Filter.All(), (field, words) -> new RoaringBitmap());
    }

    private void put(StoredEvent event, RoaringBitmap before, List<String> added, List<String> changed) {
        String id = event.event().id();
        int ordinal = columns.ordinal(id);
        columns.put(event);
        if (ordinal < 0 || !before.contains(ordinal)) {
            added.add(id);
            told.add(id);
        } else if (!told.contains(id)) {
            changed.add(id);
        }
    }

    private void arrive(Seen now, List<String> added, List<String> changed, List<String> deleted) {
        seen = now;
        if (now.finished) {
            told.clear();
        } else {
            told.addAll(changed);
        }
        state.incrementAndGet();
        Desk.News news = new Desk.News(now.revision, added, changed, deleted);
        listeners.forEach(listener -> listener.accept(news));
    }
}
