package org.saksi.ingest;

import java.util.ArrayList;
import java.util.List;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.Token;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.store.filter.Lemmas;

/** Reads words that a user typed in each language that Saksi reads, since nobody says in which they are. Thread-safe. */
public final class TypedWords implements Lemmas {
    @Override
    public List<List<String>> of(String words) {
        List<List<String>> readings = new ArrayList<>();
        for (String language : Analysers.languages()) {
            List<Paragraph> paragraphs = List.of(new Paragraph(new Span(0, words.length()), Origin.BODY));
            Article article = new Article("typed", null, null, null, null, null, language, words, paragraphs);
            Analysis analysis = Analysers.of(language).analyse(article);
            List<String> lemmas = analysis.sentences().stream()
                    .flatMap(sentence -> sentence.tokens().stream())
                    .map(Token::lemma)
                    .toList();
            if (!lemmas.isEmpty() && !readings.contains(lemmas)) {
                readings.add(lemmas);
            }
        }
        return readings;
    }
}
