package org.saksi.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saksi user}: who may log in to a server of a dataset. */
@Command(
        name = "user",
        header = "Say who may log in to saksi serve.",
        description = {
            "Users stand in the file users.yaml of a dataset's folder, or in the file that --users names; passwords",
            "and tokens only as hashes. A server that runs sees a change at once."
        },
        footer = {
            "",
            "Examples:",
            "  saksi user add data sari --role reviewer",
            "  saksi user list data",
            "  saksi user remove data sari",
            "",
            "Exit codes: those of the subcommands; 2 without one."
        })
final class UserCommand implements Runnable {
    static final String USERS = "--users";
    static final String JDBC = "jdbc:";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: add, list or remove");
    }

    /** The file of the users of a dataset; null for a database without one. */
    static @Nullable Path file(String location, @Nullable Path given) {
        if (given != null) {
            return given;
        }
        return location.startsWith(JDBC) ? null : Path.of(location, Users.FILE);
    }
}
