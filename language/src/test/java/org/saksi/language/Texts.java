package org.saksi.language;

import java.util.List;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Articles for the tests, made of one paragraph. */
public final class Texts {
    private Texts() {}

    /** An article of one body paragraph. */
    public static Article article(String language, String text) {
        Paragraph paragraph = new Paragraph(new Span(0, text.length()), Origin.BODY);
        return new Article("a", null, null, null, null, null, language, text, List.of(paragraph));
    }

    /** The sentences of a text of one paragraph. */
    public static List<Sentence> sentences(String language, String text) {
        return Analysers.of(language).analyse(article(language, text)).sentences();
    }

    /** The sentences as written. */
    public static List<String> written(String language, String text) {
        return sentences(language, text).stream()
                .map(sentence -> sentence.span().in(text))
                .toList();
    }

    /** The tokens of all sentences as written, one blank between them. */
    public static String tokens(String language, String text) {
        StringBuilder all = new StringBuilder();
        for (Sentence sentence : sentences(language, text)) {
            for (Token token : sentence.tokens()) {
                all.append(all.isEmpty() ? "" : " ").append(token.form());
            }
        }
        return all.toString();
    }
}
