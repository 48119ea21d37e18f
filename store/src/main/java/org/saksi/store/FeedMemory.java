package org.saksi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset remembers of watched feeds: how each stands, and which of their entries are still to be fetched. None of it
 * is a revision.
 *
 * <p>Thread-safe for reading. All methods throw {@link DatasetException} when the database does not answer.
 */
public final class FeedMemory {
    private final Dataset dataset;

    /** The memory of a dataset. */
    public FeedMemory(Dataset dataset) {
        this.dataset = dataset;
    }

    /** How a feed stands, empty for one that was never watched. */
    public Optional<FeedState> feed(String url) {
        return dataset.feeds().stream().filter(feed -> feed.url().equals(url)).findFirst();
    }

    /** An entry of a feed by its key, empty where it is new. */
    public Optional<FeedItem> item(String feed, String key) {
        return dataset.read(connection -> Optional.ofNullable(FeedRows.item(connection, feed, key)));
    }

    /** Entries of a feed whose article is to be fetched by now, those that wait for the first time first. */
    public List<FeedItem> waiting(String feed, Instant now, int most) {
        return dataset.read(connection -> FeedRows.waiting(connection, feed, now, most));
    }

    /** By feed when the first of its waiting entries is due, the epoch for at once; without feeds of which none waits. */
    public Map<String, Instant> nextItems() {
        return dataset.read(FeedRows::nextItems);
    }

    /** Keeps states of feeds and entries in one transaction, in the place of what was kept of them. */
    public void keep(Writer writer, List<FeedState> feeds, List<FeedItem> items) {
        writer.change("keeping the state of feeds", session -> {
            for (FeedState feed : feeds) {
                FeedRows.keep(session, feed);
            }
            for (FeedItem item : items) {
                FeedRows.keep(session, item);
            }
        });
    }

    /** The watched feeds by address, each with its entries and what was decided about it. */
    public List<FeedHealth> health() {
        return dataset.read(connection -> {
            Map<String, Intervention> decisions = FailureRows.ofFeeds(connection);
            Map<String, Map<FeedItem.State, Long>> items = FailureRows.items(connection);
            return FeedRows.all(connection).stream()
                    .map(feed -> health(feed, items.getOrDefault(feed.url(), Map.of()), decisions.get(feed.url())))
                    .toList();
        });
    }

    private static FeedHealth health(FeedState feed, Map<FeedItem.State, Long> items, @Nullable Intervention decision) {
        return new FeedHealth(
                feed,
                items.getOrDefault(FeedItem.State.WAITING, 0L),
                items.getOrDefault(FeedItem.State.READ, 0L),
                items.getOrDefault(FeedItem.State.REFUSED, 0L),
                decision);
    }

    /** Addresses of feeds that are not to be asked for. */
    public Set<String> skipped() {
        return dataset.read(connection -> FailureRows.ofFeeds(connection).values().stream()
                .filter(decision -> decision.action() == Intervention.Action.SKIP)
                .map(Intervention::url)
                .collect(Collectors.toSet()));
    }

    /**
     * What was refused, the latest first, with what became of it.
     *
     * @param state only what is in this state, null for all
     * @param from how many to leave out
     */
    public List<Failure> failures(Failure.@Nullable State state, long from, int most) {
        return dataset.read(connection -> FailureRows.page(connection, state, from, most));
    }

    /** What was refused of an address, the latest first. */
    public List<Failure> failures(String url) {
        return dataset.read(connection -> FailureRows.of(connection, url));
    }

    /** How many of what was refused are in each state. */
    public SortedMap<Failure.State, Long> failureCounts() {
        return dataset.read(FailureRows::counts);
    }

    /** Keeps what somebody decided; a watch does it when it looks next. */
    public void decide(Writer writer, Intervention decision) {
        writer.change("keeping a decision about a failure", session -> FailureRows.keep(session, decision));
    }

    /** Forgets how feeds stand that are not among some; their entries stay, so that none comes twice. */
    public void retain(Writer writer, Set<String> urls) {
        writer.change("forgetting feeds", session -> FeedRows.retain(session, List.copyOf(urls)));
    }
}
