package org.saksi.cli;

import java.util.concurrent.Callable;
import org.saksi.server.access.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    @Mixin
    private UserListOptions users = new UserListOptions();

    private final Console console;

    UserListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (User user : users.users().all()) {
            console.out()
                    .println(user.name() + "\t" + user.role().label() + "\t" + (user.token() == null ? "-" : "token"));
        }
        return ExitCode.OK;
    }
}
