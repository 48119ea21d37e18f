package org.saksi.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows that are written by PostgreSQL's COPY, in its text form: one statement for all of them, where batches of INSERT are parsed
 * and planned again and again.
 */
final class CopyRows extends Insert {
    private static final byte[] NULL = {'\\', 'N'};
    private static final int BUFFER_BYTES = 1 << 16;
    /** What a batch of rows took is kept for the next one, unless it was unusually large. */
    private static final int MOST_BYTES_KEPT = 16 << 20;

    private final CopyManager copying;
    private final String sql;
    private ByteArrayOutputStream rows = new ByteArrayOutputStream();
    /** Whether a row has a cell and is not complete. */
    private boolean begun;

    CopyRows(Connection connection, String table, List<String> columns) throws SQLException {
        this.copying = connection.unwrap(PGConnection.class).getCopyAPI();
        this.sql = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
    }

    @Override
    Insert number(long value) {
        return cell(Long.toString(value));
    }

    @Override
    Insert number(@Nullable Long value) {
        return value == null ? cell(NULL) : number(value.longValue());
    }

    @Override
    Insert flag(boolean value) {
        return cell(value ? "1" : "0");
    }

    @Override
    Insert day(@Nullable LocalDate day) {
        return day == null ? cell(NULL) : whole(Math.toIntExact(day.toEpochDay()));
    }

    @Override
    Insert whole(int value) {
        return cell(Integer.toString(value));
    }

    @Override
    Insert real(@Nullable Double value) {
        return value == null ? cell(NULL) : cell(Double.toString(value));
    }

    @Override
    Insert text(@Nullable String value) {
        return value == null ? cell(NULL) : cell(escaped(storable(value)));
    }

    @Override
    Insert bytes(byte @Nullable [] value) {
        return value == null ? cell(NULL) : cell("\\\\x" + HexFormat.of().formatHex(value));
    }

    private Insert cell(String value) {
        return cell(value.getBytes(StandardCharsets.UTF_8));
    }

    private Insert cell(byte[] value) {
        if (begun) {
            rows.write('\t');
        }
        begun = true;
        rows.writeBytes(value);
        return this;
    }

    /** What COPY takes for syntax, and nothing else, is written behind a backslash. */
    private static String escaped(String value) {
        StringBuilder escaped = null;
        for (int at = 0; at < value.length(); at++) {
            char unit = value.charAt(at);
            char sign = switch (unit) {
                case '\\' -> '\\';
                case '\t' -> 't';
                case '\n' -> 'n';
                case '\r' -> 'r';
                default -> 0;
            };
            if (sign != 0 && escaped == null) {
                escaped = new StringBuilder(value.length() + 16).append(value, 0, at);
            }
            if (escaped != null) {
                escaped =
                        sign == 0 ? escaped.append(unit) : escaped.append('\\').append(sign);
            }
        }
        return escaped == null ? value : escaped.toString();
    }

    @Override
    void row() {
        rows.write('\n');
        begun = false;
    }

    @Override
    void write() throws SQLException {
        if (rows.size() > 0) {
            try {
                copying.copyIn(sql, new ByteArrayInputStream(rows.toByteArray()), BUFFER_BYTES);
            } catch (IOException e) {
                throw new SQLException("rows must reach the server but did not: " + e.getMessage(), "08006", e);
            }
            forget();
        }
    }

    @Override
    void forget() {
        if (rows.size() > MOST_BYTES_KEPT) {
            rows = new ByteArrayOutputStream();
        }
        rows.reset();
        begun = false;
    }

    /** Rows that wait are dropped, as those of a statement are. */
    @Override
    public void close() {
        forget();
    }
}
