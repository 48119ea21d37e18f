package org.saksi.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a watched feed stands; moments count milliseconds. Immutable.
 *
 * @param url its address
 * @param publisher whose articles it brings where pages do not say, null when nobody named one
 * @param etag the {@code ETag} of the copy that was read last, null when the site gave none
 * @param lastModified its {@code Last-Modified} as the site wrote it, null when the site gave none
 * @param fetched when it was last asked for, null before the first time
 * @param succeeded when that last went well, null when it never did
 * @param state how the last time went
 * @param error a sentence on what went wrong the last time, null when nothing did
 * @param failures how often in a row it could not be read
 * @param items entries that were new or edited, since it is watched
 * @param articles articles that came into the dataset by it, new or changed
 * @param due when it is to be asked for next, null for at once
 */
public record FeedState(
        String url,
        @Nullable String publisher,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant fetched,
        @Nullable Instant succeeded,
        State state,
        @Nullable String error,
        int failures,
        long items,
        long articles,
        @Nullable Instant due) {
    /** How the last request went. */
    public enum State {
        /** It was never asked for. */
        NEW,
        /** It was read. */
        READ,
        /** The site had nothing newer than what was read before. */
        UNCHANGED,
        /** It could not be fetched or read. */
        FAILED;

        /** The word in the dataset. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A feed that was never asked for. */
    public static FeedState of(String url, @Nullable String publisher) {
        return new FeedState(url, publisher, null, null, null, null, State.NEW, null, 0, 0, 0, null);
    }

    /** The same feed under the name of a publisher, null for none. */
    public FeedState from(@Nullable String name) {
        return new FeedState(
                url, name, etag, lastModified, fetched, succeeded, state, error, failures, items, articles, due);
    }

    /** The same feed after it could not be read. */
    public FeedState failed(Instant moment, String why, Instant next) {
        return new FeedState(
                url,
                publisher,
                etag,
                lastModified,
                moment,
                succeeded,
                State.FAILED,
                why,
                failures + 1,
                items,
                articles,
                next);
    }

    /** The same feed after the site had nothing newer. */
    public FeedState unchanged(Instant moment, Instant next) {
        return new FeedState(
                url, publisher, etag, lastModified, moment, moment, State.UNCHANGED, null, 0, items, articles, next);
    }

    /**
     * The same feed after it was read.
     *
     * @param why a sentence on what was wrong with it all the same, null when nothing was
     * @param more entries that were new or edited
     */
    public FeedState read(
            Instant moment,
            @Nullable String copyEtag,
            @Nullable String copyModified,
            @Nullable String why,
            long more,
            Instant next) {
        return new FeedState(
                url,
                publisher,
                copyEtag,
                copyModified,
                moment,
                moment,
                State.READ,
                why,
                0,
                items + more,
                articles,
                next);
    }

    /** The same feed when more articles of it are in the dataset. */
    public FeedState withArticles(long more) {
        return new FeedState(
                url,
                publisher,
                etag,
                lastModified,
                fetched,
                succeeded,
                state,
                error,
                failures,
                items,
                articles + more,
                due);
    }
}
