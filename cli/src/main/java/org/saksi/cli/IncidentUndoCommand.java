package org.saksi.cli;

import java.util.concurrent.Callable;
import org.saksi.ingest.IncidentWish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code saksi incident undo}: a decision about incidents is taken back. */
@Command(
        name = "undo",
        header = "Take a merge or split of incidents back.",
        description = {
            "It must be the last one about its events. Ids are those that were there before it. Writes lines as",
            "saksi incident merge does."
        },
        footer = {
            "",
            "Examples:",
            "  saksi incident undo data 12 --reason \"two raids after all\"",
            "",
            "Exit codes: 0 done or shown, 1 it does not fit the dataset as it is, 2 wrong usage, 3 the dataset",
            "could not be opened or written."
        })
final class IncidentUndoCommand implements Callable<Integer> {
    @Mixin
    private IncidentChangeOptions options = new IncidentChangeOptions();

    @Parameters(index = "1", paramLabel = "REVISION", description = "The revision of the merge or split.")
    private long revision;

    private final Console console;

    IncidentUndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.make(
                console, new IncidentWish.Undo(revision), "take revision " + revision + " back", null, false);
    }
}
