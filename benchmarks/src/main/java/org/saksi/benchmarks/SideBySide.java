package org.saksi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;

/**
 * Saksi, OpenNLP and MaltParser one after the other in one process over the same articles, as a Markdown table.
 *
 * <p>{@code SideBySide DATA ARTICLES MODELS [COUNT]}. Speed is tokens of the tool's own making in a second of the whole
 * process's processor time, garbage collection and compilation included, over five seconds after ten for warming up.
 * Load time is the wall time of the first load; heap is what stays after a collection, the loaded models after one pass
 * against the state before.
 */
public final class SideBySide {
    private static final int COUNT = 200;

    /** In nanoseconds; the compiler needs most of it, and whoever comes first more than the others. */
    private static final long WARMING_UP = 10_000_000_000L;

    /** In nanoseconds; the system counts processor time in hundredths of a second only. */
    private static final long MEASURED = 5_000_000_000L;

    private static final double MEGABYTE = 1024.0 * 1024.0;

    private SideBySide() {}

    /** Something that loads a pipeline. */
    private interface Loader {
        Pipeline load() throws IOException;
    }

    /** Prints the table; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: SideBySide DATA ARTICLES MODELS [COUNT]");
            System.exit(2);
        }
        Path models = Path.of(arguments[2]);
        Models.train(Path.of(arguments[0]), models);
        int count = arguments.length > 3 ? Integer.parseInt(arguments[3]) : COUNT;
        System.out.println("| language | tool | raw text to | tokens/s | characters/s | tokens | load ms | heap MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String language : List.of("id", "en")) {
            language(language, News.read(Path.of(arguments[1]), language, count), new Models(models.resolve(language)));
        }
    }

    private static void language(String language, List<Article> articles, Models models) throws IOException {
        measure(language, "Saksi", articles, () -> new SaksiPipeline(language));
        measure(language, "OpenNLP", articles, () -> new OpenNlpPipeline(models, null, false));
        measure(language, "OpenNLP, MaltParser", articles, () -> new OpenNlpPipeline(models, models.parser(), false));
        measure(language, "OpenNLP, MaltParser", articles, () -> new OpenNlpPipeline(models, models.parser(), true));
        measure(language, "MaltParser alone", articles, () -> TaggedPipeline.of(models, articles));
    }

    private static void measure(String language, String tool, List<Article> articles, Loader loader)
            throws IOException {
        double before = heap();
        long start = System.nanoTime();
        Pipeline pipeline = loader.load();
        double loaded = (System.nanoTime() - start) / 1e6;
        long tokens = pass(pipeline, articles);
        double heap = heap() - before;
        warmUp(pipeline, articles);
        long from = processorTime();
        int passes = 0;
        while (processorTime() < from + MEASURED) {
            pass(pipeline, articles);
            passes++;
        }
        double seconds = (processorTime() - from) / 1e9 / passes;
        long characters =
                articles.stream().mapToLong(article -> article.text().length()).sum();
        boolean alone = pipeline instanceof TaggedPipeline;
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %,.0f | %,.0f | %,d | %s | %s |",
                language,
                tool,
                pipeline.gives(),
                tokens / seconds,
                characters / seconds,
                tokens,
                alone ? "" : String.format(Locale.ROOT, "%.0f", loaded),
                alone ? "" : String.format(Locale.ROOT, "%.0f", heap)));
    }

    /** Reads articles for as long as the compiler may need. */
    static void warmUp(Pipeline pipeline, List<Article> articles) throws IOException {
        long end = processorTime() + WARMING_UP;
        while (processorTime() < end) {
            pass(pipeline, articles);
        }
    }

    private static long pass(Pipeline pipeline, List<Article> articles) throws IOException {
        long tokens = 0;
        for (Article article : articles) {
            tokens += pipeline.read(article);
        }
        return tokens;
    }

    /** What the whole process has used so far, in nanoseconds. */
    static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** MaltParser over tokens and tags that are there before the clock starts. */
    private static final class TaggedPipeline implements Pipeline {
        private final MaltParser parser;
        private final List<List<String[]>> articles;
        private int next;

        private TaggedPipeline(MaltParser parser, List<List<String[]>> articles) {
            this.parser = parser;
            this.articles = articles;
        }

        static TaggedPipeline of(Models models, List<Article> articles) throws IOException {
            OpenNlpPipeline tagger = new OpenNlpPipeline(models, null, false);
            List<List<String[]>> all = new ArrayList<>();
            for (Article article : articles) {
                List<String[]> sentences = new ArrayList<>();
                tagger.tagged(article, (forms, tags) -> sentences.add(MaltParser.rows(forms, tags)));
                all.add(sentences);
            }
            return new TaggedPipeline(models.parser(), all);
        }

        @Override
        public String gives() {
            return "(tokens and tags to) trees";
        }

        @Override
        public int read(@Nullable Article article) throws IOException {
            int tokens = 0;
            for (String[] rows : articles.get(next)) {
                tokens += parser.parse(rows).length;
            }
            next = (next + 1) % articles.size();
            return tokens;
        }
    }
}
