package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken by hand is found. */
class DatasetCheckTest {
    @TempDir
    Path folder;

    private List<String> rulesBrokenBy(String... statements) throws SQLException {
        String location = folder.resolve("d" + System.nanoTime()).toString();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            List<AnalysedArticle> articles = SampleDataset.of(2).articles(0, 60);
            DatasetContract.write(dataset, articles);
            DatasetContract.link(dataset, SampleDataset.incidents(DatasetContract.coded(articles)));
            DatasetContract.isClean(dataset);
            try (Connection connection =
                            DriverManager.getConnection("jdbc:sqlite:" + Path.of(location, SqliteDialect.FILE));
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return DatasetCheck.check(dataset).stream()
                    .map(Finding::rule)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyRuleFindsWhatBreaksIt() throws SQLException {
        assertThat(rulesBrokenBy("DELETE FROM revisions WHERE number = 1")).contains("revision-gap", "revision-of-row");
        assertThat(rulesBrokenBy("DELETE FROM article_words WHERE rowid = 3")).containsExactly("index-rows");
        assertThat(rulesBrokenBy("DELETE FROM sentence_words WHERE rowid = 3")).containsExactly("index-rows");
        assertThat(rulesBrokenBy("DELETE FROM place_boxes WHERE key = (SELECT MIN(key) FROM place_boxes)"))
                .containsExactly("index-rows");
        assertThat(rulesBrokenBy("UPDATE articles SET until = 1 WHERE key = (SELECT MIN(article_key) FROM events)"))
                .contains("event-article");
        assertThat(rulesBrokenBy("DELETE FROM events WHERE key = 1")).contains("orphan", "incident-mention");
        assertThat(rulesBrokenBy("UPDATE events SET type = 'AID', quad = 2 WHERE type = 'ASSAULT'"))
                .containsExactly("column");
        assertThat(rulesBrokenBy("UPDATE events SET start_day = 1 WHERE start_day IS NOT NULL"))
                .containsExactly("column");
        assertThat(rulesBrokenBy("UPDATE event_lines SET line = substr(line, 1, length(line) - 3)"))
                .containsExactly("packed-line");
        assertThat(rulesBrokenBy("UPDATE articles SET text_digest = x'00' WHERE key = 5"))
                .containsExactly("article-digest");
        assertThat(rulesBrokenBy("UPDATE incidents SET end_day = start_day - 1 WHERE key = 1"))
                .containsExactly("incident-days");
        assertThat(rulesBrokenBy("DELETE FROM entities WHERE key = 1")).containsExactly("member-entity");
        assertThat(rulesBrokenBy("UPDATE incidents SET until = 2 WHERE key = 1"))
                .containsExactly("event-incident");
        assertThat(rulesBrokenBy("UPDATE events SET sentence_key = sentence_key + 20 WHERE key = 1"))
                .containsExactly("event-sentence");
    }
}
