package org.saksi.benchmarks;

import java.io.IOException;
import java.util.function.BiConsumer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.Paragraph;

/** OpenNLP up to the tags, and if wanted MaltParser for trees and OpenNLP for names behind it. */
final class OpenNlpPipeline implements Pipeline {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokeniser;
    private final POSTaggerME tagger;
    private final @Nullable MaltParser parser;
    private final @Nullable NameFinderME names;

    /**
     * A pipeline over models.
     *
     * @param parser null for no trees
     * @param names whether to look for names
     */
    OpenNlpPipeline(Models models, @Nullable MaltParser parser, boolean names) throws IOException {
        this.sentences = new SentenceDetectorME(models.sentences());
        this.tokeniser = new TokenizerME(models.tokeniser());
        this.tagger = new POSTaggerME(models.tagger());
        this.parser = parser;
        this.names = names ? new NameFinderME(models.names()) : null;
    }

    @Override
    public String gives() {
        return "sentences, tokens, tags" + (parser == null ? "" : ", trees") + (names == null ? "" : ", names");
    }

    @Override
    public int read(Article article) throws IOException {
        int[] tokens = {0};
        NameFinderME finder = names;
        if (finder != null) {
            finder.clearAdaptiveData();
        }
        tagged(article, (forms, tags) -> tokens[0] += forms.length);
        return tokens[0];
    }

    /** Reads an article and hands over the tokens and tags of each sentence. */
    void tagged(Article article, BiConsumer<String[], String[]> taker) throws IOException {
        MaltParser trees = parser;
        NameFinderME finder = names;
        for (Paragraph paragraph : article.paragraphs()) {
            String text = article.text()
                    .substring(paragraph.span().start(), paragraph.span().end());
            for (String sentence : sentences.sentDetect(text)) {
                String[] forms = tokeniser.tokenize(sentence);
                String[] tags = tagger.tag(forms);
                if (trees != null) {
                    trees.parse(MaltParser.rows(forms, tags));
                }
                if (finder != null) {
                    finder.find(forms);
                }
                taker.accept(forms, tags);
            }
        }
    }
}
