package org.saksi.resolver;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TimeWords.Kind;
import org.saksi.resolver.TimeWords.Phrase;

/** Reads times that name a part of the calendar: days, months, quarters, seasons, feasts, years, decades. */
final class CalendarReader {
    private static final int CENTURY = 100;
    private static final int YEARS_BACK = 1700;
    private static final int YEARS_AHEAD = 2099;

    private final TimeCursor words;

    CalendarReader(TimeCursor words) {
        this.words = words;
    }

    /** A hint of the year and the word after it. */
    private record Tail(YearHint year, int to) {}

    /** The time that begins at the word, or null. */
    @Nullable
    TimeReading at(int at) {
        TimeReading found = weekday(at);
        found = found == null ? date(at, null) : found;
        found = found == null ? month(at) : found;
        found = found == null ? stretch(at) : found;
        found = found == null ? season(at) : found;
        found = found == null ? feast(at) : found;
        return found == null ? years(at) : found;
    }

    /** A day of the month with its month or in figures. */
    private @Nullable TimeReading date(int at, @Nullable DayOfWeek weekday) {
        TimeReading found = figures(at, weekday);
        found = found == null ? dayFirst(at, weekday) : found;
        return found == null ? monthFirst(at, weekday) : found;
    }

    /** "Senin (9/6)", "Selasa, 9 Desember 2025", "Monday", "Senin lalu", "last Monday". */
    private @Nullable TimeReading weekday(int at) {
        int day = at;
        int direction = 0;
        if (!words.indonesian()) {
            direction = words.is(at, Kind.LAST) ? -1 : words.is(at, Kind.NEXT) ? 1 : 0;
            boolean marked = direction != 0 || words.is(at, Kind.THIS);
            day = marked
                    ? Math.max(
                            words.past(at, Kind.LAST), Math.max(words.past(at, Kind.NEXT), words.past(at, Kind.THIS)))
                    : at;
            if (day > at && !words.blank(day)) {
                return null;
            }
        }
        Phrase name = words.phrase(day, Kind.WEEKDAY);
        boolean brief = name == null;
        name = brief ? words.phrase(day, Kind.WEEKDAY_SHORT) : name;
        if (name == null || !Character.isUpperCase(words.word(day).form().charAt(0))) {
            return null;
        }
        int next = day + name.words().size();
        if (words.indonesian() && words.key(day).equals("minggu") && week(next)) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(name.number());
        int dated = words.follow(next, Kind.DAYTIME);
        TimeReading date = words.between(dated, " ,(.") || (dated == next && words.dashed(dated))
                ? date(words.past(dated, Kind.DAILY), weekday)
                : null;
        if (date != null && !(date.meaning() instanceof TimeMeaning.Range)) {
            int to =
                    words.indonesian() && words.between(date.to(), " )") ? words.past(date.to(), Kind.LAST) : date.to();
            return new TimeReading(date.meaning(), at, to);
        }
        if (brief && !(words.marked(next, '.') && next < words.size() && words.between(next, " ."))) {
            return null;
        }
        if (words.indonesian() && words.blank(next)) {
            int last = words.past(next, Kind.LAST);
            int ahead = words.past(next, Kind.NEXT);
            direction = last > next ? -1 : ahead > next ? 1 : 0;
            next = Math.max(Math.max(last, ahead), words.past(next, Kind.THIS));
        }
        return new TimeReading(new TimeMeaning.Weekday(weekday, direction), at, next);
    }

    /** "Minggu ini" is a week, "Minggu" alone a day. */
    private boolean week(int at) {
        return words.blank(at)
                && (words.is(at, Kind.LAST) || words.is(at, Kind.NEXT) || words.is(at, Kind.THIS))
                && !words.key(at).equals("kemarin")
                && !words.key(at).equals("tadi");
    }

