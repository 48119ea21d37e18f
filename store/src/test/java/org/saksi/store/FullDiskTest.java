package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot grow, or not be written, says so and stays as it was. */
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsNamedAndTheBatchIsNotThere() throws SQLException {
        SampleDataset sample = SampleDataset.of(5);
        SqliteDialect dialect = new SqliteDialect(folder);
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.creating())) {
            DatasetContract.write(dataset, sample.articles(0, 5));
            List<StoredEvent> before = DatasetContract.all(dataset);
            try (Connection connection = dialect.writing();
                    Statement statement = connection.createStatement();
                    Writer writer = new Writer(
                            connection,
                            dialect,
                            dialect.lock(connection, Right.WRITE, "test"),
                            InstantSource.system())) {
                // SQLite answers as it does where the disk is full.
                statement.execute("PRAGMA max_page_count = 120");
                writer.begin(DatasetContract.ingest("ingest more"));
                assertThatThrownBy(() -> writer.write(Batch.of(sample.articles(5, 2_000))))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageContaining(
                                "writing a batch must succeed but the disk is full; nothing of this batch was written");
                statement.execute("PRAGMA max_page_count = 1000000");
                assertThat(DatasetContract.all(dataset)).isEqualTo(before);
                assertThat(writer.write(Batch.of(sample.articles(5, 50))).added())
                        .isEqualTo(45);
                writer.finish();
            }
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void readersCannotWrite() {
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.creating());
                Dataset server = Dataset.open(PostgresServer.newSchema(), OpenOptions.creating())) {
            for (Dataset each : List.of(dataset, server)) {
                assertThatThrownBy(() -> each.read(connection -> {
                            try (Statement statement = connection.createStatement()) {
                                return statement.executeUpdate("DELETE FROM dataset");
                            }
                        }))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageContaining("is read-only");
            }
        }
    }
}
