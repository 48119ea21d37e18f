package org.saksi.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was announced once: an alert of the register, or an event that a saved search takes. Immutable.
 *
 * @param id made of kind, search and subject, so that the same is announced once
 * @param kind what it is
 * @param search name of the search, null for an alert
 * @param subject id of the alert or the event
 * @param article id of the article that tells the event
 * @param saidArticle id of the article in which an alert's commitment was stated, null for a search
 * @param moment when it was announced
 * @param line what is delivered: a JSON object
 */
public record Notice(
        String id,
        Kind kind,
        @Nullable String search,
        String subject,
        String article,
        @Nullable String saidArticle,
        Instant moment,
        String line) {
    /** What is announced. */
    public enum Kind {
        /** An alert of the register of commitments. */
        ALERT,
        /** An event that a saved search takes. */
        SEARCH;

        /** The word in the dataset and in what is delivered. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
