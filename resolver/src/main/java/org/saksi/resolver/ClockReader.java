package org.saksi.resolver;

import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TimeWords.Kind;
import org.saksi.resolver.TimeWords.Phrase;

/** Reads times of the clock: "pukul 16.15 WIB", "10:30 p.m. EST", "1430 GMT", "noon". */
final class ClockReader {
    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int FOUR_FIGURES = 4;

    private final TimeCursor words;

    ClockReader(TimeCursor words) {
        this.words = words;
    }

    /** Hours and minutes as read; minutes are -1 when none are told. */
    private record Figures(int hour, int minute, int to) {}

    /** The time that begins at the word, without its day, or null. */
    @Nullable
    TimeReading at(int at) {
        Phrase midday = words.phrase(at, Kind.MIDDAY);
        if (midday != null) {
            return new TimeReading(
                    new TimeMeaning.Hour(null, midday.value(), null),
                    at,
                    at + midday.words().size());
        }
        return words.indonesian() ? indonesian(at) : english(at);
    }

    private @Nullable TimeReading indonesian(int at) {
        int next = words.past(at, Kind.CLOCK);
        Figures figures = next > at && words.blank(next) ? figures(next) : null;
        // "jam 10 orang" and "48 jam 10 menit" tell no time of the clock.
        if (figures == null
                || (words.key(at).equals("jam") && at > 0 && words.word(at - 1).numeric())) {
            return null;
        }
        int to = figures.to();
        if (words.dashed(to) || words.follow(to, Kind.TO) > to) {
            Figures until = figures(words.past(to, Kind.TO));
            to = until == null ? to : until.to();
        }
        Phrase part = words.blank(to) ? words.phrase(to, Kind.DAYTIME) : null;
        boolean late = part != null && !part.value().equals("MO") && figures.hour() < NOON;
        to = part == null ? to : to + part.words().size();
        return clock(late ? figures.hour() + NOON : figures.hour(), figures.minute(), at, to);
    }

    private @Nullable TimeReading english(int at) {
        Figures figures = figures(at);
        if (figures == null) {
            return null;
        }
        int to = figures.to();
        String key = words.key(to);
        String tail = words.key(at).substring(TimeCursor.digits(words.key(at)));
        boolean attached = tail.equals("am") || tail.equals("pm");
        String half = attached ? tail : words.tied(to) && (key.equals("am") || key.equals("pm")) ? key : "";
        to += half.isEmpty() || attached ? 0 : 1;
        boolean zoned = words.blank(to) && words.is(to, Kind.ZONE);
        boolean clocked = words.key(to).equals("o'clock") || words.key(to).equals("oclock");
        boolean behindAt = words.key(at - 1).equals("at") && figures.minute() >= 0;
        if (half.isEmpty() && !zoned && !clocked && !behindAt) {
            return null;
        }
        to += clocked ? 1 : 0;
        int hour = figures.hour();
        if (half.equals("pm") && hour < NOON) {
            hour += NOON;
        } else if (half.equals("am") && hour == NOON) {
            hour = 0;
        }
        return clock(hour, figures.minute(), at, to);
    }

    /** With the zone that follows: "WIB", "GMT", "UTC+7". */
    private TimeReading clock(int hour, int minute, int from, int at) {
        int to = at;
        String offset = null;
        boolean bracketed = words.between(to, " (.");
        Phrase zone = bracketed ? words.phrase(to, Kind.ZONE) : null;
        if (zone != null && words.word(to).capitalised()) {
            offset = zone.value();
            to++;
            int hours = words.dayNumber(to);
            if (offset.equals("Z") && hours > 0 && hours < NOON && (words.joined(to, '+') || words.joined(to, '-'))) {
                offset = (words.joined(to, '+') ? "+" : "-") + two(hours) + ":00";
                to++;
            }
        }
        String time = "T" + two(hour) + ":" + two(Math.max(0, minute));
        return new TimeReading(new TimeMeaning.Hour(null, time, offset), from, to);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** "16.15", "16:15", "16", "1430". */
    private @Nullable Figures figures(int at) {
        String key = words.key(at);
        int digits = TimeCursor.digits(key);
        if (digits == 0) {
            return null;
        }
        int first = digits > FOUR_FIGURES ? HOURS * MINUTES : Integer.parseInt(key.substring(0, digits));
        if (words.indonesian() && key.length() == digits + 3 && key.charAt(digits) == '.') {
            String minutes = key.substring(digits + 1);
            return TimeCursor.digits(minutes) == 2 ? valid(first, Integer.parseInt(minutes), at + 1) : null;
        }
        if (digits == FOUR_FIGURES && key.length() == digits) {
            return valid(first / 100, first % 100, at + 1);
        }
        String tail = key.substring(digits);
        if (!tail.isEmpty() && !tail.equals("am") && !tail.equals("pm")) {
            return null;
        }
        boolean colon = words.joined(at + 1, ':') && words.key(at + 1).length() >= 2;
        if (colon) {
            String minutes = words.key(at + 1).substring(0, 2);
            return TimeCursor.digits(minutes) == 2 ? valid(first, Integer.parseInt(minutes), at + 2) : null;
        }
        return valid(first, -1, at + 1);
    }

    private static @Nullable Figures valid(int hour, int minute, int to) {
        return hour <= HOURS && minute < MINUTES ? new Figures(hour, minute, to) : null;
    }
}
