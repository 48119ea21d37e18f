package org.saksi.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed log-ins by where they come from, so that nobody tries all passwords. Safe for use by many threads. */
final class Attempts {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEPT;
        }
    };

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether somebody may try once more. */
    synchronized boolean mayTry(String who) {
        Deque<Instant> recent = failures.get(who);
        if (recent == null) {
            return true;
        }
        Instant since = clock.instant().minus(WITHIN);
        while (!recent.isEmpty() && recent.peekFirst().isBefore(since)) {
            recent.removeFirst();
        }
        return recent.size() < MOST;
    }

    synchronized void failed(String who) {
        failures.computeIfAbsent(who, one -> new ArrayDeque<>()).addLast(clock.instant());
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
