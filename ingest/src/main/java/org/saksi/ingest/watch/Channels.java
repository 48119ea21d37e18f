package org.saksi.ingest.watch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.saksi.reader.fetch.FetchOptions;
import org.saksi.reader.fetch.Poster;
import org.saksi.store.Outbox;
import org.saksi.store.SearchWebhook;

/**
 * Who is to get notices: the file and the address that the command line names get all of them, the webhook of a saved search gets
 * those of the search. One thread.
 */
final class Channels implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final WatchClock clock;
    private final StopSign stop;
    private final List<Channel> fixed = new ArrayList<>();
    /** Whoever starts a watch may name any address; whoever saves a search only public ones, unless the watch allows others. */
    private final Poster ours;

    private final Poster theirs;

    Channels(WatchOptions options, Outbox outbox, WatchClock clock, StopSign stop) {
        this.outbox = outbox;
        this.clock = clock;
        this.stop = stop;
        FetchOptions posting = FetchOptions.defaults("webhook").withDeadline(DEADLINE);
        ours = new Poster(posting.withPrivateAddresses(true));
        theirs = new Poster(posting.withPrivateAddresses(options.privateAddresses()));
        Path alerts = options.alerts();
        if (alerts != null) {
            fixed.add(new AlertFile(alerts));
        }
        URI webhook = options.webhook();
        if (webhook != null) {
            fixed.add(Webhook.ofAll(webhook, ours, clock, stop));
        }
    }

    /** A watch begins, perhaps after another that delivered to the same. */
    void begin() {
        for (Channel channel : fixed) {
            if (channel instanceof AlertFile file) {
                file.distrust();
            }
        }
    }

    /** The names of those that get everything. */
    List<String> ofAll() {
        return fixed.stream().map(Channel::name).toList();
    }

    /** The names of those that get what a search announces. */
    List<String> of(String search) {
        List<String> names = new ArrayList<>(ofAll());
        outbox.webhooks().stream()
                .filter(webhook -> webhook.search().equals(search))
                .map(SearchWebhook::channel)
                .forEach(names::add);
        return names;
    }

    /** All of them, as they are now. */
    List<Channel> all() {
        List<Channel> all = new ArrayList<>(fixed);
        for (SearchWebhook webhook : outbox.webhooks()) {
            all.add(Webhook.of(webhook, theirs, clock, stop));
        }
        return all;
    }

    @Override
    public void close() {
        ours.close();
        theirs.close();
    }
}
