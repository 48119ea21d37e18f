package org.saksi.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the stable order of events: by day of publication, undated last, then by id of the article in the order of its
 * bytes, then by the order in the article.
 *
 * @param published day of the article, null where it has none
 * @param article its id
 * @param position place of the event in it, from 0
 */
public record EventPosition(@Nullable LocalDate published, String article, int position) {
    int sortDay() {
        return published == null ? ArticleRows.UNDATED : Math.toIntExact(published.toEpochDay());
    }
}
