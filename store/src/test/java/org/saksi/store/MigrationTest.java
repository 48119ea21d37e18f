package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Status;

/** A dataset of the first schema with articles, a review and feeds keeps them when it is opened, and can do what is new. */
class MigrationTest {
    private static final String FEED = "https://contoh.example/rss";
    private static final Instant MOMENT = DatasetContract.MOMENT;

    @TempDir
    Path folder;

    /** Tables, columns and indexes, each as table, a blank and name; a table has no name after it. */
    private record Catalogue(Set<String> tables, Set<String> columns, Set<String> indexes) {
        static Catalogue of(Connection connection) throws SQLException {
            DatabaseMetaData data = connection.getMetaData();
            Set<String> tables = new TreeSet<>();
            Set<String> columns = new TreeSet<>();
            Set<String> indexes = new TreeSet<>();
            try (ResultSet rows = data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = data.getColumns(null, connection.getSchema(), table, "%")) {
                    while (rows.next()) {
                        columns.add(rows.getString("TABLE_NAME") + " " + rows.getString("COLUMN_NAME"));
                    }
                }
                try (ResultSet rows = data.getIndexInfo(null, connection.getSchema(), table, false, true)) {
                    while (rows.next()) {
                        if (rows.getString("INDEX_NAME") != null) {
                            indexes.add(table + " " + rows.getString("INDEX_NAME"));
                        }
                    }
                }
            }
            return new Catalogue(tables, columns, indexes);
        }
    }

    private static String url(String location) {
        return location.startsWith("jdbc:") ? location : "jdbc:sqlite:" + Path.of(location, SqliteDialect.FILE);
    }

    /** What the first migration alone makes. */
    private static Catalogue first(String location) throws SQLException, IOException {
        boolean sqlite = !location.startsWith("jdbc:");
        if (sqlite) {
            Files.createDirectories(Path.of(location));
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url(location), null, null)
                .locations("classpath:db/migration/" + (sqlite ? "sqlite" : "postgresql"))
                .target("1")
                .loggers("slf4j")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url(location))) {
            return Catalogue.of(connection);
        }
    }

    /** Takes away all that later migrations made. */
    private static void goBack(String location, Catalogue first) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(location));
                Statement statement = connection.createStatement()) {
            Catalogue newest = Catalogue.of(connection);
            Deque<String> tables = new ArrayDeque<>(without(newest.tables, first.tables));
            assertThat(tables).contains("flags", "rounds", "webhooks");
            // Those that others refer to cannot go before them.
            for (int tries = tables.size() * tables.size(); !tables.isEmpty() && tries > 0; tries--) {
                String table = tables.removeFirst();
                try {
                    statement.execute("DROP TABLE " + table);
                } catch (SQLException e) {
                    tables.addLast(table);
                }
            }
            Catalogue left = Catalogue.of(connection);
            for (String index : without(left.indexes, first.indexes)) {
                statement.execute("DROP INDEX " + index.split(" ")[1]);
            }
            for (String column : without(left.columns, first.columns)) {
                statement.execute("ALTER TABLE " + column.replace(" ", " DROP COLUMN "));
            }
            statement.execute("DELETE FROM flyway_schema_history WHERE version <> '1'");
            assertThat(Catalogue.of(connection)).isEqualTo(first);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static FeedItem item() {
        return new FeedItem(FEED, "k", "p", FEED + "/1", "Judul", null, null, FeedItem.State.WAITING, 0, null);
    }

    private static FeedState feed() {
        return FeedState.of(FEED, "Harian Contoh").failed(MOMENT, "status must be 200 but was 503", MOMENT);
    }

    @Test
    void aDatasetOfTheFirstSchemaKeepsWhatItHoldsAndCanDoWhatIsNew() throws SQLException, IOException {
        keepsWhatItHolds(
                folder.resolve("data").toString(), folder.resolve("first").toString());
    }

    @Test
    void soDoesOneInPostgres() throws SQLException, IOException {
        keepsWhatItHolds(PostgresServer.newSchema(), PostgresServer.newSchema());
    }

    private static void keepsWhatItHolds(String location, String empty) throws SQLException, IOException {
        List<AnalysedArticle> articles = SampleDataset.of(6).articles(0, 40);
        Event event = articles.stream()
                .flatMap(article -> article.coded().events().stream())
                .findFirst()
                .orElseThrow();
        Event edited = Events.with(event, event.version(), Status.HYPOTHETICAL, event.confidence());
        List<CodedArticle> before;
        List<Review> reviews;
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            DatasetContract.write(dataset, articles);
            DatasetContract.link(dataset, SampleDataset.incidents(DatasetContract.coded(articles)));
            try (Writer writer = dataset.writer("test")) {
                writer.review(event.id(), ReviewState.EDITED, "ana", "only feared", edited);
                new FeedMemory(dataset).keep(writer, List.of(feed()), List.of(item()));
            }
            before = DatasetContract.articles(dataset);
            reviews = dataset.latestReviews(10);
        }
        goBack(location, first(empty));

        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            assertThat(DatasetContract.articles(dataset)).isEqualTo(before);
            assertThat(dataset.latestReviews(10)).isEqualTo(reviews).hasSize(1);
            assertThat(dataset.event(event.id()).orElseThrow().event().status()).isEqualTo(Status.HYPOTHETICAL);
            assertThat(dataset.feeds()).containsExactly(feed());
            assertThat(new FeedMemory(dataset).item(FEED, "k")).contains(item());
            DatasetContract.isClean(dataset);

            writer.flag(event.id(), "budi", "which of the two?");
            long round = writer.rounds()
                    .make(
                            new NewRound(
                                    "June",
                                    "type:*",
                                    7,
                                    List.of("ana", "budi"),
                                    List.of(new NewRound.Drawn(event.id(), "all", 1))),
                            "citra");
            assertThat(writer.rounds().decide("June", event.id(), ReviewState.ACCEPTED, "ana", null, null))
                    .isGreaterThan(round);
            assertThat(dataset.history(event.id()).orElseThrow().flags())
                    .singleElement()
                    .satisfies(flag -> assertThat(flag.note()).isEqualTo("which of the two?"));
            DatasetContract.isClean(dataset);
        }
    }
}
