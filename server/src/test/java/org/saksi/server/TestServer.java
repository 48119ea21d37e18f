package org.saksi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.saksi.ingest.Ingest;
import org.saksi.linker.LinkOptions;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.server.desk.DatasetDesk;
import org.saksi.server.desk.Knowledge;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;

/** A server on loopback of a dataset of its own, made of the samples and an article that attacks whoever shows it. */
final class TestServer implements AutoCloseable {
    static final String ATTACK = "<script>alert(1)</script>";
    static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Path TEMPLATE = template();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Path folder;
    private final Dataset dataset;
    private final DatasetDesk desk;
    private final Server server;

    private TestServer(Path folder, Dataset dataset, DatasetDesk desk, Server server) {
        this.folder = folder;
        this.dataset = dataset;
        this.desk = desk;
        this.server = server;
    }

    static TestServer open() {
        return with(ServerOptions.loopback(0));
    }

    static TestServer with(ServerOptions options) {
        try {
            Path folder = Files.createTempDirectory("saksi-server-");
            try (Stream<Path> files = Files.list(TEMPLATE)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            Dataset dataset = Dataset.open(folder.toString(), OpenOptions.existing());
            DatasetDesk desk = desk(dataset);
            return new TestServer(folder, dataset, desk, Server.start(options, desk, InstantSource.system()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatasetDesk desk(Dataset dataset) {
        return new DatasetDesk(dataset, "samples", KNOWLEDGE, Duration.ofSeconds(10), InstantSource.system());
    }

    /** The samples are coded once; every server has a copy of what came of it. */
    private static Path template() {
        try {
            Path folder = Files.createTempDirectory("saksi-template-");
            folder.toFile().deleteOnExit();
            Path articles = Files.createTempDirectory("saksi-articles-");
            Files.writeString(
                    articles.resolve("attack.txt"),
                    "Title: =cmd|'/C calc'!A0 " + ATTACK + "\nPublished: 2025-06-10\nPublisher: " + ATTACK
                            + "\nURL: https://example.org/attack\nLanguage: en\n\nPolice arrested " + ATTACK
                            + " Smith in Jakarta on Monday. Police arrested three =SUM(A1) students in Bandung.\n");
            ingest(folder, List.of("../samples", articles.toString()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void ingest(Path folder, List<String> inputs) {
        Ingest.Options how = new Ingest.Options("test", "saksi ingest", 2, LinkOptions.defaults());
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.creating());
                Stream<ReadResult> readings = new ArticleReader().read(inputs)) {
            new Ingest(dataset, KNOWLEDGE.saksi(), how, new Silent()).run(readings.iterator(), name -> null);
        }
    }

    private record Silent() implements Ingest.Watcher {
        @Override
        public void progress(long articles, long events) {}

        @Override
        public void refused(DeadLetter letter) {
            throw new AssertionError(letter.reason());
        }

        @Override
        public void skipped(ReadResult.Skipped skipped) {}

        @Override
        public void linking() {}

        @Override
        public void trouble(String sentence) {
            throw new AssertionError(sentence);
        }
    }

    Path folder() {
        return folder;
    }

    DatasetDesk desk() {
        return desk;
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        dataset.close();
    }
}
