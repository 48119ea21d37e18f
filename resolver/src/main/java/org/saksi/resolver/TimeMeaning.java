package org.saksi.resolver;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.saksi.model.When.Precision;

/** What an expression of time means before it is held against the publication date. */
sealed interface TimeMeaning {
    /** A day of the month; without a year the weekday and the direction decide. */
    record Day(
            @Nullable Integer year,
            int month,
            int day,
            @Nullable DayOfWeek weekday) implements TimeMeaning {}

    /** A month or a third of it (0 beginning, 1 middle, 2 end). */
    record Month(
            @Nullable Integer year, int month, @Nullable Integer part) implements TimeMeaning {}

    /** A year or a third of it. */
    record Year(int year, @Nullable Integer part) implements TimeMeaning {}

    /** Three months from the given one. */
    record Season(@Nullable Integer year, int month) implements TimeMeaning {}

    /** Several years from the given one, such as a decade. */
    record Years(int first, int count) implements TimeMeaning {}

    /** The unit that lies so many units from now, or a third of it. */
    record Shift(ChronoUnit unit, int by, @Nullable Integer part) implements TimeMeaning {}

    /** So many units up to now; 0 when the text does not say how many. */
    record Recent(ChronoUnit unit, int count) implements TimeMeaning {}

    /** A weekday: -1 the last one, 1 the next one, 0 as the tense says. */
    record Weekday(DayOfWeek day, int direction) implements TimeMeaning {}

    /** From the time meant until now or further. */
    record Since(TimeMeaning begin) implements TimeMeaning {}

    /** Counted from something that is no date. */
    record Elsewhere() implements TimeMeaning {}

    /** An interval with its precision. */
    record Interval(@Nullable LocalDate start, @Nullable LocalDate end, Precision precision) {
        static final Interval UNKNOWN = new Interval(null, null, Precision.UNRESOLVED);
    }

    /** The interval meant, seen from the publication date; acts to come look forward. */
    default Interval resolve(@Nullable LocalDate published, boolean future) {
        try {
            return switch (this) {
                case Day day -> day(day, published, future);
                case Month month -> month(month, published, future);
                case Year year -> part(LocalDate.of(year.year(), 1, 1), ChronoUnit.YEARS, year.part());
                case Season season -> season(season, published, future);
                case Years years ->
                    new Interval(
                            LocalDate.of(years.first(), 1, 1),
                            LocalDate.of(years.first() + years.count() - 1, 12, 31),
                            Precision.OPEN);
                case Shift shift ->
                    published == null
                            ? Interval.UNKNOWN
                            : part(published.plus(shift.by(), shift.unit()), shift.unit(), shift.part());
                case Recent recent -> recent(recent, published);
                case Weekday weekday -> weekday(weekday, published, future);
                case Since since -> since(since, published);
                case Elsewhere elsewhere -> Interval.UNKNOWN;
            };
        } catch (DateTimeException e) {
            // 30 February, or a year beyond the calendar: the words stand, the day does not.
            return Interval.UNKNOWN;
        }
    }