    /** "2014-12-28", "28/12/2014", "28-12-2014", "28.12.2014", "(28/12)". */
    private @Nullable TimeReading figures(int at, @Nullable DayOfWeek weekday) {
        if (at >= words.size() || !words.word(at).numeric()) {
            return null;
        }
        String key = words.key(at);
        if (TimeCursor.digits(key) < key.length()) {
            return dotted(key, at, weekday);
        }
        int year = words.year(at);
        if (year > 0 && words.joined(at + 1, '-') && words.joined(at + 2, '-')) {
            return figures(year, at + 1, at + 2, weekday, at, at + 3);
        }
        // "Jumat (10 / 11)", as some agencies set it
        boolean wide = words.marked(at, '(') && words.spaced(at + 1, '/');
        boolean slashed = words.joined(at + 1, '/') || wide;
        if (!slashed && !words.joined(at + 1, '-')) {
            return null;
        }
        boolean three = wide ? words.spaced(at + 2, '/') : words.joined(at + 2, slashed ? '/' : '-');
        int last = three ? yearOf(at + 2, weekday != null || words.marked(at, '(')) : 0;
        if (last > 0) {
            return figures(last, at + 1, at, weekday, at, at + 3);
        }
        return slashed && (weekday != null || words.marked(at, '('))
                ? figures(0, at + 1, at, weekday, at, at + 2)
                : null;
    }

    private int yearOf(int at, boolean brief) {
        int year = words.year(at);
        String key = words.key(at);
        boolean two = brief && key.length() == 2 && TimeCursor.digits(key) == 2;
        return year > 0 || !two ? year : Integer.parseInt(key) + (Integer.parseInt(key) < 70 ? 2000 : 1900);
    }

    /** Both presses write the day first; "12/28/2014" can only be the other order. */
    private @Nullable TimeReading figures(
            int year, int monthAt, int dayAt, @Nullable DayOfWeek weekday, int from, int to) {
        int month = words.dayNumber(monthAt);
        int day = words.dayNumber(dayAt);
        if (month > 12 && day <= 12) {
            int swapped = month;
            month = day;
            day = swapped;
        }
        if (month < 1 || month > 12 || day < 1) {
            return null;
        }
        YearHint hint = year == 0 ? YearHint.NONE : YearHint.of(year);
        return new TimeReading(new TimeMeaning.Day(hint, month, day, weekday), from, to);
    }

    private @Nullable TimeReading dotted(String key, int at, @Nullable DayOfWeek weekday) {
        int first = key.indexOf('.');
        int second = key.indexOf('.', first + 1);
        if (first < 1 || second < first + 2 || second > 5 || key.length() - second != 5) {
            return null;
        }
        String day = key.substring(0, first);
        String month = key.substring(first + 1, second);
        String year = key.substring(second + 1);
        if (TimeCursor.digits(day + month + year) < day.length() + month.length() + year.length()
                || day.length() > 2
                || Integer.parseInt(month) > 12
                || Integer.parseInt(month) < 1
                || Integer.parseInt(day) < 1
                || Integer.parseInt(day) > 31) {
            return null;
        }
        return new TimeReading(
                new TimeMeaning.Day(
                        YearHint.of(Integer.parseInt(year)), Integer.parseInt(month), Integer.parseInt(day), weekday),
                at,
                at + 1);
    }

    /** "27 Maret 2024", "27-29 Maret", "27 dan 28 Maret", "the 4th of July". */
    private @Nullable TimeReading dayFirst(int at, @Nullable DayOfWeek weekday) {
        int day = words.dayNumber(at);
        if (day == 0) {
            return null;
        }
        int until = at + 1;
        until = words.dashed(until) ? until : words.follow(until, Kind.TO);
        until = until > at + 1 || words.dashed(until) ? until : words.follow(until, Kind.AND);
        boolean ranged = (until > at + 1 || words.dashed(at + 1)) && words.dayNumber(until) > day;
        int last = ranged ? until : at;
        int monthAt = last + 1;
        if (words.key(monthAt).equals("of") && words.blank(monthAt)) {
            monthAt++;
        }
        Phrase month = words.between(monthAt, " -") ? monthName(monthAt) : null;
        if (month == null) {
            return null;
        }
        Tail tail = tail(monthAt + 1, true);
        TimeMeaning.Day to =
                new TimeMeaning.Day(tail.year(), month.number(), words.dayNumber(last), ranged ? null : weekday);
        if (!ranged) {
            return new TimeReading(to, at, tail.to());
        }
        TimeMeaning.Day from = new TimeMeaning.Day(tail.year(), month.number(), day, null);
        return new TimeReading(new Halves(from, at, at + 1, to, last, tail.to()).range(words), at, tail.to());
    }

    /** The two ends of a range by their words. */
    record Halves(TimeMeaning from, int fromAt, int fromTo, TimeMeaning to, int toAt, int toTo) {
        TimeMeaning.Range range(TimeCursor words) {
            return new TimeMeaning.Range(
                    new TimeExpression(TimeFinder.span(words, fromAt, fromTo), from),
                    new TimeExpression(TimeFinder.span(words, toAt, toTo), to));
        }
    }

