package org.saksi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saksi round}: events that several people code, none seeing what the others decide until all are done. */
@Command(
        name = "round",
        header = "Make, list and show rounds, in which several people code the same events blind.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  saksi round new June data published:2025-06 --coders ana,budi --size 200",
            "  saksi round list data",
            "  saksi round show June data",
            "",
            "Exit codes: 0 done, 1 no such round or nothing to draw from, 2 wrong usage or a filter that cannot be",
            "read, 3 the dataset could not be opened or written."
        })
final class RoundCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: new, list or show");
    }
}
