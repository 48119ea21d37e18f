package org.saksi.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an event repeats of its article so that a line can be read alone.
 *
 * @param id the article's id
 * @param url where it was published, if known
 * @param publisher who published it, if known
 * @param title its headline, if known
 * @param published its publication date, if known
 * @param language its language code
 */
public record ArticleReference(
        String id,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable LocalDate published,
        String language) {
    public ArticleReference {
        Require.filled("id", id);
        Require.filled("language", language);
    }

    /** The reference to an article. */
    public static ArticleReference to(Article article) {
        return new ArticleReference(
                article.id(),
                article.url(),
                article.publisher(),
                article.title(),
                article.published(),
                article.language());
    }
}
