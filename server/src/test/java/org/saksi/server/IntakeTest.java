package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.DeadLetter;
import org.saksi.store.Batch;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.Run;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came in by day, of a dataset that was filled ten days ago. */
class IntakeTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate CAME = TODAY.minusDays(10);

    private static TestServer filledTenDaysAgo() throws SQLException {
        TestServer server = TestServer.open();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + server.folder().resolve("saksi.db"));
                PreparedStatement statement = connection.prepareStatement("UPDATE revisions SET begun = ?")) {
            statement.setString(1, CAME + "T01:02:03Z");
            statement.executeUpdate();
        }
        return server;
    }

    @Test
    void an_event_came_on_the_day_of_its_coding_whatever_reviewers_decide_later() throws SQLException {
        try (TestServer server = filledTenDaysAgo()) {
            StoredEvent event = server.desk()
                    .find(new Filter.All())
                    .page(EventOrder.ID, "", 1)
                    .getFirst();
            String decision = "{\"event\":\"" + event.event().id() + "\",\"since\":" + event.since()
                    + ",\"decision\":\"accepted\"}";
            assertThat(server.post("/api/v1/reviews", "application/json", decision)
                            .statusCode())
                    .isEqualTo(201);
            JsonNode days = intake(server);
            assertThat(days).hasSize(1);
            assertThat(days.get(0).get("day").stringValue()).isEqualTo(CAME.toString());
            assertThat(days.get(0).get("events").longValue())
                    .isEqualTo(server.desk().counts().get("events"));
        }
    }

    @Test
    void an_event_that_is_coded_otherwise_came_on_the_day_of_that_coding() throws SQLException {
        try (TestServer server = filledTenDaysAgo()) {
            StoredEvent event = server.desk()
                    .find(new Filter.All())
                    .page(EventOrder.ID, "", 1)
                    .getFirst();
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:sqlite:" + server.folder().resolve("saksi.db"));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "INSERT INTO revisions (number, kind, author, command, begun, finished, batches)"
                                + " SELECT MAX(number) + 1, 'recode', 'test', 'saksi recode', '" + TODAY
                                + "T01:02:03Z', '"
                                + TODAY + "T01:02:03Z', 1 FROM revisions");
                statement.executeUpdate("UPDATE events SET since = (SELECT MAX(number) FROM revisions) WHERE id = '"
                        + event.event().id() + "'");
            }
            server.desk().refresh();
            JsonNode days = intake(server);
            assertThat(days.get(days.size() - 1).get("day").stringValue()).isEqualTo(TODAY.toString());
            assertThat(days.get(days.size() - 1).get("events").longValue()).isOne();
        }
    }

    @Test
    void days_without_anything_are_drawn_as_zero() throws SQLException {
        try (TestServer server = filledTenDaysAgo()) {
            try (Dataset dataset = Dataset.open(server.folder().toString(), OpenOptions.existing());
                    Writer writer = dataset.writer("test")) {
                writer.begin(new Run(Run.Kind.INGEST, "test", "saksi ingest", TestServer.KNOWLEDGE.versions(), null));
                writer.write(new Batch(
                        List.of(),
                        List.of(new DeadLetter("a.txt", null, "text", "[a.txt] text must not be empty", "")),
                        List.of()));
                writer.finish();
            }
            server.desk().refresh();
            List<String> rows =
                    server.get("/charts/health/intake.csv").body().lines().toList();
            assertThat(rows).hasSize(12);
            assertThat(rows.get(2)).isEqualTo(CAME.plusDays(1) + ",0,0,0");
            assertThat(rows.getLast()).isEqualTo(rows.getLast().substring(0, 10) + ",0,0,1");
            assertThat(server.get("/health").body()).contains("Within 11 days");
        }
    }

    private static JsonNode intake(TestServer server) {
        return JsonMapper.shared().readTree(server.get("/api/v1/intake").body()).get("intake");
    }
}
