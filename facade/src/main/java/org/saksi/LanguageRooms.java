package org.saksi;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.CodedText;
import org.saksi.language.Analysis;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;

/** The corridor of one language from an article to its events; safe for use by many threads. */
final class LanguageRooms {
    /** Version of the rules. */
    static final int RULES = 0;

    private LanguageRooms() {}

    /** The rooms of a language, empty for one that Saksi does not read. */
    static Optional<LanguageRooms> load(String language) {
        return switch (language) {
            case "en", "id" -> Optional.of(new LanguageRooms());
            default -> Optional.empty();
        };
    }

    /** What the coder reads in an article. */
    CodedText read(Article article) {
        return new CodedText(new Analysis(article, List.of()), List.of(), List.of(), List.of());
    }

    /** The coded text with codes, places and times. */
    CodedArticle resolve(CodedText text, String version) {
        return new CodedArticle(text.analysis().article(), true, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
