package org.saksi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DATASET",
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "What they log in as.")
    private String name = "";

    @Option(
            names = UserCommand.USERS,
            paramLabel = "FILE",
            description = "The file of users (default: users.yaml in the dataset's folder).")
    private @Nullable Path users;

    private final Console console;

    UserRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (UserCommand.users(spec, location, users).remove(name)) {
            console.say(name + " may no longer log in");
            return ExitCode.OK;
        }
        console.say("[" + name + "] user must be one of the file but is not");
        return ExitCode.PROBLEMS;
    }
}
