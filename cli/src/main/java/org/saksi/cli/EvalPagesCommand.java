package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saksi.cli.PageCorpus.Page;
import org.saksi.cli.PageExtractor.Extract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi eval pages}: measures the article that is found in pages. */
@Command(
        name = "pages",
        header = "Measure the article that is found in web pages.",
        description = {
            "Reads the pages of article-extraction-benchmark and the test pages of Readability with our reader and",
            "with readability4j, and compares the body by runs of four words, as the benchmark does. What is not",
            "there is not measured: the command says so and exits 0."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval pages                          figures of both",
            "  saksi eval pages --errors 20              and the twenty worst pages, of the developed half only",
            "  saksi eval pages --out docs/reading.md    writes the measured block of the page",
            "",
            "Exit codes: 0 measured, or nothing there; 2 wrong usage; 3 the page could not be written."
        })
final class EvalPagesCommand implements Callable<Integer> {
    private static final int ISO_DATE_CHARS = 10;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with article-extraction-benchmark and readability"
                    + " (default: data/pages beside the checkout).")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the block of measured pages into this page.")
    private @Nullable Path page;

    @Option(names = "--errors", paramLabel = "N", description = "Show the N worst pages a corpus, seen ones only.")
    private int errors;

    private final Console console;

    EvalPagesCommand(Console console) {
        this.console = console;
    }

    /** A page with what each extractor made of it. */
    private record Measured(Page page, Map<PageExtractor, Extract> extracts, Map<PageExtractor, ShingleScore> scores) {
        static Measured of(Page page) {
            Map<PageExtractor, Extract> extracts = new EnumMap<>(PageExtractor.class);
            Map<PageExtractor, ShingleScore> scores = new EnumMap<>(PageExtractor.class);
            for (PageExtractor extractor : PageExtractor.values()) {
                Extract extract = extractor.extract(page.html());
                extracts.put(extractor, extract);
                scores.put(extractor, ShingleScore.of(page.body(), extract.body()));
            }
            return new Measured(page, extracts, scores);
        }

        ShingleScore score(PageExtractor extractor) {
            return scores.getOrDefault(extractor, new ShingleScore(0, 0, 1));
        }
    }

    @Override
    public Integer call() {
        Path folder =
                data != null ? data : console.home().resolve("../data/pages").normalize();
        try {
            List<Measured> benchmark = measured(PageCorpus.benchmark(folder), folder, "article-extraction-benchmark");
            List<Measured> readability = measured(PageCorpus.readability(folder), folder, "readability");
            if (!benchmark.isEmpty() || !readability.isEmpty()) {
                MeasuredBlock.publish(tables(benchmark, readability, PageCorpus.best(folder)), "pages", page, console);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.OK;
    }

    private List<Measured> measured(List<Page> pages, Path folder, String name) {
        if (pages.isEmpty()) {
            console.say("no " + folder.resolve(name) + ": not measured (--data DIR names another folder)");
        }
        List<Measured> measured = pages.stream().map(Measured::of).toList();
        measured.stream()
                .filter(one -> one.page().isSeen())
                .sorted((one, other) -> Double.compare(
                        one.score(PageExtractor.SAKSI).right(),
                        other.score(PageExtractor.SAKSI).right()))
                .limit(errors)
                .forEach(one -> console.say(worst(one)));
        return measured;
    }

    private static String worst(Measured one) {
        ShingleScore score = one.score(PageExtractor.SAKSI);
        return String.format(
                Locale.ROOT,
                "%s: right %.3f, extra %.3f, missed %.3f",
                one.page().id(),
                score.right(),
                score.extra(),
                score.missed());
    }

    private static String tables(
            List<Measured> benchmark, List<Measured> readability, PageCorpus.@Nullable Figure best) {
        StringBuilder text = new StringBuilder();
        text.append("| pages | | number | F1 | precision | recall |\n|---|---|---|---|---|---|\n");
        rows(text, "article-extraction-benchmark", benchmark);
        rows(text, "Readability's test pages", readability);
        if (best != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "%nBest figure published in the benchmark's README: %s %s, F1 %.3f ± %.3f; .95 of it is %.4f.%n",
                    best.name(),
                    best.version(),
                    best.f1(),
                    best.margin(),
                    0.95 * best.f1()));
        }
        if (!readability.isEmpty()) {
            text.append("\n| Readability's test pages | title | byline | date |\n|---|---|---|---|\n");
            for (PageExtractor extractor : PageExtractor.values()) {
                text.append("| ").append(extractor.title());
                text.append(" | ").append(agreeing(readability, extractor, Page::title, Extract::title));
                text.append(" | ").append(agreeing(readability, extractor, Page::byline, Extract::byline));
                text.append(" | ").append(agreeing(readability, extractor, Page::published, Extract::published));
                text.append(" |\n");
            }
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, String corpus, List<Measured> pages) {
        if (pages.isEmpty()) {
            return;
        }
        for (PageExtractor extractor : PageExtractor.values()) {
            row(text, corpus + ", all", extractor, pages, one -> true);
            row(
                    text,
                    "... even ids, developed on",
                    extractor,
                    pages,
                    one -> one.page().isSeen());
            row(
                    text,
                    "... odd ids, never looked at",
                    extractor,
                    pages,
                    one -> !one.page().isSeen());
        }
    }

    private static void row(
            StringBuilder text, String name, PageExtractor extractor, List<Measured> pages, Predicate<Measured> which) {
        List<ShingleScore> scores =
                pages.stream().filter(which).map(one -> one.score(extractor)).toList();
        ShingleScore.Means means = ShingleScore.means(scores);
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f ± %.3f | %.3f | %.3f |%n",
                name,
                extractor.title(),
                scores.size(),
                means.f1(),
                means.margin(),
                means.precision(),
                means.recall()));
    }

    /** Of the pages for which a value is expected, how many were given one that says the same. */
    private static String agreeing(
            List<Measured> pages,
            PageExtractor extractor,
            Function<Page, @Nullable String> expected,
            Function<Extract, @Nullable String> found) {
        int wanted = 0;
        int right = 0;
        for (Measured one : pages) {
            String value = expected.apply(one.page());
            Extract extract = one.extracts().get(extractor);
            if (value == null || extract == null) {
                continue;
            }
            wanted++;
            String given = found.apply(extract);
            right += given != null && folded(given).equals(folded(value)) ? 1 : 0;
        }
        return right + " of " + wanted;
    }

    /** Letters and digits only, a date and time without its time, and no "By" before a name. */
    private static String folded(String value) {
        boolean dated = value.length() > ISO_DATE_CHARS && value.charAt(ISO_DATE_CHARS) == 'T';
        String plain = (dated ? value.substring(0, ISO_DATE_CHARS) : value).toLowerCase(Locale.ROOT);
        String unnamed = plain.startsWith("by ") ? plain.substring(3) : plain;
        return unnamed.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
