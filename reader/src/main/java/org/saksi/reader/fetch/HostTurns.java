package org.saksi.reader.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Lets one request at a time go to a host, with a pause after each. Hosts whose pause is over and for which nobody waits
 * are forgotten, the longest unused first. Safe for use by several threads.
 */
final class HostTurns {
    private static final class Turn {
        private final Semaphore free = new Semaphore(1, true);
        /** Requests that go on or wait. */
        private int users;
        /** Not before this may the next one go; meaningless for a host that was never asked. */
        private long next;

        private boolean paused;
    }

    /** A request's turn, given up when closed. */
    interface Held extends AutoCloseable {
        /** Says how long nobody may ask the host after this turn. */
        void pauseAfter(Duration pause);

        @Override
        void close();
    }

    private final Map<String, Turn> turns = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private final Pacing pacing;

    HostTurns(int most, Pacing pacing) {
        this.most = most;
        this.pacing = pacing;
    }

    /** Waits for the turn of a request to the host. */
    Held take(String host, Duration pause) throws InterruptedException {
        Turn turn = enter(host);
        try {
            turn.free.acquire();
        } catch (InterruptedException stopped) {
            leave(turn);
            throw stopped;
        }
        try {
            long left = turn.paused ? turn.next - pacing.nanos() : 0;
            if (left > 0) {
                pacing.pause(Duration.ofNanos(left));
            }
        } catch (InterruptedException stopped) {
            // Nothing was asked, so the pause goes on for whoever is next.
            turn.free.release();
            leave(turn);
            throw stopped;
        }
        return new Held() {
            private Duration after = pause;

            @Override
            public void pauseAfter(Duration longer) {
                after = longer;
            }

            @Override
            public void close() {
                turn.next = pacing.nanos() + after.toNanos();
                turn.paused = true;
                turn.free.release();
                leave(turn);
            }
        };
    }

    /** How many hosts are remembered. */
    synchronized int size() {
        return turns.size();
    }

    private synchronized Turn enter(String host) {
        Turn turn = turns.computeIfAbsent(host, name -> new Turn());
        turn.users++;
        if (turns.size() > most) {
            long now = pacing.nanos();
            var candidates = turns.values().iterator();
            while (candidates.hasNext() && turns.size() > most) {
                Turn candidate = candidates.next();
                if (candidate.users == 0 && candidate.next - now <= 0) {
                    candidates.remove();
                }
            }
        }
        return turn;
    }

    private synchronized void leave(Turn turn) {
        turn.users--;
    }
}
