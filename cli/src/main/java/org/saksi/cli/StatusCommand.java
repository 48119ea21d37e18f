package org.saksi.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.saksi.model.ContractJson;
import org.saksi.model.DeadLetter;
import org.saksi.store.Dataset;
import org.saksi.store.InputState;
import org.saksi.store.OpenOptions;
import org.saksi.store.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi status}: what is in a dataset and how it came there. */
@Command(
        name = "status",
        header = "Say what is in a dataset, how it came there and what was refused.",
        description = {
            "Prints counts, the newest revisions and the inputs that were not read to their end. A revision",
            "without a moment of ending goes on, or was cut off: the same command goes on with it."
        },
        footer = {
            "",
            "Examples:",
            "  saksi status data",
            "  saksi status data --refused >refused.jsonl    every dead letter, as in deadletters.jsonl",
            "",
            "Exit codes: 0 printed, 2 wrong usage, 3 the dataset could not be opened or read."
        })
final class StatusCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(names = "--refused", description = "Print the dead letters instead, one JSON object a line.")
    private boolean refused;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = WholeNumber.FromZero.class,
            description = "How many revisions and inputs to print (default: 10).")
    private int limit = 10;

    private final Console console;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            if (refused) {
                for (DeadLetter letter : dataset.deadLetters()) {
                    console.out().println(ContractJson.deadLetter(letter));
                }
            } else {
                print(dataset);
            }
        }
        return ExitCode.OK;
    }

    private void print(Dataset dataset) {
        console.out().println("dataset      " + Printable.line(dataset.location()));
        console.out().println("on disk      " + Tally.grouped(dataset.bytes()) + " bytes");
        dataset.counts()
                .forEach((name, count) ->
                        console.out().println(String.format(Locale.ROOT, "%-12s ", name) + Tally.grouped(count)));
        List<Revision> revisions = dataset.revisions().reversed();
        console.out().println("");
        console.out().println("revisions, the newest first");
        for (Revision revision : revisions.subList(0, Math.min(limit, revisions.size()))) {
            console.out()
                    .println("  " + revision.number() + "  " + revision.begun() + "  "
                            + revision.run().kind().label() + "  "
                            + (revision.finished() == null ? "not finished  " : "")
                            + Printable.line(revision.run().author() + ": "
                                    + revision.run().command()));
        }
        more(revisions.size(), "revision");
        List<InputState> open = dataset.inputs().stream()
                .filter(input -> input.state() != InputState.State.DONE)
                .toList();
        if (!open.isEmpty()) {
            console.out().println("");
            console.out().println("inputs that were not read to their end");
            for (InputState input : open.subList(0, Math.min(limit, open.size()))) {
                console.out()
                        .println("  " + Printable.line(input.name()) + "  " + Tally.count(input.position(), "record")
                                + " read");
            }
            more(open.size(), "input");
        }
    }

    private void more(int size, String thing) {
        if (size > limit) {
            console.out().println("  truncated, " + Tally.count(size - limit, "more " + thing));
        }
    }
}
