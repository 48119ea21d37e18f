package org.saksi.resolver;

import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TimeWords.Kind;
import org.saksi.resolver.TimeWords.Phrase;

/** Reads times that are counted from now or from another time, lengths of time, and times that come again. */
final class RelativeReader {
    private static final String UNTOLD = "X";

    private final TimeCursor words;

    RelativeReader(TimeCursor words) {
        this.words = words;
    }

    /**
     * A number of units.
     *
     * @param count how many, 0 when the text does not say
     * @param unit what is counted
     * @param to the word after them
     * @param once whether a mere "a" or "se-" counts them
     */
    private record Amount(int count, TimeUnit unit, int to, boolean once) {
        TimeMeaning.Duration length() {
            return new TimeMeaning.Duration(unit.length(count == 0 ? UNTOLD : String.valueOf(count)));
        }
    }

    /** The time that begins at the word, or null. */
    @Nullable
    TimeReading at(int at) {
        TimeReading found = shift(at);
        found = found == null ? reference(at) : found;
        found = found == null ? repeated(at) : found;
        found = found == null ? counted(at) : found;
        found = found == null ? unit(at) : found;
        return found == null ? plural(at) : found;
    }

    /** "kemarin", "hari ini", "tadi malam", "last night". */
    private @Nullable TimeReading shift(int at) {
        Phrase phrase = words.phrase(at, Kind.SHIFT);
        // "overnight news"
        boolean adjective = words.key(at).equals("overnight")
                && words.blank(at + 1)
                && !words.is(at + 1, Kind.ON)
                && !words.is(at + 1, Kind.YEAR)
                && !words.is(at + 1, Kind.AND);
        if (phrase == null || adjective) {
            return null;
        }
        int colon = phrase.value().indexOf(':');
        int days = Integer.parseInt(colon < 0 ? phrase.value() : phrase.value().substring(0, colon));
        TimeMeaning day = new TimeMeaning.Shift(TimeUnit.DAY, days, null);
        TimeMeaning meaning =
                colon < 0 ? day : new TimeMeaning.Hour(day, "T" + phrase.value().substring(colon + 1), null);
        return new TimeReading(meaning, at, at + phrase.words().size());
    }

    /** "saat ini", "recently". */
    private @Nullable TimeReading reference(int at) {
        Phrase phrase = words.phrase(at, Kind.REFERENCE);
        if (phrase == null || idiom(at)) {
            return null;
        }
        int to = at + phrase.words().size();
        // "in the past two weeks"
        TimeReading counted = words.is(to - 1, Kind.RECENT) ? counted(to - 1) : null;
        counted = counted == null && words.is(to - 1, Kind.RECENT) ? unit(to - 1) : counted;
        return counted == null
                ? new TimeReading(new TimeMeaning.Reference(phrase.value()), at, to)
                : new TimeReading(counted.meaning(), at, counted.to());
    }

    /** "terlebih dahulu" and "as soon as" are no times. */
    private boolean idiom(int at) {
        String before = words.key(at - 1);
        return before.equals("terlebih") || before.equals("lebih") || before.equals("as");
    }

    /** "setiap tahun", "every two weeks", "setiap Senin", "daily", "twice a year", "Mondays". */
    private @Nullable TimeReading repeated(int at) {
        Phrase phrase = words.phrase(at, Kind.REPEATED);
        if (phrase != null) {
            return new TimeReading(
                    new TimeMeaning.Repeated(phrase.value()),
                    at,
                    at + phrase.words().size());
        }
        Phrase days = words.phrase(at, Kind.WEEKDAYS);
        if (days != null && words.word(at).capitalised()) {
            return new TimeReading(new TimeMeaning.Repeated("XXXX-WXX-" + days.value()), at, at + 1);
        }
        int next = words.past(at, Kind.EVERY);
        if (next > at && words.blank(next)) {
            return every(
                    at, words.past(next, Kind.PREFIX) > next && words.is(next + 1, Kind.WEEKDAY) ? next + 1 : next);
        }
        boolean compared = words.is(at + 2, Kind.AGO) || words.is(at + 2, Kind.EARLIER) || words.is(at + 2, Kind.LATER);
        boolean rate = words.is(at, Kind.ONCE) && words.blank(at + 1) && rated(at - 1) && !compared;
        Phrase unit = rate ? words.phrase(at + 1, Kind.UNIT) : null;
        return unit == null
                ? null
                : new TimeReading(
                        new TimeMeaning.Repeated(TimeUnit.of(unit.value()).length("1")), at, at + 2);
    }

