package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysers;
import org.saksi.resolver.PlaceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi eval places}: measures the places of texts against corpora of toponyms. */
@Command(
        name = "places",
        header = "Measure the places of texts against corpora of toponyms.",
        description = {
            "Resolves the marked place names of TR-News, LGL and GeoVirus, and finds and resolves them in the raw",
            "text. A place is right within 161 km. What is not there is not measured: the command says so and",
            "exits 0."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval places                            figures of all corpora",
            "  saksi eval places --errors 20                and twenty names that came out wrong",
            "  saksi eval places --out docs/resolution.md   writes the measured block of the page",
            "",
            "Exit codes: 0 measured, or nothing there; 2 wrong usage; 3 the page could not be written."
        })
final class EvalPlacesCommand implements Callable<Integer> {
    /** A corpus of toponyms. */
    private enum Corpus {
        TR_NEWS("TR-News, English news", "TR-News.xml"),
        LGL("LGL, local news, mostly American", "lgl.xml"),
        GEOVIRUS("GeoVirus, English news of epidemics", "GeoVirus.xml");

        private final String title;
        private final String file;

        Corpus(String title, String file) {
            this.title = title;
            this.file = file;
        }
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with TR-News.xml, lgl.xml and GeoVirus.xml"
                    + " (default: data/places/Corpora beside the checkout).")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the block of measured places into this page.")
    private @Nullable Path page;

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "Show N names a corpus that came out wrong, of odd texts only.")
    private int errors;

    private final Console console;

    EvalPlacesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = data != null
                ? data
                : console.home().resolve("../data/places/Corpora").normalize();
        Map<Corpus, PlacesScorer.Halves> measured = new LinkedHashMap<>();
        PlacesScorer scorer = null;
        for (Corpus corpus : Corpus.values()) {
            Path file = folder.resolve(corpus.file);
            if (!Files.isRegularFile(file)) {
                console.say("no " + file + ": not measured (--data DIR names another folder)");
                continue;
            }
            if (scorer == null) {
                scorer = new PlacesScorer(PlaceReader.load(), Analysers.of("en"), errors, console);
            }
            try {
                measured.put(corpus, scorer.score(ToponymText.readAll(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String table = table(measured);
        if (!measured.isEmpty()) {
            MeasuredBlock.publish(table, "places", page, console);
        }
        return ExitCode.OK;
    }

    private static String table(Map<Corpus, PlacesScorer.Halves> measured) {
        StringBuilder table = new StringBuilder();
        table.append("| corpus | texts | names | names given: within 161 km | known | mean error, km |")
                .append(" end to end: found | left open | resolved: within 161 km |\n");
        table.append("|---|---|---|---|---|---|---|---|---|\n");
        measured.forEach((corpus, halves) -> {
            row(table, corpus.title, halves.all());
            row(table, "... odd texts, on which the weights were tried", halves.odd());
            row(table, "... even texts, never read", halves.even());
        });
        return table.toString();
    }

    private static void row(StringBuilder table, String name, PlacesScorer.Counts counts) {
        table.append("| ").append(name);
        for (Object cell : new Object[] {
            counts.texts(),
            counts.names(),
            counts.accuracy(),
            counts.known(),
            counts.meanError(),
            counts.found(),
            counts.open(),
            counts.right()
        }) {
            table.append(" | ").append(cell);
        }
        table.append(" |\n");
    }
}
