package org.saksi.store.export;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, with what a codebook says of it.
 *
 * @param name as the table spells it
 * @param kind how its cells read
 * @param meaning how it is filled, or why it stays empty
 * @param codes the codes it holds, null when it holds none
 * @param value its cell, null for an empty one
 */
record Column(
        String name, Kind kind, String meaning, @Nullable CodeList codes, Function<ExportRow, @Nullable Object> value)
        implements Described {
    /** How cells read; {@code EMPTY} for what Saksi has nothing to say of. */
    enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        EMPTY
    }

    static Column text(String name, String meaning, Function<ExportRow, @Nullable Object> value) {
        return new Column(name, Kind.TEXT, meaning, null, value);
    }

    static Column coded(String name, CodeList codes, String meaning, Function<ExportRow, @Nullable Object> value) {
        return new Column(name, Kind.TEXT, meaning, codes, value);
    }

    static Column whole(String name, String meaning, Function<ExportRow, @Nullable Object> value) {
        return new Column(name, Kind.WHOLE, meaning, null, value);
    }

    static Column number(String name, String meaning, Function<ExportRow, @Nullable Object> value) {
        return new Column(name, Kind.NUMBER, meaning, null, value);
    }

    static Column empty(String name, String why) {
        return new Column(name, Kind.EMPTY, why, null, row -> null);
    }

    /** The same column with codes that a codebook lists. */
    Column with(CodeList list) {
        return new Column(name, kind, meaning, list, value);
    }

    @Override
    public String form() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a spreadsheet may read the cell as a number. */
    boolean numeric() {
        return kind == Kind.WHOLE || kind == Kind.NUMBER;
    }

    /** The cell as text; a whole number has no fraction. */
    String cell(ExportRow row) {
        Object found = value.apply(row);
        if (found instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return found == null ? "" : found.toString();
    }
}
