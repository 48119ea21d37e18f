package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.saksi.coder.Coder;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.model.Article;
import org.saksi.training.score.MarkdownTable;

/**
 * How many sentences a second are coded once they are parsed, with {@code CodingSpeed ARTICLES COUNT}.
 *
 * <p>COUNT articles a language are read and parsed first and held; then they are coded over and over on one thread: rules,
 * frames, statuses, speakers and contexts, without the resolver. Rounds that only warm the JVM up are not counted.
 */
public final class CodingSpeed {
    /** The column of the figure that the bar is about. */
    static final String SENTENCES = "sentences/s of processor time";

    private static final int WARM_UP_ROUNDS = 40;
    private static final int ROUNDS = 9;

    private CodingSpeed() {}

    /** Prints the table; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: CodingSpeed ARTICLES COUNT");
            System.exit(2);
        }
        MarkdownTable table = new MarkdownTable(
                "language", SENTENCES, "least", "most", "rounds", "sentences", "with a tree", "events");
        for (String language : List.of("id", "en")) {
            measure(table, language, News.read(Path.of(arguments[0]), language, Integer.parseInt(arguments[1])));
        }
        System.out.print(table);
    }

    static void measure(MarkdownTable table, String language, List<Article> articles) {
        Analyser analyser = Analysers.of(language);
        List<Analysis> parsed = articles.stream().map(analyser::analyse).toList();
        Coder coder = Coder.of(language);
        int sentences = parsed.stream().mapToInt(a -> a.sentences().size()).sum();
        long trees = parsed.stream()
                .flatMap(a -> a.sentences().stream())
                .filter(s -> s.tree() != null)
                .count();
        int events = 0;
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            events = 0;
            long start = SideBySide.processorTime();
            for (Analysis analysis : parsed) {
                events += coder.code(analysis).mentions().size();
            }
            double seconds = (SideBySide.processorTime() - start) / 1e9;
            if (round >= WARM_UP_ROUNDS) {
                rates.add(sentences / seconds);
            }
        }
        Collections.sort(rates);
        table.add(
                language,
                count(rates.get(rates.size() / 2)),
                count(rates.getFirst()),
                count(rates.getLast()),
                String.valueOf(rates.size()),
                count(sentences),
                count(trees),
                count(events));
    }

    private static String count(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }
}
