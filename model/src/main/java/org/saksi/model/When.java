package org.saksi.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an act took or takes place (codebook section 6).
 *
 * @param text the expression, null when the source is the publication date
 * @param span where it stands, null with {@code text}
 * @param start first day, null when unresolved or open to the past
 * @param end last day, inclusive, null when unresolved or open to the future
 * @param precision how exact it is; UNRESOLVED for a relative expression without a publication date
 * @param source what it was read from; never silently the publication date
 */
public record When(
        @Nullable String text,
        @Nullable Span span,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Precision precision,
        Source source) {
    public When {
        if ((text == null) != (span == null)) {
            throw ContractException.field("span", "be there if and only if text is", span);
        }
        if (text != null && span != null) {
            Require.excerpt(text, span);
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw ContractException.field("end", "not be before start, " + start + ",", end);
        }
    }

    /** How exact a time is. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        OPEN,
        UNRESOLVED;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a time was read from. */
    public enum Source {
        TEXT,
        CONTEXT,
        PUBLICATION;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