    /** "March 27", "Mar. 27, 2024", "March 27-29". */
    private @Nullable TimeReading monthFirst(int at, @Nullable DayOfWeek weekday) {
        Phrase month = words.indonesian() ? null : monthName(at);
        int day = month != null && words.between(at + 1, " .") ? words.dayNumber(at + 1) : 0;
        if (month == null || day == 0 || (words.key(at - 1).equals("in") && counted(at + 2))) {
            return null;
        }
        int last = at + 1;
        boolean ranged = words.dashed(at + 2) && words.dayNumber(at + 2) > day;
        if (ranged) {
            last = at + 2;
        }
        Tail tail = tail(last + 1, true);
        TimeMeaning.Day to =
                new TimeMeaning.Day(tail.year(), month.number(), words.dayNumber(last), ranged ? null : weekday);
        if (!ranged) {
            return new TimeReading(to, at, tail.to());
        }
        TimeMeaning.Day from = new TimeMeaning.Day(tail.year(), month.number(), day, null);
        return new TimeReading(new Halves(from, at, at + 2, to, last, tail.to()).range(words), at, tail.to());
    }

    /** "In March 12 soldiers fell": the number counts what follows. */
    private boolean counted(int at) {
        String key = words.key(at);
        return words.blank(at)
                && (key.equals("people")
                        || key.equals("men")
                        || key.equals("women")
                        || key.equals("percent")
                        || (key.length() > 4
                                && key.endsWith("s")
                                && Character.isLowerCase(words.word(at).form().charAt(0))));
    }

    /** A month's name, in short too, or null. */
    private @Nullable Phrase monthName(int at) {
        if (at < 0 || at >= words.size() || !words.word(at).capitalised()) {
            return null;
        }
        Phrase month = words.phrase(at, Kind.MONTH);
        return month == null ? words.phrase(at, Kind.MONTH_SHORT) : month;
    }

    /** "Oktober 2023", "bulan Oktober", "October", "last October", "Juni tahun lalu". */
    private @Nullable TimeReading month(int at) {
        Marked marked = marked(at);
        Phrase month = monthName(marked.to());
        if (month == null) {
            return null;
        }
        TimeReading day = marked.to() > at ? monthFirst(marked.to(), null) : null;
        if (day != null && day.meaning() instanceof TimeMeaning.Range) {
            return new TimeReading(day.meaning(), at, day.to());
        }
        if (day != null && day.meaning() instanceof TimeMeaning.Day named) {
            YearHint hint = named.year().equals(YearHint.NONE) ? marked.year() : named.year();
            return new TimeReading(new TimeMeaning.Day(hint, named.month(), named.day(), null), at, day.to());
        }
        Tail tail = tail(marked.to() + 1, false);
        YearHint year = marked.to() > at && tail.to() == marked.to() + 1 ? marked.year() : tail.year();
        boolean doubtful = month.kind() == Kind.MONTH_SHORT;
        if (doubtful
                && marked.to() == at
                && tail.year().year() == null
                && !(month.words().getFirst().equals("may") && cued(at))) {
            return null;
        }
        return new TimeReading(new TimeMeaning.Month(year, month.number(), null), at, tail.to());
    }

    /** "in May", "since May": no verb can follow. */
    private boolean cued(int at) {
        return words.blank(at)
                && (words.is(at - 1, Kind.YEAR)
                        || words.is(at - 1, Kind.UNTIL)
                        || words.is(at - 1, Kind.BETWEEN)
                        || words.is(at - 1, Kind.SINCE)
                        || words.is(at - 1, Kind.PART)
                        || words.is(at - 1, Kind.ON));
    }

    /** "last", "next" or "this" before a name, in English. */
    private record Marked(YearHint year, int to) {}

    private Marked marked(int at) {
        if (!words.indonesian()) {
            int last = words.past(at, Kind.LAST);
            int next = words.past(at, Kind.NEXT);
            int present = words.past(at, Kind.THIS);
            if (last > at && words.blank(last)) {
                return new Marked(YearHint.direction(-1), last);
            }
            if (next > at && words.blank(next)) {
                return new Marked(YearHint.direction(1), next);
            }
            if (present > at && words.blank(present)) {
                return new Marked(YearHint.shift(0), present);
            }
        }
        return new Marked(YearHint.NONE, at);
    }