    /** A number, "times", "once", "million" before "a year". */
    private boolean rated(int at) {
        String key = words.key(at);
        return at >= 0
                && (words.word(at).numeric()
                        || key.equals("times")
                        || key.equals("once")
                        || key.equals("twice")
                        || key.equals("million")
                        || key.equals("billion")
                        || key.equals("percent"));
    }

    private @Nullable TimeReading every(int at, int next) {
        Phrase weekday = words.phrase(next, Kind.WEEKDAY);
        if (weekday != null && words.word(next).capitalised()) {
            return new TimeReading(new TimeMeaning.Repeated("XXXX-WXX-" + weekday.value()), at, next + 1);
        }
        Phrase month = words.phrase(next, Kind.MONTH);
        if (month != null && words.word(next).capitalised()) {
            String number = (month.number() < 10 ? "0" : "") + month.value();
            return new TimeReading(new TimeMeaning.Repeated("XXXX-" + number), at, next + 1);
        }
        Phrase unit = words.phrase(next, Kind.UNIT);
        if (unit != null) {
            return new TimeReading(
                    new TimeMeaning.Repeated(TimeUnit.of(unit.value()).length("1")),
                    at,
                    next + unit.words().size());
        }
        Amount amount = amount(next);
        return amount == null
                ? null
                : new TimeReading(new TimeMeaning.Repeated(amount.length().length()), at, amount.to());
    }

    /** Numbers of units: "dua hari lalu", "three days ago", "the past two weeks", "10-year", "selama tiga hari". */
    private @Nullable TimeReading counted(int at) {
        Phrase ago = words.phrase(at, Kind.YEARAGO);
        if (ago != null) {
            return new TimeReading(
                    new TimeMeaning.Ago(TimeUnit.YEAR, 1), at, at + ago.words().size());
        }
        int ahead = words.indonesian() ? at : Math.max(words.past(at, Kind.RECENT), words.past(at, Kind.AHEAD));
        boolean first = !words.indonesian() && words.key(at).equals("first");
        if (ahead > at || first) {
            int from = first ? at + 1 : ahead;
            Amount amount = words.blank(from) ? amount(from) : null;
            if (amount == null || amount.once()) {
                return null;
            }
            TimeMeaning meaning = first || words.key(at).equals("latest")
                    ? amount.length()
                    : words.is(at, Kind.AHEAD)
                            ? new TimeMeaning.Coming(amount.unit(), amount.count())
                            : new TimeMeaning.Recent(amount.unit(), amount.count());
            return new TimeReading(meaning, at, amount.to());
        }
        boolean law = words.key(at - 1).equals("nomor") || words.key(at - 1).equals("no");
        Amount amount = law ? null : amount(at);
        // "a 6-year-old" is no time of what is told
        return amount == null || words.is(amount.to(), Kind.OLD) ? null : marked(amount, at);
    }

    /** "dua hari", "beberapa bulan", "setahun", "bertahun-tahun", "half an hour", "two more weeks". */
    private @Nullable Amount amount(int at) {
        Phrase one = words.phrase(at, Kind.ONE_UNIT);
        if (one != null) {
            return new Amount(1, TimeUnit.of(one.value()), at + 1, true);
        }
        Phrase vague = words.phrase(at, Kind.VAGUE);
        int count = vague == null || vague.value().equals(UNTOLD) ? 0 : vague.number();
        int next = vague == null ? at : at + vague.words().size();
        boolean once = vague == null && words.is(at, Kind.ONCE);
        if (once) {
            count = 1;
            next = at + 1;
        } else if (vague == null) {
            TimeCursor.Count number = words.count(at);
            if (number == null) {
                return null;
            }
            count = number.value();
            next = number.to();
            once = count == 1 && !words.word(at).numeric();
            int until = words.dashed(next) ? next : words.follow(next, Kind.TO);
            TimeCursor.Count most = until > next || words.dashed(next) ? words.count(until) : null;
            next = most == null ? next : most.to();
        }
        next = words.follow(next, Kind.MORE);
        if (!words.tied(next)) {
            return null;
        }
        Phrase unit = words.phrase(next, Kind.UNITS);
        unit = unit == null ? words.phrase(next, Kind.UNIT) : unit;
        if (unit == null
                || (words.indonesian()
                        && words.key(next).equals("minggu")
                        && words.word(next).capitalised())) {
            return null;
        }
        // "three-quarters" is a fraction, "the 1988 quarter" a date.
        boolean fraction = TimeUnit.of(unit.value()) == TimeUnit.QUARTER && (words.dashed(next) || words.year(at) > 0);
        return fraction
                ? null
                : new Amount(
                        count, TimeUnit.of(unit.value()), next + unit.words().size(), once);
    }

