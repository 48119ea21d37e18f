package org.saksi.ingest.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksi.store.DatasetBusyException;
import org.saksi.store.Watching;

/**
 * Waits for the right to write where somebody else has it: a long ingest must not end a watch. Nothing is written under a right
 * to watch that was lost. One thread.
 */
final class WriteTurns {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final WatchClock clock;
    private final StopSign stop;
    private final WatchListener listener;
    private @Nullable Watching right;

    WriteTurns(WatchClock clock, StopSign stop, WatchListener listener) {
        this.clock = clock;
        this.stop = stop;
        this.listener = listener;
    }

    /** The right to watch was lost: somebody else may have done meanwhile what the round was about to do. */
    static final class RightLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        RightLost() {
            super("the right to watch was lost with the session that had it");
        }
    }

    /** Says under which right to watch all that follows is done; null for none. */
    void under(@Nullable Watching watching) {
        right = watching;
    }

    /**
     * Asks whether the right to watch is still there.
     *
     * @throws RightLost when it is not
     */
    void check() {
        if (right != null && !right.isHeld()) {
            throw new RightLost();
        }
    }

    /**
     * Does something that takes the right to write, again and again while somebody else has it.
     *
     * @throws StopSign.Asked when the watch is asked to end before its turn comes
     * @throws RightLost when the right to watch is lost
     */
    <T> T write(Supplier<T> work) {
        boolean told = false;
        while (true) {
            check();
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
