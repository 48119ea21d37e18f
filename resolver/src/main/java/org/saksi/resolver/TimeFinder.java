package org.saksi.resolver;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;

/**
 * Finds the expressions of time in a sentence, left to right, the longest at each word. Hand-written rather than by
 * patterns, so that its time grows with the length of the text only.
 */
final class TimeFinder {
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int LONGEST_SHIFT = 4;
    private static final Set<String> SHIFT_OPENERS =
            WordSet.of("hari kemarin semalam tadi pagi siang sore malam besok esok"
                    + " lusa today yesterday tomorrow tonight this last the");
    private static final Set<String> SEASON_OPENERS = WordSet.of("musim spring summer autumn fall winter");
    private static final Set<String> LAW_NUMBER = Set.of("nomor", "no");

    private final String text;
    private final List<Word> words;
    private final TimeWords vocabulary;
    private final boolean indonesian;

    private TimeFinder(String text, List<Word> words, String language) {
        this.text = text;
        this.words = words;
        this.vocabulary = TimeWords.of(language);
        this.indonesian = language.equals("id");
    }

    /** What was found: its meaning and the number of the word after it. */
    private record Found(TimeMeaning meaning, int to) {}

    /** The expressions between two offsets of a text. */
    static List<TimeExpression> find(String text, int from, int to, String language) {
        return find(text, Word.of(text, from, to), language);
    }

