package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers is what the dataset holds, before and after it changes. */
class ApiTest {
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_in_every_order() {
        for (EventOrder order : EventOrder.values()) {
            List<String> ids = new ArrayList<>();
            String next = "/api/v1/events?limit=37&order=" + order.label();
            while (next != null) {
                JsonNode page = json(next);
                page.get("events")
                        .forEach(event -> ids.add(event.get("event").get("id").stringValue()));
                next = page.get("next").isNull() ? null : page.get("next").stringValue();
            }
            assertThat(ids).as(order.label()).doesNotHaveDuplicates();
            assertThat((long) ids.size())
                    .isEqualTo(json("/api/v1/events").get("total").longValue());
        }
    }

    /** The sums on the screen are the rows of the file, for the filters of every value of every facet. */
    @Test
    void every_facet_counts_what_its_export_holds() {
        Random random = new Random(7);
        for (FilterField field : FilterField.facets()) {
            List<FacetValue> values = server.desk()
                    .find(new Filter.All())
                    .facet(field, 1000, Counting.EVENTS)
                    .values();
            if (values.isEmpty()) {
                continue;
            }
            FacetValue value = values.get(random.nextInt(values.size()));
            String filter = encoded(value.filter().toString());
            HttpResponse<String> lines = server.get("/api/v1/events.jsonl?filter=" + filter);
            assertThat(lines.statusCode()).as(value + " " + lines.body()).isEqualTo(200);
            assertThat(lines.body().lines().count()).as(value.toString()).isEqualTo(value.count());
            assertThat(lines.headers().firstValue("X-Saksi-Total")).contains(String.valueOf(value.count()));
        }
    }

    @Test
    void tables_hold_no_formula_unless_they_are_asked_for_as_they_are() {
        List<String> titles = titles("/api/v1/events.csv?filter=" + encoded("publisher=\"" + TestServer.ATTACK + "\""));
        assertThat(titles).isNotEmpty().allMatch(title -> title.startsWith("'=cmd"));
        assertThat(titles("/api/v1/events.csv?raw=1&filter=" + encoded("publisher=\"" + TestServer.ATTACK + "\"")))
                .isNotEmpty()
                .allMatch(title -> title.startsWith("=cmd"));
        assertThat(server.get("/api/v1/stories.csv").body()).contains("'=cmd");
    }

    private List<String> titles(String path) {
        HttpResponse<String> csv = server.get(path);
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        return CsvReader.builder().ofNamedCsvRecord(csv.body()).stream()
                .map((NamedCsvRecord row) -> row.getField("title"))
                .toList();
    }

