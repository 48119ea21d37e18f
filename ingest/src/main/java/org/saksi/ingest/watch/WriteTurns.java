package org.saksi.ingest.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.saksi.store.DatasetBusyException;

/** Waits for the right to write where somebody else has it: a long ingest must not end a watch. */
final class WriteTurns {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final WatchClock clock;
    private final StopSign stop;
    private final WatchListener listener;

    WriteTurns(WatchClock clock, StopSign stop, WatchListener listener) {
        this.clock = clock;
        this.stop = stop;
        this.listener = listener;
    }

    /**
     * Does something that takes the right to write, again and again while somebody else has it.
     *
     * @throws StopSign.Asked when the watch is asked to end before its turn comes
     */
    <T> T write(Supplier<T> work) {
        boolean told = false;
        while (true) {
            try {
                return work.get();
            } catch (DatasetBusyException e) {
                if (!told) {
                    listener.trouble(e.getMessage() + "; waiting");
                    told = true;
                }
                pause();
            }
        }
    }

    private void pause() {
        if (stop.isAsked()) {
            throw new StopSign.Asked();
        }
        try {
            clock.waitUntil(clock.instant().plus(PAUSE), stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopSign.Asked();
        }
    }
}
