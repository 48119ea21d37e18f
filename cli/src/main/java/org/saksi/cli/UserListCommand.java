package org.saksi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi user list}: who may log in. */
@Command(
        name = "list",
        header = "Print who may log in, one a line: name, role, and whether they have a token.",
        footer = {
            "",
            "Examples:",
            "  saksi user list data",
            "",
            "Exit codes: 0 printed, 2 wrong usage, 3 the file could not be read."
        })
final class UserListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(
            names = UserCommand.USERS,
            paramLabel = "FILE",
            description = "The file of users (default: users.yaml in the dataset's folder).")
    private @Nullable Path users;

    private final Console console;

    UserListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (User user : UserCommand.users(spec, location, users).all()) {
            console.out()
                    .println(user.name() + "\t" + user.role().label() + "\t" + (user.token() == null ? "-" : "token"));
        }
        return ExitCode.OK;
    }
}
