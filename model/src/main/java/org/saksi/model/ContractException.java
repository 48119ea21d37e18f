package org.saksi.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that the output contract does not allow, in a record, a line that is read (design section 3) or a data file.
 *
 * <p>The message names the input if there is one, the field and its rule:
 * {@code [events.jsonl:3] field "status" must be one of asserted, reported but was "x"}.
 */
public final class ContractException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CODE_POINTS = 80;

    private final String place;
    private final String field;
    private final String fault;

    private ContractException(String place, String field, String fault, @Nullable Throwable cause) {
        super(place + (field.isEmpty() ? "line" : "field \"" + field + "\"") + " " + fault, cause);
        this.place = place;
        this.field = field;
        this.fault = fault;
    }

    /** The path of the field, such as {@code actors[0].country}; empty when the whole line is meant. */
    public String field() {
        return field;
    }

    /** A field that breaks its rule; the rule continues "must". */
    static ContractException field(String field, String rule, @Nullable Object was) {
        return new ContractException("", field, "must " + rule + " but was " + shown(was), null);
    }

    /** A field that is not there. */
    static ContractException missing(String field) {
        return new ContractException("", field, "must be there but was missing", null);
    }

    /** A line that breaks its rule; the fault continues "line". */
    static ContractException line(String fault, @Nullable Throwable cause) {
        return new ContractException("", "", fault, cause);
    }

    /** The same fault, seen from the object that holds the field. */
    ContractException inside(String parent) {
        return parent.isEmpty() || field.isEmpty()
                ? this
                : new ContractException(place, parent + "." + field, fault, getCause());
    }

    /** The same fault with the input and line where it stands. */
    ContractException at(String input, long number) {
        return new ContractException("[" + input + ":" + number + "] ", field, fault, getCause());
    }

    /** The value as a message can carry it: quoted, cut, and without control characters. */
    private static String shown(@Nullable Object value) {
        if (!(value instanceof CharSequence words)) {
            return String.valueOf(value);
        }
        StringBuilder out = new StringBuilder("\"");
        words.codePoints().limit(SHOWN_CODE_POINTS).forEach(point -> {
            if (Character.isISOControl(point)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.append(words.codePoints().count() > SHOWN_CODE_POINTS ? "...\"" : "\"")
                .toString();
    }
}
