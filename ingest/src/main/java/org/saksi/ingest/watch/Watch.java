package org.saksi.ingest.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.ingest.DatasetLinking;
import org.saksi.ingest.PageFetch;
import org.saksi.linker.LinkOptions;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.store.Dataset;
import org.saksi.store.FeedItem;
import org.saksi.store.FeedMemory;
import org.saksi.store.FeedState;
import org.saksi.store.Outbox;
import org.saksi.store.Watching;
import org.saksi.store.Writer;

/**
 * Follows feeds into a dataset, round after round: asks for those that are due, fetches the articles that they lead to, links
 * the dataset, announces what is new of alerts and saved searches, and delivers that.
 *
 * <p>The right to write is taken only while something is written. It may be ended at any point, {@code kill -9} included, and
 * begun again: nothing is lost, nothing is in the dataset or in a file of alerts twice. One thread.
 */
public final class Watch implements AutoCloseable {
    /** How long to wait where every feed is left alone. */
    private static final Duration NOTHING_TO_DO = Duration.ofMinutes(15);

    private final Dataset dataset;
    private final WatchOptions options;
    private final WatchClock clock;
    private final StopSign stop;
    private final WatchListener listener;
    private final FeedMemory memory;
    private final WriteTurns turns;
    private final FetchPool pool;
    private final FeedVisit visits;
    private final ItemRound items;
    private final Supplier<Saksi> coder;
    private final Channels channels;
    private int leftRounds;
    private final Announcer announcer;
    private final Deliveries deliveries;
    private final String holder;
    private @Nullable RoundReport last;

    /**
     * A watch.
     *
     * @param coder gives what codes articles, asked before each use, since the last day that can be true moves on
     */
    public Watch(
            Dataset dataset,
            Supplier<Saksi> coder,
            Fetcher fetcher,
            ArticleReader reader,
            WatchOptions options,
            WatchClock clock,
            StopSign stop,
            WatchListener listener) {
        this.dataset = dataset;
        this.coder = coder;
        this.options = options;
        this.clock = clock;
        this.stop = stop;
        this.listener = listener;
        this.holder = options.author() + ": " + options.command();
        this.memory = new FeedMemory(dataset);
        this.turns = new WriteTurns(clock, stop, listener);
        this.pool = new FetchPool(stop);
        this.visits = new FeedVisit(fetcher, reader, memory, clock);
        this.items = new ItemRound(dataset, memory, new PageFetch(fetcher, reader), pool, clock, turns, holder);
        Outbox outbox = new Outbox(dataset);
        this.channels = new Channels(options, outbox, clock, stop);
        this.announcer = new Announcer(dataset, outbox, channels, holder, clock, turns, listener);
        Path atom = options.atom();
        this.deliveries = new Deliveries(
                dataset,
                outbox,
                channels,
                atom == null ? null : new AtomFile(atom, dataset.location()),
                holder,
                options.once(),
                clock,
                turns,
                listener);
    }

    /**
     * Watches until it is asked to end, or for one round.
     *
     * @return what the last round did; null when it was asked to end within the first
     * @throws org.saksi.store.DatasetException when the dataset cannot be read or written
     */
    public @Nullable RoundReport run() {
        try {
            while (!underRight()) {
                leftRounds++;
                listener.trouble("the right to watch the dataset was lost with its session; taking it anew");
            }
        } catch (StopSign.Asked e) {
            // What was begun goes on with the next watch.
        }
        return last;
    }

    /** How many rounds were left where they were, since the right to watch was lost; what went wrong in them is in no report. */
    public int leftRounds() {
        return leftRounds;
    }

    /**
     * Watches under one right to do so. Two watches of one dataset would fetch and deliver everything twice: the second waits for
     * its turn. A round whose right is lost is left where it is, as in a process that is killed.
     *
     * @return false when the right was lost
     */
    private boolean underRight() {
        try (Watching watching = turns.write(() -> dataset.watch(holder))) {
            turns.under(watching);
            begin();
            rounds();
            return true;
        } catch (WriteTurns.RightLost e) {
            return false;
        } finally {
            turns.under(null);
        }
    }

    private void rounds() {
        while (!stop.isAsked()) {
            turns.check();
            last = round();
            listener.round(last);
            if (options.once()) {
                return;
            }
            pause();
        }
    }

    private void begin() {
        Set<String> urls = new HashSet<>();
        options.feeds().forEach(feed -> urls.add(feed.url()));
        turns.write(() -> {
            try (Writer writer = dataset.writer(holder)) {
                memory.retain(writer, urls);
                return urls;
            }
        });
        channels.begin();
        announcer.begin();
    }

