package org.saksi.resolver;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.saksi.model.When.Precision;

/** What an expression of time means before it is held against the publication date. */
sealed interface TimeMeaning {
    /** Length of an Islamic year in years of the sun. */
    double YEARS_OF_THE_SUN = 0.970224;

    /** Where the Islamic years begin, in years of the sun. */
    double BEFORE_THE_HIJRA = 621.57;

    /** Length of an Islamic year. */
    double DAYS_OF_TWELVE_MOONS = 354.367;

    /** The first day of the first Islamic year, counted from 1970. */
    double FIRST_DAY = -492_148;

    /** A day of a month. */
    record Day(YearHint year, int month, int day, @Nullable DayOfWeek weekday) implements TimeMeaning {}

    /** A day without its month ("tanggal 24 lalu"). */
    record DayOfMonth(int day, int direction) implements TimeMeaning {}

    /** A month or a third of it (0 beginning, 1 middle, 2 end). */
    record Month(YearHint year, int month, @Nullable Integer part) implements TimeMeaning {}

    /** A year or a third of it. */
    record Year(int year, @Nullable Integer part) implements TimeMeaning {}

    /** A time that is the name of something ("the 1960 treaty", "Pilkada 2018"): it dates that, not the act. */
    record Naming(TimeMeaning named) implements TimeMeaning {}

    /** A decade or century by a year of it. */
    record Years(int year, TimeUnit unit, @Nullable Integer part) implements TimeMeaning {}

    /** A year of the Islamic calendar. */
    record HijriYear(int year) implements TimeMeaning {}

    /** A quarter or half of a year. */
    record Stretch(YearHint year, int number, TimeUnit unit) implements TimeMeaning {}

    /** Three months: SP SU FA WI, the winter from December. */
    record Season(YearHint year, String season) implements TimeMeaning {}

    /** A feast. */
    record Feast(YearHint year, String name) implements TimeMeaning {}

    /** The unit that lies so many units from now, or a third of it. */
    record Shift(TimeUnit unit, int by, @Nullable Integer part) implements TimeMeaning {}

    /** So many units before now, counted exactly; 0 when the text does not say how many. */
    record Ago(TimeUnit unit, int count) implements TimeMeaning {}

    /** So many units up to now; 0 when the text does not say how many. */
    record Recent(TimeUnit unit, int count) implements TimeMeaning {}

    /** So many units from now on; 0 when the text does not say how many. */
    record Coming(TimeUnit unit, int count) implements TimeMeaning {}

    /** A weekday: -1 the last one, 1 the next one, 0 as the tense says. */
    record Weekday(DayOfWeek day, int direction) implements TimeMeaning {}

    /** A part of a day or a time of the clock, of the day the text named when none stands beside it. */
    record Hour(
            @Nullable TimeMeaning day,
            String time,
            @Nullable String zone) implements TimeMeaning {}

    /** From the time meant until now or further. */
    record Since(TimeMeaning begin) implements TimeMeaning {}

    /** Up to the time meant. */
    record Until(TimeMeaning end) implements TimeMeaning {}

    /** From one time to another. */
    record Range(TimeExpression from, TimeExpression to) implements TimeMeaning {}

    /** A length of time in the form of ISO 8601. */
    record Duration(String length) implements TimeMeaning {}

    /** A time that comes again, in the form of TimeML. */
    record Repeated(String value) implements TimeMeaning {}

    /** "now", "recently", "the future", in the words of TimeML. */
    record Reference(String value) implements TimeMeaning {}

    /** So many units from another time of the text, 0 when it does not say how many; bound to what follows ("before the vote") or not ("later"). */
    record Elsewhere(TimeUnit unit, int by, boolean bound) implements TimeMeaning {}

    /** The day, week, month ... that the text named last. */
    record Same(TimeUnit unit) implements TimeMeaning {}

