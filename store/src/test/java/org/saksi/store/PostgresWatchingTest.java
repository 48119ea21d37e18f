package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a watch needs of a dataset, on a real PostgreSQL server. */
class PostgresWatchingTest extends WatchingContract {
    private String location = "";

    @BeforeEach
    void makeSchema() {
        location = PostgresServer.newSchema();
    }

    @Override
    String location() {
        return location;
    }

    @Test
    void aRightWhoseSessionEndedIsLostAndIsGivenBackWithoutTrouble() throws SQLException {
        PostgresDialect dialect = new PostgresDialect(location);
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                var session = dialect.writing()) {
            WriterLock lock = dialect.lock(session, Right.WATCH, "ana: watch of a test");
            Watching lost = new Watching(session, lock, dialect);
            assertThat(lost.isHeld()).isTrue();
            PostgresServer.endSessions("ana: watch of a test");
            assertThat(lost.isHeld()).isFalse();
            assertThat(dataset.isWatched()).isFalse();
            try (Watching taken = dataset.watch("budi: watch")) {
                assertThat(lost.isHeld()).isFalse();
                lost.close();
                assertThat(session.isClosed()).isTrue();
                assertThat(taken.isHeld()).isTrue();
            }
        }
    }

    @Test
    void aWriterWhoseSessionEndedWritesNothingMoreAndSaysSo() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            Writer lost = dataset.writer("ana: writer of a test");
            PostgresServer.endSessions("ana: writer of a test");
            try (Writer other = dataset.writer("budi")) {
                assertThatThrownBy(() -> lost.note("a", "b")).isInstanceOf(DatasetException.class);
                other.note("c", "d");
            }
            assertThat(dataset.note("a")).isEmpty();
            assertThat(dataset.note("c")).contains("d");
        }
    }
}
