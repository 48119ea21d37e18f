package org.saksi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.Article;
import org.saksi.training.corpora.Conllu;

class ToolsTest {
    /** One sentence so often that any learner learns it. */
    private static final List<Conllu.Sentence> TREES = Collections.nCopies(
            40,
            Conllu.Sentence.of(
                    "own-1",
                    "Polisi menangkap tiga orang.",
                    List.of(
                            new Conllu.Word("Polisi", "polisi", "NOUN", "_", "_", 2, "nsubj", "_", "_"),
                            new Conllu.Word("menangkap", "tangkap", "VERB", "_", "_", 0, "root", "_", "_"),
                            new Conllu.Word("tiga", "tiga", "NUM", "_", "_", 4, "nummod", "_", "_"),
                            new Conllu.Word("orang", "orang", "NOUN", "_", "_", 2, "obj", "_", "SpaceAfter=No"),
                            new Conllu.Word(".", ".", "PUNCT", "_", "_", 2, "punct", "_", "_")),
                    List.of()));

    @Test
    void maltParserLearnsAndParsesWithoutSeeingTheGoldTree(@TempDir Path folder) throws IOException {
        Path model = MaltParser.train(TREES, MaltParser.Tags.UPOS, false, folder);
        MaltParser parser = MaltParser.load(model, MaltParser.Tags.UPOS);
        List<Conllu.Word> bare = new ArrayList<>();
        for (Conllu.Word word : TREES.getFirst().words()) {
            bare.add(Conllu.Word.of(word.form(), "_", word.upos(), "_", -1, "_"));
        }

        List<Conllu.Word> parsed = parser.parse(TREES.getFirst().with(bare)).words();

        assertThat(parsed).extracting(Conllu.Word::head).containsExactly(2, 0, 4, 2, 2);
        assertThat(parsed).extracting(Conllu.Word::deprel).containsExactly("nsubj", "root", "nummod", "obj", "punct");
    }

    @Test
    void openNlpLearnsTags() throws IOException {
        var tagger = new opennlp.tools.postag.POSTaggerME(OpenNlp.tagger("id", TREES, OpenNlp.Method.MAXENT));

        assertThat(tagger.tag(new String[] {"Polisi", "menangkap", "tiga", "orang", "."}))
                .containsExactly("NOUN", "VERB", "NUM", "NOUN", "PUNCT");
    }

    @Test
    void articlesKeepTitleAndParagraphsApart(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("id.jsonl"), """
            {"id": "a", "title": "Polisi Tangkap Tiga Orang", "text": "Jakarta - Satu.\\n\\nDua."}
            {"id": "b", "text": "Tiga."}
            """);

        List<Article> articles = News.read(folder, "id", 10);

        assertThat(articles)
                .extracting(Article::text)
                .containsExactly("Polisi Tangkap Tiga Orang\nJakarta - Satu.\nDua.", "Tiga.");
        assertThat(articles.getFirst().paragraphs()).hasSize(3);
    }
}