    /** "kuartal ketiga 2023", "triwulan II/2024", "semester pertama", "the third quarter of 1990", "Q3". */
    private @Nullable TimeReading stretch(int at) {
        String key = words.key(at);
        if (key.length() == 2 && key.charAt(0) == 'q' && key.charAt(1) >= '1' && key.charAt(1) <= '4') {
            Tail tail = tail(at + 1, false);
            return new TimeReading(
                    new TimeMeaning.Stretch(tail.year(), key.charAt(1) - '0', TimeUnit.QUARTER), at, tail.to());
        }
        return words.indonesian() ? stretchOfIndonesian(at) : stretchOfEnglish(at);
    }

    private @Nullable TimeReading stretchOfIndonesian(int at) {
        Phrase noun = words.phrase(at, Kind.QUARTER);
        if (noun == null) {
            return null;
        }
        TimeUnit unit = TimeUnit.of(noun.value());
        int next = at + 1;
        next += words.key(next).equals("ke") && words.blank(next) ? 1 : 0;
        Phrase ordinal = words.tied(next) ? words.phrase(next, Kind.ORDINAL) : null;
        int number = ordinal == null ? (words.tied(next) ? words.dayNumber(next) : 0) : ordinal.number();
        if (number < 1 || number > (unit == TimeUnit.HALF ? 2 : 4)) {
            return null;
        }
        Tail tail = words.joined(next + 1, '/') && words.year(next + 1) > 0
                ? new Tail(YearHint.of(words.year(next + 1)), next + 2)
                : tail(next + 1, false);
        return new TimeReading(new TimeMeaning.Stretch(tail.year(), number, unit), at, tail.to());
    }

    private @Nullable TimeReading stretchOfEnglish(int at) {
        int ordinalAt = at;
        YearHint year = YearHint.NONE;
        if (words.year(at) > 0) {
            year = YearHint.of(words.year(at));
            ordinalAt = at + 1;
        } else {
            int marked =
                    Math.max(words.past(at, Kind.LAST), Math.max(words.past(at, Kind.NEXT), words.past(at, Kind.THIS)));
            if (marked > at && words.key(marked).equals("year")) {
                year = YearHint.shift(words.is(at, Kind.LAST) ? -1 : words.is(at, Kind.NEXT) ? 1 : 0);
                ordinalAt = marked + 1;
            }
        }
        ordinalAt = words.past(ordinalAt, Kind.PREFIX);
        Phrase ordinal = words.phrase(ordinalAt, Kind.ORDINAL);
        int nounAt = words.past(ordinalAt + 1, Kind.PREFIX);
        Phrase noun = ordinal != null && words.tied(nounAt) ? words.phrase(nounAt, Kind.QUARTER) : null;
        if (ordinal == null || noun == null) {
            return null;
        }
        TimeUnit unit = TimeUnit.of(noun.value());
        Tail tail = tail(nounAt + 1, false);
        YearHint hint = tail.year().equals(YearHint.NONE) ? year : tail.year();
        boolean halfOfGame = unit == TimeUnit.HALF && (hint.equals(YearHint.NONE) || ordinal.number() > 2);
        return halfOfGame
                ? null
                : new TimeReading(new TimeMeaning.Stretch(hint, ordinal.number(), unit), at, tail.to());
    }

    /** "musim panas 2015", "summer of 2015", "last fall". */
    private @Nullable TimeReading season(int at) {
        Marked marked = marked(at);
        Phrase season = words.phrase(marked.to(), Kind.SEASON);
        boolean doubtful = season == null;
        season = doubtful ? words.phrase(marked.to(), Kind.SEASON_DOUBTFUL) : season;
        if (season == null) {
            return null;
        }
        int next = marked.to() + season.words().size();
        Tail tail = tail(next, false);
        boolean hinted = tail.to() > next;
        // "fall" and "spring" are mostly other words.
        boolean told = marked.to() > at || tail.year().year() != null;
        boolean article = words.key(at - 1).equals("the") || words.key(at - 1).equals("in");
        if (!words.indonesian() && !told && (doubtful || !article)) {
            return null;
        }
        return new TimeReading(
                new TimeMeaning.Season(hinted ? tail.year() : marked.year(), season.value()), at, tail.to());
    }

