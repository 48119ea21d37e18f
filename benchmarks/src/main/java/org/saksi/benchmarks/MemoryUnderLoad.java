package org.saksi.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.saksi.language.Analysers;
import org.saksi.language.Sentence;
import org.saksi.model.Article;
import org.saksi.training.score.MarkdownTable;

/**
 * Reads an endless stream of articles of both languages on all processors and says what of the heap is in use after full
 * collections, taken in even steps while the reading goes on.
 *
 * <p>{@code MemoryUnderLoad ARTICLES SECONDS}, in a JVM whose heap is as small as it is to be. Running out of memory ends
 * the stream and is a result like any other.
 */
public final class MemoryUnderLoad {
    /** What stands in the last column of a stream that nothing ended before its time. */
    static final String THROUGH = "ran through";

    private static final int SAMPLES = 12;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final AtomicLong articles = new AtomicLong();
    private final AtomicLong tokens = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<String> end = new AtomicReference<>(THROUGH);

    private MemoryUnderLoad() {}

    /** Prints the table; see the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: MemoryUnderLoad ARTICLES SECONDS");
            System.exit(2);
        }
        int threads = Runtime.getRuntime().availableProcessors();
        System.out.print(run(Path.of(arguments[0]), 1000L * Integer.parseInt(arguments[1]), threads));
    }

    /** Reads for some time and tells about it. */
    static MarkdownTable run(Path folder, long milliseconds, int threads) throws IOException, InterruptedException {
        MemoryUnderLoad load = new MemoryUnderLoad();
        List<Double> live = new ArrayList<>();
        long begun = System.nanoTime();
        try (EndlessNews news = new EndlessNews(folder)) {
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                readers.add(Thread.ofPlatform().start(() -> load.read(news)));
            }
            for (int i = 0; i < SAMPLES && !load.over.get(); i++) {
                Thread.sleep(Math.max(1, milliseconds / SAMPLES));
                System.gc();
                live.add(heap(pool -> pool.getCollectionUsage().getUsed()));
            }
            load.over.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
        }
        return load.table(threads, (System.nanoTime() - begun) / 1e9, live);
    }

    // Whatever ends the stream is what is measured here.
    @SuppressWarnings("CatchingUnchecked")
    private void read(EndlessNews news) {
        try {
            while (!over.get()) {
                Article article = news.next();
                for (Sentence sentence :
                        Analysers.of(article.language()).analyse(article).sentences()) {
                    tokens.addAndGet(sentence.tokens().size());
                }
                articles.incrementAndGet();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            end.set(e.getClass().getSimpleName());
            over.set(true);
        }
    }

    /** The sum over all parts of the heap that keep such a figure, in megabytes. */
    private static double heap(ToLongFunction<MemoryPoolMXBean> figure) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                        .mapToLong(figure)
                        .sum()
                / MEGABYTE;
    }

    private MarkdownTable table(int threads, double seconds, List<Double> live) {
        MarkdownTable table = new MarkdownTable(
                "threads",
                "flags",
                "seconds",
                "articles",
                "tokens",
                "live MB, first",
                "live MB, last",
                "live MB, most",
                "in use MB, most",
                "end");
        table.add(
                String.valueOf(threads),
                flags(),
                String.format(Locale.ROOT, "%.0f", seconds),
                String.format(Locale.ROOT, "%,d", articles.get()),
                String.format(Locale.ROOT, "%,d", tokens.get()),
                live.isEmpty() ? "" : megabytes(live.getFirst()),
                live.isEmpty() ? "" : megabytes(live.getLast()),
                megabytes(live.stream().mapToDouble(Double::doubleValue).max().orElse(0)),
                megabytes(heap(pool -> pool.getPeakUsage().getUsed())),
                end.get());
        return table;
    }

    /** The flags of this JVM; what it calls its largest heap leaves out the part that is empty by turns. */
    private static String flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }

    private static String megabytes(double megabytes) {
        return String.format(Locale.ROOT, "%.0f", megabytes);
    }
}
