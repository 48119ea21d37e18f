package org.saksi.reader.fetch;

import java.time.Duration;

/** The clock of politeness; tests give one that does not wait. Safe for use by several threads. */
interface Pacing {
    /** Nanoseconds since some moment that stays the same. */
    long nanos();

    /** Waits. */
    void pause(Duration time) throws InterruptedException;

    /** The clock of this machine. */
    static Pacing ofSystem() {
        return new Pacing() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