    @Test
    void an_archive_holds_the_formats_with_codebook_citation_and_manifest() throws IOException {
        HttpResponse<byte[]> archive;
        try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
            archive = client.send(
                    server.request("/api/v1/export.zip?format=csv,geojson&filter=type:ASSAULT")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Set<String> names = new HashSet<>();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains("events.csv", "events.geojson", "events.csv.codebook.md", "CITATION.cff", "manifest.json");
    }

    @Test
    void a_decision_shows_at_once_in_counts_and_history_and_can_be_taken_back() {
        StoredEvent event =
                server.desk().find(new Filter.All()).page(EventOrder.ID, "", 1).getFirst();
        String id = event.event().id();
        JsonNode detail = json("/api/v1/events/" + id);
        String line = detail.get("event").toString();
        String edited = line.replaceFirst("\"status\":\"[a-z]+\"", "\"status\":\"hypothetical\"");
        HttpResponse<String> made = server.post(
                "/api/v1/reviews",
                "application/json",
                "{\"event\":\"" + id + "\",\"since\":" + event.since() + ",\"decision\":\"edited\",\"edited\":" + edited
                        + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(json("/api/v1/events?filter=review:edited").get("total").intValue())
                .isEqualTo(1);
        JsonNode after = json("/api/v1/events/" + id);
        assertThat(after.get("event").get("status").stringValue()).isEqualTo("hypothetical");
        assertThat(after.get("versions")).hasSize(2);
        assertThat(after.get("reviews").get(0).get("reviewer").stringValue()).isEqualTo("analyst");
        long revision = JSON.readTree(made.body()).get("revision").longValue();
        assertThat(json("/api/v1/changes?since=" + (revision - 1)).get("events").get("changed"))
                .hasSize(1);
        assertThat(TestServer.send(server.request("/api/v1/reviews/" + revision).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(json("/api/v1/events?filter=review:edited").get("total").intValue())
                .isZero();
        assertThat(json("/api/v1/events/" + id).get("event").get("status"))
                .isEqualTo(detail.get("event").get("status"));
    }

    /** Each decision rejects one event, so that of every revision it is known how many are rejected. */
    @Test
    void an_export_while_somebody_writes_is_of_the_revision_that_it_tells() {
        List<StoredEvent> events = server.desk().find(new Filter.All()).page(EventOrder.ID, "", 40);
        long before = server.desk().revision();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> events.forEach(event -> {
            String decision = "{\"event\":\"" + event.event().id() + "\",\"since\":" + event.since()
                    + ",\"decision\":\"rejected\"}";
            HttpResponse<String> made = server.post("/api/v1/reviews", "application/json", decision);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }));
        boolean last;
        do {
            last = writing.isDone();
            HttpResponse<String> lines = server.get("/api/v1/events.jsonl?filter=review:rejected");
            assertThat(lines.statusCode()).as(lines.body()).isEqualTo(200);
            long rows = lines.body().lines().count();
            assertThat(lines.headers().firstValueAsLong("X-Saksi-Total")).hasValue(rows);
            assertThat(lines.headers().firstValueAsLong("X-Saksi-Revision")).hasValue(before + rows);
        } while (!last);
        writing.join();
        assertThat(server.get("/api/v1/events.jsonl?filter=review:rejected")
                        .body()
                        .lines())
                .hasSize(events.size());
    }

    @Test
    void a_flag_is_found_by_the_filter_and_taken_back_as_a_decision_is() {
        String id = server.desk()
                .find(new Filter.All())
                .page(EventOrder.ID, "", 1)
                .getFirst()
                .event()
                .id();
        HttpResponse<String> made = server.post(
                "/api/v1/flags", "application/json", "{\"event\":\"" + id + "\",\"note\":\"which of the two?\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        ApiDescription.assertDescribed("/api/v1/flags", "post", made);
        JsonNode found = json("/api/v1/events?filter=flagged:analyst").get("events");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("flags").get(0).get("note").stringValue()).isEqualTo("which of the two?");
        assertThat(json("/api/v1/events/" + id).get("flags")).hasSize(1);
        String exported = server.get("/api/v1/events.jsonl?filter=flagged:*").body();
        assertThat(exported.lines()).singleElement().asString().contains(id);
        long revision = JSON.readTree(made.body()).get("revision").longValue();
        assertThat(TestServer.send(server.request("/api/v1/reviews/" + revision).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(json("/api/v1/events?filter=flagged:*").get("total").intValue())
                .isZero();
        assertThat(json("/api/v1/events/" + id)
                        .get("flags")
                        .get(0)
                        .get("undone_by")
                        .longValue())
                .isGreaterThan(revision);
        assertThat(server.post("/api/v1/flags", "application/json", "{\"event\":\"e_none\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_edit_that_quotes_other_words_than_the_article_is_refused_and_changes_nothing() {
        StoredEvent event =
                server.desk().find(new Filter.All()).page(EventOrder.ID, "", 1).getFirst();
        String line = json("/api/v1/events/" + event.event().id()).get("event").toString();
        String edited =
                line.replaceFirst("\"trigger\":\\{\"text\":\"[^\"]+\"", "\"trigger\":{\"text\":\"other words\"");
        HttpResponse<String> refused = server.post(
                "/api/v1/reviews",
                "application/json",
                "{\"event\":\"" + event.event().id() + "\",\"since\":" + event.since()
                        + ",\"decision\":\"edited\",\"edited\":" + edited + "}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"rule\":\"edited\"");
        assertThat(server.desk().reviews(1)).isEmpty();
    }

    @Test
    void a_feed_is_xml_in_which_articles_are_words() throws Exception {
        HttpResponse<String> feed = server.get("/api/v1/events.atom");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(50);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        server.desk().save("Uji & <coba>", Filter.parse("publisher=\"" + TestServer.ATTACK + "\""), "test");
        HttpResponse<String> saved =
                server.get("/api/v1/searches/" + encoded("Uji & <coba>").replace("+", "%20") + "/feed.atom");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).doesNotContain("<script").contains("&lt;script");
    }

    /** An article is ingested by another writer while somebody listens. */
    @Test
    void new_events_are_told_to_whoever_listens() throws IOException {
        assertThat(server.get("/api/v1/stream").statusCode()).isEqualTo(406);
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/stream?filter=" + encoded("publisher:\"Koran Baru\"")
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lineWith(lines, "event: revision")).isNotNull();
            Path article = Files.createTempDirectory("saksi-new-").resolve("new.txt");
            Files.writeString(
                    article,
                    "Title: Penangkapan di Medan\nPublisher: Koran Baru\nPublished: 2025-06-20\nLanguage: id\n\n"
                            + "Polisi menangkap tiga buruh di Medan pada Kamis (19/6).\n");
            TestServer.ingest(server.folder(), List.of(article.toString()));
            assertThat(lineWith(lines, "event: event")).isNotNull();
            assertThat(lineWith(lines, "data: ")).contains("Koran Baru");
        }
        assertThat(json("/api/v1/events?filter=" + encoded("publisher:\"Koran Baru\""))
                        .get("total")
                        .intValue())
                .isPositive();
    }

    private static String lineWith(BufferedReader lines, String beginning) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = lines.readLine();
        }
        return line;
    }

    @Test
    void a_deletion_is_seen_and_leaves_a_tombstone() {
        String id =
                json("/api/v1/events?limit=1").at("/events/0/event/article/id").stringValue();
        try (var dataset = org.saksi.store.Dataset.open(
                        server.folder().toString(), org.saksi.store.OpenOptions.existing());
                var writer = dataset.writer("test")) {
            writer.delete(id, "test", "asked for");
        }
        server.desk().refresh();
        assertThat(server.get("/api/v1/articles/" + id).statusCode()).isEqualTo(404);
        assertThat(json("/api/v1/events?filter=article.id:" + id).get("total").intValue())
                .isZero();
        assertThat(json("/api/v1/deleted").get("deleted").get(0).get("article").stringValue())
                .isEqualTo(id);
    }

    @Test
    void measures_name_addresses_as_they_are_declared() {
        json("/api/v1/events/"
                + json("/api/v1/events?limit=1").at("/events/0/event/id").stringValue());
        assertThat(server.get("/metrics").body())
                .contains(
                        "saksi_http_requests_seconds_count{method=\"GET\",path=\"/api/v1/events/{id}\",status=\"200\"}"
                                + " 1")
                .contains("saksi_dataset{of=\"articles\"} 8.0");
    }
}
