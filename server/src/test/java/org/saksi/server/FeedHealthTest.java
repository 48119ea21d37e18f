package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.DeadLetter;
import org.saksi.server.access.Limits;
import org.saksi.server.access.Role;
import org.saksi.server.access.Users;
import org.saksi.server.desk.Desk;
import org.saksi.store.Batch;
import org.saksi.store.Dataset;
import org.saksi.store.FeedItem;
import org.saksi.store.FeedMemory;
import org.saksi.store.FeedState;
import org.saksi.store.OpenOptions;
import org.saksi.store.Run;
import org.saksi.store.Watching;
import org.saksi.store.Writer;
import org.saksi.store.filter.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Failures and what people decide about them, and webhooks of searches, by API, page and measures. */
class FeedHealthTest {
    private static final String FEED = "https://contoh.example/rss";
    private static final String GONE = "https://contoh.example/gone";
    private static final Instant MOMENT = Instant.parse("2026-02-03T04:05:06Z");
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.open();
        feed(server.folder());
        server.desk().refresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void feed(Path folder) {
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            writer.begin(new Run(Run.Kind.INGEST, "test", "saksi watch", TestServer.KNOWLEDGE.versions(), null));
            writer.write(new Batch(
                    List.of(),
                    List.of(new DeadLetter(GONE, null, "status", "[" + GONE + "] status must be 200 but was 404", "")),
                    List.of()));
            writer.finish();
            FeedItem item = new FeedItem(FEED, "k", "p", GONE, "Judul", null, null, FeedItem.State.WAITING, 0, null);
            new FeedMemory(dataset)
                    .keep(
                            writer,
                            List.of(FeedState.of(FEED, "Harian Contoh")
                                    .failed(MOMENT, "[" + FEED + "] status must be 200 but was 503", MOMENT)),
                            List.of(item.refused()));
        }
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> decide(String subject, String url, String action) {
        return server.post(
                "/api/v1/failures",
                "application/json",
                "{\"subject\":\"" + subject + "\",\"url\":\"" + url + "\",\"action\":\"" + action + "\"}");
    }

    private static JsonNode failure() {
        for (JsonNode one : json("/api/v1/failures").get("failures")) {
            if (one.get("input").stringValue().equals(GONE)) {
                return one;
            }
        }
        throw new AssertionError("no failure of " + GONE);
    }

