package org.saksi.resolver;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Timex.Type;

/**
 * Type and value of a TIMEX3.
 *
 * @param type its type
 * @param value its value
 * @param start the first day of what it names, null when it names none
 * @param unit what it names, null with {@code start}
 */
record TimexValue(
        Type type,
        String value,
        @Nullable LocalDate start,
        @Nullable TimeUnit unit) {
    /** No week begins before it. */
    private static final LocalDate FIRST_MONDAY = LocalDate.MIN.plusWeeks(1);

    private static final String PAST = "PAST_REF";
    private static final String FUTURE = "FUTURE_REF";
    private static final String UNTOLD = "X";

    /** What a meaning stands for in a frame. */
    static TimexValue of(TimeMeaning meaning, TimeFrame frame) {
        try {
            return read(meaning, frame);
        } catch (DateTimeException e) {
            // a day beyond the calendar
            return reference("XXXX");
        }
    }

    private static TimexValue read(TimeMeaning meaning, TimeFrame frame) {
        return switch (meaning) {
            case TimeMeaning.Day day ->
                dated(meaning, frame, TimeUnit.DAY, open(day.year()) + "-" + two(day.month()) + "-" + two(day.day()));
            case TimeMeaning.DayOfMonth day -> dated(meaning, frame, TimeUnit.DAY, "XXXX-XX-" + two(day.day()));
            case TimeMeaning.Month month -> dated(meaning, frame, TimeUnit.MONTH, "XXXX-" + two(month.month()));
            case TimeMeaning.Year year -> date(TimeUnit.YEAR, LocalDate.of(year.year(), 1, 1));
            case TimeMeaning.Naming naming -> read(naming.named(), frame);
            case TimeMeaning.Years years -> date(years.unit(), LocalDate.of(years.year(), 1, 1));
            case TimeMeaning.HijriYear year -> dated(meaning, frame, TimeUnit.YEAR, "XXXX");
            case TimeMeaning.Stretch stretch ->
                dated(meaning, frame, stretch.unit(), "XXXX-" + letter(stretch.unit()) + stretch.number());
            case TimeMeaning.Season season -> season(season, frame);
            case TimeMeaning.Feast feast -> dated(meaning, frame, TimeUnit.DAY, "XXXX-XX-XX");
            case TimeMeaning.Weekday day ->
                dated(meaning, frame, TimeUnit.DAY, "XXXX-WXX-" + day.day().getValue());
            case TimeMeaning.Shift shift -> shift(shift.unit(), shift.by(), frame);
            case TimeMeaning.Ago ago -> ago(ago, frame);
            case TimeMeaning.Recent recent -> length(recent.unit(), recent.count());
            case TimeMeaning.Coming coming -> length(coming.unit(), coming.count());
            case TimeMeaning.Hour hour -> hour(hour, frame);
            case TimeMeaning.Since since -> of(since.begin(), frame);
            case TimeMeaning.Until until -> of(until.end(), frame);
            case TimeMeaning.Range range -> of(range.from().meaning(), frame);
            case TimeMeaning.Duration duration -> new TimexValue(Type.DURATION, duration.length(), null, null);
            case TimeMeaning.Repeated repeated -> new TimexValue(Type.SET, repeated.value(), null, null);
            case TimeMeaning.Reference reference -> reference(reference.value());
            case TimeMeaning.Elsewhere other -> elsewhere(other, frame);
            case TimeMeaning.Same same -> same(same.unit(), frame);
        };
    }

    private static String open(YearHint year) {
        return year.year() == null ? "XXXX" : four(year.year());
    }

    /** Keeps what is named as the last of its kind, and the longer spans around it. */
    void names(Map<TimeUnit, LocalDate> named) {
        if (start == null || unit == null) {
            return;
        }
        named.put(unit, start);
        if (unit == TimeUnit.DAY && start.isAfter(FIRST_MONDAY)) {
            named.put(TimeUnit.WEEK, TimeUnit.WEEK.first(start));
        }
        if (unit.compareTo(TimeUnit.MONTH) < 0) {
            named.put(TimeUnit.MONTH, TimeUnit.MONTH.first(start));
        }
        if (unit.compareTo(TimeUnit.YEAR) < 0) {
            named.put(TimeUnit.YEAR, TimeUnit.YEAR.first(start));
        }
    }

    private static TimexValue dated(TimeMeaning meaning, TimeFrame frame, TimeUnit unit, String open) {
        LocalDate start = meaning.resolve(frame).start();
        return start == null ? new TimexValue(Type.DATE, open, null, null) : date(unit, start);
    }

    private static TimexValue date(TimeUnit unit, LocalDate day) {
        LocalDate first = unit.first(day);
        return new TimexValue(Type.DATE, name(unit, first), first, unit);
    }

    private static TimexValue reference(String value) {
        return new TimexValue(Type.DATE, value, null, null);
    }

    private static TimexValue length(TimeUnit unit, int count) {
        return new TimexValue(Type.DURATION, unit.length(count == 0 ? UNTOLD : String.valueOf(count)), null, null);
    }

    private static TimexValue season(TimeMeaning.Season season, TimeFrame frame) {
        LocalDate start = season.resolve(frame).start();
        return reference((start == null ? "XXXX" : four(start.getYear())) + "-" + season.season());
    }

    private static TimexValue shift(TimeUnit unit, int by, TimeFrame frame) {
        if (unit.withinDay()) {
            return reference(by < 0 ? PAST : FUTURE);
        }
        LocalDate now = frame.published();
        return now == null ? reference(open(unit)) : date(unit, unit.plus(now, by));
    }

    /** A year before now is a quarter's where the text speaks of quarters. */
    private static TimexValue ago(TimeMeaning.Ago ago, TimeFrame frame) {
        LocalDate quarter = ago.unit() == TimeUnit.YEAR ? frame.named().get(TimeUnit.QUARTER) : null;
        if (ago.count() == 0) {
            return reference(PAST);
        }
        return quarter == null
                ? shift(ago.unit(), -ago.count(), frame)
                : unnamed(date(
                        TimeUnit.QUARTER, LocalDate.of(yearOf(frame, quarter) - ago.count(), quarter.getMonth(), 1)));
    }

    private static int yearOf(TimeFrame frame, LocalDate quarter) {
        LocalDate now = frame.published();
        boolean ahead = now != null && quarter.withYear(now.getYear()).isAfter(now);
        return now == null ? quarter.getYear() : ahead ? now.getYear() - 1 : now.getYear();
    }

    /** A comparison does not become what the text speaks of. */
    private static TimexValue unnamed(TimexValue value) {
        return new TimexValue(value.type(), value.value(), null, null);
    }

    private static TimexValue hour(TimeMeaning.Hour hour, TimeFrame frame) {
        TimeMeaning own = hour.day();
        LocalDate day = own == null
                ? frame.named().getOrDefault(TimeUnit.DAY, frame.published())
                : of(own, frame).start();
        String date = day == null ? "XXXX-XX-XX" : name(TimeUnit.DAY, day);
        return new TimexValue(Type.TIME, date + hour.time(), day, day == null ? null : TimeUnit.DAY);
    }

    private static TimexValue elsewhere(TimeMeaning.Elsewhere other, TimeFrame frame) {
        if (other.by() == 0 || other.bound() || other.unit().withinDay()) {
            return length(other.unit(), Math.abs(other.by()));
        }
        boolean quarterly = other.unit() == TimeUnit.YEAR && frame.named().containsKey(TimeUnit.QUARTER);
        if (quarterly) {
            return ago(new TimeMeaning.Ago(TimeUnit.YEAR, -other.by()), frame);
        }
        LocalDate base = base(other.unit(), frame);
        return base == null
                ? reference(open(other.unit()))
                : date(other.unit(), other.unit().plus(base, other.by()));
    }

    private static TimexValue same(TimeUnit unit, TimeFrame frame) {
        LocalDate base = base(unit, frame);
        return base == null ? reference(open(unit)) : date(unit, base);
    }

    /** What the text named last; without that the day of the text, of quarters the last that is over. */
    private static @Nullable LocalDate base(TimeUnit unit, TimeFrame frame) {
        LocalDate last = frame.named().get(unit);
        if (last != null || frame.published() == null) {
            return last;
        }
        boolean over = unit == TimeUnit.QUARTER
                || (unit == TimeUnit.WEEKEND && frame.published().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        return over ? unit.plus(frame.published(), -1) : frame.published();
    }

    private static String name(TimeUnit unit, LocalDate first) {
        String year = four(first.getYear());
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY ->
                year + "-" + two(first.getMonthValue()) + "-" + two(first.getDayOfMonth());
            case WEEK -> week(first);
            case WEEKEND -> week(first) + "-WE";
            case MONTH -> year + "-" + two(first.getMonthValue());
            case QUARTER -> year + "-Q" + (first.getMonthValue() + 2) / 3;
            case HALF -> year + "-H" + (first.getMonthValue() < 7 ? 1 : 2);
            case YEAR -> year;
            case DECADE -> year.substring(0, 3);
            case CENTURY -> year.substring(0, 2);
        };
    }

    private static String week(LocalDate day) {
        return four(day.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The value of a unit that nobody can place. */
    private static String open(TimeUnit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case YEAR, DECADE, CENTURY -> "XXXX";
        };
    }

    private static String letter(TimeUnit unit) {
        return unit == TimeUnit.HALF ? "H" : "Q";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String four(int year) {
        String digits = String.valueOf(Math.abs(year));
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
