package org.saksi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.PostgresServer;
import org.saksi.store.Writer;

class PostgresIngestTest extends IngestContract {
    @Override
    String location(String name) {
        return PostgresServer.newSchema();
    }

    @Test
    void a_purge_that_fails_is_told_fails_no_ingest_and_is_left_to_the_next() throws Exception {
        String location = location("unpurged");
        Path file = write("a.jsonl", Articles.lines(3, 1));
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                Writer writer = dataset.writer("test")) {
            writer.note(TO_PURGE, "yes");
        }
        try (var connection = DriverManager.getConnection(location);
                var statement = connection.createStatement()) {
            statement.execute("DROP INDEX article_words_lemmas");
        }
        List<String> trouble = new ArrayList<>();
        IngestReport report = IngestProcess.ingest(location, file, SAKSI, new IngestProcess.Silent() {
            @Override
            public void trouble(String sentence) {
                trouble.add(sentence);
            }
        });
        assertThat(report.added()).isEqualTo(3);
        assertThat(trouble)
                .singleElement()
                .asString()
                .contains("taking the words of deleted articles out of the indexes must succeed but ")
                .endsWith("; the next ingest tries again");
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.note(TO_PURGE)).contains("yes");
        }
    }
}
