package org.saksi.store.export;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.saksi.store.StoredEvent;

/** How the events of a query differ between two revisions. */
public sealed interface EventDelta {
    /** An event that the query did not show before. */
    record Added(StoredEvent event) implements EventDelta {}

    /** An event that the query showed otherwise before: recoded, corrected, or told by more mentions since. */
    record Changed(StoredEvent event) implements EventDelta {}

    /** The id of an event that the query no longer shows: deleted, rejected, or no longer matching. */
    record Deleted(String id) implements EventDelta {}

    /**
     * What turns the answer of a query at one revision into that at another.
     *
     * <p>Both are read once and lazily, so memory does not depend on their size.
     *
     * @param before the events of the query at the earlier revision, ascending by id
     * @param after those at the later one, ascending by id
     * @return the differences, ascending by id; closing it closes both streams
     * @throws IllegalArgumentException while reading, when ids do not ascend
     */
    static Stream<EventDelta> between(Stream<StoredEvent> before, Stream<StoredEvent> after) {
        Iterator<EventDelta> merged = new Merge(new Ascending(before.iterator()), new Ascending(after.iterator()));
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged, traits), false)
                .onClose(before::close)
                .onClose(after::close);
    }

    /** Reads two sides in step. */
    final class Merge implements Iterator<EventDelta> {
        private final Ascending before;
        private final Ascending after;
        private @Nullable EventDelta next;

        private Merge(Ascending before, Ascending after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public boolean hasNext() {
            while (next == null && (before.head() != null || after.head() != null)) {
                next = step(before.head(), after.head());
            }
            return next != null;
        }

        @Override
        public EventDelta next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            EventDelta found = next;
            next = null;
            return found;
        }

        /** One step; null where both sides agree. */
        private @Nullable EventDelta step(@Nullable StoredEvent earlier, @Nullable StoredEvent later) {
            if (later == null || (earlier != null && id(earlier).compareTo(id(later)) < 0)) {
                return new Deleted(id(before.take()));
            }
            if (earlier == null || id(later).compareTo(id(earlier)) < 0) {
                return new Added(after.take());
            }
            StoredEvent was = before.take();
            StoredEvent is = after.take();
            return was.equals(is) ? null : new Changed(is);
        }

        private static String id(StoredEvent event) {
            return event.event().id();
        }
    }

    /** One side, which must ascend. */
    final class Ascending {
        private final Iterator<StoredEvent> events;
        private @Nullable StoredEvent head;

        private Ascending(Iterator<StoredEvent> events) {
            this.events = events;
            head = events.hasNext() ? events.next() : null;
        }

        private @Nullable StoredEvent head() {
            return head;
        }

        private StoredEvent take() {
            StoredEvent taken = head;
            if (taken == null) {
                throw new NoSuchElementException();
            }
            head = events.hasNext() ? events.next() : null;
            if (head != null && head.event().id().compareTo(taken.event().id()) <= 0) {
                throw new IllegalArgumentException("ids must ascend but "
                        + head.event().id() + " followed " + taken.event().id());
            }
            return taken;
        }
    }
}
