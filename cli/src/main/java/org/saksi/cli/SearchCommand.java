package org.saksi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saksi search}: the saved searches of a dataset. */
@Command(
        name = "search",
        header = "Save, list and remove searches, whose new events saksi watch announces.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  saksi search save siege data type:ASSAULT place:Gaza",
            "  saksi search list data",
            "  saksi search remove siege data",
            "",
            "Exit codes: 0 done, 1 no such search, 2 wrong usage or a filter that cannot be read, 3 the dataset",
            "could not be opened or written."
        })
final class SearchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: save, list or remove");
    }
}
