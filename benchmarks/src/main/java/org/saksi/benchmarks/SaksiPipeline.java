package org.saksi.benchmarks;

import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.language.Sentence;
import org.saksi.model.Article;

/** Saksi's analyser as coding calls it. */
final class SaksiPipeline implements Pipeline {
    private final Analyser analyser;
    private boolean trees;
    private boolean names;

    SaksiPipeline(String language) {
        analyser = Analysers.of(language);
    }

    @Override
    public String gives() {
        return "sentences, tokens, tags, lemmas" + (trees ? ", trees" : "") + (names ? ", names" : "");
    }

    @Override
    public int read(Article article) {
        int tokens = 0;
        for (Sentence sentence : analyser.analyse(article).sentences()) {
            tokens += sentence.tokens().size();
            trees |= sentence.tree() != null;
            names |= !sentence.names().isEmpty();
        }
        return tokens;
    }
}
