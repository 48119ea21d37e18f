package org.saksi.store;

import java.time.Instant;
import java.util.Locale;

/**
 * What somebody decided about a watched feed, or about the address of an article that could not be had. Immutable.
 *
 * @param subject what it is about
 * @param url its address
 * @param action what is to be done
 * @param author who decided
 * @param moment when
 */
public record Intervention(Subject subject, String url, Action action, String author, Instant moment) {
    /** What can be decided about. */
    public enum Subject {
        FEED,
        ARTICLE;

        /** The word in the dataset and in addresses. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can be decided. */
    public enum Action {
        /** To be asked for again, at once. */
        RETRY,
        /** Not to be asked for any more, until somebody decides otherwise. */
        SKIP;

        /** The word in the dataset and in what is sent. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