    /** Whether it can date an act. */
    default boolean dates() {
        return switch (this) {
            case Hour hour -> hour.day() != null && hour.day().dates();
            case Since since -> since.begin().dates();
            case Until until -> until.end().dates();
            case Elsewhere other -> other.by() != 0 && !other.unit().withinDay();
            case Ago ago -> !ago.unit().withinDay();
            case Recent recent -> !recent.unit().withinDay();
            // What takes months or years from now on is mostly a plan's time, not that of the act.
            case Coming coming -> coming.unit() == TimeUnit.DAY || coming.unit() == TimeUnit.WEEK;
            // "the greatest deal of this century"
            case Shift shift -> !shift.unit().withinDay() && shift.unit().compareTo(TimeUnit.YEAR) <= 0;
            case Naming naming -> false;
            case Duration length -> false;
            case Repeated repeated -> false;
            case Reference reference -> false;
            default -> true;
        };
    }

    /** Whether the year stands in the words, so that they mean the same on whatever day they are read. */
    default boolean hasYear() {
        return switch (this) {
            case Day day -> day.year().year() != null;
            case Month month -> month.year().year() != null;
            case Feast feast -> feast.year().year() != null;
            case Hour hour -> hour.day() != null && hour.day().hasYear();
            default -> false;
        };
    }

    /** Whether it names one day. */
    default boolean isDay() {
        return switch (this) {
            case Day day -> true;
            case DayOfMonth day -> true;
            case Weekday day -> true;
            case Feast feast -> true;
            case Shift shift -> shift.unit() == TimeUnit.DAY;
            case Ago ago -> ago.unit() == TimeUnit.DAY;
            case Elsewhere other -> other.unit() == TimeUnit.DAY;
            case Same same -> same.unit() == TimeUnit.DAY;
            default -> false;
        };
    }

    /** The interval meant; what cannot be told has its reason. */
    default TimeInterval resolve(TimeFrame frame) {
        try {
            return switch (this) {
                case Day day -> day(day, frame);
                case DayOfMonth day -> dayOfMonth(day, frame);
                case Month month -> month(month, frame);
                case Year year -> TimeInterval.around(LocalDate.of(year.year(), 1, 1), TimeUnit.YEAR, year.part());
                case Naming naming -> naming.named().resolve(frame);
                case Years years -> TimeInterval.around(LocalDate.of(years.year(), 1, 1), years.unit(), years.part());
                case HijriYear year -> hijri(year.year());
                case Stretch stretch -> stretch(stretch, frame);
                case Season season -> yearly(season.year(), frame, year -> List.of(season(season.season(), year)));
                case Feast feast -> yearly(feast.year(), frame, year -> feast(feast.name(), year));
                case Shift shift -> shift(shift, frame);
                case Ago ago -> ago(ago, frame);
                case Recent recent -> recent(recent, frame.published());
                case Coming coming -> coming(coming, frame.published());
                case Weekday weekday -> weekday(weekday, frame);
                case Hour hour ->
                    hour.day() == null ? TimeInterval.ELSEWHERE : hour.day().resolve(frame);
                case Since since -> since(since.begin().resolve(frame));
                case Until until -> until(until.end().resolve(frame));
                case Range range -> range(range, frame);
                case Elsewhere other -> TimeInterval.ELSEWHERE;
                case Same same -> TimeInterval.ELSEWHERE;
                case Duration length -> TimeInterval.NO_DATE;
                case Repeated repeated -> TimeInterval.NO_DATE;
                case Reference reference -> TimeInterval.NO_DATE;
            };
        } catch (DateTimeException e) {
            // 30 February, or a year beyond the calendar: the words stand, the day does not.
            return TimeInterval.NO_SUCH_DAY;
        }
    }

