package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.store.filter.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs send that cannot be meant is refused by name, before anything is written. */
class BadFormTest {
    private static TestServer server;
    private static String csrf = "";
    private static String event = "";
    private static String line = "";
    private static List<String> incidents = List.of();

    @BeforeAll
    static void start() {
        server = TestServer.open();
        csrf = JsonMapper.shared()
                .readTree(server.get("/api/v1").body())
                .at("/caller/csrf")
                .stringValue();
        server.desk().rounds().make("Uji", new Filter.All(), 2, Set.of(), 1, List.of("analyst", "budi"), "test");
        JsonNode coded = JsonMapper.shared()
                .readTree(server.get("/api/v1/rounds/Uji/next").body())
                .get("event");
        event = coded.get("id").stringValue();
        line = coded.toString();
        incidents = List.copyOf(server.desk().incidentIds()).subList(0, 2);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String filled(String body) {
        return body.replace("{event}", event)
                .replace("{line}", line)
                .replace("{one}", incidents.get(0))
                .replace("{other}", incidents.get(1))
                .replace(
                        "{since}",
                        String.valueOf(server.desk().event(event).orElseThrow().since()))
                .replace("{2001 letters}", "a".repeat(2001))
                .replace("{revision}", String.valueOf(server.desk().revision()));
    }

    private static HttpResponse<String> form(String path, String body) {
        return server.post(
                path,
                "application/x-www-form-urlencoded",
                "csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&" + filled(body));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String rule, long before) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"").doesNotContain("org.saksi", "java.");
        assertThat(written()).isEqualTo(before);
    }

    /** How much the dataset holds of what forms and bodies write. */
    private static long written() {
        String sql = "SELECT (SELECT MAX(number) FROM revisions) + (SELECT COUNT(*) FROM saved_searches)"
                + " + (SELECT COUNT(*) FROM webhooks) + (SELECT COUNT(*) FROM interventions)";
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + server.folder().resolve("saksi.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/health/decide | subject=sheep&action=retry&url=x | 400 | subject",
                "/health/decide | subject=feed&action=shear&url=x | 400 | action",
                "/health/decide | url=x | 400 | subject",
                "/health/decide | subject=feed&action=retry&url=x | 409 | failure",
                "/searches | name=&filter=type:* | 400 | name",
                "/searches/webhook | name=none&url=https://contoh.example | 400 | name",
                "/rounds | name=Baru&coders=a,b&filter=type:&size=2&seed=1 | 400 | filter",
                "/rounds | name=Baru&coders=a,b&size=0 | 400 | size",
                "/rounds | name=Baru&coders=a,b&size=5001 | 400 | size",
                "/rounds | name=Baru&coders=a,b&size=10000 | 400 | size",
                "/rounds | name=Baru&coders=a,b&size=2&seed=satu | 400 | seed",
                "/rounds | name=Baru&coders=a,b&size=2&seed=-1 | 400 | seed",
                "/rounds | name=Baru&coders=a,b&size=2&seed=1234567890123456789 | 400 | seed",
                "/rounds | name=Baru&coders=a&size=2 | 409 | round",
                "/rounds/none/close | x=1 | 404 | missing",
                "/rounds/Uji/agreed | x=1 | 409 | round",
                "/rounds/Uji/decide | event=e_none&decision=accepted | 404 | missing",
                "/rounds/Uji/decide | event={event}&decision=perhaps | 400 | decision",
                "/rounds/Uji/undo | revision=satu | 400 | revision",
                "/rounds/Uji/undo | x=1 | 400 | revision",
                "/review | event=e_none&decision=accepted | 404 | missing",
                "/review | event={event}&decision=perhaps&since=1 | 400 | decision",
                "/review | event={event}&decision=accepted&since=kemarin | 400 | since",
                "/review | event={event}&decision=accepted | 400 | since",
                "/review | event={event}&decision=accepted&since=999 | 409 | review",
                "/review | event={event}&decision=edited&since={since}&type=PERHAPS | 400 | type",
                "/review | event={event}&decision=edited&since={since}&status=perhaps | 400 | status",
                "/review | event={event}&decision=edited&since={since}&precision=hour | 400 | precision",
                "/review | event={event}&decision=edited&since={since}&actor=x | 400 | actor",
                "/review | event={event}&decision=edited&since={since}&recipient=-1 | 400 | recipient",
                "/review | event={event}&decision=edited&since={since}&start=kemarin | 400 | start",
                "/rounds/Uji/decide | event={event}&decision=edited&actor=x | 400 | actor",
                "/review/undo | review=satu | 400 | review",
                "/incidents/merge | incident={one}&seen={revision} | 400 | other",
                "/incidents/merge | incident={one}&other={other}&confirm=1&seen=kemarin | 400 | seen",
                "/incidents/merge | incident={one}&other={other}&confirm=1 | 400 | seen",
                "/incidents/merge | incident={one}&other=i_none&seen={revision} | 404 | incident",
                "/incidents/split | incident={one}&event=e_none&seen=kemarin | 400 | seen",
                "/incidents/split | incident={one}&event=e_none&seen={revision} | 409 | incident",
                "/incidents/undo | decision=satu | 400 | decision",
                "/incidents/undo | decision=1 | 404 | incident",
            })
    void a_form_that_cannot_be_meant_is_refused_by_the_name_of_its_field(
            String path, String body, int status, String rule) {
        long before = written();
        assertRefused(form(path, body), status, rule, before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/flags | {\"event\":\"{event}\",\"note\":\"{2001 letters}\"} | 400 | note",
                "/flags | {\"event\":\"e_none\"} | 404 | missing",
                "/reviews | {\"event\":\"{event}\",\"since\":1,\"decision\":\"rejected\",\"reason\":\"{2001 letters}\"}"
                        + " | 400 | reason",
                "/rounds | {\"name\":\"Baru\",\"size\":0,\"coders\":[\"a\",\"b\"]} | 400 | size",
                "/rounds | {\"name\":\"Baru\",\"size\":5001,\"coders\":[\"a\",\"b\"]} | 400 | size",
                "/rounds | {\"name\":\"Baru\",\"size\":3000000000,\"coders\":[\"a\",\"b\"]} | 400 | size",
                "/rounds | {\"name\":\"Baru\",\"size\":\"two\",\"coders\":[\"a\",\"b\"]} | 400 | field",
                "/rounds | {\"name\":\"Baru\",\"strata\":[\"colour\"],\"coders\":[\"a\",\"b\"]} | 400 | strata",
                "/rounds | {\"name\":\"Baru\",\"filter\":\"type:\",\"coders\":[\"a\",\"b\"]} | 400 | filter",
                "/rounds | {\"name\":\"Baru\",\"coders\":\"a, b\"} | 400 | field",
                "/rounds/Uji/decisions | {\"event\":\"{event}\",\"decision\":\"accepted\",\"edited\":{line}} | 400 |"
                        + " edited",
                "/rounds/Uji/decisions | {\"event\":\"{event}\",\"decision\":\"edited\"} | 400 | edited",
                "/rounds/Uji/decisions | {\"event\":\"{event}\",\"decision\":\"open\"} | 400 | decision",
                "/rounds/Uji/decisions | {\"event\":\"e_none\",\"decision\":\"accepted\"} | 404 | missing",
                "/rounds/Uji/settlements | {\"event\":\"{event}\",\"decision\":\"accepted\"} | 409 | conflict",
                "/incidents/decisions | {\"kind\":\"join\",\"kept\":\"{one}\",\"other\":\"{other}\"} | 400 | kind",
                "/incidents/decisions | {\"kind\":\"merge\",\"kept\":\"{one}\",\"other\":\"{other}\",\"confirm\":true}"
                        + " | 400 | field",
                "/incidents/decisions | {\"kind\":\"split\",\"kept\":\"{one}\",\"seen\":1} | 400 | field",
                "/incidents/decisions | {\"kind\":\"merge\",\"kept\":\"{one}\",\"other\":\"{other}\",\"seen\":1,"
                        + "\"reason\":\"{2001 letters}\"} | 400 | reason",
            })
    void a_body_that_cannot_be_meant_is_refused_by_the_name_of_its_field(
            String path, String body, int status, String rule) {
        long before = written();
        assertRefused(server.post("/api/v1" + path, "application/json", filled(body)), status, rule, before);
    }

    @Test
    void a_form_about_an_incident_that_is_another_by_now_is_refused() {
        long seen = server.desk().revision();
        String merge = "incident={one}&other={other}&confirm=1&seen=";
        assertThat(form("/incidents/merge", merge + seen).statusCode()).isEqualTo(303);
        long merged = server.desk().revision();
        assertThat(merged).isGreaterThan(seen);
        String told = server.desk()
                .incident(incidents.get(0))
                .orElseThrow()
                .mentions()
                .getFirst()
                .event();
        HttpResponse<String> stale = form("/incidents/split", "incident={one}&event=" + told + "&seen=" + seen);
        assertRefused(stale, 409, "incident", merged);
        assertThat(stale.body()).contains("but was changed by revision " + merged + "; look at it again");
        assertThat(form("/incidents/undo", "decision=" + merged).statusCode()).isEqualTo(303);
        assertThat(server.desk().incidentIds()).containsAll(incidents);
    }
}
