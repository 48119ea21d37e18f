package org.saksi.reader.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A web server on loopback that answers by path, with all names leading to it and a clock that does not wait. */
final class Site implements AutoCloseable {
    /** Answers one request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> log = new CopyOnWriteArrayList<>();

    Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 404, "no such page"));
        server.start();
    }

    Site with(String path, Answer answer) {
        server.createContext(path, exchange -> {
            log.add(exchange.getRequestURI() + "");
            answer.to(exchange);
        });
        return this;
    }

    Site page(String path, String body) {
        return with(path, exchange -> answer(exchange, 200, body));
    }

    Site redirect(String path, String target) {
        return with(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            answer(exchange, 302, "");
        });
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** An address of this server under a name of the test's. */
    String at(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    String at(String path) {
        return at("berita.example", path);
    }

    /** The paths that were asked for. */
    List<String> log() {
        return log;
    }

    /** Names lead to loopback. */
    static Resolver loopback() {
        return host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    static FetchOptions options() {
        return FetchOptions.defaults("https://saksi.example/contact").withPrivateAddresses(true);
    }

    static Fetcher fetcher(FetchOptions options) {
        return new Fetcher(options, loopback(), new Skipping());
    }

    static Fetcher fetcher() {
        return fetcher(options());
    }

    /** A clock on which waiting takes no time. */
    static final class Skipping implements Pacing {
        private final AtomicLong now = new AtomicLong();
        private final List<Duration> pauses = new CopyOnWriteArrayList<>();

        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        public void pause(Duration time) {
            pauses.add(time);
            now.addAndGet(time.toNanos());
        }

        void pass(Duration time) {
            now.addAndGet(time.toNanos());
        }

        List<Duration> pauses() {
            return pauses;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
