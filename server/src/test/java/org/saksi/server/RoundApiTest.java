package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saksi.server.access.Limits;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A round of two coders over HTTP, from its making to what is settled. */
class RoundApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.open();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body) {
        return server.post("/api/v1/rounds" + path, "application/json", body);
    }

    private String decided(String decision) {
        JsonNode next = json("/api/v1/rounds/June/next").get("event");
        String id = next.get("id").stringValue();
        HttpResponse<String> decided =
                post("/June/decisions", "{\"event\":\"" + id + "\",\"decision\":\"" + decision + "\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        ApiDescription.assertDescribed("/api/v1/rounds/{name}/decisions", "post", decided);
        return id;
    }

    @Test
    void a_round_goes_from_its_making_over_blind_coding_to_what_is_settled() {
        HttpResponse<String> made = post(
                "",
                "{\"name\":\"June\",\"filter\":\"type:*\",\"size\":2,\"seed\":7,\"coders\":[\"analyst\",\"budi\"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        ApiDescription.assertDescribed("/api/v1/rounds", "post", made);
        assertThat(post("", "{\"name\":\"June\",\"coders\":[\"a\",\"b\"]}").statusCode())
                .isEqualTo(409);
        assertThat(post("", "{\"name\":\"Alone\",\"coders\":[\"a\"]}").body()).contains("two or more coders");
        String first = decided("accepted");
        String second = decided("accepted");
        assertThat(json("/api/v1/rounds/June/next").get("event").isNull()).isTrue();

        // Budi is not done: nothing of what the other decided is told, and nothing is in force.
        server.desk().rounds().decide("June", first, ReviewState.ACCEPTED, null, null, "budi");
        assertThat(json("/api/v1/rounds/June").get("decided").isNull()).isTrue();
        assertThat(json("/api/v1/rounds/June").get("agreement").isNull()).isTrue();
        assertThat(server.get("/api/v1/rounds/June").body()).doesNotContain("accepted");
        assertThat(server.get("/api/v1/rounds/June/differences.csv").statusCode())
                .isEqualTo(409);
        assertThat(post("/June/settlements", "{}").statusCode()).isEqualTo(409);
        assertThat(json("/api/v1/events?filter=review:accepted").get("total").intValue())
                .isZero();

        server.desk().rounds().decide("June", second, ReviewState.REJECTED, null, "no such act", "budi");
        JsonNode complete = json("/api/v1/rounds/June");
        assertThat(complete.get("complete").booleanValue()).isTrue();
        assertThat(complete.get("agreement")
                        .get("slots")
                        .get("event")
                        .get("agreement")
                        .doubleValue())
                .isEqualTo(0.5);
        assertThat(complete.get("agreement").get("differences")).hasSize(1);
        assertThat(complete.get("agreement").get("disputed").get("high").doubleValue())
                .isEqualTo(1);
        assertThat(server.get("/api/v1/rounds/June/differences.csv").body())
                .isEqualTo("event,slot,coded,analyst,budi,settled\n" + second + ",event,yes,yes,no,no\n");

        HttpResponse<String> agreed = post("/June/settlements", "{}");
        ApiDescription.assertDescribed("/api/v1/rounds/{name}/settlements", "post", agreed);
        assertThat(agreed.body()).isEqualTo("{\"settled\":1,\"left\":[]}");
        assertThat(json("/api/v1/events/" + first).get("review").stringValue()).isEqualTo("accepted");
        HttpResponse<String> settled = post(
                "/June/settlements",
                "{\"event\":\"" + second + "\",\"decision\":\"rejected\",\"reason\":\"budi is right\"}");
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(201);
        ApiDescription.assertDescribed("/api/v1/rounds/{name}/settlements", "post", settled);
        assertThat(json("/api/v1/events?filter=review:rejected").get("total").intValue())
                .isOne();
        assertThat(server.get("/api/v1/gold.jsonl").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> form(String path) {
        String csrf = json("/api/v1").at("/caller/csrf").stringValue();
        return server.post(path, "application/x-www-form-urlencoded", "csrf=" + csrf);
    }

    @Test
    void the_page_of_a_round_tells_why_something_that_all_agree_on_is_not_settled() {
        post("", "{\"name\":\"June\",\"size\":2,\"seed\":7,\"coders\":[\"analyst\",\"budi\"]}");
        String first = decided("accepted");
        String second = decided("accepted");
        for (String event : List.of(first, second)) {
            server.desk().rounds().decide("June", event, ReviewState.ACCEPTED, null, null, "budi");
        }
        StoredEvent stored = server.desk().event(first).orElseThrow();
        String line = json("/api/v1/events/" + first).get("event").toString();
        String corrected = line.replaceFirst("\"status\":\"[a-z]+\"", "\"status\":\"hypothetical\"");
        HttpResponse<String> correction = server.post(
                "/api/v1/reviews",
                "application/json",
                "{\"event\":\"" + first + "\",\"since\":" + stored.since() + ",\"decision\":\"edited\",\"edited\":"
                        + corrected + "}");
        assertThat(correction.statusCode()).as(correction.body()).isEqualTo(201);

        HttpResponse<String> agreed = form("/rounds/June/agreed");
        assertThat(agreed.statusCode()).isEqualTo(409);
        assertThat(agreed.body()).contains("must be settled but only 1 could be", first);
        assertThat(json("/api/v1/events/" + second).get("review").stringValue()).isEqualTo("accepted");
        assertThat(json("/api/v1/events/" + first).get("review").stringValue()).isEqualTo("edited");
    }

    @Test
    void a_round_that_was_closed_does_not_say_that_all_are_done() {
        post("", "{\"name\":\"July\",\"size\":2,\"coders\":[\"analyst\",\"budi\"]}");
        assertThat(server.get("/rounds/July").body()).doesNotContain("closed before all were done");
        assertThat(form("/rounds/July/close").statusCode()).isEqualTo(303);
        assertThat(server.get("/rounds/July").body())
                .contains("closed before all were done")
                .doesNotContain("all are done");
    }

    @Test
    void gold_takes_one_of_the_places_for_exports() {
        Limits usual = Limits.usual();
        Limits none =
                new Limits(usual.bodyBytes(), usual.rows(), usual.exportRows(), usual.lookup(), usual.streams(), 0);
        ServerOptions free = ServerOptions.loopback(0);
        ServerOptions busy = new ServerOptions(
                free.host(), free.port(), free.token(), free.users(), free.https(), free.names(), none);
        try (TestServer full = TestServer.with(busy)) {
            for (String path : List.of("/api/v1/gold.jsonl", "/api/v1/gold.coded.jsonl", "/events.csv")) {
                HttpResponse<String> refused = full.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            }
        }
    }
}
