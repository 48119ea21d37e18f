package org.saksi.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The named fields that an article can be given with, and how their values are read. */
final class Fields {
    static final String ID = "id";
    static final String URL = "url";
    static final String PUBLISHER = "publisher";
    static final String TITLE = "title";
    static final String BYLINE = "byline";
    static final String PUBLISHED = "published";
    static final String LANGUAGE = "language";
    static final String TEXT = "text";

    private static final int DATE_CHARS = 10;
    private static final int MAX_QUOTED_CHARS = 60;

    private Fields() {}

    /** The date of {@code 2025-12-09} or {@code 2025-12-09T10:00:00+07:00}, as written in the publication's own zone. */
    static LocalDate date(String given) throws RefusalException {
        LocalDate date = dateOrNull(given.strip());
        if (date == null) {
            throw new RefusalException(
                    "published-iso-date",
                    "field \"published\" must be an ISO date but was \"" + quotable(given) + "\"");
        }
        return date;
    }

    /** The date at the start of an ISO date or date-time, null for anything else. */
    static @Nullable LocalDate dateOrNull(String given) {
        boolean timed = given.length() > DATE_CHARS && "T ".indexOf(given.charAt(DATE_CHARS)) >= 0;
        if (given.length() != DATE_CHARS && !timed) {
            return null;
        }
        try {
            return LocalDate.parse(given.substring(0, DATE_CHARS));
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    /** The value on one line, null when it is null or blank. */
    static @Nullable String line(@Nullable String given) {
        String line = given == null ? "" : StoredText.line(given);
        return line.isEmpty() ? null : line;
    }

    /** A value short enough to stand in a message. */
    static String quotable(String given) {
        String line = StoredText.line(given);
        if (line.codePointCount(0, line.length()) <= MAX_QUOTED_CHARS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_QUOTED_CHARS)) + "...";
    }
}
