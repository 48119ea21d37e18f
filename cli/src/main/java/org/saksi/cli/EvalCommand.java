package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.coder.Utterance;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi eval}: codes gold texts and has a scorer compare. */
@Command(
        name = "eval",
        header = "Measure the coding against gold.",
        description = {
            "Codes the texts of the gold files, one article a text, and runs the scorer (python3) on the",
            "events. Without the gold there is nothing to measure: it says so and exits 0."
        },
        footer = {
            "",
            "SET is any of: id, gsr, cameo, pairs (events), pfsa, polnear (who says what, read from the",
            "unpacked PFSA-ID and PolNeAR). Without one all are measured whose files are there.",
            "",
            "Examples:",
            "  saksi eval                             figures of all sets",
            "  saksi eval gsr --errors 20             and twenty texts that came out wrong",
            "  saksi eval --out docs/accuracy.md      writes the page",
            "",
            "Exit codes: 0 measured, or no gold there; 2 wrong usage; 3 the scorer cannot be run."
        })
final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SET", arity = "0..*", description = "Which gold sets to measure.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            description = "Folder with id/sentences.jsonl, en/plover-gsr.jsonl and en/plv-pairs.jsonl"
                    + " (default: shared/gold beside the checkout).")
    private @Nullable Path gold;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with pfsa-id and polnear (default: data/attribution beside the checkout).")
    private @Nullable Path data;

    @Option(
            names = "--score",
            paramLabel = "SCRIPT",
            description = "The scorer (default: score/score.py beside the gold's folder).")
    private @Nullable Path script;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the page about accuracy to this file.")
    private @Nullable Path page;

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "Let the scorer show N texts a set that came out wrong.")
    private int errors;

    @Option(names = "--json", description = "Print the scorer's figures as JSON.")
    private boolean json;

    private final Console console;

    EvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder =
                gold != null ? gold : console.home().resolve("../shared/gold").normalize();
        List<GoldSet> chosen = GoldSet.named(sets);
        if (chosen.isEmpty()) {
            console.say("SET must be one of id, gsr, cameo, pairs, pfsa, polnear but was " + sets);
            return ExitCode.USAGE;
        }
        boolean packs = !sets.isEmpty() && chosen.stream().allMatch(GoldSet::attributed);
        if (!packs && !Files.isDirectory(folder)) {
            console.say("no gold in " + folder + ": nothing measured (--gold DIR names another folder)");
            return ExitCode.OK;
        }
        Path beside = script != null ? script : folder.resolveSibling("score").resolve("score.py");
        Scorer scorer = new Scorer(beside, errors, console);
        Saksi saksi = Saksi.load();
        List<Score> scores = new ArrayList<>();
        Map<GoldSet, SortedMap<Double, Score>> bars = new EnumMap<>(GoldSet.class);
        try {
            for (GoldSet set : chosen) {
                if (set.attributed()) {
                    attribute(set, saksi, scores);
                } else {
                    measure(set, folder, saksi, scorer, scores, bars);
                }
            }
            publish(scores, bars, folder, saksi);
        } catch (Scorer.Unusable e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    private void measure(
            GoldSet set,
            Path folder,
            Saksi saksi,
            Scorer scorer,
            List<Score> scores,
            Map<GoldSet, SortedMap<Double, Score>> bars) {
        Path file = folder.resolve(set.file());
        if (!Files.isRegularFile(file)) {
            console.say("no " + file + ": " + set.label() + " not measured");
            return;
        }
        try {
            List<CodedArticle> coded =
                    new GoldFile(file).articles().stream().map(saksi::code).toList();
            Score score = score(set, file, coded, ConfidenceBar.NONE, scorer);
            scores.add(score);
            if (page != null && ConfidenceSection.shows(set)) {
                SortedMap<Double, Score> figures = new TreeMap<>();
                for (double least : ConfidenceSection.BARS) {
                    ConfidenceBar bar = ConfidenceBar.of(least);
                    figures.put(least, least == 0 ? score : score(set, file, coded, bar, scorer.quiet()));
                }
                bars.put(set, figures);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attribute(GoldSet set, Saksi saksi, List<Score> scores) {
        Path folder = data != null
                ? data
                : console.home().resolve("../data/attribution").normalize();
        Path file = folder.resolve(set.file());
        if (!Files.exists(file)) {
            console.say("no " + file + ": " + set.label() + " not measured (--data DIR names another folder)");
            return;
        }
        try {
            if (set == GoldSet.PFSA) {
                // the corpus marks direct quotes only
                AttributionScorer scorer =
                        new AttributionScorer(saksi, (text, ours) -> ours.quote() != null, errors, console);
                scores.add(scorer.score(set, PfsaCorpus.read(file)));
            } else {
                AttributionScorer scorer = new AttributionScorer(saksi, EvalCommand::named, errors, console);
                scores.add(scorer.score(set, PolnearCorpus.read(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean named(AttributedText text, Utterance ours) {
        return new NamedSource(text.article().text())
                .in(ours.chain().getFirst().speaker().span());
    }

    private static Score score(GoldSet set, Path gold, List<CodedArticle> coded, ConfidenceBar bar, Scorer scorer)
            throws IOException {
        Path events = Files.createTempFile("saksi-" + set.label() + "-", ".jsonl");
        try {
            StringBuilder lines = new StringBuilder();
            for (CodedArticle article : coded) {
                ContractJson.events(bar.above(article))
                        .forEach(line -> lines.append(line).append('\n'));
            }
            Files.writeString(events, lines);
            return scorer.score(set, gold, events);
        } finally {
            Files.deleteIfExists(events);
        }
    }

    private void publish(List<Score> scores, Map<GoldSet, SortedMap<Double, Score>> bars, Path folder, Saksi saksi) {
        for (Score score : scores) {
            console.out().print(json ? score.json() + "\n" : AccuracyPage.summary(score));
        }
        if (page == null) {
            return;
        }
        try {
            List<JudgedEvent> judged = JudgedEvents.of(saksi, folder, CalibrateCommand.readings(console))
                    .judged();
            Files.writeString(page, AccuracyPage.of(scores, bars, judged, saksi.version()));
            console.say("wrote " + page);
        } catch (IOException e) {
            throw new OutputFailure(page.toString(), e, false);
        }
    }
}
