package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksi.training.score.MarkdownTable;

/**
 * Writes {@code docs/performance.md} from what the parts of {@code benchmarks/run.sh performance} measured.
 *
 * <p>{@code PerformancePage WORK OUT}: the folder where the parts left their tables, and the page.
 */
public final class PerformancePage {
    private static final double FIRST_TOKENS = 50_000;
    private static final double GOAL_TOKENS = 100_000;
    private static final double LEAST_SENTENCES = 20_000;
    private static final double MOST_MODEL_BYTES = 60e6;
    private static final double MOST_LOAD_MILLISECONDS = 300;
    private static final double MOST_LIVE_MEGABYTES = 300;
    /** What a thread gets at least of a processor that nobody else uses, in percent. */
    private static final double QUIET_PERCENT = 90;

    private static final String PROCESSOR_TOKENS = "tokens/s of processor time";
    private static final Map<String, String> LANGUAGES = Map.of("id", "Indonesian", "en", "English");
    private static final Pattern START =
            Pattern.compile("(\\d+) runs, min ([0-9.]+) s, median ([0-9.]+) s, max ([0-9.]+) s");

    private PerformancePage() {}

    /**
     * What a run found.
     *
     * @param version what {@code saksi --version} says
     * @param machine what it ran on, without a name
     * @param start the line of {@code benchmarks/startup.sh}
     * @param speed the analyser alone
     * @param coding the coder alone, on what is parsed
     * @param sideBySide the analyser beside other tools, null when the run left them out
     * @param endToEnd the commands on many articles
     * @param sizes of the models in the jar
     * @param load time and heap of loading
     * @param memory heap under load
     */
    record Run(
            String version,
            String machine,
            String start,
            MarkdownTable speed,
            MarkdownTable coding,
            @Nullable MarkdownTable sideBySide,
            MarkdownTable endToEnd,
            MarkdownTable sizes,
            MarkdownTable load,
            MarkdownTable memory) {
        /** Reads what the parts left in a folder. */
        static Run read(Path work, String machine) throws IOException {
            return new Run(
                    Files.readString(work.resolve("version.txt")).strip(),
                    machine,
                    Files.readString(work.resolve("start.txt")).strip(),
                    table(work, "speed"),
                    table(work, "coding"),
                    Files.exists(work.resolve("side-by-side.md")) ? table(work, "side-by-side") : null,
                    table(work, "end-to-end"),
                    table(work, "sizes"),
                    table(work, "load"),
                    table(work, "memory"));
        }

        private static MarkdownTable table(Path work, String name) throws IOException {
            String file = name + ".md";
            return MarkdownTable.parse(file, Files.readString(work.resolve(file)));
        }
    }

    /** Writes the page; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: PerformancePage WORK OUT");
            System.exit(2);
        }
        Files.writeString(Path.of(arguments[1]), of(Run.read(Path.of(arguments[0]), machine())));
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors of the kind %s, %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name"),
                Runtime.version());
    }

    /** The whole page. */
    static String of(Run run) {
        return PREAMBLE.formatted(run.version(), run.machine())
                + busy(run.speed())
                + "\n## Against the bars\n\n"
                + bars(run)
                + SPEED
                + run.speed()
                + CODING
                + run.coding()
                + SIDE_BY_SIDE
                + (run.sideBySide() == null ? "Not part of this run.\n" : run.sideBySide())
                + END_TO_END
                + run.endToEnd()
                + START_TEXT
                + start(run.start())
                + SIZES
                + run.sizes()
                + LOAD
                + run.load()
                + MEMORY
                + run.memory();
    }

    /** A warning when the analyser had to share its processor with others. */
    private static String busy(MarkdownTable speed) {
        double least = 100;
        for (int row = 0; row < speed.size(); row++) {
            String share = speed.cell(row, "processor got").replace(" %", "");
            least = Math.min(least, Double.parseDouble(share));
        }
        return least >= QUIET_PERCENT
                ? ""
                : "\n**The machine was busy with other work**: the analyser got " + count(least)
                        + " % of its processor. Wall times and\n"
                        + "verdicts on them say nothing, and processor time is too long as well.\n";
    }

