package org.saksi.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of gold files, written as their sources wrote them. */
final class GoldDate {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:\\D.*)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:\\D.*)?");
    private static final Pattern INDONESIAN = Pattern.compile("(?:\\p{L}+, )?(\\d{1,2}) (\\p{L}+) (\\d{4})(?:\\D.*)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");

    private GoldDate() {}

    /** The day, or null when the text is none that is known. */
    static @Nullable LocalDate read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), number(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher indonesian = INDONESIAN.matcher(text);
        return indonesian.matches() ? day(indonesian.group(3), month(indonesian.group(2)), indonesian.group(1)) : null;
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MONTHS.indexOf(lower.substring(0, Math.min(3, lower.length()))) + 1;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(number(year), month, number(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
