package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi eval times}: measures the times of texts against corpora of TimeML. */
@Command(
        name = "times",
        header = "Measure the times of texts against TimeML.",
        description = {
            "Reads the times of each text of IndoTimex, TimeBank and AQUAINT with its creation time as the",
            "anchor and compares span, type and value by the relaxed match of TempEval-3. What is not there",
            "is not measured: the command says so and exits 0."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval times                             figures of all corpora",
            "  saksi eval times --errors 20                 and twenty times that came out wrong",
            "  saksi eval times --out docs/resolution.md    writes the measured block of the page",
            "",
            "Exit codes: 0 measured, or nothing there; 2 wrong usage; 3 the page could not be written."
        })
final class EvalTimesCommand implements Callable<Integer> {
    /** A corpus of TimeML. */
    private enum Corpus {
        INDOTIMEX("IndoTimex, Indonesian (Kompas test set)", "id", "indotimex/dataset/x/Kompas_test_gold"),
        TIMEBANK("TimeBank, English", "en", "tempeval3/data/TBAQ-cleaned/TimeBank"),
        AQUAINT("AQUAINT, English", "en", "tempeval3/data/TBAQ-cleaned/AQUAINT");

        private final String title;
        private final String language;
        private final String folder;

        Corpus(String title, String language, String folder) {
            this.title = title;
            this.language = language;
            this.folder = folder;
        }
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with indotimex and tempeval3 (default: data/time beside the checkout).")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the block of measured times into this page.")
    private @Nullable Path page;

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "Show N times a corpus that came out wrong, of odd texts only.")
    private int errors;

    private final Console console;

    EvalTimesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder =
                data != null ? data : console.home().resolve("../data/time").normalize();
        Map<Corpus, TimesScorer.Halves> measured = new LinkedHashMap<>();
        for (Corpus corpus : Corpus.values()) {
            Path texts = folder.resolve(corpus.folder);
            if (!Files.isDirectory(texts)) {
                console.say("no " + texts + ": " + label(corpus) + " not measured (--data DIR names another folder)");
                continue;
            }
            try {
                measured.put(
                        corpus, new TimesScorer(corpus.language, errors, console).score(TimeMlText.readAll(texts)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String table = table(measured);
        if (!measured.isEmpty()) {
            MeasuredBlock.publish(table, "times", page, console);
        }
        return ExitCode.OK;
    }

    private static String label(Corpus corpus) {
        return corpus.name().toLowerCase(Locale.ROOT);
    }

    private static String table(Map<Corpus, TimesScorer.Halves> measured) {
        StringBuilder table = new StringBuilder();
        table.append("| corpus | texts | times | precision | recall | span F1 | type F1 | value F1 |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        measured.forEach((corpus, halves) -> {
            row(table, corpus.title, halves.all());
            row(table, "... odd texts, read while the readers were written", halves.odd());
            row(table, "... even texts, never read", halves.even());
        });
        return table.toString();
    }

    private static void row(StringBuilder table, String name, TimesScorer.Counts counts) {
        table.append("| ").append(name);
        for (Object cell : new Object[] {
            counts.texts(),
            counts.gold(),
            counts.precision(),
            counts.recall(),
            counts.f1(counts.found()),
            counts.f1(counts.types()),
            counts.f1(counts.values())
        }) {
            table.append(" | ").append(cell);
        }
        table.append(" |\n");
    }
}
