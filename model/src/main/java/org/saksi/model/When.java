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
 * @param reason why it is unresolved; null when it is resolved or nobody said
 */
public record When(
        @Nullable String text,
        @Nullable Span span,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Precision precision,
        Source source,
        @Nullable Reason reason) {
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
        if (reason != null && precision != Precision.UNRESOLVED) {
            throw ContractException.field("reason", "be null unless precision is unresolved", reason.label());
        }
    }

    /** Why an expression of time gives no day. */
    public enum Reason {
        /** There is no publication date or date line to count from. */
        NO_DATE,
        /** The publication date cannot be true, and there is no date line to count from. */
        WRONG_DATE,
        /** The calendar has no such day, as 31 February, or the tables of feasts do not reach it. */
        NO_SUCH_DAY,
        /** It is counted from another time of the text that is not known. */
        OTHER_TIME,
        /** The act is told as done, but the words name a time after the article. */
        AFTER_ARTICLE;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
