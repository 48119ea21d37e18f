package org.saksi.cli;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;

/** Articles read in the language that the command line gives, whatever they look like. */
final class GivenLanguage {
    private GivenLanguage() {}

    /** The article in the given language; the article itself when none is given. */
    static Article of(Article article, @Nullable String language) {
        if (language == null) {
            return article;
        }
        return new Article(
                article.id(),
                article.url(),
                article.publisher(),
                article.title(),
                article.byline(),
                article.published(),
                language,
                article.text(),
                article.paragraphs());
    }
}