    private static Interval day(Day day, @Nullable LocalDate published, boolean future) {
        if (day.year() != null) {
            LocalDate date = LocalDate.of(day.year(), day.month(), day.day());
            return new Interval(date, date, Precision.DAY);
        }
        if (published == null) {
            return Interval.UNKNOWN;
        }
        LocalDate best = null;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            LocalDate date = YearMonth.of(year, day.month()).atDay(1).plusDays(day.day() - 1L);
            boolean exists = date.getMonthValue() == day.month();
            if (exists && (best == null || better(date, best, day.weekday(), published, future))) {
                best = date;
            }
        }
        return best == null ? Interval.UNKNOWN : new Interval(best, best, Precision.DAY);
    }

    /** The named weekday decides first, then the tense, then nearness. */
    private static boolean better(
            LocalDate date, LocalDate best, @Nullable DayOfWeek weekday, LocalDate published, boolean future) {
        if (weekday != null && (date.getDayOfWeek() == weekday) != (best.getDayOfWeek() == weekday)) {
            return date.getDayOfWeek() == weekday;
        }
        boolean fits = future ? !date.isBefore(published) : !date.isAfter(published);
        boolean bestFits = future ? !best.isBefore(published) : !best.isAfter(published);
        if (fits != bestFits) {
            return fits;
        }
        return Math.abs(ChronoUnit.DAYS.between(date, published)) < Math.abs(ChronoUnit.DAYS.between(best, published));
    }

    private static Interval month(Month month, @Nullable LocalDate published, boolean future) {
        Integer year = month.year() == null ? yearOf(month.month(), published, future) : month.year();
        return year == null
                ? Interval.UNKNOWN
                : part(LocalDate.of(year, month.month(), 1), ChronoUnit.MONTHS, month.part());
    }

    private static @Nullable Integer yearOf(int month, @Nullable LocalDate published, boolean future) {
        if (published == null) {
            return null;
        }
        int now = published.getMonthValue();
        if (future) {
            return month >= now ? published.getYear() : published.getYear() + 1;
        }
        return month <= now ? published.getYear() : published.getYear() - 1;
    }

    private static Interval season(Season season, @Nullable LocalDate published, boolean future) {
        Integer year = season.year() == null ? yearOf(season.month(), published, future) : season.year();
        if (year == null) {
            return Interval.UNKNOWN;
        }
        LocalDate start = LocalDate.of(year, season.month(), 1);
        return new Interval(start, start.plusMonths(3).minusDays(1), Precision.SEASON);
    }

    /** The whole unit around a day, or the third of it. */
    private static Interval part(LocalDate day, ChronoUnit unit, @Nullable Integer part) {
        return switch (unit) {
            case DAYS -> new Interval(day, day, Precision.DAY);
            case WEEKS -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                // The end of a week is the weekend; its other parts are no dates.
                yield new Interval(
                        part != null && part == 2 ? monday.plusDays(5) : monday, monday.plusDays(6), Precision.WEEK);
            }
            case MONTHS -> {
                LocalDate first = day.withDayOfMonth(1);
                LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
                yield new Interval(
                        part == null || part == 0 ? first : first.plusDays(part * 10L),
                        part == null || part == 2 ? last : first.plusDays(part * 10L + 9),
                        Precision.MONTH);
            }
            default -> {
                LocalDate first = LocalDate.of(day.getYear(), 1, 1);
                yield new Interval(
                        part == null || part == 0 ? first : first.plusMonths(part * 4L),
                        part == null
                                ? first.plusYears(1).minusDays(1)
                                : first.plusMonths(part * 4L + 4).minusDays(1),
                        Precision.YEAR);
            }
        };
    }

    private static Interval recent(Recent recent, @Nullable LocalDate published) {
        if (published == null) {
            return Interval.UNKNOWN;
        }
        if (recent.count() == 0) {
            return new Interval(null, published, Precision.OPEN);
        }
        Precision precision = switch (recent.unit()) {
            case DAYS -> Precision.DAY;
            case WEEKS -> Precision.WEEK;
            case MONTHS -> Precision.MONTH;
            default -> Precision.YEAR;
        };
        return new Interval(published.minus(recent.count(), recent.unit()), published, precision);
    }

    private static Interval weekday(Weekday weekday, @Nullable LocalDate published, boolean future) {
        if (published == null) {
            return Interval.UNKNOWN;
        }
        boolean forward = weekday.direction() > 0 || (weekday.direction() == 0 && future);
        LocalDate date = forward
                ? published.with(TemporalAdjusters.next(weekday.day()))
                : weekday.direction() < 0
                        ? published.with(TemporalAdjusters.previous(weekday.day()))
                        : published.with(TemporalAdjusters.previousOrSame(weekday.day()));
        return new Interval(date, date, Precision.DAY);
    }

    private static Interval since(Since since, @Nullable LocalDate published) {
        Interval begin = since.begin().resolve(published, false);
        return begin.precision() == Precision.UNRESOLVED
                ? Interval.UNKNOWN
                : new Interval(begin.start(), null, Precision.OPEN);
    }
}