    private TimeReading marked(Amount amount, int from) {
        int at = amount.to();
        if (!words.tied(at)) {
            return new TimeReading(amount.length(), from, at);
        }
        int mark = at
                + (words.key(at).equals("yang")
                                && words.indonesian()
                                && !words.is(at, Kind.LAST)
                                && !words.is(at, Kind.HENCE)
                        ? 1
                        : 0);
        int hence = words.past(mark, Kind.HENCE);
        if (hence > mark && amount.count() > 0 && words.key(mark).equals("lagi")) {
            return new TimeReading(new TimeMeaning.Shift(amount.unit(), amount.count(), null), from, hence);
        }
        if (hence > mark) {
            TimeMeaning meaning = words.indonesian() || amount.count() == 0
                    ? new TimeMeaning.Coming(amount.unit(), amount.count())
                    : new TimeMeaning.Shift(amount.unit(), amount.count(), null);
            return new TimeReading(meaning, from, hence);
        }
        int ago = words.past(mark, words.indonesian() ? Kind.LAST : Kind.AGO);
        if (ago > mark) {
            return new TimeReading(new TimeMeaning.Ago(amount.unit(), amount.count()), from, ago);
        }
        int recent = words.indonesian() ? words.past(mark, Kind.RECENT) : mark;
        if (recent > mark) {
            return new TimeReading(new TimeMeaning.Recent(amount.unit(), amount.count()), from, recent);
        }
        Phrase bound = words.phrase(mark, Kind.BOUND);
        if (bound != null) {
            int to = mark + bound.words().size();
            return new TimeReading(
                    new TimeMeaning.Elsewhere(amount.unit(), amount.count() * bound.number(), true), from, to);
        }
        int later = words.past(mark, Kind.LATER);
        int earlier = words.past(mark, Kind.EARLIER);
        if (later > mark || earlier > mark) {
            int by = later > mark ? amount.count() : -amount.count();
            return new TimeReading(new TimeMeaning.Elsewhere(amount.unit(), by, false), from, Math.max(later, earlier));
        }
        return new TimeReading(amount.length(), from, at);
    }

    /** "pekan lalu", "bulan ini", "hari itu", "last week", "that day", "the following month", "recent years". */
    private @Nullable TimeReading unit(int at) {
        return words.indonesian() ? unitOfIndonesian(at) : unitOfEnglish(at);
    }

    private @Nullable TimeReading unitOfIndonesian(int at) {
        Phrase phrase = words.phrase(at, Kind.UNIT);
        int mark = phrase == null ? at : at + phrase.words().size();
        if (phrase == null || !words.blank(mark)) {
            return null;
        }
        TimeUnit unit = TimeUnit.of(phrase.value());
        if (unit.withinDay()) {
            return null;
        }
        if (words.is(mark, Kind.LAST)) {
            return new TimeReading(new TimeMeaning.Shift(unit, -1, null), at, words.past(mark, Kind.LAST));
        }
        if (words.is(mark, Kind.NEXT)) {
            return new TimeReading(new TimeMeaning.Shift(unit, 1, null), at, words.past(mark, Kind.NEXT));
        }
        if (words.is(mark, Kind.THIS)) {
            return new TimeReading(new TimeMeaning.Shift(unit, 0, null), at, words.past(mark, Kind.THIS));
        }
        if (words.is(mark, Kind.SAME)) {
            return new TimeReading(new TimeMeaning.Same(unit), at, words.past(mark, Kind.SAME));
        }
        String key = words.key(mark);
        if (key.equals("sebelumnya") || key.equals("berikutnya") || key.equals("selanjutnya")) {
            return new TimeReading(
                    new TimeMeaning.Elsewhere(unit, key.equals("sebelumnya") ? -1 : 1, false), at, mark + 1);
        }
        return null;
    }

