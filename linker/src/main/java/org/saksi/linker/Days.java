package org.saksi.linker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Status;
import org.saksi.model.When;

/**
 * The days on which an act can have happened.
 *
 * @param from first day of the epoch, or {@link Long#MIN_VALUE}
 * @param to last day of the epoch, or {@link Long#MAX_VALUE}
 * @param told whether the text tells them; else they were guessed from the publication date
 * @param exact whether they are told to the day
 */
record Days(long from, long to, boolean told, boolean exact) {
    /** News without a date in the text is mostly of the days before. */
    private static final int NEWS_DAYS = 2;

    /**
     * The days of an event.
     *
     * @param act whether it claims an act, and no plan or possibility of one
     */
    static Days of(@Nullable When when, Status status, boolean act, @Nullable LocalDate published) {
        if (when != null
                && when.precision() != When.Precision.UNRESOLVED
                && (when.start() != null || when.end() != null)) {
            return new Days(
                    when.start() == null ? Long.MIN_VALUE : when.start().toEpochDay(),
                    when.end() == null ? Long.MAX_VALUE : when.end().toEpochDay(),
                    true,
                    when.precision() == When.Precision.DAY);
        }
        if (published == null) {
            return new Days(Long.MIN_VALUE, Long.MAX_VALUE, false, false);
        }
        long day = published.toEpochDay();
        if (status == Status.HISTORICAL) {
            return new Days(Long.MIN_VALUE, day - 300, true, false);
        }
        return new Days(day - NEWS_DAYS, act ? day : Long.MAX_VALUE, false, false);
    }

    /** Days that lie between both, 0 when they overlap. */
    long gap(Days other) {
        if (from > other.to) {
            return from - other.to;
        }
        return other.from > to ? other.from - to : 0;
    }

    /** Whether both are told and cannot be the same; one day between is none, the world has time zones. */
    boolean contradicts(Days other) {
        return told && other.told && gap(other) > 1;
    }

    private boolean unknown() {
        return from == Long.MIN_VALUE && to == Long.MAX_VALUE;
    }

    /** From 1, the same day, to -1, far from each other; 0 where nothing is known. */
    double likeness(Days other) {
        long gap = gap(other);
        if (gap > 0) {
            return Math.max(-1, (told || other.told ? 0.2 : 0.4) - 0.3 * gap);
        }
        if (unknown() || other.unknown()) {
            return 0;
        }
        if (exact && other.exact) {
            return 1;
        }
        return exact || other.exact ? 0.6 : 0.4;
    }
}
