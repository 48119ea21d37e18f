package org.saksi.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetCheck;
import org.saksi.store.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code saksi check}: whether a dataset is whole. */
@Command(
        name = "check",
        header = "Verify a dataset: ids, words under spans, codes, intervals, references, indexes.",
        description = {
            "Reads all of a dataset in one state of it and prints a line for each thing that must not be so:",
            "the rule, the id and what is wrong, separated by tabs."
        },
        footer = {
            "",
            "Examples:",
            "  saksi check data",
            "",
            "Exit codes: 0 nothing is wrong, 1 something is, 2 wrong usage, 3 the dataset could not be",
            "opened or read."
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LongAdder findings = new LongAdder();
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            DatasetCheck.check(dataset, finding -> {
                findings.increment();
                console.out()
                        .println(finding.rule() + "\t" + Printable.line(finding.id()) + "\t"
                                + Printable.line(finding.message()));
            });
        }
        console.say(
                findings.sum() == 0 ? "nothing is wrong" : Tally.count(findings.sum(), "thing") + " must not be so");
        return findings.sum() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
