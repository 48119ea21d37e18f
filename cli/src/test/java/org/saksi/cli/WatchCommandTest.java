package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as it is called, on feeds of a server on loopback. */
class WatchCommandTest {
    private static final String FILLER =
            "<p>The meeting took place in a hall near the river, where several hundred people had waited since the"
                    + " morning.</p>";

    @TempDir
    private Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String page = pages.get(path);
        if (exchange.getRequestMethod().equals("POST") && page != null) {
            posts.add(sent);
        }
        if (!path.equals("/robots.txt")) {
            asked.add(path);
        }
        byte[] body = (page == null ? "no such page" : page).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void article(String path, String title, String sentence) {
        pages.put(
                path,
                "<html lang=en><head><title>" + title + "</title><meta property='article:published_time'"
                        + " content='2025-06-16T08:00:00Z'></head><body><article>"
                        + "<h1>" + title + "</h1><p>" + sentence + "</p>" + FILLER + FILLER
                        + "</article></body></html>");
    }

    private void feed(String path, String... articles) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Kabar Contoh</title>");
        for (String article : articles) {
            feed.append("<item><guid isPermaLink='false'>")
                    .append(article)
                    .append("</guid><link>")
                    .append(at(article))
                    .append("</link><title>News</title></item>");
        }
        pages.put(path, feed + "</channel></rss>");
    }

    private void feeds(String... paths) throws IOException {
        StringBuilder list = new StringBuilder();
        for (String path : paths) {
            list.append("- url: ").append(at(path)).append('\n');
        }
        Files.writeString(folder.resolve("feeds.yaml"), list);
    }

    private List<Object> words(String... more) {
        List<Object> words = new ArrayList<>(List.of(
                "watch",
                folder.resolve("data"),
                "--feeds",
                folder.resolve("feeds.yaml"),
                "--alerts",
                folder.resolve("alerts.jsonl"),
                "--atom",
                folder.resolve("alerts.atom"),
                "--webhook",
                at("/hook"),
                "--private-addresses",
                "--delay",
                "0"));
        words.addAll(List.of(more));
        return words;
    }

    private CommandRun round() {
        return CommandRun.of(words("--once").toArray());
    }

    private List<String> lines() throws IOException {
        Path alerts = folder.resolve("alerts.jsonl");
        return Files.exists(alerts) ? Files.readAllLines(alerts) : List.of();
    }

    @Test
    void what_a_saved_search_takes_is_announced_everywhere_once_and_nothing_else_is() throws IOException {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        feed("/rss", "/a");
        feeds("/rss");
        pages.put("/hook", "ok");
        CommandRun first = round();
        assertThat(first.err()).contains("1 feed asked for, 0 failed; 1 new article, 0 changed, 0 refused");
        assertThat(first.exitCode()).isZero();
        CommandRun save = CommandRun.of("search", "save", "kenya", folder.resolve("data"), "actor.country:KEN");
        assertThat(save.exitCode()).as(save.err()).isZero();

        CommandRun unchanged = round();
        assertThat(unchanged.err()).contains("0 new articles, 0 changed").contains("0 notices, 0 undelivered");
        assertThat(unchanged.exitCode()).isZero();
        assertThat(asked).filteredOn("/a"::equals).hasSize(1);
        assertThat(lines()).isEmpty();

        article("/b", "Kenya condemns Mexico", "Kenya condemned Mexico on Monday.");
        article("/c", "Japan condemns Mexico", "Japan condemned Mexico on Monday.");
        feed("/rss", "/a", "/b", "/c");
        CommandRun news = round();
        assertThat(news.exitCode()).as(news.err()).isZero();
        List<String> announced = lines();
        assertThat(announced).isNotEmpty().allSatisfy(line -> {
            JsonNode notice = JsonMapper.shared().readTree(line);
            assertThat(notice.path("search").asString()).isEqualTo("kenya");
            assertThat(notice.path("event").path("article").path("url").asString())
                    .isEqualTo(at("/b"));
            assertThat(notice.path("event")
                            .path("actors")
                            .path(0)
                            .path("country")
                            .asString())
                    .isEqualTo("KEN");
        });
        assertThat(posts).containsExactlyElementsOf(announced);
        String atom = Files.readString(folder.resolve("alerts.atom"));
        assertThat(atom.split("<entry>", -1)).hasSize(announced.size() + 1);
        assertThat(atom).contains("href=\"" + at("/b") + "\"").doesNotContain(at("/c"));

        round();
        assertThat(lines()).isEqualTo(announced);
        assertThat(posts).hasSameSizeAs(announced);
        assertThat(Files.readString(folder.resolve("alerts.atom"))).isEqualTo(atom);
    }

    @Test
    void a_feed_that_fails_is_named_and_stops_no_other() throws IOException {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        feed("/good", "/a", "/gone");
        feeds("/bad", "/good");
        CommandRun run = round();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("[" + at("/bad") + "] status must be 200 but was 404; failed 1 time in a row, next at ")
                .contains("[" + at("/gone") + "] status must be 200 but was 404")
                .contains("2 feeds asked for, 1 failed; 1 new article, 0 changed, 1 refused");
        CommandRun again = round();
        assertThat(again.err()).contains("1 feed asked for, 0 failed; 0 new articles, 0 changed, 0 refused");
        assertThat(again.exitCode()).isZero();
    }

    @Test
    void a_wrong_start_is_said_before_anything_is_asked_for() throws IOException {
        Files.writeString(folder.resolve("feeds.yaml"), "- url: " + at("/rss") + "\n  every: soon\n");
        CommandRun broken = round();
        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(broken.err())
                .isEqualTo("[" + folder.resolve("feeds.yaml") + ":2] field \"every\" must be a time from 1m to 30d such"
                        + " as 15m, 2h or 1d but was \"soon\"\n");
        feeds("/rss");
        CommandRun nowhere = CommandRun.of(
                "watch",
                folder.resolve("data"),
                "--feeds",
                folder.resolve("feeds.yaml"),
                "--alerts",
                folder.resolve("none/alerts.jsonl"),
                "--once");
        assertThat(nowhere.exitCode()).isEqualTo(3);
        assertThat(nowhere.err()).contains("none/alerts.jsonl] file must be in a folder that exists, and be none");
        assertThat(CommandRun.of("watch", folder.resolve("data"), "--feeds", "f.yaml", "--webhook", "ftp://a.example/")
                        .exitCode())
                .isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_watch_that_is_told_to_end_exits_with_0_and_the_next_goes_on() throws Exception {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        feed("/rss", "/a");
        feeds("/rss");
        pages.put("/hook", "ok");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SaksiCommand.class.getName()));
        words().forEach(word -> command.add(word.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // One that does not end would be waited for as long as it speaks.
        CompletableFuture<Process> ended =
                process.onExit().orTimeout(2, TimeUnit.MINUTES).exceptionally(late -> process.destroyForcibly());
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("next at ")) {
                    process.toHandle().destroy();
                }
            }
            assertThat(ended.join().waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(String.join("\n", said)).isZero();
        assertThat(said).contains("ended as asked");
        assertThat(round().err()).contains("0 new articles, 0 changed");
        assertThat(asked).filteredOn("/a"::equals).hasSize(1);
        assertThat(CommandRun.of("check", folder.resolve("data")).exitCode()).isZero();
    }
}
