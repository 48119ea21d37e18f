package org.saksi.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code saksi user remove}: lets somebody in no longer. */
@Command(
        name = "remove",
        header = "Let somebody in no longer; their sessions end with it.",
        footer = {
            "",
            "Examples:",
            "  saksi user remove data sari",
            "",
            "Exit codes: 0 removed, 1 there was no such user, 2 wrong usage, 3 the file could not be read or",
            "written."
        })
final class UserRemoveCommand implements Callable<Integer> {
    @Parameters(index = "1", paramLabel = "NAME", description = "What they log in as.")
    private String name = "";

    @Mixin
    private UserListOptions users = new UserListOptions();

    private final Console console;

    UserRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (users.users().remove(name)) {
            console.say(name + " may no longer log in");
            return ExitCode.OK;
        }
        console.say("[" + name + "] user must be one of the file but is not");
        return ExitCode.PROBLEMS;
    }
}