    /** What comes once a year, in the year that is named or that the tense means. */
    private static TimeInterval yearly(YearHint hint, TimeFrame frame, IntFunction<List<TimeInterval>> inYear) {
        if (hint.year() != null) {
            List<TimeInterval> named = inYear.apply(hint.year());
            return named.isEmpty() ? TimeInterval.NO_SUCH_DAY : named.getFirst();
        }
        LocalDate now = frame.published();
        if (now == null) {
            return TimeInterval.NO_ANCHOR;
        }
        List<TimeInterval> candidates = new ArrayList<>();
        if (hint.shift() != null) {
            candidates.addAll(inYear.apply(now.getYear() + hint.shift()));
        } else {
            for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
                candidates.addAll(inYear.apply(year));
            }
        }
        TimeInterval best = TimeInterval.choose(candidates, hint.direction(), frame);
        return best == null ? TimeInterval.NO_SUCH_DAY : best;
    }

    /** The named weekday decides first, then the tense, then nearness. */
    private static TimeInterval day(Day day, TimeFrame frame) {
        boolean named = day.weekday() != null
                && yearly(day.year(), frame, year -> onWeekday(day, year)).start() != null;
        return yearly(day.year(), frame, year -> named ? onWeekday(day, year) : inMonth(year, day.month(), day.day()));
    }

    private static List<TimeInterval> onWeekday(Day day, int year) {
        return inMonth(year, day.month(), day.day()).stream()
                .filter(one -> one.start() != null && one.start().getDayOfWeek() == day.weekday())
                .toList();
    }

    private static List<TimeInterval> inMonth(int year, int month, int day) {
        YearMonth of = YearMonth.of(year, month);
        return of.isValidDay(day) ? List.of(TimeInterval.day(of.atDay(day))) : List.of();
    }

    /** The whole month decides on its year, not the part of it. */
    private static TimeInterval month(Month month, TimeFrame frame) {
        TimeInterval whole = yearly(
                month.year(),
                frame,
                year -> List.of(TimeInterval.around(LocalDate.of(year, month.month(), 1), TimeUnit.MONTH, null)));
        return whole.start() == null ? whole : TimeInterval.around(whole.start(), TimeUnit.MONTH, month.part());
    }

    private static TimeInterval dayOfMonth(DayOfMonth day, TimeFrame frame) {
        LocalDate now = frame.published();
        if (now == null) {
            return TimeInterval.NO_ANCHOR;
        }
        List<TimeInterval> candidates = new ArrayList<>();
        for (int by = -1; by <= 1; by++) {
            YearMonth month = YearMonth.from(now).plusMonths(by);
            candidates.addAll(inMonth(month.getYear(), month.getMonthValue(), day.day()));
        }
        TimeInterval best = TimeInterval.choose(candidates, day.direction(), frame);
        return best == null ? TimeInterval.NO_SUCH_DAY : best;
    }

    /** The Islamic year overlaps two of ours; it begins with its feast. */
    private static TimeInterval hijri(int year) {
        int began = (int) (year * YEARS_OF_THE_SUN + BEFORE_THE_HIJRA);
        for (int candidate = began - 1; candidate <= began + 1; candidate++) {
            for (LocalDate day : Feasts.days("hijri-new-year", candidate)) {
                if (Math.round((day.toEpochDay() - FIRST_DAY) / DAYS_OF_TWELVE_MOONS) + 1 == year) {
                    return TimeInterval.of(day, day.plusDays(353), Precision.YEAR);
                }
            }
        }
        return TimeInterval.NO_SUCH_DAY;
    }

    /** A quarter without a year is the last one that has begun, unless the act lies ahead. */
    private static TimeInterval stretch(Stretch stretch, TimeFrame frame) {
        boolean ahead = frame.tense() == TimeFrame.Tense.FUTURE;
        TimeFrame told =
                new TimeFrame(frame.published(), ahead ? TimeFrame.Tense.FUTURE : TimeFrame.Tense.PAST, frame.named());
        int months = stretch.unit() == TimeUnit.HALF ? 6 : 3;
        return yearly(
                stretch.year(),
                told,
                year -> List.of(TimeInterval.around(
                        LocalDate.of(year, 1, 1).plusMonths((stretch.number() - 1L) * months), stretch.unit(), null)));
    }

    private static TimeInterval season(String season, int year) {
        int month = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        LocalDate start = LocalDate.of(year, month, 1);
        return TimeInterval.of(start, start.plusMonths(3).minusDays(1), Precision.SEASON);
    }

    private static List<TimeInterval> feast(String name, int year) {
        boolean month = name.equals("ramadan");
        return Feasts.days(name, year).stream()
                .map(day -> month ? TimeInterval.of(day, day.plusDays(29), Precision.MONTH) : TimeInterval.day(day))
                .toList();
    }

    private static TimeInterval shift(Shift shift, TimeFrame frame) {
        LocalDate now = frame.published();
        if (now == null) {
            return TimeInterval.NO_ANCHOR;
        }
        if (shift.unit().withinDay()) {
            return TimeInterval.day(now);
        }
        return TimeInterval.around(shift.unit().plus(now, shift.by()), shift.unit(), shift.part());
    }

    private static TimeInterval ago(Ago ago, TimeFrame frame) {
        return ago.count() == 0
                ? recent(new Recent(ago.unit(), 0), frame.published())
                : shift(new Shift(ago.unit(), -ago.count(), null), frame);
    }

    private static TimeInterval recent(Recent recent, @Nullable LocalDate now) {
        if (now == null) {
            return TimeInterval.NO_ANCHOR;
        }
        return recent.count() == 0
                ? TimeInterval.of(null, now, Precision.OPEN)
                : TimeInterval.of(
                        recent.unit().plus(now, -recent.count()),
                        now,
                        recent.unit().precision());
    }

    private static TimeInterval coming(Coming coming, @Nullable LocalDate now) {
        if (now == null) {
            return TimeInterval.NO_ANCHOR;
        }
        return coming.count() == 0
                ? TimeInterval.of(now, null, Precision.OPEN)
                : TimeInterval.of(
                        now,
                        coming.unit().plus(now, coming.count()),
                        coming.unit().precision());
    }

    private static TimeInterval weekday(Weekday weekday, TimeFrame frame) {
        LocalDate now = frame.published();
        if (now == null) {
            return TimeInterval.NO_ANCHOR;
        }
        boolean forward =
                weekday.direction() > 0 || (weekday.direction() == 0 && frame.tense() == TimeFrame.Tense.FUTURE);
        return TimeInterval.day(
                forward
                        ? now.with(TemporalAdjusters.next(weekday.day()))
                        : weekday.direction() < 0
                                ? now.with(TemporalAdjusters.previous(weekday.day()))
                                : now.with(TemporalAdjusters.previousOrSame(weekday.day())));
    }

    private static TimeInterval since(TimeInterval begin) {
        return begin.start() == null ? unknown(begin) : TimeInterval.of(begin.start(), null, Precision.OPEN);
    }

    private static TimeInterval until(TimeInterval end) {
        return end.end() == null ? unknown(end) : TimeInterval.of(null, end.end(), Precision.OPEN);
    }

    /** An open interval opens nothing more. */
    private static TimeInterval unknown(TimeInterval inner) {
        return inner.precision() == Precision.UNRESOLVED ? inner : TimeInterval.ELSEWHERE;
    }

    private static TimeInterval range(Range range, TimeFrame frame) {
        TimeInterval to = range.to().meaning().resolve(frame);
        TimeInterval from = range.from().meaning().resolve(frame);
        if (from.start() == null || to.end() == null) {
            return from.start() == null ? unknown(from) : unknown(to);
        }
        LocalDate start = from.start();
        if (start.isAfter(to.end()) && range.from().meaning() instanceof Weekday) {
            start = start.minusWeeks(1);
        } else if (start.isAfter(to.end()) && frame.published() != null) {
            start = start.minusYears(1);
        }
        Precision precision = from.precision().compareTo(to.precision()) > 0 ? from.precision() : to.precision();
        return start.isAfter(to.end()) ? TimeInterval.NO_SUCH_DAY : TimeInterval.of(start, to.end(), precision);
    }
}
