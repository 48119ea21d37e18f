package org.saksi.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.RoundSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code saksi round list}: the rounds of a dataset. */
@Command(
        name = "list",
        header = "List the rounds of a dataset, the latest first.",
        description = "Name, events, open or complete, and what each coder has left, with tabs between them.",
        footer = {
            "",
            "Examples:",
            "  saksi round list data",
            "",
            "Exit codes: 0 listed, also where there is none, 2 wrong usage, 3 the dataset could not be opened",
            "or read."
        })
final class RoundListCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    private final Console console;

    RoundListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            dataset.rounds().all().forEach(round -> console.out().println(line(round)));
        }
        return ExitCode.OK;
    }

    private static String line(RoundSummary round) {
        return Printable.line(round.name()) + "\t" + round.present() + "\t" + (round.isComplete() ? "complete" : "open")
                + "\t" + left(round);
    }

    /** Each coder with how many events they have left. */
    static String left(RoundSummary round) {
        return round.progress().stream()
                .map(coder -> Printable.line(coder.coder()) + " " + coder.left())
                .collect(Collectors.joining(", "));
    }
}
