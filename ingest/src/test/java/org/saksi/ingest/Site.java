package org.saksi.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.saksi.reader.fetch.FetchOptions;
import org.saksi.reader.fetch.Fetcher;

/** A publisher's site on loopback, whose pages a test changes as it goes. */
public final class Site implements AutoCloseable {
    /** What is at a path. */
    private record Page(int status, String body, String etag, String location) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Post> posts = new CopyOnWriteArrayList<>();

    /** An empty site. */
    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Something at a path, in the place of what was there. */
    public void put(String path, int status, String body) {
        pages.put(path, new Page(status, body, "", ""));
    }

    /** Something at a path that is not sent again to whoever has it. */
    public void tagged(String path, String etag, String body) {
        pages.put(path, new Page(200, body, etag, ""));
    }

    /** Something at a path that says that it is found at another. */
    public void redirect(String path, String to) {
        pages.put(path, new Page(302, "moved", "", at(to)));
    }

    /** An article at a path. */
    public void article(String path, String title, String... sentences) {
        StringBuilder body = new StringBuilder("<html lang=en><head><title>" + title + "</title>"
                + "<meta property='article:published_time' content='2025-06-16T08:00:00Z'></head><body><article><h1>"
                + title + "</h1>");
        for (String sentence : sentences) {
            body.append("<p>").append(sentence).append("</p>");
        }
        put(path, 200, body + "</article></body></html>");
    }

    /** A feed whose entries lead to articles: key, path, title of each. */
    public static String feed(Site site, String... entries) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Kabar Contoh</title>");
        for (int i = 0; i < entries.length; i += 3) {
            feed.append("<item><guid isPermaLink='false'>")
                    .append(entries[i])
                    .append("</guid><link>")
                    .append(site.at(entries[i + 1]))
                    .append("</link><title>")
                    .append(entries[i + 2])
                    .append("</title><description>Singkat.</description></item>");
        }
        return feed + "</channel></rss>";
    }

    /** The address of a path. */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Requests so far: path and status; robots.txt is left out. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /**
     * What was posted and taken.
     *
     * @param path where to
     * @param body the body
     * @param key its {@code Idempotency-Key}
     * @param signature its {@code X-Saksi-Signature}, empty where it had none
     */
    public record Post(String path, String body, String key, String signature) {}

    /** What was posted to a path and taken. */
    public List<Post> posts(String path) {
        return posts.stream().filter(post -> post.path().equals(path)).toList();
    }

    /** Bodies that were posted and taken. */
    public List<String> posts() {
        return posts.stream().map(Post::body).toList();
    }

    /** A fetcher that may fetch from here, without pauses. */
    public static Fetcher fetcher() {
        return new Fetcher(
                FetchOptions.defaults("test").withPrivateAddresses(true).withHostDelay(Duration.ZERO, Duration.ZERO));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Page page = pages.getOrDefault(path, new Page(404, "no such page", "", ""));
        byte[] sent = exchange.getRequestBody().readAllBytes();
        boolean known = !page.etag().isEmpty()
                && page.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int status = known ? 304 : page.status();
        if (!page.etag().isEmpty()) {
            exchange.getResponseHeaders().set("ETag", page.etag());
        }
        if (!page.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", page.location());
        }
        if (exchange.getRequestMethod().equals("POST") && status == 200) {
            posts.add(new Post(
                    path,
                    new String(sent, StandardCharsets.UTF_8),
                    header(exchange, "Idempotency-Key"),
                    header(exchange, "X-Saksi-Signature")));
        }
        if (!path.equals("/robots.txt")) {
            log.add(path + " " + status);
        }
        byte[] body = known ? new byte[0] : page.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