    /** The expressions among the words of a text. */
    static List<TimeExpression> find(String text, List<Word> words, String language) {
        TimeFinder finder = new TimeFinder(text, words, language);
        List<TimeExpression> expressions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Found found = finder.at(at);
            if (found == null) {
                at++;
            } else {
                int end = finder.close(found.to() - 1);
                expressions.add(new TimeExpression(new Span(words.get(at).start(), end), found.meaning()));
                at = found.to();
            }
        }
        return expressions;
    }

    /** The end of the word, with a bracket that belongs to a date. */
    private int close(int word) {
        int end = words.get(word).end();
        boolean open = word > 0
                && text.substring(words.get(Math.max(0, word - 3)).start(), end).contains("(");
        return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }

    private @Nullable Found at(int at) {
        if (vocabulary.since().contains(key(at)) && at + 1 < words.size()) {
            Found begin = simple(at + 1);
            return begin == null ? null : new Found(new TimeMeaning.Since(begin.meaning()), begin.to());
        }
        return simple(at);
    }

    private @Nullable Found simple(int at) {
        Found found = shift(at);
        found = found == null ? weekday(at) : found;
        found = found == null ? date(at, null) : found;
        found = found == null ? span(at) : found;
        found = found == null ? counted(at) : found;
        found = found == null ? part(at) : found;
        found = found == null ? season(at) : found;
        found = found == null ? year(at) : found;
        return found == null && vocabulary.prefixes().contains(key(at)) ? prefixed(at) : found;
    }

    /** "hari Sabtu", "tanggal 7 Oktober", "bulan Oktober", "tahun 2017". */
    private @Nullable Found prefixed(int at) {
        Found found = weekday(at + 1);
        found = found == null ? date(at + 1, null) : found;
        return found == null ? year(at + 1) : found;
    }

    /** "kemarin", "hari ini", "last night". */
    private @Nullable Found shift(int at) {
        if (!SHIFT_OPENERS.contains(key(at))) {
            return null;
        }
        StringBuilder phrase = new StringBuilder();
        Found found = null;
        for (int i = at; i < Math.min(words.size(), at + LONGEST_SHIFT); i++) {
            phrase.append(i == at ? "" : " ").append(key(i));
            Integer days = vocabulary.shifts().get(phrase.toString());
            if (days != null) {
                found = new Found(new TimeMeaning.Shift(ChronoUnit.DAYS, days, null), i + 1);
            }
        }
        return found;
    }

    /** "Senin (9/6)", "Selasa, 9 Desember 2025", "on Monday", "Senin lalu", "last Monday". */
    private @Nullable Found weekday(int at) {
        int direction = 0;
        int day = at;
        if (!indonesian && at + 1 < words.size() && vocabulary.weekdays().containsKey(key(at + 1))) {
            direction = key(at).equals("last") ? -1 : key(at).equals("next") ? 1 : 0;
            if (direction == 0) {
                return null;
            }
            day = at + 1;
        }
        DayOfWeek weekday = day < words.size() && words.get(day).capitalised()
                ? vocabulary.weekdays().get(key(day))
                : null;
        if (weekday == null || (key(day).equals("minggu") && relative(day + 1))) {
            return null;
        }
        int next = daytime(day + 1);
        Found date = direction == 0 ? date(next, weekday) : null;
        if (date != null) {
            return new Found(date.meaning(), daytime(date.to()));
        }
        if (indonesian && next < words.size()) {
            direction = vocabulary.past().contains(key(next))
                    ? -1
                    : vocabulary.future().contains(key(next)) ? 1 : 0;
            next += direction == 0 ? 0 : 1;
        }
        return new Found(new TimeMeaning.Weekday(weekday, direction), daytime(next));
    }

    private boolean relative(int at) {
        return at < words.size()
                && (vocabulary.past().contains(key(at))
                        || vocabulary.future().contains(key(at))
                        || vocabulary.present().contains(key(at)));
    }

    private int daytime(int at) {
        int next = at;
        if (next < words.size() && vocabulary.daytimes().contains(key(next))) {
            next += key(next).equals("dini")
                            && next + 1 < words.size()
                            && key(next + 1).equals("hari")
                    ? 2
                    : 1;
        }
        return next;
    }

    /** "(9/6)", "9/12/2025", "7 Oktober 2023", "October 7, 2023", "Oktober 2023", "October". */
    private @Nullable Found date(int at, @Nullable DayOfWeek weekday) {
        if (at >= words.size()) {
            return null;
        }
        Found slashed = slashed(at, weekday);
        if (slashed != null) {
            return slashed;
        }
        Integer day = dayNumber(at);
        int month = at + 1;
        if (day != null && month < words.size() && ORDINALS.contains(key(month))) {
            month++;
        }
        month += month < words.size() && key(month).equals("of") ? 1 : 0;
        Integer following = day != null && month < words.size() ? month(month) : null;
        if (day != null && following != null) {
            return ended(following, day, month + 1, weekday);
        }
        Integer named = month(at);
        if (named == null) {
            return null;
        }
        Integer after = at + 1 < words.size() ? dayNumber(at + 1) : null;
        if (!indonesian && after != null) {
            return ended(named, after, at + 2, weekday);
        }
        Integer year = yearNumber(at + 1);
        return new Found(new TimeMeaning.Month(year, named, null), year == null ? at + 1 : at + 2);
    }

    private Found ended(int month, int day, int next, @Nullable DayOfWeek weekday) {
        Integer year = yearNumber(next);
        return new Found(new TimeMeaning.Day(year, month, day, weekday), year == null ? next : next + 1);
    }

    /** Day and month with a slash; the order of the day first, as both presses write it in brackets. */
    private @Nullable Found slashed(int at, @Nullable DayOfWeek weekday) {
        if (at + 1 >= words.size() || !tied(at, '/') || (weekday == null && !bracketed(at) && !tied(at + 1, '/'))) {
            return null;
        }
        Integer day = dayNumber(at);
        Integer month = vocabulary.number(words.get(at + 1));
        if (day == null || month == null || month < 1 || month > 12) {
            return null;
        }
        Integer year = tied(at + 1, '/') ? yearNumber(at + 2) : null;
        return new Found(new TimeMeaning.Day(year, month, day, weekday), year == null ? at + 2 : at + 3);
    }

    private boolean bracketed(int at) {
        int start = words.get(at).start();
        return start > 0 && text.charAt(start - 1) == '(';
    }

    private boolean tied(int at, char mark) {
        return at + 1 < words.size()
                && words.get(at + 1).start() == words.get(at).end() + 1
                && text.charAt(words.get(at).end()) == mark;
    }

    /** "pekan lalu", "bulan ini", "last week", "next month", "the past two weeks". */
    private @Nullable Found span(int at) {
        int unitAt = indonesian ? at : at + 1;
        ChronoUnit unit = unitAt < words.size() ? vocabulary.units().get(key(unitAt)) : null;
        int markAt = indonesian ? at + 1 : at;
        if (indonesian && markAt < words.size() && key(markAt).equals("yang")) {
            markAt++;
        }
        if (unit == null || markAt >= words.size()) {
            return null;
        }
        int end = Math.max(unitAt, markAt) + 1;
        if (vocabulary.apart().contains(key(markAt)) && key(unitAt).startsWith("se")) {
            return new Found(new TimeMeaning.Elsewhere(), end);
        }
        Integer by = direction(key(markAt));
        return by == null ? null : new Found(new TimeMeaning.Shift(unit, by, null), end);
    }

    private @Nullable Integer direction(String mark) {
        if (mark.equals("ago") || mark.equals("lagi")) {
            return null;
        }
        if (vocabulary.past().contains(mark)) {
            return -1;
        }
        return vocabulary.future().contains(mark)
                ? Integer.valueOf(1)
                : vocabulary.present().contains(mark) ? Integer.valueOf(0) : null;
    }

    /** "dua hari lalu", "three days ago", "dua pekan terakhir", "the past two weeks", "dua tahun kemudian". */
    private @Nullable Found counted(int at) {
        boolean some = key(at).equals("beberapa") || key(at).equals("several") || key(at).equals("few");
        Integer count = some ? Integer.valueOf(0) : vocabulary.number(words.get(at));
        int unitAt = at + 1;
        boolean ahead = !indonesian && (key(at).equals("past") || key(at).equals("last")) && at + 2 < words.size();
        if (ahead) {
            count = key(at + 1).equals("few") || key(at + 1).equals("several")
                    ? Integer.valueOf(0)
                    : vocabulary.number(words.get(at + 1));
            unitAt = at + 2;
        }
        ChronoUnit unit = unitAt < words.size() ? vocabulary.units().get(key(unitAt)) : null;
        if (count == null || unit == null) {
            return null;
        }
        return ahead ? new Found(new TimeMeaning.Recent(unit, count), unitAt + 1) : marked(count, unit, unitAt + 1);
    }

    private @Nullable Found marked(int count, ChronoUnit unit, int at) {
        int mark = at + (at < words.size() && key(at).equals("yang") ? 1 : 0);
        if (mark >= words.size()) {
            return null;
        }
        if (vocabulary.past().contains(key(mark))) {
            TimeMeaning meaning = count == 0 ? new TimeMeaning.Elsewhere() : new TimeMeaning.Shift(unit, -count, null);
            return new Found(meaning, mark + 1);
        }
        if (indonesian && vocabulary.recent().contains(key(mark))) {
            return new Found(new TimeMeaning.Recent(unit, count), mark + 1);
        }
        boolean forward = indonesian
                && (vocabulary.future().contains(key(mark))
                        || (key(mark).equals("ke")
                                && mark + 1 < words.size()
                                && key(mark + 1).equals("depan")));
        if (forward && count > 0) {
            return new Found(new TimeMeaning.Shift(unit, count, null), key(mark).equals("ke") ? mark + 2 : mark + 1);
        }
        return vocabulary.apart().contains(key(mark)) ? new Found(new TimeMeaning.Elsewhere(), mark + 1) : null;
    }

    /** "awal bulan ini", "akhir pekan lalu", "pertengahan Desember 2016", "mid-December", "late last year". */
    private @Nullable Found part(int at) {
        Integer part = vocabulary.parts().get(key(at));
        if (part == null) {
            return null;
        }
        int next = at + 1;
        while (next < words.size()
                && (key(next).equals("of")
                        || key(next).equals("the")
                        || key(next).equals("in"))) {
            next++;
        }
        if (next >= words.size()) {
            return null;
        }
        Found whole = span(next);
        whole = whole == null ? date(next, null) : whole;
        whole = whole == null ? year(next) : whole;
        whole = whole == null && vocabulary.prefixes().contains(key(next)) ? prefixed(next) : whole;
        if (whole == null) {
            return null;
        }
        return switch (whole.meaning()) {
            case TimeMeaning.Month month ->
                new Found(new TimeMeaning.Month(month.year(), month.month(), part), whole.to());
            case TimeMeaning.Year year -> new Found(new TimeMeaning.Year(year.year(), part), whole.to());
            case TimeMeaning.Shift shift ->
                new Found(new TimeMeaning.Shift(shift.unit(), shift.by(), part), whole.to());
            default -> null;
        };
    }

    /** "musim panas 2015", "summer of 2015". */
    private @Nullable Found season(int at) {
        if (!SEASON_OPENERS.contains(key(at))) {
            return null;
        }
        for (Map.Entry<String, Integer> season : vocabulary.seasons().entrySet()) {
            String[] name = season.getKey().split(" ", -1);
            int next = at + name.length;
            if (next > words.size()
                    || !key(at).equals(name[0])
                    || !key(next - 1).equals(name[name.length - 1])) {
                continue;
            }
            next += next < words.size() && key(next).equals("of") ? 1 : 0;
            Integer year = yearNumber(next);
            // Without a year "fall" and "spring" are mostly other words.
            return year == null ? null : new Found(new TimeMeaning.Season(year, season.getValue()), next + 1);
        }
        return null;
    }

    /** "2017" after a word that makes it a year; "1990-an", "1990s". */
    private @Nullable Found year(int at) {
        if (at < words.size()
                && key(at).length() == 5
                && key(at).endsWith("s")
                && words.get(at).numeric()) {
            String digits = key(at).substring(0, 4);
            return digits.chars().allMatch(Character::isDigit)
                    ? new Found(new TimeMeaning.Years(Integer.parseInt(digits), 10), at + 1)
                    : null;
        }
        Integer year = yearNumber(at);
        if (year == null) {
            return null;
        }
        if (at + 1 < words.size()
                && key(at + 1).equals("an")
                && words.get(at + 1).joined()) {
            return new Found(new TimeMeaning.Years(year, 10), at + 2);
        }
        // "Undang-Undang Nomor 20 Tahun 2001" is the name of a law.
        boolean law = at > 2 && words.get(at - 2).numeric() && LAW_NUMBER.contains(key(at - 3));
        boolean cued = at > 0 && !law && vocabulary.yearCues().contains(key(at - 1));
        return cued ? new Found(new TimeMeaning.Year(year, null), at + 1) : null;
    }

    private String key(int at) {
        return words.get(at).key();
    }

    private @Nullable Integer month(int at) {
        Word word = words.get(at);
        return word.capitalised() ? vocabulary.months().get(word.key()) : null;
    }

    private @Nullable Integer dayNumber(int at) {
        Word word = words.get(at);
        if (!word.numeric() || word.key().length() > 4) {
            return null;
        }
        String digits = word.key().replaceAll("(st|nd|rd|th)$", "");
        if (digits.length() > 2 || !digits.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31 ? day : null;
    }

    private @Nullable Integer yearNumber(int at) {
        if (at >= words.size() || words.get(at).key().length() != 4) {
            return null;
        }
        String key = key(at);
        boolean year = (key.startsWith("19") || key.startsWith("20") || key.startsWith("18"))
                && key.chars().allMatch(Character::isDigit);
        return year ? Integer.valueOf(key) : null;
    }
}
