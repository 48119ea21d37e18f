package org.saksi.ingest.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** The clock of a watch; tests give one that does not wait. */
public interface WatchClock extends InstantSource {
    /** How often it is looked whether something is to be done earlier. */
    Duration LOOK = Duration.ofSeconds(5);

    /** Waits until a moment, or until the watch is asked to end. */
    void waitUntil(Instant moment, StopSign stop) throws InterruptedException;

    /**
     * Waits until a moment, until the watch is asked to end, or until something is to be done earlier than was known.
     *
     * @param earlier is asked every few seconds
     */
    default void waitUntil(Instant moment, StopSign stop, BooleanSupplier earlier) throws InterruptedException {
        while (!stop.isAsked() && instant().isBefore(moment) && !earlier.getAsBoolean()) {
            Instant look = instant().plus(LOOK);
            waitUntil(look.isBefore(moment) ? look : moment, stop);
        }
    }

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
