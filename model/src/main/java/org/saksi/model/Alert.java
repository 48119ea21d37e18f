package org.saksi.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An event that fits what an open commitment hangs on, pledges or rules out: one line of {@code alerts.jsonl}, with both
 * texts side by side. Immutable and safe for use by many threads.
 *
 * @param id derived from content, stable from run to run
 * @param kind what the event fits
 * @param commitment id of the registered commitment
 * @param event id of the event
 * @param on the day of the event
 * @param sure from 0 to 1: the product of the parts
 * @param parts what {@code sure} is made of
 * @param said the sentence of the commitment and its article
 * @param happened the sentence of the event and its article
 * @param needed how many acts the condition needs to come about, 1 for one act or for any of several
 * @param seen how many of them have come about
 */
public record Alert(
        String id,
        Kind kind,
        String commitment,
        String event,
        LocalDate on,
        double sure,
        List<Part> parts,
        Side said,
        Side happened,
        int needed,
        int seen) {
    public Alert {
        Require.filled("id", id);
        Require.filled("commitment", commitment);
        Require.filled("event", event);
        Require.between("sure", 0, 1, sure);
        parts = List.copyOf(parts);
        if (seen < 1 || seen > needed) {
            throw ContractException.field("seen", "be from 1 to needed, " + needed + ",", seen);
        }
    }

    /** What an event fits. */
    public enum Kind {
        /** The condition. */
        CONDITION,
        /** What is pledged: it was done. */
        PLEDGE,
        /** What is ruled out: it was done all the same. */
        BREACH;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part of the sureness.
     *
     * @param name {@code type}, {@code actors}, {@code recipients} or {@code event}
     * @param value from 0 to 1
     */
    public record Part(String name, double value) {
        public Part {
            Require.filled("name", name);
            Require.between("value", 0, 1, value);
        }
    }

    /**
     * One of the two texts.
     *
     * @param article the article
     * @param sentence the sentence
     */
    public record Side(ArticleReference article, SentenceExcerpt sentence) {}
}
