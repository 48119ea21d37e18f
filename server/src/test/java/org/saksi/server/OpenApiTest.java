package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksi.server.ApiDescription.assertDescribed;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksi.server.access.Limits;
import org.saksi.server.api.Api;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API and the API are the same, address for address, on a real server. */
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DESCRIPTION = ApiDescription.WHOLE;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_address_of_the_api_is_described_and_every_described_one_is_there() {
        Set<String> described = new TreeSet<>();
        DESCRIPTION
                .get("paths")
                .forEachEntry((path, methods) ->
                        methods.propertyNames().forEach(method -> described.add(method + " " + path)));
        Javalin javalin = Javalin.create(
                config -> new Api(server.desk(), Limits.usual(), InstantSource.system()).addTo(config.routes));
        Set<String> there = javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.path.startsWith(Api.BASE))
                .filter(endpoint -> Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE)
                        .contains(endpoint.method))
                .map(endpoint -> endpoint.method.name().toLowerCase(java.util.Locale.ROOT) + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(there);
    }

    static List<String> readable() {
        List<String> paths = new ArrayList<>();
        DESCRIPTION.get("paths").forEachEntry((path, methods) -> {
            if (methods.has("get") && !path.endsWith("/stream")) {
                paths.add(path);
            }
        });
        return paths;
    }

    @ParameterizedTest
    @MethodSource("readable")
    void what_is_read_has_the_form_that_is_described(String path) {
        if (path.contains("{name}")) {
            server.desk().save("Uji coba", Filter.parse("type:ASSAULT"), "test");
        }
        if (path.contains("/rounds/") && server.desk().rounds().reader().all().isEmpty()) {
            server.desk()
                    .rounds()
                    .make("Uji coba", new Filter.All(), 2, Set.of(), 1, List.of("analyst", "budi"), "test");
        }
        if (path.endsWith("differences.csv")
                && !server.desk()
                        .rounds()
                        .reader()
                        .summary("Uji coba")
                        .orElseThrow()
                        .isComplete()) {
            server.desk().rounds().close("Uji coba", "test");
        }
        HttpResponse<String> answer = server.get(filled(path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertDescribed(path, "get", answer);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void a_parameter_that_nobody_knows_is_refused_in_the_form_of_all_errors(String path) {
        if (path.endsWith("openapi.yaml")) {
            return;
        }
        HttpResponse<String> answer = server.get(filled(path) + "?no-such-parameter=1");
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertDescribed(path, "get", answer);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void described_parameters_are_known_and_wrong_values_are_refused_by_name(String path) {
        JsonNode parameters = DESCRIPTION.get("paths").get(path).get("get").get("parameters");
        if (parameters == null) {
            return;
        }
        Map<String, String> wrong = new LinkedHashMap<>(Map.of(
                "filter", "nosuchfield:1",
                "from", "yesterday",
                "to", "2025-13-01",
                "order", "sideways",
                "limit", "0",
                "most", "many",
                "count", "sheep",
                "by", "moon",
                "interval", "blink"));
        wrong.putAll(Map.of(
                "lines", "-1", "since", "x", "state", "sleepy", "format", "xls", "field", "nosuch", "after", "nosuch"));
        for (JsonNode parameter : parameters) {
            JsonNode named = ApiDescription.resolved(parameter);
            String name = named.get("name").stringValue();
            if (named.get("in").stringValue().equals("query") && wrong.containsKey(name)) {
                HttpResponse<String> answer = server.get(filled(path) + "?" + name + "=" + wrong.get(name));
                assertThat(answer.statusCode()).as(path + " " + name).isEqualTo(400);
                assertThat(answer.body()).as(path).contains("[" + name);
                assertDescribed(path, "get", answer);
            }
        }
    }

    @Test
    void changes_have_the_form_that_is_described() {
        var event =
                server.desk().find(new Filter.All()).page(EventOrder.ID, "", 1).getFirst();
        String review = "{\"event\":\"" + event.event().id() + "\",\"since\":" + event.since()
                + ",\"decision\":\"accepted\",\"reason\":\"as it says\"}";
        HttpResponse<String> made = server.post("/api/v1/reviews", "application/json", review);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertDescribed("/api/v1/reviews", "post", made);
        HttpResponse<String> stale = server.post("/api/v1/reviews", "application/json", review);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertDescribed("/api/v1/reviews", "post", stale);
        long revision = JSON.readTree(made.body()).get("revision").longValue();
        HttpResponse<String> undone =
                TestServer.send(server.request("/api/v1/reviews/" + revision).DELETE());
        assertThat(undone.statusCode()).isEqualTo(204);
        HttpResponse<String> twice =
                TestServer.send(server.request("/api/v1/reviews/" + revision).DELETE());
        assertThat(twice.statusCode()).isEqualTo(409);
        assertDescribed("/api/v1/reviews/{revision}", "delete", twice);
        HttpResponse<String> saved = TestServer.send(server.request("/api/v1/searches/Uji%20lain")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"filter\":\"type:PROTEST\"}")));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertDescribed("/api/v1/searches/{name}", "put", saved);
        HttpResponse<String> webhook = TestServer.send(server.request("/api/v1/searches/Uji%20lain/webhook")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"url\":\"https://contoh.example/hook\"}")));
        assertThat(webhook.statusCode()).as(webhook.body()).isEqualTo(200);
        assertDescribed("/api/v1/searches/{name}/webhook", "put", webhook);
        assertDescribed("/api/v1/searches", "get", server.get("/api/v1/searches"));
        HttpResponse<String> undecided = server.post(
                "/api/v1/failures", "application/json", "{\"subject\":\"feed\",\"url\":\"x\",\"action\":\"retry\"}");
        assertThat(undecided.statusCode()).isEqualTo(409);
        assertDescribed("/api/v1/failures", "post", undecided);
        assertThat(TestServer.send(server.request("/api/v1/searches/Uji%20lain").DELETE())
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> coded =
                server.post("/api/v1/code", "text/plain", "Police arrested two men in Jakarta on Monday.");
        assertThat(coded.statusCode()).as(coded.body()).isEqualTo(200);
        assertDescribed("/api/v1/code", "post", coded);
    }

    @Test
    void merging_splitting_and_taking_back_have_the_form_that_is_described() {
        String path = "/api/v1/incidents/decisions";
        List<String> ids = List.copyOf(server.desk().incidentIds()).subList(0, 2);
        long seen = server.desk().revision();
        String merge = "{\"kind\":\"merge\",\"kept\":\"" + ids.get(0) + "\",\"other\":\"" + ids.get(1)
                + "\",\"confirm\":true,\"reason\":\"one act\",\"seen\":" + seen;
        HttpResponse<String> dry = server.post(path, "application/json", merge + ",\"dry_run\":true}");
        assertThat(dry.statusCode()).as(dry.body()).isEqualTo(200);
        assertDescribed(path, "post", dry);
        assertThat(server.desk().revision()).isEqualTo(seen);

        HttpResponse<String> made = server.post(path, "application/json", merge + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertDescribed(path, "post", made);
        assertThat(JSON.readTree(made.body()).get("after"))
                .isEqualTo(JSON.readTree(dry.body()).get("after"));
        assertThat(server.desk().incidentIds()).contains(ids.get(0)).doesNotContain(ids.get(1));
        long revision = JSON.readTree(made.body()).get("revision").longValue();
        HttpResponse<String> log = server.get(path);
        assertDescribed(path, "get", log);
        assertThat(log.body()).contains("one act");

        JsonNode mentions = JSON.readTree(made.body()).get("after").get(0).get("mentions");
        HttpResponse<String> stale = server.post(
                path,
                "application/json",
                "{\"kind\":\"split\",\"kept\":\"" + ids.get(0) + "\",\"seen\":" + seen + ",\"events\":[\""
                        + mentions.get(0).get("event").stringValue() + "\"]}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("was changed by revision " + revision);
        assertDescribed(path, "post", stale);
        assertThat(server.post(path, "application/json", merge + "}").statusCode())
                .isEqualTo(404);

        HttpResponse<String> undone =
                TestServer.send(server.request(path + "/" + revision).DELETE());
        assertThat(undone.statusCode()).isEqualTo(204);
        assertThat(server.desk().incidentIds()).containsAll(ids);
        HttpResponse<String> twice =
                TestServer.send(server.request(path + "/" + revision).DELETE());
        assertThat(twice.statusCode()).isEqualTo(409);
        assertDescribed(path + "/{revision}", "delete", twice);
    }

    /** An address with an id of something that is there. */
    private static String filled(String path) {
        String id = switch (path) {
            case "/api/v1/events/{id}" ->
                server.desk()
                        .find(new Filter.All())
                        .page(EventOrder.ID, "", 1)
                        .getFirst()
                        .event()
                        .id();
            case "/api/v1/articles/{id}" ->
                server.desk()
                        .find(new Filter.All())
                        .page(EventOrder.ID, "", 1)
                        .getFirst()
                        .event()
                        .article()
                        .id();
            case "/api/v1/incidents/{id}", "/api/v1/incidents/{id}/candidates" ->
                server.desk().incidentIds().getFirst();
            case "/api/v1/stories/{id}" -> server.desk().storyIds().getFirst();
            case "/api/v1/commitments/{id}" ->
                server.desk().commitments().getFirst().id();
            case "/api/v1/entities/{id}" -> "country:THA";
            default -> "";
        };
        return path.replace("{id}", id).replace("{name}", "Uji%20coba");
    }
}
