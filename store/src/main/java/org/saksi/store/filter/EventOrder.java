package org.saksi.store.filter;

import java.util.Locale;

/**
 * In which order events are listed; those without what they are ordered by come last, equal ones are in the order of the
 * bytes of their ids.
 */
public enum EventOrder {
    /** By the day of the act, the latest first; that is its first day, or its last where it is open to the past. */
    NEWEST,
    /** By the day of the act, the earliest first. */
    OLDEST,
    /** By the day of publication, the latest first. */
    LAST_PUBLISHED,
    /** By the day of publication, the earliest first. */
    FIRST_PUBLISHED,
    /** By confidence, the greatest first. */
    MOST_SURE,
    /** By confidence, the least first. */
    LEAST_SURE,
    /** By nothing but their ids. */
    ID;

    /** The word in commands and addresses, such as {@code last-published}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
