package org.saksi.store;

import java.util.List;
import org.saksi.model.CodedArticle;
import org.saksi.model.Span;

/**
 * An article to be written, with the lemmas that it is to be found by.
 *
 * @param coded the article and all that was read in it
 * @param sentences its sentences in text order; one that is missing is found by its words alone
 */
public record AnalysedArticle(CodedArticle coded, List<Sentence> sentences) {
    public AnalysedArticle {
        sentences = List.copyOf(sentences);
    }

    /**
     * One sentence.
     *
     * @param number its number in the article, from 0, as in {@code sentence.index} of its events
     * @param span where it stands
     * @param lemmas its lemmas in order, separated by spaces; folded as {@link FoldedWords} folds words before they are kept
     */
    public record Sentence(int number, Span span, String lemmas) {}
}
