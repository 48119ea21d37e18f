package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no dataset, or a newer one, is refused in a sentence and left as it is. */
class DatasetOpeningTest {
    @TempDir
    Path folder;

    private void execute(String location, String... statements) throws SQLException {
        String url = location.startsWith("jdbc:") ? location : "jdbc:sqlite:" + Path.of(location, SqliteDialect.FILE);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> locations() {
        return List.of(folder.toString(), PostgresServer.newSchema());
    }

    @Test
    void aDatasetThatIsNotThereIsNotMade() {
        for (String location : List.of(folder.resolve("none").toString(), PostgresServer.newSchema())) {
            assertThatThrownBy(() -> Dataset.open(location, OpenOptions.existing()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("dataset must exist but there is none");
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void tablesOfAnotherProgramAreRefused() throws SQLException {
        for (String location : locations()) {
            execute(location, "CREATE TABLE customers (id INTEGER)");
            assertThatThrownBy(() -> Dataset.open(location, OpenOptions.creating()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining(
                            "database must be a dataset of Saksi or empty but holds tables of another program");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(folder.resolve(SqliteDialect.FILE), "bukan basis data ".repeat(100));
        assertThatThrownBy(() -> Dataset.open(folder.toString(), OpenOptions.creating()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("saksi.db must be a SQLite database but is none");
    }

    @Test
    void aNewerSchemaIsRefusedWithBothVersions() throws SQLException {
        for (String location : locations()) {
            Dataset.open(location, OpenOptions.creating()).close();
            execute(
                    location,
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success) SELECT 99, '7', 'later', 'SQL', 'V7__later.sql',"
                            + " 'x', 1, success FROM flyway_schema_history WHERE version = '1'");
            assertThatThrownBy(() -> Dataset.open(location, OpenOptions.existing()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("schema must be of version " + Schema.VERSION
                            + " or older to be read by this program but was of version 7, made by a newer one");
        }
    }

    @Test
    void aDatasetOfAnOlderSchemaIsBroughtToThisOneWhenItIsOpened() throws SQLException {
        for (String location : locations()) {
            Dataset.open(location, OpenOptions.creating()).close();
            execute(location, "ALTER TABLE deliveries DROP COLUMN failing");
            execute(location, "DELETE FROM flyway_schema_history WHERE version = '6'");
            Dataset.open(location, OpenOptions.existing()).close();
            // Would fail if it were not there again.
            execute(location, "ALTER TABLE deliveries DROP COLUMN failing");
        }
    }

    @Test
    void aMakingThatWasKilledBeforeItsTablesIsGoneOnWith() throws SQLException {
        for (String location : locations()) {
            execute(
                    location,
                    "CREATE TABLE flyway_schema_history (installed_rank INTEGER NOT NULL PRIMARY KEY,"
                            + " version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL,"
                            + " script VARCHAR(1000) NOT NULL, checksum INTEGER, installed_by VARCHAR(100) NOT NULL,"
                            + " installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,"
                            + " execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL)");
            try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
                assertThat(dataset.revisions()).isEmpty();
            }
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        String location = "jdbc:postgresql://127.0.0.1:1/saksi?user=ana&password=rahasia&connectTimeout=2";
        assertThatThrownBy(() -> Dataset.open(location, OpenOptions.existing()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("password=***")
                .hasMessageNotContaining("rahasia");
    }

    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    @Test
    void theVersionOfTheProgramIsThatOfTheNewestMigration() throws IOException {
        for (String dialect : List.of("sqlite", "postgresql")) {
            try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration", dialect))) {
                assertThat(scripts.mapToInt(DatasetOpeningTest::version).max()).hasValue(Schema.VERSION);
            }
        }
    }
}
