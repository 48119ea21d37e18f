package org.saksi.ingest.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of a watch; tests give one that does not wait. */
public interface WatchClock extends InstantSource {
    /** Waits until a moment, or until the watch is asked to end. */
    void waitUntil(Instant moment, StopSign stop) throws InterruptedException;

    /** The clock of this machine. */
    static WatchClock ofSystem() {
        return new WatchClock() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public void waitUntil(Instant moment, StopSign stop) throws InterruptedException {
                Duration left = Duration.between(Instant.now(), moment);
                if (left.isPositive()) {
                    stop.await(left);
                }
            }
        };
    }
}
