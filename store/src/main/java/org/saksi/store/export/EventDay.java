package org.saksi.store.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.When;

/**
 * The one day that tables of dated rows ask of an event.
 *
 * <p>It is the first day of its time, or the last one where only that is known. Where the text dates nothing it is the
 * day of publication, as in the programs that those tables come from; manifests count such rows.
 */
final class EventDay {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private EventDay() {}

    /** The day that the text gives, null without one. */
    static @Nullable LocalDate told(ExportRow row) {
        When when = row.event().when();
        if (when == null) {
            return null;
        }
        return when.start() == null ? when.end() : when.start();
    }

    /** The day that the text gives, else the day of publication, null without both. */
    static @Nullable LocalDate of(ExportRow row) {
        LocalDate told = told(row);
        return told == null ? row.event().article().published() : told;
    }

    static boolean isPublication(ExportRow row) {
        return told(row) == null && of(row) != null;
    }

    /** A day as {@code 20250601}, null for null. */
    static @Nullable String basic(@Nullable LocalDate day) {
        return day == null ? null : day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** A day as the moment at its beginning, {@code 20250601000000}, null for null. */
    static @Nullable String midnight(@Nullable LocalDate day) {
        return day == null ? null : basic(day) + "000000";
    }

    /** When the coding came into the dataset, as GDELT writes moments in UTC; null when unknown. */
    static @Nullable String added(ExportRow row) {
        return row.added() == null ? null : MOMENT.format(row.added());
    }
}
