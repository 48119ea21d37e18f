package org.saksi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saksi.Reading;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.store.AnalysedArticle;

/** Turns what the coder read into what a dataset is given, with the lemmas that it is to be found by. */
final class Analysed {
    private Analysed() {}

    /**
     * @param coding name of the print of what coded it
     */
    static AnalysedArticle of(Reading reading, String coding) {
        Analysis analysis = reading.analysis();
        List<AnalysedArticle.Sentence> sentences = new ArrayList<>();
        if (analysis != null) {
            for (Sentence sentence : analysis.sentences()) {
                String lemmas = sentence.tokens().stream().map(Token::lemma).collect(Collectors.joining(" "));
                sentences.add(new AnalysedArticle.Sentence(sentence.index(), sentence.span(), lemmas));
            }
        }
        return new AnalysedArticle(reading.article(), sentences, coding);
    }
}
