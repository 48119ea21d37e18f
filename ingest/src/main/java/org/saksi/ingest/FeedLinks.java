package org.saksi.ingest;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Feed;

/** Where entries of feeds lead. */
public final class FeedLinks {
    /** The rule by which the reader refuses an entry that carries no article but leads to one. */
    public static final String LINK_ONLY = "feed-link";

    private FeedLinks() {}

    /** The address of an entry's article, absolute; null where there is none, or none that can be read. */
    public static @Nullable String link(String feedUrl, Feed.Entry entry) {
        String link = entry.link();
        if (link == null || link.isBlank()) {
            return null;
        }
        if (WebInput.isAddress(link.strip())) {
            return link.strip();
        }
        try {
            String absolute = URI.create(feedUrl).resolve(link.strip()).toString();
            return WebInput.isAddress(absolute) ? absolute : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
