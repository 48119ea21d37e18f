package org.saksi.ingest.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A clock on which waiting takes no time; at each wait the next step of a script happens, and at its end the watch ends. */
final class TestClock implements WatchClock {
    private final Deque<Runnable> script = new ArrayDeque<>();
    private final List<Instant> waits = new ArrayList<>();
    private Instant now;

    TestClock(Instant now, Runnable... steps) {
        this.now = now;
        script.addAll(List.of(steps));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void waitUntil(Instant moment, StopSign stop) {
        waits.add(moment);
        if (script.isEmpty()) {
            stop.ask();
            return;
        }
        script.removeFirst().run();
        now = moment.isAfter(now) ? moment : now;
    }

    /** As {@link #waitUntil(Instant, StopSign)}, but time stands still when the step made something due earlier. */
    @Override
    public synchronized void waitUntil(Instant moment, StopSign stop, BooleanSupplier earlier) {
        Instant before = now;
        waitUntil(moment, stop);
        Instant after = now;
        now = before;
        if (stop.isAsked() || !earlier.getAsBoolean()) {
            now = after;
        }
    }

    /** Until when it was waited. */
    List<Instant> waits() {
        return waits;
    }
}