    private static MarkdownTable bars(Run run) {
        MarkdownTable bars = new MarkdownTable("what", "measured", "bar", "verdict");
        for (int row = 0; row < run.speed().size(); row++) {
            double tokens = run.speed().number(row, PROCESSOR_TOKENS);
            String language = run.speed().cell(row, "language");
            bars.add(
                    LANGUAGES.getOrDefault(language, language) + ", raw text to trees and names, tokens/s of one core",
                    count(tokens),
                    "at least " + count(FIRST_TOKENS) + " first, " + count(GOAL_TOKENS) + " the goal",
                    tokens >= GOAL_TOKENS ? "goal reached" : tokens >= FIRST_TOKENS ? "first reached" : "missed");
        }
        for (int row = 0; row < run.coding().size(); row++) {
            double sentences = run.coding().number(row, CodingSpeed.SENTENCES);
            String language = run.coding().cell(row, "language");
            bars.add(
                    LANGUAGES.getOrDefault(language, language) + ", coding after the parse, sentences/s of one core",
                    count(sentences),
                    "at least " + count(LEAST_SENTENCES),
                    sentences >= LEAST_SENTENCES ? "met" : "missed");
        }
        double bytes = run.sizes().number(row(run.sizes(), "language", ModelSizes.BOTH), ModelSizes.ALL);
        most(bars, "models and lists of both languages in the jar, bytes", bytes, MOST_MODEL_BYTES);
        for (String language : new String[] {"id", "en"}) {
            double load = run.load().number(row(run.load(), "languages", language), LoadTime.MEDIAN);
            most(bars, "loading " + LANGUAGES.get(language) + " in a fresh JVM, ms", load, MOST_LOAD_MILLISECONDS);
        }
        double live = run.memory().number(0, "live MB, most");
        most(bars, "live heap while reading an endless stream, MB", live, MOST_LIVE_MEGABYTES);
        String end = run.memory().cell(0, "end");
        bars.add(
                "the endless stream under -Xmx300m",
                end,
                "no OutOfMemoryError",
                end.equals(MemoryUnderLoad.THROUGH) ? "met" : "missed");
        return bars;
    }

    private static int row(MarkdownTable table, String column, String name) {
        for (int row = 0; row < table.size(); row++) {
            if (table.cell(row, column).equals(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException("table must have a row \"" + name + "\" but was\n" + table);
    }

    private static void most(MarkdownTable bars, String what, double measured, double bar) {
        bars.add(what, count(measured), "at most " + count(bar), measured <= bar ? "met" : "missed");
    }

    private static String count(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static MarkdownTable start(String line) {
        Matcher figures = START.matcher(line);
        if (!figures.find()) {
            throw new IllegalArgumentException("start must be the line of startup.sh but was \"" + line + "\"");
        }
        MarkdownTable table = new MarkdownTable("runs", "median s", "least s", "most s");
        table.add(figures.group(1), figures.group(3), figures.group(2), figures.group(4));
        return table;
    }

    private static final String PREAMBLE = """
        # Performance

        Written by `benchmarks/run.sh performance DATA ARTICLES docs/performance.md` (%s) from a run on
        %s; do not edit.
        DATA is the folder of the unpacked data packs, ARTICLES one with `id.jsonl` and `en.jsonl`; neither is
        part of this repository. [benchmarks/README.md](../benchmarks/README.md) says how each figure is measured.

        Speed is given in seconds of processor time, all threads of the process and the collection of garbage
        included, wherever a table says so: on a machine that others use too, wall time says little. MB of heap
        are 1,048,576 bytes.
        """;

    private static final String SPEED = """

        ## The analyser alone

        Raw text to sentences, tokens, tags, lemmas, trees and names, one thread on one processor (JMH; two forks with
        `-XX:+UseSerialGC -Xms1g -Xmx1g`).

        """;

    private static final String CODING = """

        ## The coder alone

        Articles that are parsed already, coded over and over on one thread on one processor (`-XX:+UseSerialGC
        -Xmx3g`): rules, frames, statuses, speakers and contexts, without the resolver. The median of the rounds.

        """;

    private static final String SIDE_BY_SIDE = """

        ## Side by side

        The same articles, one after the other in one process on one processor (`-XX:+UseSerialGC -Xmx3g`). OpenNLP
        and MaltParser were trained on the same treebanks and names; tokens are those of the tool's own making.

        """;

    private static final String END_TO_END = """

        ## End to end

        One command on one file of articles, half of them Indonesian and half English, from its start to its end, written
        to disk. Tokens are those that `saksi parse` finds. No heap flag, and once `-Xmx300m`.

        """;

    private static final String START_TEXT = """

        ## Cold start

        Wall time of `saksi code` on one sample article, from the shell to the exit (`benchmarks/startup.sh`).

        """;

    private static final String SIZES = """

        ## Models

        Packed, as they lie in the jar of `language`.

        """;

    private static final String LOAD = """

        ## Loading

        Everything that a language needs, in a fresh JVM with `-Xmx300m` and no other flag; heap in use after a full
        collection, the JVM's own included, the largest of the runs.

        """;

    private static final String MEMORY = """

        ## Memory under load

        The articles of both languages in turn, read on all processors without an end, in a JVM with `-Xmx300m
        -XX:+UseParallelGC`. Live is what full collections leave, taken twelve times in even steps while the reading goes
        on; in use, what the parts of the heap held at most, garbage included, each at its own worst moment.

        """;
}
