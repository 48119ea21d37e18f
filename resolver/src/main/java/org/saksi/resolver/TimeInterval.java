package org.saksi.resolver;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.When.Precision;
import org.saksi.model.When.Reason;

/**
 * An interval of days.
 *
 * @param start first day, null when unresolved or open
 * @param end last day, null when unresolved or open
 * @param precision how exact it is
 * @param reason why it is unresolved; null when it is not, and for what is no point of the calendar and dates nothing
 */
record TimeInterval(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Precision precision,
        @Nullable Reason reason) {
    /** Nothing to count from. */
    static final TimeInterval NO_ANCHOR = unresolved(Reason.NO_DATE);

    /** 31 February. */
    static final TimeInterval NO_SUCH_DAY = unresolved(Reason.NO_SUCH_DAY);

    /** "two days later". */
    static final TimeInterval ELSEWHERE = unresolved(Reason.OTHER_TIME);

    /** A length, a repetition, a mere "now". */
    static final TimeInterval NO_DATE = unresolved(null);

    private static TimeInterval unresolved(@Nullable Reason reason) {
        return new TimeInterval(null, null, Precision.UNRESOLVED, reason);
    }

    static TimeInterval of(@Nullable LocalDate start, @Nullable LocalDate end, Precision precision) {
        return new TimeInterval(start, end, precision, null);
    }

    static TimeInterval day(LocalDate day) {
        return of(day, day, Precision.DAY);
    }

    /** The unit around a day, or a third of it: 0 its beginning, 1 its middle, 2 its end. */
    static TimeInterval around(LocalDate day, TimeUnit unit, @Nullable Integer part) {
        LocalDate first = unit.first(day);
        LocalDate last = unit.last(day);
        return switch (unit) {
            // The end of a week is the weekend; its other parts are no dates.
            case WEEK -> of(part != null && part == 2 ? last.minusDays(1) : first, last, unit.precision());
            case MONTH -> third(first, last, part, ChronoUnit.DAYS, 10, unit.precision());
            case YEAR -> third(first, last, part, ChronoUnit.MONTHS, 4, unit.precision());
            case DECADE -> third(first, last, part, ChronoUnit.YEARS, 3, unit.precision());
            case CENTURY -> third(first, last, part, ChronoUnit.YEARS, 33, unit.precision());
            case QUARTER, HALF ->
                third(first, last, part, ChronoUnit.MONTHS, unit == TimeUnit.HALF ? 2 : 1, unit.precision());
            case SECOND, MINUTE, HOUR, DAY, WEEKEND -> of(first, last, unit.precision());
        };
    }

    private static TimeInterval third(
            LocalDate first, LocalDate last, @Nullable Integer part, ChronoUnit unit, int size, Precision precision) {
        if (part == null) {
            return of(first, last, precision);
        }
        LocalDate start = first.plus((long) part * size, unit);
        return of(start, part == 2 ? last : first.plus((part + 1L) * size, unit).minusDays(1), precision);
    }

    /** Of several intervals the one that a hint of the year and the tense mean; null without any. */
    static @Nullable TimeInterval choose(List<TimeInterval> candidates, int direction, TimeFrame frame) {
        TimeInterval best = null;
        for (TimeInterval candidate : candidates) {
            if (best == null || better(candidate, best, direction, frame)) {
                best = candidate;
            }
        }
        return best;
    }

    private static boolean better(TimeInterval one, TimeInterval best, int direction, TimeFrame frame) {
        boolean fits = fits(one, direction, frame);
        boolean bestFits = fits(best, direction, frame);
        return fits == bestFits ? distance(one, frame) < distance(best, frame) : fits;
    }

    private static boolean fits(TimeInterval one, int direction, TimeFrame frame) {
        LocalDate now = frame.published();
        if (now == null || one.start() == null || one.end() == null) {
            return false;
        }
        if (direction != 0) {
            return direction < 0 ? one.end().isBefore(now) : one.start().isAfter(now);
        }
        return switch (frame.tense()) {
            case PAST -> !one.start().isAfter(now);
            case FUTURE -> !one.end().isBefore(now);
            case UNKNOWN -> true;
        };
    }

    private static long distance(TimeInterval one, TimeFrame frame) {
        if (frame.published() == null || one.start() == null) {
            return Long.MAX_VALUE;
        }
        long days = ChronoUnit.DAYS.between(one.start(), frame.published());
        // News looks back more often than ahead.
        return days < 0 ? -2 * days : days;
    }
}
