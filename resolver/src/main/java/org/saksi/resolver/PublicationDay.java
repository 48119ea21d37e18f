package org.saksi.resolver;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;

/**
 * The publication date of an article as far as it can be true. No clock says what lies ahead, since the same input must
 * give the same bytes on any day: a date that the calendars of this version do not reach is taken for a fault.
 */
final class PublicationDay {
    /** Newspapers are not older. */
    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);

    /** The last day of the tables of feasts. */
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private PublicationDay() {}

    /** The day, null when the article has none or one that cannot be true. */
    static @Nullable LocalDate of(Article article) {
        return wrong(article) ? null : article.published();
    }

    /** Whether the article has a publication date that cannot be true. */
    static boolean wrong(Article article) {
        LocalDate day = article.published();
        return day != null && (day.isBefore(FIRST) || day.isAfter(LAST));
    }
}
