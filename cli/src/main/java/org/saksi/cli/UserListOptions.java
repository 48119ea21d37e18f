package org.saksi.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.Users;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whose users {@code saksi user} is about: those of a dataset's folder, or of a file. */
final class UserListOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(
            names = UserCommand.USERS,
            paramLabel = "FILE",
            description = "The file of users (default: users.yaml in the dataset's folder).")
    private @Nullable Path file;

    /** The users; a database without a file of them is wrong usage. */
    Users users() {
        Path given = UserCommand.file(location, file);
        if (given == null) {
            throw new ParameterException(
                    spec.commandLine(), "users of a database need a file: give " + UserCommand.USERS);
        }
        return new Users(given);
    }
}
