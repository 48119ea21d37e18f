package org.saksi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** When the first of the waiting entries of a feed is due, the epoch for at once; null where none waits. */
    public @Nullable Instant nextItem(String feed) {
        return dataset.<Optional<Instant>>read(connection -> Optional.ofNullable(FeedRows.nextItem(connection, feed)))
                .orElse(null);
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

    /** Forgets how feeds stand that are not among some; their entries stay, so that none comes twice. */
    public void retain(Writer writer, Set<String> urls) {
        writer.change("forgetting feeds", session -> FeedRows.retain(session, List.copyOf(urls)));
    }
}
