package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;
import org.saksi.resolver.TimeWords.Kind;
import org.saksi.resolver.TimeWords.Phrase;

/**
 * Finds the expressions of time in a sentence, left to right, the longest at each word. Hand-written rather than by
 * patterns, so that its time grows with the length of the text only.
 */
final class TimeFinder {
    private final TimeCursor words;
    private final CalendarReader calendar;
    private final RelativeReader relative;
    private final ClockReader clock;

    private TimeFinder(TimeCursor words) {
        this.words = words;
        this.calendar = new CalendarReader(words);
        this.relative = new RelativeReader(words);
        this.clock = new ClockReader(words);
    }

    /** The expressions between two offsets of a text. */
    static List<TimeExpression> find(String text, int from, int to, String language) {
        return find(text, Word.of(text, from, to), language);
    }

    /** The expressions among the words of a text. */
    static List<TimeExpression> find(String text, List<Word> words, String language) {
        TimeCursor cursor = new TimeCursor(text, words, language);
        TimeFinder finder = new TimeFinder(cursor);
        List<TimeExpression> expressions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            TimeReading found = cursor.promising(at) ? finder.at(at) : null;
            if (found == null || found.to() <= at) {
                at++;
            } else {
                expressions.add(new TimeExpression(span(cursor, at, found.to()), found.meaning()));
                at = found.to();
            }
        }
        return expressions;
    }

    /** The stretch of some words, with a bracket that belongs to them. */
    static Span span(TimeCursor words, int from, int to) {
        int end = words.word(to - 1).end();
        boolean opened = false;
        for (int i = from + 1; i < to; i++) {
            opened = words.marked(i, '(') || (opened && !words.marked(i, ')'));
        }
        return new Span(words.word(from).start(), opened && words.marked(to, ')') ? end + 1 : end);
    }

    private @Nullable TimeReading at(int at) {
        TimeReading found = bounded(at);
        return found == null ? ranged(at, false) : found;
    }

    /** "sejak 1998", "since May", "until Monday", "sejak Januari hingga Maret". */
    private @Nullable TimeReading bounded(int at) {
        int since = words.past(at, Kind.SINCE);
        if (since > at && words.blank(since)) {
            TimeReading begin = ranged(since, true);
            if (begin == null || !firm(begin.meaning())) {
                return null;
            }
            TimeMeaning meaning = begin.meaning() instanceof TimeMeaning.Range
                    ? begin.meaning()
                    : new TimeMeaning.Since(begin.meaning());
            return new TimeReading(meaning, at, begin.to());
        }
        int until = words.past(at, Kind.UNTIL);
        if (until > at && words.blank(until)) {
            TimeReading end = point(until);
            return end == null || !firm(end.meaning())
                    ? null
                    : new TimeReading(new TimeMeaning.Until(end.meaning()), at, end.to());
        }
        return null;
    }

    /** "antara Januari dan Maret", "from Monday to Wednesday", "Senin hingga Rabu", "Januari-Maret 2024". */
    private @Nullable TimeReading ranged(int at, boolean begun) {
        int opened = begun ? at : words.past(at, Kind.BETWEEN);
        boolean open = opened > at && words.blank(opened);
        TimeReading from = point(open ? opened : at);
        if (from == null || from.meaning() instanceof TimeMeaning.Range) {
            return open && from == null ? null : from;
        }
        int link = from.to();
        int next = words.dashed(link) ? link : words.follow(link, Kind.TO);
        next = next == link && open && !words.dashed(link) ? words.follow(link, Kind.AND) : next;
        boolean linked = next > link ? words.blank(next) : words.dashed(link);
        TimeReading to = linked ? point(next) : null;
        if (to == null || !level(from.meaning(), to.meaning(), open || begun)) {
            return open ? null : from;
        }
        TimeMeaning begin = dated(from.meaning(), to.meaning());
        TimeMeaning range = new TimeMeaning.Range(
                new TimeExpression(span(words, from.from(), from.to()), begin),
                new TimeExpression(span(words, to.from(), to.to()), to.meaning()));
        return new TimeReading(range, at, to.to());
    }

    /** Whether two times can be the ends of a range; where a word opens it a year may reach to a month. */
    private static boolean level(TimeMeaning from, TimeMeaning to, boolean opened) {
        if (!firm(from) || !firm(to)) {
            return false;
        }
        if (from instanceof TimeMeaning.Year first && to instanceof TimeMeaning.Year last) {
            return first.year() < last.year();
        }
        return opened || from.getClass() == to.getClass() || (from.isDay() && to.isDay());
    }

    /** Whether a time is one of the calendar, so that something can begin or end with it. */
    private static boolean firm(TimeMeaning meaning) {
        return meaning.dates() && !(meaning instanceof TimeMeaning.Elsewhere);
    }

    /** "Januari-Maret 2024": the year stands behind the second month only. */
    private static TimeMeaning dated(TimeMeaning from, TimeMeaning to) {
        if (from instanceof TimeMeaning.Month first
                && to instanceof TimeMeaning.Month last
                && first.year().equals(YearHint.NONE)) {
            return new TimeMeaning.Month(
                    earlier(last.year(), first.month() > last.month()), first.month(), first.part());
        }
        if (from instanceof TimeMeaning.Day first
                && to instanceof TimeMeaning.Day last
                && first.year().equals(YearHint.NONE)) {
            return new TimeMeaning.Day(
                    earlier(last.year(), first.month() > last.month()), first.month(), first.day(), null);
        }
        return from;
    }

    private static YearHint earlier(YearHint hint, boolean before) {
        return before && hint.year() != null ? YearHint.of(hint.year() - 1) : hint;
    }

    /** One time with the part of the day or the time of the clock beside it. */
    private @Nullable TimeReading point(int at) {
        if (at >= words.size()) {
            return null;
        }
        TimeReading time = clock.at(at);
        if (time != null) {
            return onDay(time);
        }
        TimeReading found = part(at);
        found = found == null ? longest(calendar.at(at), relative.at(at)) : found;
        found = found == null ? prefixed(at) : found;
        if (found == null) {
            return ofDay(at);
        }
        return found.meaning().isDay() ? hour(found) : found;
    }

    private static @Nullable TimeReading longest(@Nullable TimeReading one, @Nullable TimeReading other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.to() > one.to() ? other : one;
    }

    /** "hari Sabtu", "tanggal 7 Oktober", "tanggal 24 lalu", "bulan Oktober", "tahun 2017". */
    private @Nullable TimeReading prefixed(int at) {
        int next = words.past(at, Kind.PREFIX);
        if (next == at || !words.blank(next)) {
            return null;
        }
        TimeReading found = calendar.at(next);
        found = found == null && words.is(at, Kind.DAILY) ? prefixed(next) : found;
        if (found != null) {
            return new TimeReading(found.meaning(), at, found.to());
        }
        int day = words.is(at, Kind.DAILY) ? words.dayNumber(next) : 0;
        if (day == 0) {
            return null;
        }
        int last = words.follow(next + 1, Kind.LAST);
        int ahead = words.follow(next + 1, Kind.NEXT);
        int direction = last > next + 1 ? -1 : ahead > next + 1 ? 1 : 0;
        TimeMeaning meaning = new TimeMeaning.DayOfMonth(day, direction);
        return new TimeReading(direction == 0 ? new TimeMeaning.Naming(meaning) : meaning, at, Math.max(last, ahead));
    }

    /** A day with what follows: "Senin malam", "30/12 pukul 16.15", "Monday at 10 p.m.". */
    private TimeReading hour(TimeReading day) {
        int at = day.to();
        Phrase part = words.between(at, " )") ? words.phrase(at, Kind.DAYTIME) : null;
        if (part != null) {
            int to = at + part.words().size();
            to = words.indonesian() && words.key(to).equals("tadi") && words.blank(to) ? to + 1 : to;
            TimeReading parted =
                    new TimeReading(new TimeMeaning.Hour(day.meaning(), "T" + part.value(), null), day.from(), to);
            TimeReading time = clockBehind(to);
            return time == null ? parted : joined(day.meaning(), time, day.from());
        }
        TimeReading time = clockBehind(at);
        return time == null ? day : joined(day.meaning(), time, day.from());
    }

    private @Nullable TimeReading clockBehind(int at) {
        int next = words.between(at, " )") ? at : words.size();
        next = words.past(next, Kind.ON);
        return next < words.size() ? clock.at(next) : null;
    }

    private static TimeReading joined(TimeMeaning day, TimeReading time, int from) {
        TimeMeaning.Hour hour = (TimeMeaning.Hour) time.meaning();
        return new TimeReading(new TimeMeaning.Hour(day, hour.time(), hour.zone()), from, time.to());
    }

    /** A time of the clock with the day behind it: "10 p.m. Wednesday", "5 p.m. EST, Nov. 6". */
    private TimeReading onDay(TimeReading time) {
        // the full stop of "p.m." and of "EST."
        int next = words.between(time.to(), words.indonesian() ? " ," : " ,.") ? time.to() : words.size();
        next = words.indonesian() ? next : words.past(next, Kind.ON);
        if (next >= words.size()) {
            return time;
        }
        TimeReading day = longest(calendar.at(next), relative.at(next));
        day = day == null ? prefixed(next) : day;
        return day == null || !day.meaning().isDay()
                ? time
                : joined(day.meaning(), new TimeReading(time.meaning(), time.from(), day.to()), time.from());
    }

    /** "the morning of July 4", "malam 7 Oktober". */
    private @Nullable TimeReading ofDay(int at) {
        Phrase part = words.phrase(at, Kind.DAYTIME);
        if (part == null) {
            return null;
        }
        int next = at + part.words().size();
        next += words.key(next).equals("of") || words.key(next).equals("on") ? 1 : 0;
        if (!words.blank(next)) {
            return null;
        }
        TimeReading day = calendar.at(next);
        day = day == null ? prefixed(next) : day;
        return day == null || !day.meaning().isDay()
                ? null
                : new TimeReading(new TimeMeaning.Hour(day.meaning(), "T" + part.value(), null), at, day.to());
    }

    /** "awal bulan ini", "akhir pekan lalu", "pertengahan Desember 2016", "mid-December", "late last year". */
    private @Nullable TimeReading part(int at) {
        Phrase part = words.phrase(at, Kind.PART);
        part = part == null ? words.phrase(at, Kind.PART_OF) : part;
        if (part == null || (words.indonesian() && words.is(at, Kind.UNIT))) {
            return null;
        }
        int next = at + part.words().size();
        while (!words.indonesian() && next < words.size() && words.is(next, Kind.OF)) {
            next = words.past(next, Kind.OF);
        }
        // "talks start next month"
        boolean loose = part.kind() == Kind.PART_OF
                && !words.key(at + part.words().size()).equals("of");
        if (loose || !words.tied(next)) {
            return null;
        }
        TimeReading whole = longest(calendar.at(next), relative.at(next));
        whole = whole == null ? prefixed(next) : whole;
        whole = whole == null ? bare(next) : whole;
        TimeMeaning meaning = whole == null ? null : partOf(whole.meaning(), part.number());
        return whole == null || meaning == null ? null : new TimeReading(meaning, at, whole.to());
    }

    /** "akhir tahun", "the end of the month": the present one. */
    private @Nullable TimeReading bare(int at) {
        Phrase unit = words.phrase(at, Kind.UNIT);
        TimeUnit counted = unit == null ? TimeUnit.DAY : TimeUnit.of(unit.value());
        return counted == TimeUnit.MONTH || counted == TimeUnit.YEAR
                ? new TimeReading(new TimeMeaning.Shift(counted, 0, null), at, at + 1)
                : null;
    }

    private static @Nullable TimeMeaning partOf(TimeMeaning whole, int part) {
        return switch (whole) {
            case TimeMeaning.Month month -> new TimeMeaning.Month(month.year(), month.month(), part);
            case TimeMeaning.Year year -> new TimeMeaning.Year(year.year(), part);
            case TimeMeaning.Years years -> new TimeMeaning.Years(years.year(), years.unit(), part);
            case TimeMeaning.Shift shift -> new TimeMeaning.Shift(shift.unit(), shift.by(), part);
            case TimeMeaning.Season season -> season;
            case TimeMeaning.Stretch stretch -> stretch;
            case TimeMeaning.Weekday day -> day;
            case TimeMeaning.Day day -> day;
            case TimeMeaning.Same same -> same;
            case TimeMeaning.Hour hour -> hour;
            default -> null;
        };
    }
}
