package org.saksi.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.saksi.model.ContractJson;
import org.saksi.model.Manifest;
import org.saksi.model.Origin;

/**
 * Measures how fast a dataset is loaded, with all indexes and full text, and how large it is. A benchmark and no test: {@code
 * benchmarks/run.sh store} runs it.
 *
 * <p>Arguments: {@code sqlite} or {@code postgresql}, events, events an article, other sentences an article, a folder that is
 * empty or not there or the JDBC URL of an empty database, and a folder of {@code saksi code} from whose articles the other
 * sentences are drawn. After the row of the load come those of {@link StoreQuestions}.
 */
public final class StoreLoad {
    private static final int ARTICLES_IN_A_BATCH = 500;
    private static final int MOST_ARTICLES_READ = 5_000;
    private static final int SHORTEST = 20;
    private static final double MEGABYTE = 1_000_000;
    private static final double NANOS = 1e9;

    private final Dataset dataset;
    private final SampleDataset sample;
    private final long wanted;
    private long articles;
    private long events;
    private double writingSeconds;
    private double processorSeconds;

    private StoreLoad(Dataset dataset, SampleDataset sample, long wanted) {
        this.dataset = dataset;
        this.sample = sample;
        this.wanted = wanted;
    }

    /** Loads a dataset and prints a row of a table. */
    public static void main(String[] arguments) throws IOException {
        String kind = arguments[0];
        long wanted = Long.parseLong(arguments[1]);
        int perArticle = Integer.parseInt(arguments[2]);
        int fillers = Integer.parseInt(arguments[3]);
        String place = arguments[4];
        List<String> sentences = arguments.length > 5 ? sentences(Path.of(arguments[5])) : List.of();
        SampleDataset sample = SampleDataset.of(1, perArticle, fillers, sentences);
        if (kind.equals("sqlite") || place.startsWith("jdbc:")) {
            load(kind, place, sample, wanted);
        } else {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(Path.of(place))
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setCleanDataDirectory(false)
                    .start()) {
                load(kind, server.getJdbcUrl("postgres", "postgres"), sample, wanted);
            }
        }
    }

    /** What stands between full stops in the body of articles. */
    private static List<String> sentences(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("articles.jsonl"))) {
            return lines.limit(MOST_ARTICLES_READ)
                    .map(line -> ContractJson.readArticle(new ContractJson.Line("articles.jsonl", 1, line)))
                    .flatMap(coded -> coded.article().paragraphs().stream()
                            .filter(paragraph -> paragraph.origin() == Origin.BODY)
                            .map(paragraph ->
                                    paragraph.span().in(coded.article().text())))
                    .flatMap(paragraph -> Stream.of(paragraph.split("(?<=\\.) ", -1)))
                    .map(String::strip)
                    .filter(sentence -> sentence.length() > SHORTEST)
                    .toList();
        }
    }

    private static void load(String kind, String location, SampleDataset sample, long wanted) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            StoreLoad load = new StoreLoad(dataset, sample, wanted);
            load.write();
            load.row(kind);
            new StoreQuestions(dataset).ask(kind, System.out);
        }
    }

    private void write() {
        try (Writer writer = dataset.writer("benchmark")) {
            Manifest.Versions versions = new Manifest.Versions("0", null, "0", null, "0");
            writer.begin(new Run(Run.Kind.INGEST, "benchmark", "load", versions, null));
            long reported = 0;
            int number = 0;
            List<AnalysedArticle> next = sample.articles(0, ARTICLES_IN_A_BATCH);
            CompletableFuture<PreparedBatch> prepared =
                    CompletableFuture.completedFuture(writer.prepare(Batch.of(next)));
            while (events < wanted) {
                // Made before the clock starts; then prepared while the batch before is written, as an ingest does.
                number += ARTICLES_IN_A_BATCH;
                List<AnalysedArticle> batch = sample.articles(number, number + ARTICLES_IN_A_BATCH);
                double processor = processorSeconds();
                double start = System.nanoTime() / NANOS;
                PreparedBatch written = prepared.join();
                prepared = CompletableFuture.supplyAsync(() -> writer.prepare(Batch.of(batch)));
                events += writer.write(written).events();
                prepared.join();
                writingSeconds += System.nanoTime() / NANOS - start;
                processorSeconds += processorSeconds() - processor;
                articles += ARTICLES_IN_A_BATCH;
                if (events - reported >= wanted / 10) {
                    reported = events;
                    System.err.printf(Locale.ROOT, "%,d events in %.1f s%n", events, writingSeconds);
                }
            }
            writer.finish();
        }
    }

    /** Of all threads of this process; a server's are not among them. */
    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / NANOS;
    }

    private void row(String kind) {
        long start = System.nanoTime();
        long read;
        try (Stream<StoredEvent> stream = dataset.events()) {
            read = stream.count();
        }
        double readingSeconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %.0f s | %,.0f | %.0f s | %,.0f MB | %,.0f | %,.0f |%n",
                kind,
                articles,
                events,
                writingSeconds,
                events / writingSeconds,
                processorSeconds,
                dataset.bytes() / MEGABYTE,
                dataset.bytes() / (double) events,
                read / readingSeconds);
    }
}
