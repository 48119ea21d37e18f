package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.Saksi;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a real server on the loopback interface. */
class AdjudicationTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ONE = "Malaysia condemned Iran on Monday.\n";
    private static final String KEY = "sk-secret-of-the-test";

    /** What the server does with a request. */
    private interface Behaviour {
        void answer(HttpExchange exchange, int number) throws IOException;
    }

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void nothing_is_asked_unless_somebody_says_so() throws IOException {
        serve(saying("ACCUSE", "A"));
        CommandRun run = CommandRun.of("code", file(ONE));
        assertThat(bodies).isEmpty();
        assertThat(event(run).path("adjudication").isNull()).isTrue();
        assertThat(run.err()).doesNotContain("adjudicated");
    }

    @Test
    void an_answer_that_agrees_stands_beside_the_coding() throws IOException {
        serve(saying("ACCUSE", "A"));
        CommandRun run = asked("--adjudicate-key-env", "TEST_KEY", file(ONE));
        assertThat(run.exitCode()).isZero();
        assertThat(event(run).path("adjudication"))
                .hasToString("{\"question\":\"1\",\"model\":\"judge-1\",\"verdict\":\"agrees\",\"event\":\"ACCUSE\","
                        + "\"roles\":\"as-coded\",\"failure\":null,\"rule\":null}");
        assertThat(run.err()).contains("1 event adjudicated (1 agrees); 1 question sent, 0 answers kept from before");
        JsonNode body = JSON.readTree(bodies.getFirst());
        assertThat(body.path("model").stringValue()).isEqualTo("judge-1");
        assertThat(body.path("messages").path(1).path("content").stringValue())
                .isEqualTo("Sentence: Malaysia condemned Iran on Monday.\nWords of the act: condemned\n"
                        + "A: Malaysia\nB: Iran\n");
    }

    @Test
    void the_key_goes_to_the_endpoint_and_nowhere_else() throws IOException {
        serve(saying("ACCUSE", "A"));
        Path out = folder.resolve("out");
        Path cache = folder.resolve("cache");
        CommandRun run = asked("--adjudicate-key-env", "TEST_KEY", "--adjudicate-cache", cache, "-o", out, file(ONE));
        assertThat(keys).containsExactly("Bearer " + KEY);
        assertThat(run.out() + run.err()).doesNotContain(KEY);
        for (Path written : files(out, cache)) {
            assertThat(written).content().doesNotContain(KEY);
        }
    }

    @Test
    void an_answer_that_differs_leaves_the_event_as_the_rule_coded_it() throws IOException {
        serve(saying("REJECT", "B"));
        JsonNode event = event(asked(file(ONE)));
        assertThat(event.path("event").stringValue()).isEqualTo("ACCUSE");
        assertThat(event.path("actors").path(0).path("text").stringValue()).isEqualTo("Malaysia");
        assertThat(event.path("adjudication").path("verdict").stringValue()).isEqualTo("differs");
        assertThat(event.path("adjudication").path("event").stringValue()).isEqualTo("REJECT");
        assertThat(event.path("adjudication").path("roles").stringValue()).isEqualTo("swapped");
        assertThat(event.path("adjudication").path("rule").isNull()).isTrue();
    }

    @Test
    void an_answer_that_decides_takes_the_place_of_the_coding_which_is_kept() throws IOException {
        serve(saying("REJECT", "B"));
        JsonNode event = event(asked("--adjudicate-decides", file(ONE)));
        assertThat(event.path("event").stringValue()).isEqualTo("REJECT");
        assertThat(event.path("mode").isNull()).isTrue();
        assertThat(event.path("cameo").isNull()).isTrue();
        assertThat(event.path("score").intValue()).isEqualTo(-2);
        assertThat(event.path("actors").path(0).path("text").stringValue()).isEqualTo("Iran");
        JsonNode rule = event.path("adjudication").path("rule");
        assertThat(rule.path("event").stringValue()).isEqualTo("ACCUSE");
        assertThat(rule.path("cameo").stringValue()).isEqualTo("111");
        assertThat(rule.path("actors").path(0).path("text").stringValue()).isEqualTo("Malaysia");
    }

    @Test
    void an_event_is_never_taken_away() throws IOException {
        serve(saying("NONE", "UNCLEAR"));
        JsonNode event = event(asked("--adjudicate-decides", file(ONE)));
        assertThat(event.path("event").stringValue()).isEqualTo("ACCUSE");
        assertThat(event.path("adjudication").path("verdict").stringValue()).isEqualTo("no-event");
    }

    @Test
    void an_event_with_a_condition_is_never_recoded() throws IOException {
        serve(saying("AGREE", "A"));
        JsonNode event = event(asked(
                "--adjudicate-decides", file("If Iran closes the strait, the United States will attack Iran.\n")));
        assertThat(event.path("event").stringValue()).isEqualTo("THREATEN");
        assertThat(event.path("adjudication").path("verdict").stringValue()).isEqualTo("differs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I think that Malaysia is right. | not-an-answer",
                "{\"event\":\"WAR\",\"acts\":\"A\"} | not-an-answer",
                "{\"event\":\"ACCUSE\",\"acts\":\"Malaysia\"} | not-an-answer",
                "{\"event\":\"ACCUSE\",\"event\":\"ASSAULT\",\"acts\":\"A\"} | not-an-answer",
                "{\"event\":\"ACCUSE\" | not-an-answer",
            })
    void an_answer_outside_of_what_was_asked_is_a_failure(String words, String failure) throws IOException {
        serve((exchange, number) -> send(exchange, 200, chat(words)));
        CommandRun run = asked("--adjudicate-decides", file(ONE));
        assertThat(run.exitCode()).isZero();
        assertThat(event(run).path("adjudication").path("failure").stringValue())
                .isEqualTo(failure);
        assertThat(event(run).path("event").stringValue()).isEqualTo("ACCUSE");
        assertThat(run.err()).contains("1 failed." + failure);
    }

    @Test
    void words_around_the_answer_are_passed_over() throws IOException {
        serve((exchange, number) ->
                send(exchange, 200, chat("```json\n{\"event\": \"ACCUSE\", \"acts\": \"UNCLEAR\"}\n```")));
        assertThat(verdict(asked(file(ONE)))).isEqualTo("unsure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>busy</html> | not-json",
                "200 | {\"choices\":[]} | no-answer",
                "404 | {} | http-404",
                "302 | {} | http-302",
            })
    void a_reply_that_is_none_is_a_failure(int status, String body, String failure) throws IOException {
        serve((exchange, number) -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            send(exchange, status, body);
        });
        CommandRun run = asked(file(ONE));
        assertThat(run.exitCode()).isZero();
        assertThat(bodies).hasSize(1);
        assertThat(event(run).path("adjudication").path("failure").stringValue())
                .isEqualTo(failure);
    }

    @Test
    void a_server_that_breaks_is_asked_again() throws IOException {
        serve((exchange, number) -> {
            if (number == 1) {
                send(exchange, 500, "{}");
            } else {
                saying("ACCUSE", "A").answer(exchange, number);
            }
        });
        assertThat(verdict(asked(file(ONE)))).isEqualTo("agrees");
        assertThat(bodies).hasSize(2);
    }

    @Test
    void a_server_that_never_answers_is_left_behind() throws IOException {
        serve((exchange, number) -> waitUntilOver());
        CommandRun run = asked("--adjudicate-timeout", "1", file(ONE));
        assertThat(run.exitCode()).isZero();
        assertThat(event(run).path("adjudication").path("failure").stringValue())
                .isEqualTo("timeout");
    }

    @Test
    void a_server_that_never_ends_its_answer_is_left_behind() throws IOException {
        serve((exchange, number) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitUntilOver();
        });
        assertThat(event(asked("--adjudicate-timeout", "1", file(ONE)))
                        .path("adjudication")
                        .path("failure")
                        .stringValue())
                .isEqualTo("timeout");
    }

    @Test
    void an_answer_that_is_too_long_is_not_read_to_its_end() throws IOException {
        serve((exchange, number) -> send(exchange, 200, " ".repeat(2 << 20)));
        assertThat(event(asked(file(ONE))).path("adjudication").path("failure").stringValue())
                .isEqualTo("too-long-answer");
    }

    @Test
    void no_more_questions_are_sent_than_the_limit_allows() throws IOException {
        serve(saying("ACCUSE", "A"));
        CommandRun run = asked(
                "--adjudicate-limit", "1", file("Malaysia condemned Iran on Monday.\n\nThailand accused Cambodia.\n"));
        assertThat(bodies).hasSize(1);
        assertThat(events(run))
                .extracting(e -> e.path("adjudication").path("failure").asString(""))
                .containsExactly("", "limit");
        assertThat(run.err()).contains("2 events adjudicated (1 agrees, 1 failed.limit)");
    }

    @Test
    void only_events_under_the_confidence_are_asked_about() throws IOException {
        serve(saying("ACCUSE", "A"));
        CommandRun run = asked("--adjudicate-under", "0", file(ONE));
        assertThat(bodies).isEmpty();
        assertThat(event(run).path("adjudication").isNull()).isTrue();
        asked("--min-confidence", "1", file(ONE));
        assertThat(bodies).as("events that are left out").isEmpty();
    }

    @Test
    void what_was_answered_before_is_not_asked_again() throws IOException {
        serve(saying("ACCUSE", "A"));
        Path cache = folder.resolve("cache");
        CommandRun first = asked("--adjudicate-cache", cache, file(ONE));
        CommandRun second = asked("--adjudicate-cache", cache, "--adjudicate-limit", "0", file(ONE));
        assertThat(bodies).hasSize(1);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).contains("0 questions sent, 1 answer kept from before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"question\":\"0\",\"model\":\"judge-1\",\"event\":\"ACCUSE\",\"acts\":\"A\"}"})
    void a_kept_file_that_is_no_answer_is_asked_anew(String content) throws IOException {
        serve(saying("ACCUSE", "A"));
        Path cache = folder.resolve("cache");
        asked("--adjudicate-cache", cache, file(ONE));
        Files.writeString(files(cache).getFirst(), content);
        CommandRun run = asked("--adjudicate-cache", cache, file(ONE));
        assertThat(bodies).hasSize(2);
        assertThat(verdict(run)).isEqualTo("agrees");
        assertThat(run.err()).contains("not an answer, asked anew");
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_and_stops_nothing() throws IOException {
        serve(saying("ACCUSE", "A"));
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        CommandRun run = asked("--adjudicate-cache", blocked.resolve("cache"), file(ONE));
        assertThat(verdict(run)).isEqualTo("agrees");
        assertThat(run.err()).contains("answers cannot be kept in");
    }

    @Test
    void an_endpoint_that_is_not_there_is_given_up() throws IOException {
        URI gone = url();
        server.stop(0);
        ChatEndpoint endpoint =
                new ChatEndpoint(gone, null, new ChatEndpoint.Bounds(Duration.ofSeconds(5), 2, Duration.ZERO, 1_000));
        Adjudicator adjudicator = new Adjudicator(
                endpoint,
                "judge-1",
                new Adjudicator.Terms(ConfidenceBar.of(1), ConfidenceBar.NONE, 100, false),
                new AnswerCache(null, "judge-1", Console.ofProcess()));
        CodedArticle article = coded(ONE);
        List<Event> unsure = Collections.nCopies(7, article.events().getFirst());
        CodedArticle seven =
                new CodedArticle(article.article(), true, unsure, List.of(), List.of(), List.of(), List.of());
        assertThat(adjudicator.adjudicated(seven).events())
                .extracting(e -> Objects.requireNonNull(e.adjudication()).failure())
                .containsExactly(
                        "connection", "connection", "connection", "connection", "connection", "given-up", "given-up");
        assertThat(adjudicator.counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("adjudicated.failed.connection", 5L, "adjudicated.failed.given-up", 2L));
    }

    @Test
    void the_manifest_counts_answers_and_failures_and_names_the_endpoint_without_its_query() throws IOException {
        serve(saying("ACCUSE", "A"));
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of(
                "code",
                "--adjudicate",
                url() + "?api-version=1",
                "--adjudicate-model",
                "judge-1",
                "--adjudicate-under",
                "1",
                "-o",
                out,
                file(ONE));
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode manifest = JSON.readTree(Files.readString(out.resolve("manifest.json")));
        assertThat(manifest.path("counts").path("adjudicated.agrees").intValue())
                .isEqualTo(1);
        assertThat(manifest.path("command"))
                .extracting(JsonNode::stringValue)
                .containsSubsequence(
                        "--adjudicate",
                        url().toString(),
                        "--adjudicate-model",
                        "judge-1",
                        "--adjudicate-under",
                        "1",
                        "--adjudicate-limit",
                        "100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--adjudicate ftp://a.example/ --adjudicate-model m | must be an http or https URL",
                "--adjudicate file:///etc/passwd --adjudicate-model m | must be an http or https URL",
                "--adjudicate http://me:pw@a.example/ --adjudicate-model m | must be an http or https URL",
                "--adjudicate http://a.example:70000/ --adjudicate-model m | must be an http or https URL",
                "--adjudicate http://a.example/ | --adjudicate-model must name a model",
                "--adjudicate-model m | --adjudicate must name an endpoint",
                "--adjudicate-decides | --adjudicate must name an endpoint",
                "--adjudicate http://a.example/ --adjudicate-model m --adjudicate-key-env NOT_SET | but NOT_SET is not"
                        + " set",
                "--adjudicate-timeout 0 | must be a number from 1 to 600",
                "--adjudicate-limit -1 | must be a number from 0 to 1000000",
                "--adjudicate-model a\u0007b | must be up to 200 visible ASCII characters",
            })
    void wrong_options_are_refused_before_anything_is_read(String options, String message) {
        List<Object> words = new ArrayList<>(List.of("code"));
        words.addAll(List.of(options.split(" ")));
        words.add("nowhere.txt");
        CommandRun run = CommandRun.of(words.toArray());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("me:pw");
    }

    @Test
    void a_key_that_no_header_can_hold_is_refused_without_being_shown() throws IOException {
        CommandRun run = CommandRun.onTerminal(
                Map.of("TEST_KEY", "half\nhidden"),
                "code",
                "--adjudicate",
                url(),
                "--adjudicate-model",
                "m",
                "--adjudicate-key-env",
                "TEST_KEY",
                file(ONE));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("TEST_KEY holds something else").doesNotContain("half");
    }

    @Test
    void a_sentence_that_is_a_page_is_not_asked_about() {
        String text = "Malaysia condemned Iran" + ", and again".repeat(200) + ", the minister said.";
        CodedArticle article = Specimen.accuse("T", text, "Malaysia", "condemned", "the minister");
        assertThat(AdjudicationQuestion.about(article.events().getFirst())).isEmpty();
    }

    private static CodedArticle coded(String text) {
        return Saksi.load()
                .code(new Article(
                        "a_1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "en",
                        text,
                        List.of(new Paragraph(new Span(0, text.length()), Origin.BODY))));
    }

    private void serve(Behaviour behaviour) {
        server.createContext("/v1/chat/completions", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            behaviour.answer(exchange, bodies.size());
        });
    }

    private static Behaviour saying(String event, String acts) {
        return (exchange, number) ->
                send(exchange, 200, chat("{\"event\":\"" + event + "\",\"acts\":\"" + acts + "\"}"));
    }

    private static String chat(String words) {
        return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + JSON.writeValueAsString(words)
                + "}}]}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void waitUntilOver() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI url() {
        String host = server.getAddress().getAddress().getHostAddress();
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/v1/chat/completions");
    }

    /** A run that asks about every event unless an argument says otherwise. */
    private CommandRun asked(Object... arguments) {
        List<Object> words = new ArrayList<>(List.of("code", "--adjudicate", url(), "--adjudicate-model", "judge-1"));
        if (!List.of(arguments).contains("--adjudicate-under")) {
            words.addAll(List.of("--adjudicate-under", "1"));
        }
        words.addAll(List.of(arguments));
        return CommandRun.onTerminal(Map.of("TEST_KEY", KEY, "NO_COLOR", "1"), words.toArray());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("news.txt"), text);
    }

    private static List<Path> files(Path... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path one : folders) {
            try (Stream<Path> all = Files.walk(one)) {
                all.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }

    private static List<JsonNode> events(CommandRun run) {
        return run.out().lines().map(JSON::readTree).toList();
    }

    private static JsonNode event(CommandRun run) {
        assertThat(events(run)).as(run.err()).hasSize(1);
        return events(run).getFirst();
    }

    private static String verdict(CommandRun run) {
        return event(run).path("adjudication").path("verdict").stringValue();
    }
}