    /** "Idul Fitri 2023", "last Thanksgiving", "Lebaran tahun lalu". */
    private @Nullable TimeReading feast(int at) {
        Marked marked = marked(at);
        Phrase feast = words.phrase(marked.to(), Kind.FEAST);
        boolean named = feast != null
                && words.word(marked.to() + feast.words().size() - 1).capitalised();
        if (feast == null || !(named || words.word(marked.to()).capitalised())) {
            return null;
        }
        int next = marked.to() + feast.words().size();
        Tail tail = tail(next, false);
        // "a Christmas present", "upacara Hari Buruh"
        boolean told = marked.to() > at
                || tail.to() > next
                || words.is(at - 1, Kind.ON)
                || (words.is(at - 1, Kind.YEAR) && !words.is(at - 1, Kind.PART))
                || words.is(at - 1, Kind.UNTIL)
                || words.is(at - 1, Kind.SINCE);
        TimeMeaning meaning = new TimeMeaning.Feast(tail.to() > next ? tail.year() : marked.year(), feast.value());
        return new TimeReading(told ? meaning : new TimeMeaning.Naming(meaning), at, tail.to());
    }

    /** "2017" where it is a year; "1990-an", "1990s", "the 20th century", "abad ke-20". */
    private @Nullable TimeReading years(int at) {
        TimeReading century = words.indonesian() ? abad(at) : century(at);
        if (century != null) {
            return century;
        }
        String key = words.key(at);
        int digits = TimeCursor.digits(key);
        boolean plural = key.length() == digits + 1 && key.endsWith("s");
        if (plural && digits == 4 && words.word(at).numeric() && key.charAt(3) == '0') {
            return decade(Integer.parseInt(key.substring(0, 4)), at, at + 1);
        }
        if (plural && digits == 2 && key.charAt(1) == '0' && !words.indonesian()) {
            int brief = Integer.parseInt(key.substring(0, 2));
            return decade(brief + (brief < 30 ? 2000 : 1900), at, at + 1);
        }
        boolean spoken = key.equals("nineteen") && words.tied(at + 1);
        TimeCursor.Count rest = spoken ? words.count(at + 1) : null;
        if (rest != null && rest.value() >= 10 && rest.value() < CENTURY) {
            return new TimeReading(new TimeMeaning.Year(1900 + rest.value(), null), at, rest.to());
        }
        int year = words.year(at);
        if (year > 0 && words.tied(at + 1) && words.is(at + 1, Kind.DECADE)) {
            return decade(year, at, at + 2);
        }
        int hijri = year == 0 ? at : words.follow(at + 1, Kind.HIJRI);
        if (hijri > at + 1) {
            return new TimeReading(new TimeMeaning.HijriYear(year), at, hijri);
        }
        if (year < YEARS_BACK || year > YEARS_AHEAD || lawNumber(at)) {
            return null;
        }
        boolean cued = tellsYear(at);
        boolean ranged = words.dashed(at + 1) && words.year(at + 1) > year;
        if (!cued && !ranged && !named(at)) {
            return null;
        }
        int to = words.indonesian() && words.blank(at + 1) ? words.past(at + 1, Kind.LAST) : at + 1;
        TimeMeaning meaning = new TimeMeaning.Year(year, null);
        int until = words.year(at + 1) > year && (words.dashed(at + 1) || words.joined(at + 1, '/')) ? at + 1 : 0;
        if (until > 0) {
            meaning = new Halves(meaning, at, at + 1, new TimeMeaning.Year(words.year(until), null), until, until + 1)
                    .range(words);
            to = until + 1;
        }
        return new TimeReading(cued ? meaning : new TimeMeaning.Naming(meaning), at, Math.max(to, at + 1));
    }

    private static TimeReading decade(int year, int from, int to) {
        TimeUnit unit = year % CENTURY == 0 && year < 2000 ? TimeUnit.CENTURY : TimeUnit.DECADE;
        return new TimeReading(new TimeMeaning.Years(unit == TimeUnit.CENTURY ? year + 1 : year, unit, null), from, to);
    }

    private @Nullable TimeReading abad(int at) {
        if (!words.key(at).equals("abad")) {
            return null;
        }
        int next = at + 1 + (words.key(at + 1).equals("ke") ? 1 : 0);
        int number = words.tied(next) ? words.dayNumber(next) : 0;
        return number == 0
                ? null
                : new TimeReading(
                        new TimeMeaning.Years((number - 1) * CENTURY + 1, TimeUnit.CENTURY, null), at, next + 1);
    }

