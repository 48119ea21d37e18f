package org.saksi.resolver;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a time is seen from.
 *
 * @param published the day of the article, null when it is not known
 * @param tense whether the act lies behind or ahead
 * @param named the day, month, year ... that the text named last, by its first day; empty where nobody kept it
 */
record TimeFrame(@Nullable LocalDate published, Tense tense, Map<TimeUnit, LocalDate> named) {
    TimeFrame {
        named = Map.copyOf(named);
    }

    /** Where an act lies. */
    enum Tense {
        PAST,
        FUTURE,
        UNKNOWN
    }

    /** The frame of an act in an article. */
    static TimeFrame of(@Nullable LocalDate published, boolean future) {
        return new TimeFrame(published, future ? Tense.FUTURE : Tense.PAST, Map.of());
    }
}
