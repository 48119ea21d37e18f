package org.saksi.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a watch waits for a moment and looks whether something is due earlier. */
class WatchClockTest {
    private static final Instant START = Instant.parse("2025-06-21T06:00:00Z");
    private static final StopSign GO_ON = new StopSign();

    /** A clock on which each wait takes as long as it should, at once. */
    private static final class Jumping implements WatchClock {
        private final List<Duration> waits = new ArrayList<>();
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void waitUntil(Instant moment, StopSign stop) {
            waits.add(Duration.between(now, moment));
            now = moment;
        }
    }

    @Test
    void it_looks_every_few_seconds_and_ends_at_the_moment_itself() throws InterruptedException {
        Jumping clock = new Jumping();
        Instant moment = START.plus(WatchClock.LOOK.multipliedBy(2)).plusSeconds(1);
        clock.waitUntil(moment, GO_ON, () -> false);
        assertThat(clock.waits).containsExactly(WatchClock.LOOK, WatchClock.LOOK, Duration.ofSeconds(1));
        assertThat(clock.now).isEqualTo(moment);
    }

    @Test
    void it_ends_with_the_look_at_which_something_is_due_earlier() throws InterruptedException {
        Jumping clock = new Jumping();
        clock.waitUntil(START.plus(Duration.ofDays(1)), GO_ON, () -> clock.waits.size() == 3);
        assertThat(clock.now).isEqualTo(START.plus(WatchClock.LOOK.multipliedBy(3)));
    }

    @Test
    void it_does_not_wait_for_what_is_past_or_due_or_when_it_is_asked_to_end() throws InterruptedException {
        Jumping clock = new Jumping();
        clock.waitUntil(START, GO_ON, () -> false);
        clock.waitUntil(START.plusSeconds(60), GO_ON, () -> true);
        StopSign stop = new StopSign();
        stop.ask();
        clock.waitUntil(START.plusSeconds(60), stop, () -> false);
        assertThat(clock.waits).isEmpty();
    }
}