    private @Nullable TimeReading century(int at) {
        int number = words.dayNumber(at);
        boolean ordinal =
                number > 0 && TimeCursor.digits(words.key(at)) < words.key(at).length();
        return ordinal && words.key(at + 1).equals("century") && words.tied(at + 1)
                ? new TimeReading(new TimeMeaning.Years((number - 1) * CENTURY + 1, TimeUnit.CENTURY, null), at, at + 2)
                : null;
    }

    /** "Undang-Undang Nomor 20 Tahun 2001" is the name of a law. */
    private boolean lawNumber(int at) {
        if (at < 3 || !words.word(at - 2).numeric()) {
            return false;
        }
        // "Nomor e-0046 Tahun 2025"
        String before = words.joined(at - 2, '-') ? words.key(at - 4) : words.key(at - 3);
        return before.equals("nomor") || before.equals("no");
    }

    /** Whether four digits are the year of what is told: behind a word that says so. */
    private boolean tellsYear(int at) {
        boolean joined = at > 0 && (words.dashed(at) || words.joined(at, '/'));
        return (words.is(at - 1, Kind.YEAR) && words.blank(at) && (words.indonesian() || !counted(at + 1)))
                || (joined && words.year(at - 1) > 0);
    }

    /** Whether they are a year that names something, or stand where no noun follows that they could count. */
    private boolean named(int at) {
        if (at == 0 || words.joined(at, '.') || words.marked(at, '$') || words.marked(at, '#')) {
            return false;
        }
        if (words.blank(at) && (words.is(at - 1, Kind.DETERMINER) || words.is(at - 1, Kind.YEAR))) {
            return !counted(at + 1);
        }
        String before = words.key(at - 1);
        boolean number = before.equals("nomor") || before.equals("no") || before.equals("pasal");
        boolean figure = words.word(at - 1).numeric() && words.blank(at);
        boolean joined = words.dashed(at) || words.joined(at, '/');
        boolean closes = at + 1 >= words.size() || !words.tied(at + 1);
        return closes && !number && !figure && !joined;
    }

    /** What follows a name: its year, or "tahun lalu", "last year", "lalu". */
    private Tail tail(int at, boolean day) {
        if (words.between(at, day || !words.indonesian() ? " ," : " ")
                && words.year(at) > 0
                && plausible(words.year(at))) {
            int to = at + 1;
            int last = words.indonesian() && words.blank(to)
                    ? Math.max(words.past(to, Kind.LAST), words.past(to, Kind.NEXT))
                    : to;
            return new Tail(YearHint.of(words.year(at)), last);
        }
        if (!words.blank(at)) {
            return new Tail(YearHint.NONE, at);
        }
        int year = words.past(at, words.indonesian() ? Kind.YEARNOUN : Kind.OF);
        if (year > at && words.blank(year) && words.year(year) > 0 && plausible(words.year(year))) {
            return new Tail(YearHint.of(words.year(year)), year + 1);
        }
        if (words.indonesian()) {
            return tailOfIndonesian(at);
        }
        Tail tail = tailOfEnglish(year);
        return tail.year().equals(YearHint.NONE) ? new Tail(YearHint.NONE, at) : tail;
    }

    private static boolean plausible(int year) {
        return year >= YEARS_BACK && year <= YEARS_AHEAD;
    }

    private Tail tailOfIndonesian(int at) {
        int noun = words.past(at, Kind.YEARNOUN);
        int last = words.past(noun, Kind.LAST);
        if (last > noun) {
            return new Tail(noun > at ? YearHint.shift(-1) : YearHint.direction(-1), last);
        }
        int next = words.past(noun, Kind.NEXT);
        if (next > noun) {
            return new Tail(noun > at ? YearHint.shift(1) : YearHint.direction(1), next);
        }
        int present = words.past(noun, Kind.THIS);
        return present > noun ? new Tail(YearHint.shift(0), present) : new Tail(YearHint.NONE, at);
    }

    private Tail tailOfEnglish(int at) {
        Marked marked = marked(at);
        if (marked.to() > at && words.key(marked.to()).equals("year") && !words.is(at, Kind.ONCE)) {
            int by = words.is(at, Kind.LAST) ? -1 : words.is(at, Kind.NEXT) ? 1 : 0;
            return new Tail(YearHint.shift(by), marked.to() + 1);
        }
        return new Tail(YearHint.NONE, at);
    }
}
