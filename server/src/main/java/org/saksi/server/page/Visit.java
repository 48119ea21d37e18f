package org.saksi.server.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/**
 * What a browser has seen of a dataset, kept in a cookie of its own: revisions are numbers of the dataset and say nothing of who
 * looks. Half an hour without a page ends a visit.
 *
 * @param since the revision that the visit before this one ended with; what came after it is new
 * @param latest the newest revision that was shown
 * @param minute when the last page was shown, in minutes since 1970
 */
record Visit(long since, long latest, long minute) {
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int DIGITS = 15;

    /**
     * The visit that a page belongs to.
     *
     * @param cookie what the browser sent; null, or anything that cannot be read, for a first visit
     */
    static Visit of(@Nullable String cookie, long revision, Instant now) {
        long minute = Math.floorDiv(now.getEpochSecond(), Duration.ofMinutes(1).toSeconds());
        Visit before = parse(cookie);
        if (before == null || before.latest > revision) {
            // Nothing is known, or it was of another dataset.
            return new Visit(revision, revision, minute);
        }
        return new Visit(minute - before.minute >= PAUSE.toMinutes() ? before.latest : before.since, revision, minute);
    }

    /** The same visit when all that is there was looked at. */
    Visit seen() {
        return new Visit(latest, latest, minute);
    }

    /** Takes the events that came, or were coded anew, since the visit before. */
    Filter news() {
        return Filter.of(FilterField.REVISION, new FilterValue.Numbers(since, Double.POSITIVE_INFINITY, false));
    }

    String cookie() {
        return since + "." + latest + "." + minute;
    }

    private static @Nullable Visit parse(@Nullable String cookie) {
        if (cookie == null || !cookie.matches("\\d{1," + DIGITS + "}(\\.\\d{1," + DIGITS + "}){2}")) {
            return null;
        }
        String[] parts = cookie.split("\\.");
        Visit visit = new Visit(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        return visit.since > visit.latest ? null : visit;
    }
}
