package org.saksi.resolver;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;

/**
 * The publication date of an article as far as it can be true.
 *
 * @param last the last day that can be true
 */
record PublicationDay(LocalDate last) {
    /** Newspapers are not older. */
    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);

    /** The last day of the tables of feasts: a date that the calendars of this version do not reach is taken for a fault. */
    private static final LocalDate CALENDARS = LocalDate.of(2030, 12, 31);

    /** Without a day of reading no clock is asked, so that the same input gives the same bytes on any day. */
    static final PublicationDay ANY = new PublicationDay(CALENDARS);

    PublicationDay {
        last = last.isAfter(CALENDARS) ? CALENDARS : last;
    }

    /** The day, null when the article has none or one that cannot be true. */
    @Nullable
    LocalDate of(Article article) {
        return wrong(article) ? null : article.published();
    }

    /** Whether the article has a publication date that cannot be true. */
    boolean wrong(Article article) {
        LocalDate day = article.published();
        return day != null && (day.isBefore(FIRST) || day.isAfter(last));
    }
}
