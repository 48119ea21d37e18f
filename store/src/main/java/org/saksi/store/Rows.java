package org.saksi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads columns that may be null. */
final class Rows {
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Rows() {}

    static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    static @Nullable LocalDate day(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : LocalDate.ofEpochDay(value);
    }

    static @Nullable Instant moment(ResultSet rows, int column) throws SQLException {
        String value = rows.getString(column);
        return value == null ? null : Instant.parse(value);
    }

    /** The text of a moment, so that the order of texts is that of moments. */
    static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : MOMENT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}
