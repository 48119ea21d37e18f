package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saksi.training.score.MarkdownTable;

/**
 * The command on many articles, from its start to its end: {@code saksi parse} and {@code saksi code} with one job and
 * with two, and once with a heap of 300 MB.
 *
 * <p>{@code EndToEnd SAKSI ARTICLES WORK COUNT}: the command, the folder with {@code id.jsonl} and {@code en.jsonl}, a
 * folder for what is written, and how many articles, half of them of each language.
 */
public final class EndToEnd {
    private static final String SMALL_HEAP = "300";

    /** What the shell builtin {@code times} says last: user and system time of the children. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");

    private final String saksi;
    private final Path work;
    private final Path articles;
    private final int count;
    private final MarkdownTable table = new MarkdownTable(
            "command",
            "jobs",
            "heap limit MB",
            "articles",
            "tokens",
            "wall s",
            "processor s",
            "articles/s",
            "tokens/s",
            "tokens/s of processor time");

    private EndToEnd(String saksi, Path work, Path articles, int count) {
        this.saksi = saksi;
        this.work = work;
        this.articles = articles;
        this.count = count;
    }

    /**
     * How long one run took.
     *
     * @param wall seconds
     * @param processor seconds of all processors together
     */
    record Time(double wall, double processor) {}

    /** Prints the table; see the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            System.err.println("usage: EndToEnd SAKSI ARTICLES WORK COUNT");
            System.exit(2);
        }
        Path work = Path.of(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        System.out.print(run(arguments[0], Path.of(arguments[1]), work, count));
    }

    /** Runs everything and tells about it. */
    static MarkdownTable run(String saksi, Path folder, Path work, int count) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String language : List.of("id", "en")) {
            lines.addAll(News.json(folder, language, count / 2));
        }
        Files.createDirectories(work);
        Path articles = Files.write(work.resolve("articles.jsonl"), lines);
        EndToEnd runs = new EndToEnd(saksi, work, articles, lines.size());
        Path parsed = work.resolve("parsed.conllu");
        List<String> parse = List.of(saksi, "parse", articles.toString(), "-o", parsed.toString(), "--jobs");
        Time one = runs.time(parse, 1, "");
        long tokens = tokens(parsed);
        runs.row("parse", 1, "", tokens, one);
        runs.row("parse", 2, "", tokens, runs.time(parse, 2, ""));
        runs.row("code", 1, "", tokens, runs.code(1, ""));
        runs.row("code", 2, "", tokens, runs.code(2, ""));
        runs.row("code", 2, SMALL_HEAP, tokens, runs.code(2, SMALL_HEAP));
        return runs.table;
    }

    private Time code(int jobs, String heap) throws IOException, InterruptedException {
        Path out = work.resolve("coded-" + jobs + heap);
        delete(out);
        return time(List.of(saksi, "code", articles.toString(), "-o", out.toString(), "--jobs"), jobs, heap);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            TreeBaseline.delete(folder);
        }
    }

    private Time time(List<String> command, int jobs, String heap) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(String.valueOf(jobs));
        return time(whole, heap.isEmpty() ? Map.of() : Map.of("SAKSI_JAVA_OPTS", "-Xmx" + heap + "m"), work);
    }

    /** Runs a command under a shell that counts its processor time. */
    static Time time(List<String> command, Map<String, String> environment, Path work)
            throws IOException, InterruptedException {
        List<String> counted = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null || exit; times", "sh"));
        counted.addAll(command);
        Path words = work.resolve("words.txt");
        ProcessBuilder builder = new ProcessBuilder(counted).redirectError(words.toFile());
        builder.environment().putAll(environment);
        // The shell writes numbers as its locale does.
        builder.environment().put("LC_ALL", "C.UTF-8");
        long start = System.nanoTime();
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IOException("command must end with 0 but ended with " + status + ": " + String.join(" ", command)
                    + "\n" + Files.readString(words));
        }
        return new Time(wall, processor(out));
    }

    /** Seconds of user and system time of all children. */
    static double processor(String times) {
        Matcher last = TIMES.matcher(times);
        if (!last.find()) {
            throw new IllegalArgumentException("times must end in two times but was \"" + times + "\"");
        }
        return 60.0 * (Integer.parseInt(last.group(1)) + Integer.parseInt(last.group(3)))
                + Double.parseDouble(last.group(2))
                + Double.parseDouble(last.group(4));
    }

    /** The surface tokens of a file of CoNLL-U: each carries its place, a range of words as well as a word. */
    static long tokens(Path conllu) throws IOException {
        try (Stream<String> lines = Files.lines(conllu)) {
            return lines.filter(line -> !line.startsWith("#") && line.contains("TokenRange="))
                    .count();
        }
    }

    private void row(String command, int jobs, String heap, long tokens, Time time) {
        table.add(
                "`saksi " + command + "`",
                String.valueOf(jobs),
                heap.isEmpty() ? "none set" : heap,
                whole(count),
                whole(tokens),
                String.format(Locale.ROOT, "%.1f", time.wall()),
                String.format(Locale.ROOT, "%.1f", time.processor()),
                String.format(Locale.ROOT, "%,.1f", count / time.wall()),
                whole(tokens / time.wall()),
                whole(tokens / time.processor()));
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }
}
