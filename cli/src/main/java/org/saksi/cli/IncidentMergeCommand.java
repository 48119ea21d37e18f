package org.saksi.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.IncidentWish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi incident merge}: two incidents are one. */
@Command(
        name = "merge",
        header = "Make two incidents of a dataset one, under the id of the first.",
        description = {
            "Writes a line for each incident that was (\"was\") and that is now (\"is\"), with tabs between id, type,",
            "number of independent sources and ids of events. Incidents whose days contradict each other",
            "are merged with --confirm only."
        },
        footer = {
            "",
            "Examples:",
            "  saksi incident merge data i_0123456789abcdef i_fedcba9876543210 --reason \"one raid\"",
            "  saksi incident merge data i_0123456789abcdef i_fedcba9876543210 --dry-run",
            "",
            "Exit codes: 0 done or shown, 1 it does not fit the dataset as it is, 2 wrong usage, 3 the dataset",
            "could not be opened or written."
        })
final class IncidentMergeCommand implements Callable<Integer> {
    @Mixin
    private IncidentChangeOptions options = new IncidentChangeOptions();

    @Parameters(index = "1", paramLabel = "KEPT", description = "Id of the incident that stays.")
    private String kept = "";

    @Parameters(index = "2", paramLabel = "OTHER", description = "Id of the incident that goes into it.")
    private String other = "";

    @Option(names = "--confirm", description = "Merge them though their days contradict each other.")
    private boolean confirm;

    @Option(
            names = "--seen",
            paramLabel = "REVISION",
            description = "Refuse if one of the incidents was changed after this revision.")
    private @Nullable Long seen;

    private final Console console;

    IncidentMergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.make(
                console, new IncidentWish.Merge(kept, other), "merge " + other + " into " + kept, seen, confirm);
    }
}
