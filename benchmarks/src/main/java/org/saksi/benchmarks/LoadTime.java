package org.saksi.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.saksi.language.Analysers;
import org.saksi.training.score.MarkdownTable;

/**
 * How long the analysers take to load in a fresh JVM, and what of the heap they then hold after a full collection.
 *
 * <p>{@code LoadTime RUNS} starts a JVM for each language and for both together, RUNS times each, with its own class path
 * and {@code -Xmx300m}; {@code LoadTime once LANGUAGE...} is what they run.
 */
public final class LoadTime {
    /** The column of the figure that the bar is about. */
    static final String MEDIAN = "load ms, median";

    private static final String ONCE = "once";
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private LoadTime() {}

    /**
     * One loading.
     *
     * @param milliseconds wall time
     * @param processor milliseconds of processor time of the whole process meanwhile, in hundredths of a second at best
     * @param megabytes heap in use after it
     */
    record Loading(double milliseconds, double processor, double megabytes) {
        /** Loads languages that nobody has loaded in this JVM. */
        static Loading of(List<String> languages) {
            long processorStart = SideBySide.processorTime();
            long start = System.nanoTime();
            languages.forEach(Analysers::of);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            double processor = (SideBySide.processorTime() - processorStart) / 1e6;
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            double used =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
            return new Loading(milliseconds, processor, used);
        }

        static Loading parse(String line) {
            String[] figures = line.strip().split(" ");
            if (figures.length != 3) {
                throw new IllegalArgumentException("loading must be three numbers but was \"" + line + "\"");
            }
            return new Loading(
                    Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
        }

        @Override
        public String toString() {
            return milliseconds + " " + processor + " " + megabytes;
        }
    }

    /** Prints the table; see the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 1 && arguments[0].equals(ONCE)) {
            System.out.println(Loading.of(Arrays.asList(arguments).subList(1, arguments.length)));
            return;
        }
        if (arguments.length != 1) {
            System.err.println("usage: LoadTime RUNS");
            System.exit(2);
        }
        int runs = Integer.parseInt(arguments[0]);
        MarkdownTable table = table();
        for (List<String> languages : List.of(List.of("id"), List.of("en"), List.of("id", "en"))) {
            List<Loading> loadings = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                loadings.add(fresh(languages));
            }
            row(table, languages, loadings);
        }
        System.out.print(table);
    }

    static MarkdownTable table() {
        return new MarkdownTable(
                "languages", MEDIAN, "least", "most", "processor ms, median", "runs", "heap MB after it");
    }

    /** Loads in a JVM of its own. */
    static Loading fresh(List<String> languages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                LoadTime.class.getName(),
                ONCE));
        command.addAll(languages);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("loading " + languages + " must end with 0 but ended with " + status);
        }
        return Loading.parse(out);
    }

    static void row(MarkdownTable table, List<String> languages, List<Loading> loadings) {
        List<Double> times = sorted(loadings, Loading::milliseconds);
        double heap = Collections.max(loadings.stream().map(Loading::megabytes).toList());
        table.add(
                String.join(", ", languages),
                rounded(median(times)),
                rounded(times.getFirst()),
                rounded(times.getLast()),
                rounded(median(sorted(loadings, Loading::processor))),
                String.valueOf(times.size()),
                rounded(heap));
    }

    private static List<Double> sorted(List<Loading> loadings, Function<Loading, Double> figure) {
        return loadings.stream().map(figure).sorted().toList();
    }

    private static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }
}
