package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Faults of input, clock and machine, on both databases. */
class DatasetFaultsTest {
    /** What a database, its bulk format or its language could take for syntax. */
    private static final String HOSTILE =
            "\\N\t\\\n\\.\r' OR 1=1; -- \"kutip\" {a,b} \\x00 %s ? :n \u202Eterbalik\u202C \uD83D\uDE00 e\u0301";

    @TempDir
    private Path folder;

    private List<String> locations() {
        return List.of(folder.resolve("data").toString(), PostgresServer.newSchema());
    }

    private static AnalysedArticle article(String id, String words, String text) {
        Article article = new Article(
                id,
                "https://a.example/" + words,
                "Harian",
                words,
                words,
                null,
                "id",
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return new AnalysedArticle(
                new CodedArticle(article, true, List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(new AnalysedArticle.Sentence(0, new Span(0, text.length()), text)));
    }

    @Test
    void whatADatabaseCouldTakeForSyntaxComesBackAsItWas() {
        AnalysedArticle hostile = article("a_" + HOSTILE.replace('\n', ' '), HOSTILE, HOSTILE + " teks");
        DeadLetter letter = new DeadLetter(HOSTILE, 3L, HOSTILE, "json", HOSTILE);
        for (String location : locations()) {
            try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
                try (Writer writer = dataset.writer("test")) {
                    writer.begin(DatasetContract.ingest(HOSTILE));
                    writer.write(new Batch(List.of(hostile), List.of(letter), List.of()));
                    writer.finish();
                }
                assertThat(DatasetContract.articles(dataset)).containsExactly(hostile.coded());
                assertThat(dataset.deadLetters()).containsExactly(letter);
                assertThat(dataset.newest().orElseThrow().run().command()).isEqualTo(HOSTILE);
                DatasetContract.isClean(dataset);
            }
        }
    }

    @Test
    void aNulInAFieldIsReplacedInTheColumnsAndKeptInTheLine() {
        AnalysedArticle hostile = article("a", "Ju\u0000dul", "Teks yang cukup.");
        for (String location : locations()) {
            try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
                DatasetContract.write(dataset, List.of(hostile));
                assertThat(DatasetContract.articles(dataset)).hasSize(1);
                String title = dataset.read(connection -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery("SELECT title FROM articles")) {
                        rows.next();
                        return rows.getString(1);
                    }
                });
                assertThat(title).isEqualTo("Ju\uFFFDdul");
                DatasetContract.isClean(dataset);
            }
        }
    }

    @Test
    void aClockThatGoesBackOrFarAheadChangesNoOrder() {
        SampleDataset sample = SampleDataset.of(11);
        AtomicReference<Instant> now = new AtomicReference<>(DatasetContract.MOMENT);
        for (String location : locations()) {
            try (Dataset dataset = Dataset.open(location, new OpenOptions(true, 2, now::get))) {
                DatasetContract.write(dataset, sample.articles(0, 5));
                now.set(DatasetContract.MOMENT.plus(Duration.ofDays(20_000)));
                DatasetContract.write(dataset, sample.articles(5, 10));
                now.set(Instant.EPOCH);
                DatasetContract.write(dataset, sample.articles(10, 15));
                assertThat(dataset.revisions()).extracting(Revision::number).containsExactly(1L, 2L, 3L);
                assertThat(dataset.newest().orElseThrow().number()).isEqualTo(3);
                assertThat(dataset.changes(2).articles().added()).hasSize(5);
                DatasetContract.isClean(dataset);
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("berkas"), "x");
        assertThatThrownBy(() -> Dataset.open(file.toString(), OpenOptions.creating()))
                .isInstanceOf(DatasetException.class)
                .hasMessage("[" + file + "] dataset must be a folder but is a file");
        Path under = file.resolve("data");
        assertThatThrownBy(() -> Dataset.open(under.toString(), OpenOptions.creating()))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("[" + under + "] folder of the dataset cannot be made: ");
    }

    /** Segments of an index leave out the letters that a word shares with the one before it, so not all are looked for. */
    @Test
    void noWordOfADeletedArticleIsLeftInTheFilesOfSqlite() throws IOException {
        String location = folder.resolve("data").toString();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            DatasetContract.write(dataset, SampleDataset.of(31).articles(0, 300));
            DatasetContract.write(
                    dataset, List.of(article("secret", "Zrahasiaku", "Zbqwortelku zbqkesumatra Kota Lama.")));
            DatasetContract.write(dataset, SampleDataset.of(31).articles(300, 350));
            assertThat(holds(dataset, "ortelku")).isTrue();
            assertThat(holds(dataset, "ahasiaku")).isTrue();
            try (Writer writer = dataset.writer("test")) {
                writer.delete("secret", "ana", "asked for");
            }
            for (String word : List.of("ortelku", "esumatra", "ahasiaku")) {
                assertThat(holds(dataset, word)).as(word).isFalse();
            }
            DatasetContract.isClean(dataset);
        }
    }

    private boolean holds(Dataset dataset, String word) throws IOException {
        boolean found = false;
        try (var files = Files.list(Path.of(dataset.location()))) {
            for (Path file : files.toList()) {
                found |= new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
            }
        }
        return found;
    }

    @Test
    void noWordOfADeletedArticleIsLeftInTheIndexesOfPostgresql() throws Exception {
        String location = PostgresServer.newSchema();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            DatasetContract.write(dataset, SampleDataset.of(31).articles(0, 300));
            DatasetContract.write(
                    dataset, List.of(article("secret", "Zrahasiaku", "Zbqwortelku zbqkesumatra Kota Lama.")));
            assertThat(indexesHold(location, "zbqwortelku")).isTrue();
            try (Writer writer = dataset.writer("test")) {
                writer.delete("secret", "ana", "asked for");
            }
            assertThat(indexesHold(location, "zbqwortelku")).isFalse();
            assertThat(indexesHold(location, "zbqkesumatra")).isFalse();
            DatasetContract.isClean(dataset);
        }
    }

    private static boolean indexesHold(String location, String word) throws Exception {
        boolean found = false;
        try (var connection = java.sql.DriverManager.getConnection(location);
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (ResultSet rows = statement.executeQuery("SELECT current_setting('data_directory') || '/'"
                    + " || pg_relation_filepath(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
                    + " WHERE c.relnamespace = current_schema()::regnamespace"
                    + " AND c.relname IN ('article_words', 'sentence_words')")) {
                while (rows.next()) {
                    byte[] bytes = Files.readAllBytes(Path.of(rows.getString(1)));
                    found |= new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
                }
            }
        }
        return found;
    }

    @Test
    void aDeletionThatWasCutOffIsFinishedByTheNextThatPurgesAndNotByWhoWritesSomethingSmall() throws Exception {
        String location = folder.resolve("data").toString();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            DatasetContract.write(dataset, SampleDataset.of(31).articles(0, 50));
            DatasetContract.write(dataset, List.of(article("secret", "Zrahasiaku", "Zbqwortelku Kota Lama.")));
            SqliteDialect dialect = new SqliteDialect(Path.of(location));
            try (var connection = dialect.writing();
                    WriterLock lock = dialect.lock(connection, Right.WRITE, "test")) {
                // A writer that is never closed, as in a process that is killed.
                new Writer(connection, dialect, lock, Instant::now).delete("secret", "ana", "asked for");
            }
            assertThat(holds(dataset, "ortelku")).isTrue();
            try (Writer writer = dataset.writer("test")) {
                writer.note("a", "b");
            }
            assertThat(holds(dataset, "ortelku")).isTrue();
            try (Writer writer = dataset.writer("test")) {
                writer.purge();
            }
            assertThat(holds(dataset, "ortelku")).isFalse();
        }
    }

    /** A server that ends while it builds an index beside another leaves a part of it. */
    @Test
    void aPurgeTakesAwayWhatOneThatWasCutOffHasLeft() throws Exception {
        String location = PostgresServer.newSchema();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            DatasetContract.write(dataset, List.of(article("secret", "Zrahasiaku", "Zbqwortelku Kota Lama.")));
            try (var connection = java.sql.DriverManager.getConnection(location);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE INDEX article_words_words_ccnew ON article_words USING gin (words)");
                statement.execute("UPDATE pg_index SET indisvalid = false"
                        + " WHERE indexrelid = 'article_words_words_ccnew'::regclass");
                try (Writer writer = dataset.writer("test")) {
                    writer.delete("secret", "ana", "asked for");
                }
                try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM pg_indexes"
                        + " WHERE schemaname = current_schema() AND tablename = 'article_words'"
                        + " AND indexname LIKE '%\\_cc%'")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isZero();
                }
            }
            DatasetContract.isClean(dataset);
        }
    }
}
