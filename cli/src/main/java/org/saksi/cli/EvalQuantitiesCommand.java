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
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi eval quantities}: numbers of news articles and the events they belong to, against sentences read by hand. */
@Command(
        name = "quantities",
        header = "Measure numbers and the events they belong to, on a sample of news.",
        description = {
            "Sentences drawn at random from news articles, with every number of people, sum and distance in them",
            "and the event it belongs to. The sample holds ids and places only; the articles themselves must be",
            "there. What is not there is not measured: the command says so and exits 0."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval quantities                          found, right, and tied to their events",
            "  saksi eval quantities --errors                 and which came out otherwise",
            "  saksi eval quantities --out docs/resolution.md writes the measured block of the page",
            "",
            "Exit codes: 0 measured, or nothing there; 2 wrong usage; 3 the page could not be written."
        })
final class EvalQuantitiesCommand implements Callable<Integer> {
    private static final String SAMPLE = "quantities-sample.tsv";

    /** The kind of a line that says which stretch of an article was read. */
    private static final String STRETCH = "sentence";

    /**
     * One line of the sample.
     *
     * @param from first code point of the sentence, or of the number
     * @param to code point behind it
     * @param triggers first code points of the triggers of the events it may belong to
     */
    private record Line(
            String language,
            String article,
            int from,
            int to,
            String kind,
            @Nullable Double min,
            @Nullable Double max,
            List<Integer> triggers) {
        static Line of(List<String> cells) {
            return new Line(
                    cells.get(0),
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    Integer.parseInt(cells.get(3)),
                    cells.get(4),
                    number(cells.get(5)),
                    number(cells.get(6)),
                    cells.get(7).isEmpty()
                            ? List.of()
                            : List.of(cells.get(7).split("\\|", -1)).stream()
                                    .map(Integer::valueOf)
                                    .toList());
        }

        private static @Nullable Double number(String cell) {
            return cell.isEmpty() ? null : Double.valueOf(cell);
        }

        boolean means(Quantity quantity) {
            return kind.equals(quantity.kind())
                    && Objects.equals(min, quantity.min())
                    && Objects.equals(max, quantity.max());
        }
    }

    /** What became of the numbers of one language. */
    private static final class Counts {
        private int sentences;
        private int marked;
        private int coded;
        private int right;
        private int owned;
        private int tied;
        private int tiedRight;

        void add(Counts other) {
            sentences += other.sentences;
            marked += other.marked;
            coded += other.coded;
            right += other.right;
            owned += other.owned;
            tied += other.tied;
            tiedRight += other.tiedRight;
        }
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with id.jsonl and en.jsonl (default: data/articles beside the checkout).")
    private @Nullable Path data;

    @Option(names = "--errors", description = "Show every number that came out otherwise.")
    private boolean errors;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the measured block into this page.")
    private @Nullable Path page;

    private final Console console;

    EvalQuantitiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder =
                data != null ? data : console.home().resolve("../data/articles").normalize();
        List<Line> sample = SampledArticles.rows(SAMPLE).stream().map(Line::of).toList();
        Map<String, Counts> counted = new LinkedHashMap<>();
        try {
            for (String language : List.of("id", "en")) {
                Path file = folder.resolve(language + ".jsonl");
                if (Files.isRegularFile(file)) {
                    counted.put(language.equals("id") ? "Indonesian" : "English", count(file, language, sample));
                } else {
                    console.say("no " + file + ": not measured (--data DIR names another folder)");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!counted.isEmpty()) {
            Counts all = new Counts();
            counted.values().forEach(all::add);
            counted.put("both", all);
            MeasuredBlock.publish(table(counted), "quantities", page, console);
        }
        return ExitCode.OK;
    }

    private Counts count(Path file, String language, List<Line> sample) throws IOException {
        Map<String, List<Line>> wanted = new HashMap<>();
        sample.stream()
                .filter(line -> line.language().equals(language))
                .forEach(line -> wanted.computeIfAbsent(line.article(), id -> new ArrayList<>())
                        .add(line));
        Counts counts = new Counts();
        SampledArticles.code(
                file, wanted.keySet(), (id, coded) -> count(wanted.getOrDefault(id, List.of()), coded, counts));
        return counts;
    }

    private void count(List<Line> lines, CodedArticle coded, Counts counts) {
        List<Line> numbers =
                lines.stream().filter(line -> !line.kind().equals(STRETCH)).toList();
        List<Quantity> left = new ArrayList<>();
        for (Line sentence : lines) {
            if (sentence.kind().equals(STRETCH)) {
                counts.sentences++;
                coded.quantities().stream()
                        .filter(quantity -> overlaps(sentence, quantity.span(), coded))
                        .forEach(left::add);
            }
        }
        counts.coded += left.size();
        for (Line number : numbers) {
            Quantity found = left.stream()
                    .filter(quantity -> overlaps(number, quantity.span(), coded))
                    .findFirst()
                    .orElse(null);
            left.remove(found);
            count(number, found, coded, counts);
        }
        for (Quantity extra : left) {
            counts.tied += extra.event() == null ? 0 : 1;
            report("not there", extra, coded);
        }
    }

    private void count(Line number, @Nullable Quantity found, CodedArticle coded, Counts counts) {
        boolean told = coded.events().stream().anyMatch(event -> owns(number, event, coded));
        counts.marked++;
        counts.owned += told ? 1 : 0;
        if (found == null) {
            missed(number, coded);
            return;
        }
        boolean right = number.means(found);
        counts.right += right ? 1 : 0;
        if (!right) {
            report("not " + number.kind() + " " + number.min() + ".." + number.max(), found, coded);
        }
        boolean tiedRight = coded.events().stream()
                .anyMatch(event -> event.id().equals(found.event()) && owns(number, event, coded));
        counts.tied += found.event() == null ? 0 : 1;
        counts.tiedRight += tiedRight ? 1 : 0;
        if (tiedRight != told || (!tiedRight && found.event() != null)) {
            report(tiedRight == told ? "tied wrongly" : "not tied to its event", found, coded);
        }
    }

    private static boolean owns(Line number, Event event, CodedArticle coded) {
        int start = event.trigger().span().start();
        return number.triggers().contains(coded.article().text().codePointCount(0, start));
    }

    private static boolean overlaps(Line line, Span span, CodedArticle coded) {
        String text = coded.article().text();
        int from = text.codePointCount(0, span.start());
        return from < line.to() && line.from() < from + span.in(text).codePointCount(0, span.length());
    }

    private void missed(Line number, CodedArticle coded) {
        if (errors) {
            String text = coded.article().text();
            int from = text.offsetByCodePoints(0, number.from());
            int to = text.offsetByCodePoints(0, number.to());
            console.say("missed " + number.kind() + ": " + text.substring(from, to) + " ("
                    + coded.article().id() + ")");
        }
    }

    private void report(String what, Quantity quantity, CodedArticle coded) {
        if (errors) {
            console.say(what + ": " + quantity.kind() + " " + quantity.min() + ".." + quantity.max() + " ["
                    + quantity.text() + "] (" + coded.article().id() + ")");
        }
    }

    private static String table(Map<String, Counts> counted) {
        StringBuilder table = new StringBuilder();
        table.append("| | sentences | numbers | precision | recall | of an event | tied: precision | tied: recall |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        counted.forEach((name, counts) -> {
            table.append("| ").append(name);
            for (Object cell : new Object[] {
                counts.sentences,
                counts.marked,
                share(counts.right, counts.coded),
                share(counts.right, counts.marked),
                counts.owned,
                share(counts.tiedRight, counts.tied),
                share(counts.tiedRight, counts.owned)
            }) {
                table.append(" | ").append(cell);
            }
            table.append(" |\n");
        });
        return table.toString();
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%d of %d", part, whole);
    }
}