    private @Nullable TimeReading unitOfEnglish(int at) {
        Phrase following = words.phrase(at, Kind.FOLLOWING);
        if (following != null) {
            int next = at + following.words().size();
            Phrase unit = words.blank(next) ? words.phrase(next, Kind.UNIT) : null;
            if (unit != null) {
                return new TimeReading(
                        new TimeMeaning.Elsewhere(TimeUnit.of(unit.value()), following.number(), false), at, next + 1);
            }
        }
        boolean article = words.key(at).equals("the") && words.blank(at + 1);
        if (article && (words.key(at + 1).equals("weekend") || words.key(at + 1).equals("quarter"))) {
            TimeUnit unit = words.key(at + 1).equals("weekend") ? TimeUnit.WEEKEND : TimeUnit.QUARTER;
            return new TimeReading(new TimeMeaning.Same(unit), at, at + 2);
        }
        int next = first(at, Kind.SAME, Kind.THIS, Kind.LAST, Kind.NEXT, Kind.RECENT, Kind.AHEAD);
        if (next == at || !words.blank(next)) {
            return null;
        }
        Phrase several = words.phrase(next, Kind.UNITS);
        if (several != null) {
            return recent(at, TimeUnit.of(several.value()), next + 1);
        }
        Phrase phrase = words.phrase(next, Kind.UNIT);
        if (phrase == null) {
            return null;
        }
        TimeUnit unit = TimeUnit.of(phrase.value());
        if (unit.withinDay()) {
            // "at the last minute"
            return null;
        }
        int to = next + 1;
        if (words.is(at, Kind.SAME)) {
            return new TimeReading(new TimeMeaning.Same(unit), at, to);
        }
        if (words.is(at, Kind.THIS)) {
            return new TimeReading(new TimeMeaning.Shift(unit, 0, null), at, to);
        }
        String key = words.key(at);
        if (key.equals("previous") || key.equals("following") || key.equals("preceding")) {
            return new TimeReading(new TimeMeaning.Elsewhere(unit, key.equals("following") ? 1 : -1, false), at, to);
        }
        if (key.equals("latest")) {
            return new TimeReading(new TimeMeaning.Shift(unit, -1, null), at, to);
        }
        boolean narrated =
                key.equals("next") && unit == TimeUnit.DAY && words.key(at - 1).equals("the");
        if (narrated) {
            return new TimeReading(new TimeMeaning.Elsewhere(unit, 1, false), at, to);
        }
        if (key.equals("past") && unit.compareTo(TimeUnit.YEAR) > 0) {
            return new TimeReading(new TimeMeaning.Recent(unit, 1), at, to);
        }
        return new TimeReading(new TimeMeaning.Shift(unit, words.is(at, Kind.LAST) ? -1 : 1, null), at, to);
    }

    /** "recent weeks", "coming months". */
    private @Nullable TimeReading recent(int at, TimeUnit unit, int to) {
        if (words.is(at, Kind.AHEAD) && !words.key(at).equals("next")) {
            return new TimeReading(new TimeMeaning.Coming(unit, 0), at, to);
        }
        return words.is(at, Kind.RECENT) ? new TimeReading(new TimeMeaning.Recent(unit, 0), at, to) : null;
    }

    private int first(int at, Kind... kinds) {
        for (Kind kind : kinds) {
            int next = words.past(at, kind);
            if (next > at) {
                return next;
            }
        }
        return at;
    }

    /** "bertahun-tahun", "for years", "a while". */
    private @Nullable TimeReading plural(int at) {
        Phrase phrase = words.phrase(at, Kind.PLURAL);
        if (phrase != null) {
            int to = at + phrase.words().size();
            if (phrase.value().equals(UNTOLD)) {
                return new TimeReading(new TimeMeaning.Duration("PXX"), at, to);
            }
            return marked(new Amount(0, TimeUnit.of(phrase.value()), to, false), at);
        }
        Phrase several = words.phrase(at, Kind.UNITS);
        if (several == null) {
            return null;
        }
        Amount amount = new Amount(0, TimeUnit.of(several.value()), at + 1, false);
        TimeReading marked = marked(amount, at);
        boolean lasting = words.key(at - 1).equals("for") || words.key(at - 1).equals("within");
        return lasting || marked.to() > at + 1 ? marked : null;
    }
}
