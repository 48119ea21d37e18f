package org.saksi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.IncidentWish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi incident split}: one incident is two. */
@Command(
        name = "split",
        header = "Take events out of an incident of a dataset into one of their own.",
        description = {
            "The incident that has the event which gave the id keeps it; the other has the id that it had before a",
            "merge, or a new one. Writes lines as saksi incident merge does."
        },
        footer = {
            "",
            "Examples:",
            "  saksi incident split data i_0123456789abcdef e_0123456789abcdef --reason \"another day\"",
            "",
            "Exit codes: 0 done or shown, 1 it does not fit the dataset as it is, 2 wrong usage, 3 the dataset",
            "could not be opened or written."
        })
final class IncidentSplitCommand implements Callable<Integer> {
    @Mixin
    private IncidentChangeOptions options = new IncidentChangeOptions();

    @Parameters(index = "1", paramLabel = "INCIDENT", description = "Id of the incident.")
    private String incident = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "EVENT", description = "Ids of events of it.")
    private List<String> events = List.of();

    @Option(
            names = "--seen",
            paramLabel = "REVISION",
            description = "Refuse if the incident was changed after this revision.")
    private @Nullable Long seen;

    private final Console console;

    IncidentSplitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        IncidentWish.Split split = new IncidentWish.Split(incident, events);
        return options.make(
                console,
                split,
                "split " + Tally.count(split.events().size(), "event") + " off " + incident,
                seen,
                false);
    }
}
