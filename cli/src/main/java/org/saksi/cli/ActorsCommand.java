package org.saksi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saksi actors}: the group of commands about the knowledge of actors. */
@Command(
        name = "actors",
        header = "Find, show, check and add states, persons and bodies.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  saksi actors find Prabowo --on 2021-05-01",
            "  saksi actors show person:joko-widodo",
            "  saksi actors lint my-actors.csv",
            "",
            "Exit codes: 0 all well, 1 nothing was found or a line is rotten, 2 wrong usage, 3 a file",
            "cannot be read or written or breaks its format."
        })
final class ActorsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: find, show, lint or add");
    }
}
