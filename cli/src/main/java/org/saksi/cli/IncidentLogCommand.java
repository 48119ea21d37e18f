package org.saksi.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.model.IncidentDecision;
import org.saksi.store.Dataset;
import org.saksi.store.IncidentEntry;
import org.saksi.store.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code saksi incident log}: what people decided about incidents. */
@Command(
        name = "log",
        header = "List what people decided about incidents of a dataset.",
        description = {
            "One a line, the first first: revision, kind, kept incident, other incident, author, moment, state and"
                    + " reason,",
            "with tabs between them. The state is \"counts\", \"undone by N\", \"undoes N\", or \"idle\" where the"
                    + " events",
            "of one side are gone, so that nothing follows from it."
        },
        footer = {
            "",
            "Examples:",
            "  saksi incident log data",
            "",
            "Exit codes: 0 listed, also where there is none, 2 wrong usage, 3 the dataset could not be opened",
            "or read."
        })
final class IncidentLogCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    private final Console console;

    IncidentLogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            dataset.incidentLog().forEach(this::line);
        }
        return ExitCode.OK;
    }

    private void line(IncidentEntry entry) {
        IncidentDecision decision = entry.decision();
        console.out()
                .println(String.join(
                        "\t",
                        Long.toString(entry.revision()),
                        entry.kind().label(),
                        decision == null ? "" : decision.kept(),
                        decision == null ? "" : decision.other(),
                        Printable.line(entry.author()),
                        entry.moment().toString(),
                        state(entry),
                        reason(entry.reason())));
    }

    private static String state(IncidentEntry entry) {
        if (entry.undoes() != null) {
            return "undoes " + entry.undoes();
        }
        if (entry.undoneBy() != null) {
            return "undone by " + entry.undoneBy();
        }
        return entry.idle() ? "idle" : "counts";
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : Printable.line(reason);
    }
}
