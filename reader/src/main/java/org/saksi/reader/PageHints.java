package org.saksi.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Draft.Metadata;

/**
 * What is known of a page besides the page; all but the id serves only where the page itself says nothing. Immutable.
 *
 * @param id the id of the article, null for the one that its address gives
 * @param publisher who published it
 * @param title its title
 * @param published when it was published
 */
public record PageHints(
        @Nullable String id,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable LocalDate published) {
    /** Nothing is known. */
    public static final PageHints NONE = new PageHints(null, null, null, null);

    Draft in(Draft draft) {
        Metadata own = draft.metadata();
        return draft.with(new Metadata(
                id == null ? own.id() : id,
                own.url(),
                own.publisher() == null ? publisher : own.publisher(),
                own.title() == null ? title : own.title(),
                own.byline(),
                own.published() == null ? published : own.published(),
                own.language()));
    }
}
