package org.saksi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi eval commitments}: measures the register of commitments on passages of our own. */
@Command(
        name = "commitments",
        header = "Measure the register of commitments on our own passages.",
        description = {
            "Codes sixty passages in both languages that ship with the command, reads their commitments into",
            "a register and compares who commits, the act, its sense, the condition and what became of it."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval commitments                        precision and recall",
            "  saksi eval commitments --errors               and what came out otherwise",
            "  saksi eval commitments --out docs/linking.md  writes the measured block of the page",
            "",
            "Exit codes: 0 measured; 2 wrong usage; 3 the page could not be written."
        })
final class EvalCommitmentsCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", description = "Write the measured block into this page.")
    private @Nullable Path page;

    @Option(names = "--errors", description = "Show what came out otherwise than a reader says.")
    private boolean errors;

    private final Console console;

    EvalCommitmentsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommitmentScorer scorer = new CommitmentScorer(Saksi.load());
        List<CommitmentPassage> passages = CommitmentPassage.shipped();
        CommitmentScorer.Counts indonesian = scorer.score(of("id", passages));
        CommitmentScorer.Counts english = scorer.score(of("en", passages));
        if (errors) {
            scorer.misses().forEach(console::say);
        }
        StringBuilder table = new StringBuilder();
        table.append(
                "| | passages | commitments | found | right | precision | recall |\n|---|---|---|---|---|---|---|\n");
        row(table, "Indonesian", indonesian);
        row(table, "English", english);
        row(table, "both", indonesian.plus(english));
        MeasuredBlock.publish(table.toString(), "commitments", page, console);
        return ExitCode.OK;
    }

    private static List<CommitmentPassage> of(String language, List<CommitmentPassage> passages) {
        return passages.stream().filter(p -> p.language().equals(language)).toList();
    }

    private static void row(StringBuilder table, String name, CommitmentScorer.Counts counts) {
        table.append("| ").append(name);
        for (Object cell : new Object[] {
            counts.passages(), counts.expected(), counts.found(), counts.right(), counts.precision(), counts.recall()
        }) {
            table.append(" | ").append(cell);
        }
        table.append(" |\n");
    }
}
