package org.saksi.language;

import java.util.List;
import org.saksi.model.Article;

/**
 * An article's text as sentences and tokens.
 *
 * @param article the article that was analysed
 * @param sentences its sentences in text order; paragraphs of origin CREDIT and BOILERPLATE have none
 */
public record Analysis(Article article, List<Sentence> sentences) {
    public Analysis {
        sentences = List.copyOf(sentences);
    }
}
