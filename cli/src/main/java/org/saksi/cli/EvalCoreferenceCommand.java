package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.model.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi eval coreference}: whom pronouns and titles of news articles mean, against a sample read by hand. */
@Command(
        name = "coreference",
        header = "Measure whom pronouns and titles mean, on a sample of news.",
        description = {
            "Sixty parties of events that are pronouns, titles or bodies, drawn at random from news articles,",
            "with whom they mean. The sample holds ids and places only; the articles themselves must be there.",
            "What is not there is not measured: the command says so and exits 0."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval coreference                          right, wrong and left open",
            "  saksi eval coreference --out docs/resolution.md writes the measured block of the page",
            "",
            "Exit codes: 0 measured, or nothing there; 2 wrong usage; 3 the page could not be written."
        })
final class EvalCoreferenceCommand implements Callable<Integer> {
    private static final String SAMPLE = "coreference-sample.tsv";

    /**
     * One line of the sample.
     *
     * @param from first code point of the mention
     * @param to code point behind it
     * @param meant part of a name, a country or a sector; - for somebody who has none
     */
    private record Line(String language, String article, int from, int to, String meant) {}

    /** What became of the mentions of one language. */
    private static final class Counts {
        private int right;
        private int wrong;
        private int open;
        private int gone;
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with id.jsonl and en.jsonl (default: data/articles beside the checkout).")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the measured block into this page.")
    private @Nullable Path page;

    private final Console console;

    EvalCoreferenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder =
                data != null ? data : console.home().resolve("../data/articles").normalize();
        List<Line> sample = sample();
        Map<String, Counts> counted = new LinkedHashMap<>();
        try {
            for (String language : List.of("id", "en")) {
                Path file = folder.resolve(language + ".jsonl");
                if (Files.isRegularFile(file)) {
                    counted.put(language, count(file, language, sample));
                } else {
                    console.say("no " + file + ": not measured (--data DIR names another folder)");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!counted.isEmpty()) {
            MeasuredBlock.publish(table(counted), "coreference", page, console);
        }
        return ExitCode.OK;
    }

    private static List<Line> sample() {
        return SampledArticles.rows(SAMPLE).stream()
                .map(cells -> new Line(
                        cells.get(0),
                        cells.get(1),
                        Integer.parseInt(cells.get(2)),
                        Integer.parseInt(cells.get(3)),
                        cells.get(4)))
                .toList();
    }

    private static Counts count(Path file, String language, List<Line> sample) throws IOException {
        Map<String, List<Line>> wanted = new HashMap<>();
        sample.stream()
                .filter(line -> line.language().equals(language))
                .forEach(line -> wanted.computeIfAbsent(line.article(), id -> new ArrayList<>())
                        .add(line));
        Counts counts = new Counts();
        SampledArticles.code(
                file,
                wanted.keySet(),
                (id, coded) -> wanted.getOrDefault(id, List.of()).forEach(m -> count(m, coded, counts)));
        return counts;
    }

    private static void count(Line line, CodedArticle coded, Counts counts) {
        String text = coded.article().text();
        Member member = coded.events().stream()
                .flatMap(event -> Stream.concat(event.actors().stream(), event.recipients().stream()))
                .filter(m -> text.codePointCount(0, m.span().start()) == line.from()
                        && text.codePointCount(0, m.span().end()) == line.to())
                .findFirst()
                .orElse(null);
        if (member == null) {
            counts.gone++;
        } else if (member.name() == null && member.country() == null && member.sector() == null) {
            counts.open++;
        } else if (means(member, line.meant())) {
            counts.right++;
        } else {
            counts.wrong++;
        }
    }

    private static boolean means(Member member, String meant) {
        String name = member.name() == null ? "" : member.name().toLowerCase(Locale.ROOT);
        return name.contains(meant.toLowerCase(Locale.ROOT))
                || meant.equals(member.country())
                || (meant.equals(member.sector()) && member.name() == null);
    }

    private static String table(Map<String, Counts> counted) {
        StringBuilder table = new StringBuilder();
        table.append("| | mentions | right | wrong | left open | no party any more |\n|---|---|---|---|---|---|\n");
        counted.forEach((language, counts) -> {
            int all = counts.right + counts.wrong + counts.open + counts.gone;
            table.append("| ")
                    .append(language.equals("id") ? "Indonesian" : "English")
                    .append(" | ")
                    .append(all)
                    .append(" | ")
                    .append(counts.right)
                    .append(" | ")
                    .append(counts.wrong)
                    .append(" | ")
                    .append(counts.open)
                    .append(" | ")
                    .append(counts.gone)
                    .append(" |\n");
        });
        return table.toString();
    }
}
