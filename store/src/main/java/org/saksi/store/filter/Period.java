package org.saksi.store.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year as it is written in a filter.
 *
 * @param first its first day
 * @param last its last day
 */
record Period(LocalDate first, LocalDate last) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final int DAY = 3;
    private static final int DECEMBER = 12;

    /** The period of {@code 2025}, {@code 2025-06} or {@code 2025-06-30}; null for anything else. */
    static @Nullable Period parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            if (parts.group(DAY) != null) {
                LocalDate day = LocalDate.parse(written);
                return new Period(day, day);
            }
            boolean whole = parts.group(2) == null;
            YearMonth from = YearMonth.of(year, whole ? 1 : Integer.parseInt(parts.group(2)));
            YearMonth to = whole ? YearMonth.of(year, DECEMBER) : from;
            return new Period(from.atDay(1), to.atEndOfMonth());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
