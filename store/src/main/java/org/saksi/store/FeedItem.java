package org.saksi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a watched feed that only leads to its article. Immutable.
 *
 * @param feed address of the feed
 * @param key digest of what stays the same when the entry is edited
 * @param print digest of what an edit changes
 * @param link where the article is, null once the article was deleted
 * @param title title in the feed, null when it has none or the article was deleted
 * @param published day of publication in the feed, null when it does not say
 * @param article id of the article, null before it was read
 * @param state whether the article is still to be fetched
 * @param tries how often fetching it went wrong
 * @param due when to try again, null for at once
 */
public record FeedItem(
        String feed,
        String key,
        String print,
        @Nullable String link,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String article,
        State state,
        int tries,
        @Nullable Instant due) {
    /** What became of an entry. */
    public enum State {
        /** Its article is to be fetched. */
        WAITING,
        /** Its article was read. */
        READ,
        /** Its article cannot be had; a dead letter says why. */
        REFUSED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same entry with its article. */
    public FeedItem read(String id) {
        return new FeedItem(feed, key, print, link, title, published, id, State.READ, 0, null);
    }

    /** The same entry when its article cannot be had. */
    public FeedItem refused() {
        return new FeedItem(feed, key, print, link, title, published, article, State.REFUSED, tries + 1, null);
    }

    /** The same entry when its article could not be fetched for now. */
    public FeedItem again(Instant next) {
        return new FeedItem(feed, key, print, link, title, published, article, State.WAITING, tries + 1, next);
    }
}
