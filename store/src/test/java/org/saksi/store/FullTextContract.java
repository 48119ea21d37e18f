package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both indexes of words find what stands in the texts in force, and nothing else. */
abstract class FullTextContract {
    private static final SampleDataset SAMPLE = SampleDataset.of(21, 2, 3, List.of());

    abstract String location();

    /** Articles whose words, or lemmas, hold a phrase. */
    abstract String query(String table, String column);

    abstract String phrase(List<String> words);

    private List<String> found(Dataset dataset, String column, String phrase) {
        return dataset.read(connection -> {
            List<String> ids = new ArrayList<>();
            String sql = "SELECT a.id FROM articles a WHERE a.until IS NULL AND a.key IN ("
                    + query("article_words", column) + ") ORDER BY a.id";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, phrase(FoldedWords.of(phrase)));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            }
            return ids;
        });
    }

    private static List<String> holding(List<AnalysedArticle> articles, String phrase) {
        String words = " " + FoldedWords.line(phrase) + " ";
        TreeSet<String> ids = new TreeSet<>();
        for (AnalysedArticle article : articles) {
            for (AnalysedArticle.Sentence sentence : article.sentences()) {
                String text = sentence.span().in(article.coded().article().text());
                if ((" " + FoldedWords.line(text) + " ").contains(words)) {
                    ids.add(article.coded().article().id());
                }
            }
        }
        return List.copyOf(ids);
    }

    @Test
    void phrasesAreFoundWhereTheyStandAndNotAcrossSentences() throws SQLException {
        List<AnalysedArticle> articles = SAMPLE.articles(0, 200);
        try (Dataset dataset = Dataset.open(location(), OpenOptions.creating())) {
            DatasetContract.write(dataset, articles);
            for (String phrase : List.of("Kota Lama", "the CAFE front", "hari ini", "orang tewas kata", "tidak ada")) {
                assertThat(found(dataset, "words", phrase)).as(phrase).isEqualTo(holding(articles, phrase));
            }
            assertThat(found(dataset, "words", "Ketegangan di teluk")).isNotEmpty();
            // The sample's lemma of menindak is indak.
            assertThat(found(dataset, "lemmas", "indakassault")).isNotEmpty();
            assertThat(found(dataset, "words", "indakassault")).isEmpty();
        }
    }

    @Test
    void anotherTextTakesTheWordsOfTheEarlierOneAway() throws SQLException {
        AnalysedArticle before = DatasetContract.withEvents();
        AnalysedArticle after = DatasetContract.renamed(
                SampleDataset.of(1, 0, 1, List.of("Sesuatu yang lain.")).article(4), before);
        String words = before.coded().events().getFirst().sentence().text();
        try (Dataset dataset = Dataset.open(location(), OpenOptions.creating())) {
            DatasetContract.write(dataset, List.of(before));
            assertThat(found(dataset, "words", words)).hasSize(1);
            DatasetContract.write(dataset, List.of(after));
            assertThat(found(dataset, "words", words)).isEmpty();
            assertThat(found(dataset, "words", "sesuatu yang lain")).hasSize(1);
            try (Writer writer = dataset.writer("test")) {
                writer.delete(before.coded().article().id(), "ana", "asked for");
            }
            assertThat(found(dataset, "words", "sesuatu yang lain")).isEmpty();
        }
    }
}
