package org.saksi.server.page;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.When;
import org.saksi.server.access.RefusedException;

/**
 * A correction of the time of an event as the form sends it.
 *
 * @param start the first day, null where it is open to the past or nothing is said
 * @param end the last day, null where it is open to the future or nothing is said
 * @param precision how exact the days are, null for as exact as before
 */
record TimeEdit(@Nullable LocalDate start, @Nullable LocalDate end, When.@Nullable Precision precision) {
    /**
     * Reads the fields {@code start}, {@code end} and {@code precision}.
     *
     * @throws RefusedException when one cannot be read
     */
    static TimeEdit of(Context ctx) {
        When.Precision precision =
                ReviewForms.namedIfAny(ctx, "precision", When.Precision.values(), When.Precision::label);
        return new TimeEdit(day(ctx, "start"), day(ctx, "end"), precision);
    }

    private static @Nullable LocalDate day(Context ctx, String field) {
        String typed = ReviewForms.field(ctx, field);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw RefusedException.bad(
                    field, "[" + field + "] must be a day such as 2025-06-16 but was \"" + typed + "\"");
        }
    }

    /**
     * The corrected time. The words of the text stay; where there were none, the day is one that the reviewer read from what stands
     * around the sentence.
     *
     * @param before the time as it was, null where there was none
     * @throws IllegalArgumentException when the days and the precision do not fit each other
     */
    @Nullable
    When apply(@Nullable When before) {
        boolean said = start != null || end != null;
        if (!said || (before != null && isSame(before))) {
            return before;
        }
        When.Precision exact = start == null || end == null ? When.Precision.OPEN : precision(before);
        if (exact == When.Precision.DAY && !Objects.equals(start, end)) {
            throw new IllegalArgumentException(
                    "[precision] of day must have the same first and last day but was " + start + " to " + end);
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("[end] must not be before " + start + " but was " + end);
        }
        return before == null || before.text() == null
                ? new When(null, null, start, end, exact, When.Source.CONTEXT, null)
                : new When(before.text(), before.span(), start, end, exact, before.source(), null);
    }

    private boolean isSame(When before) {
        return Objects.equals(before.start(), start)
                && Objects.equals(before.end(), end)
                && (precision == null || precision == before.precision());
    }

    private When.Precision precision(@Nullable When before) {
        if (precision != null && isOfDays(precision)) {
            return precision;
        }
        boolean kept = precision == null && before != null && isOfDays(before.precision());
        return kept && before != null ? before.precision() : When.Precision.DAY;
    }

    private static boolean isOfDays(When.Precision precision) {
        return precision != When.Precision.OPEN && precision != When.Precision.UNRESOLVED;
    }
}
