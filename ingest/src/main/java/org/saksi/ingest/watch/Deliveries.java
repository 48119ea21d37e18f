package org.saksi.ingest.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.store.Dataset;
import org.saksi.store.Delivery;
import org.saksi.store.Outbox;
import org.saksi.store.Writer;

/** Delivers what waits in the outbox; what cannot be delivered stays there. One thread. */
final class Deliveries {
    private static final int AT_A_TIME = 500;

    private final Dataset dataset;
    private final Outbox outbox;
    private final Channels channels;
    private final @Nullable AtomFile atom;
    private final String holder;
    private final boolean once;
    private final WatchClock clock;
    private final WriteTurns turns;
    private final WatchListener listener;

    Deliveries(
            Dataset dataset,
            Outbox outbox,
            Channels channels,
            @Nullable AtomFile atom,
            String holder,
            boolean once,
            WatchClock clock,
            WriteTurns turns,
            WatchListener listener) {
        this.dataset = dataset;
        this.outbox = outbox;
        this.channels = channels;
        this.atom = atom;
        this.holder = holder;
        this.once = once;
        this.clock = clock;
        this.turns = turns;
        this.listener = listener;
    }

    /** Delivers; gives how many deliveries went wrong. */
    int run() {
        int failed = 0;
        for (Channel channel : channels.all()) {
            failed += run(channel);
        }
        String trouble = atom == null ? null : atom.write(outbox.newest(AtomFile.MOST));
        if (trouble != null) {
            listener.trouble(trouble);
        }
        return failed + (trouble == null ? 0 : 1);
    }

    private int run(Channel channel) {
        // A watch that runs once asks at once, since it does not know when it will run again.
        Instant now = once ? null : clock.instant();
        while (true) {
            List<Delivery> due = outbox.due(channel.name(), now, AT_A_TIME);
            if (due.isEmpty()) {
                return 0;
            }
            turns.check();
            Channel.Trouble trouble = channel.deliver(due, ids -> delivered(channel, ids));
            if (trouble != null) {
                listener.trouble(trouble.why() + "; what it did not get is kept and tried again");
                return postpone(channel, now, trouble);
            }
        }
    }

    private void delivered(Channel channel, List<String> ids) {
        turns.write(() -> {
            try (Writer writer = dataset.writer(holder)) {
                outbox.delivered(writer, channel.name(), ids);
                return ids;
            }
        });
    }

    /** All that waits for the channel waits on, so that the order stays. */
    private int postpone(Channel channel, @Nullable Instant now, Channel.Trouble trouble) {
        List<Delivery> left = outbox.due(channel.name(), now, Integer.MAX_VALUE);
        int tries = left.stream().mapToInt(Delivery::tries).max().orElse(0) + 1;
        Instant next = clock.instant().plus(Schedule.afterDeliveries(tries));
        List<String> behind = left.stream()
                .map(delivery -> delivery.notice().id())
                .filter(id -> !trouble.inVain().contains(id))
                .toList();
        turns.write(() -> {
            try (Writer writer = dataset.writer(holder)) {
                outbox.postponed(writer, channel.name(), trouble.inVain(), behind, next, trouble.why());
                return behind;
            }
        });
        return left.size();
    }

    /** When the next delivery is due, null where nothing waits. */
    @Nullable
    Instant next() {
        Instant next = null;
        for (Channel channel : channels.all()) {
            Instant due = outbox.nextDelivery(channel.name());
            next = due != null && (next == null || due.isBefore(next)) ? due : next;
        }
        return next;
    }
}