    private RoundReport round() {
        Incoming incoming = new Incoming(dataset, coder, options, turns, listener);
        List<WatchedFeed> feeds = wanted();
        List<FeedVisit.Result> visited = visit(feeds, incoming);
        items.run(feeds, incoming);
        link();
        int announced = announcer.run();
        int undelivered = deliveries.run();
        int failed = (int) visited.stream()
                .filter(result -> result.state().state() == FeedState.State.FAILED)
                .count();
        return new RoundReport(
                visited.size(),
                failed,
                incoming.added(),
                incoming.changed(),
                incoming.refused(),
                incoming.events(),
                announced,
                undelivered);
    }

    /** The feeds of the list without those that somebody decided to leave alone. */
    private List<WatchedFeed> wanted() {
        Set<String> skipped = memory.skipped();
        return options.feeds().stream()
                .filter(feed -> !skipped.contains(feed.url()))
                .toList();
    }

    private List<FeedVisit.Result> visit(List<WatchedFeed> feeds, Incoming incoming) {
        List<Callable<FeedVisit.Result>> tasks = new ArrayList<>();
        Instant now = clock.instant();
        Map<String, FeedState> known = states();
        for (WatchedFeed feed : feeds) {
            FeedState state = state(feed, known);
            if (isDue(feed, state, now)) {
                tasks.add(() -> visits.visit(feed, state));
            }
        }
        List<FeedVisit.Result> results = pool.all(tasks);
        List<FeedState> states = new ArrayList<>();
        List<FeedItem> found = new ArrayList<>();
        for (FeedVisit.Result result : results) {
            long brought = result.readings().stream().filter(incoming::isFresh).count();
            List<ReadResult> readings = result.readings();
            incoming.bring(readings);
            states.add(result.state().withArticles(brought));
            found.addAll(result.items());
        }
        if (!results.isEmpty()) {
            // After the articles: a feed that says that it was read must have given all that it had.
            turns.write(() -> {
                try (Writer writer = dataset.writer(holder)) {
                    memory.keep(writer, states, found);
                    return states;
                }
            });
        }
        states.forEach(listener::visited);
        return results;
    }

    private Map<String, FeedState> states() {
        Map<String, FeedState> states = new HashMap<>();
        dataset.feeds().forEach(state -> states.put(state.url(), state));
        return states;
    }

    private static FeedState state(WatchedFeed feed, Map<String, FeedState> known) {
        FeedState state = known.get(feed.url());
        return state == null ? FeedState.of(feed.url(), feed.publisher()) : state.from(feed.publisher());
    }

    private boolean isDue(WatchedFeed feed, FeedState state, Instant now) {
        boolean atOnce = options.once() && state.failures() == 0;
        return atOnce || !due(feed, state).isAfter(now);
    }

    /**
     * When a feed is due. A time that was made shorter in the list counts at once; a moment that is farther ahead than a feed is
     * left alone was set by a clock that was wrong, and does not count.
     */
    private Instant due(WatchedFeed feed, FeedState state) {
        Instant due = state.due();
        Instant fetched = state.fetched();
        if (due == null || fetched == null) {
            return Instant.EPOCH;
        }
        Instant usual = fetched.plus(feed.every());
        Instant next = state.failures() == 0 && usual.isBefore(due) ? usual : due;
        Instant latest = clock.instant().plus(Schedule.afterFailures(feed.every(), state.failures()));
        return next.isAfter(latest) ? Instant.EPOCH : next;
    }

    private void link() {
        LinkOptions how = options.link();
        if (how == null) {
            return;
        }
        DatasetLinking.Found report = turns.write(() -> {
            try (Writer writer = dataset.writer(holder)) {
                return new DatasetLinking(dataset, options.author(), options.command(), how)
                        .linkIfStale(writer, () -> {});
            }
        });
        if (report != null) {
            listener.linked(report);
        }
    }

    private void pause() {
        Instant next = next();
        listener.waiting(next);
        try {
            clock.waitUntil(next, stop, () -> !next().isAfter(clock.instant()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopSign.Asked();
        }
    }

    /** When there is something to do again. */
    private Instant next() {
        List<Instant> moments = new ArrayList<>();
        Map<String, FeedState> known = states();
        Map<String, Instant> items = memory.nextItems();
        for (WatchedFeed feed : wanted()) {
            moments.add(due(feed, state(feed, known)));
            Instant item = items.get(feed.url());
            if (item != null) {
                moments.add(item);
            }
        }
        Instant delivery = deliveries.next();
        if (delivery != null) {
            moments.add(delivery);
        }
        return moments.stream()
                .min(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(NOTHING_TO_DO));
    }

    @Override
    public void close() {
        channels.close();
        pool.close();
    }
}