    @Test
    void a_failure_is_listed_by_its_address_and_is_tried_again_or_left_as_somebody_decides() {
        HttpResponse<String> decided = decide("article", GONE, "retry");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        ApiDescription.assertDescribed("/api/v1/failures", "post", decided);
        assertThat(failure().get("state").stringValue()).isEqualTo("waiting");
        assertThat(failure().get("reason").stringValue()).contains("but was 404");
        assertThat(failure().get("feed").stringValue()).isEqualTo(FEED);
        HttpResponse<String> page = server.post(
                "/health/decide",
                "application/x-www-form-urlencoded",
                "subject=article&action=skip&back=/health&csrf="
                        + json("/api/v1").at("/caller/csrf").stringValue() + "&url="
                        + java.net.URLEncoder.encode(GONE, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(failure().get("state").stringValue()).isEqualTo("skipped");
        assertThat(failure().get("decided_by").stringValue()).isEqualTo("analyst");
        assertThat(server.get("/health?state=skipped").body()).contains(GONE, "analyst decided to leave it");
        assertThat(json("/api/v1/failures?state=open").get("failures").isEmpty())
                .isTrue();
    }

    @Test
    void what_is_not_there_cannot_be_decided_about() {
        HttpResponse<String> answer = decide("feed", "https://contoh.example/other", "retry");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("[url] must be that of a watched feed but was");
        assertThat(decide("sheep", FEED, "retry").body()).contains("must be one of feed, article but was");
    }

    @Test
    void the_page_says_in_words_how_a_feed_stands_and_whether_somebody_watches() {
        assertThat(decide("feed", FEED, "skip").statusCode()).isEqualTo(201);
        String page = server.get("/health").body();
        assertThat(page)
                .contains(FEED, "left alone", "status must be 200 but was 503", "No process watches", "saksi watch");
        assertThat(json("/api/v1/feeds").get("watched").booleanValue()).isFalse();
        try (Dataset dataset = Dataset.open(server.folder().toString(), OpenOptions.existing());
                Watching watching = dataset.watch("test")) {
            assertThat(watching).isNotNull();
            assertThat(json("/api/v1/feeds").get("watched").booleanValue()).isTrue();
            assertThat(server.get("/health").body()).contains("A process watches this dataset");
        }
        assertThat(decide("feed", FEED, "retry").statusCode()).isEqualTo(201);
        assertThat(json("/api/v1/feeds").at("/feeds/0/skipped").booleanValue()).isFalse();
        assertThat(json("/api/v1/feeds").at("/feeds/0/due").isNull()).isTrue();
    }

    @Test
    void measures_name_feeds_failures_and_webhooks() {
        server.desk().save("Ukur", Filter.parse("type:ASSAULT"), "test");
        assertThat(put("/api/v1/searches/Ukur/webhook", "{\"url\":\"https://contoh.example/ukur\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get("/metrics").body())
                .contains("saksi_feed_last_success_timestamp_seconds{feed=\"" + FEED + "\"} 0.0")
                .contains("saksi_feed_failures{feed=\"" + FEED + "\"} 1.0")
                .contains("saksi_failures{state=\"mended\"} 0.0")
                .contains("saksi_watched 0.0")
                .contains("saksi_webhook_waiting{search=\"Ukur\"} 0.0");
    }

    private static HttpResponse<String> put(String path, String body) {
        return TestServer.send(server.request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void a_search_gets_a_webhook_whose_secret_parts_are_told_to_nobody() {
        server.desk().save("Kail", Filter.parse("type:ASSAULT"), "test");
        String address = "https://contoh.example/kail?key=rahasia1";
        assertThat(put("/api/v1/searches/Kail/webhook", "{\"url\":\"" + address + "\",\"secret\":\"rahasia2\"}")
                        .statusCode())
                .isEqualTo(200);
        String searches = server.get("/api/v1/searches").body();
        assertThat(searches)
                .contains("\"origin\":\"https://contoh.example\"", "\"signed\":true")
                .doesNotContain("rahasia");
        assertThat(server.get("/searches").body())
                .contains("https://contoh.example", "signed")
                .doesNotContain("rahasia");
        assertThat(put("/api/v1/searches/Kail/webhook", "{\"url\":\"ftp://contoh.example\"}")
                        .body())
                .contains("[webhook] must be an http or https address");
        assertThat(TestServer.send(
                                server.request("/api/v1/searches/Kail/webhook").DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.desk().webhooks()).noneMatch(one -> one.search().equals("Kail"));
    }

    @Test
    void lists_mark_what_is_new_since_the_last_visit_until_it_is_marked_as_seen() {
        long minute = Instant.now().getEpochSecond() / 60;
        String before = "saksi-visit=0." + server.desk().revision() + "." + minute;
        assertThat(TestServer.send(server.request("/events").header("Cookie", before))
                        .body())
                .contains("chip fresh", "Mark as seen");
        HttpResponse<String> seen = TestServer.send(server.request("/seen")
                .header("Cookie", before)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("back=/events&csrf="
                        + json("/api/v1").at("/caller/csrf").stringValue())));
        assertThat(seen.statusCode()).isEqualTo(303);
        String after = seen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(TestServer.send(server.request("/events").header("Cookie", after))
                        .body())
                .doesNotContain("chip fresh");
    }

    @Test
    void a_later_page_of_what_was_refused_still_lists_the_publishers_from_the_first() {
        String publisher = server.desk().sources().stream()
                .map(Desk.Source::name)
                .filter(name -> name.matches("[A-Za-z ]+"))
                .findFirst()
                .orElseThrow();
        assertThat(server.get("/health?page=2").body()).contains("scope=\"row\">" + publisher);
        assertThat(server.get("/health?publishers=2").body())
                .contains(GONE)
                .doesNotContain("scope=\"row\">" + publisher);
    }

    @Test
    void what_came_in_is_counted_by_day() {
        JsonNode days = json("/api/v1/intake").get("intake");
        long articles = 0;
        for (JsonNode day : days) {
            articles += day.get("articles").longValue();
        }
        assertThat(articles).isEqualTo(server.desk().counts().get("articles"));
        assertThat(server.get("/charts/health/intake.csv").body()).startsWith("day,articles,events,refused");
    }

    @Test
    void readers_decide_nothing_and_only_admins_say_where_searches_are_posted_to(@TempDir Path folder) {
        Path file = folder.resolve("users.yaml");
        Users users = new Users(file);
        String reader = users.add("rina", Role.READER, "kata sandi rina", true).orElseThrow();
        String reviewer =
                users.add("budi", Role.REVIEWER, "kata sandi budi", true).orElseThrow();
        ServerOptions options = new ServerOptions("127.0.0.1", 0, null, file, false, List.of(), Limits.usual());
        try (TestServer guarded = TestServer.with(options)) {
            guarded.desk().save("Kail", Filter.parse("type:ASSAULT"), "test");
            String decision = "{\"subject\":\"feed\",\"url\":\"x\",\"action\":\"retry\"}";
            assertThat(TestServer.send(guarded.request("/api/v1/failures")
                                    .header("Authorization", "Bearer " + reader)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(decision)))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(TestServer.send(guarded.request("/api/v1/searches/Kail/webhook")
                                    .header("Authorization", "Bearer " + reviewer)
                                    .header("Content-Type", "application/json")
                                    .PUT(HttpRequest.BodyPublishers.ofString("{\"url\":\"https://contoh.example\"}")))
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
