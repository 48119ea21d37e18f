package org.saksi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.saksi.server.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi user add}: lets somebody in. */
@Command(
        name = "add",
        header = "Let somebody log in, or give them another password or role.",
        description = {
            "Asks for the password at the terminal, or reads it from the first line of standard input. It must",
            "have 10 letters or more, and is kept as a bcrypt hash."
        },
        footer = {
            "",
            "Examples:",
            "  saksi user add data sari --role reviewer",
            "  saksi user add data robot --role reader --token <password.txt    prints a token for the API",
            "",
            "Exit codes: 0 added, 2 wrong usage, 3 the file could not be read or written."
        })
final class UserAddCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(index = "1", paramLabel = "NAME", description = "What they log in as.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleWord.class,
            description = "reader (default), reviewer or admin.")
    private Role role = Role.READER;

    @Option(names = "--token", description = "Make a token for the API too, and print it; it is kept nowhere else.")
    private boolean token;

    @Mixin
    private UserListOptions users = new UserListOptions();

    private final Console console;

    UserAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Optional<String> made = users.users().add(name, role, password(), token);
            made.ifPresent(console.out()::println);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        console.say(name + " may log in as " + role.label());
        return ExitCode.OK;
    }

    private String password() {
        java.io.Console terminal = System.console();
        if (terminal != null && Console.isTyped()) {
            char[] typed = terminal.readPassword("Password for %s: ", name);
            return typed == null ? "" : new String(typed);
        }
        try {
            String line = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("[standard input] password must be readable but was not", e);
        }
    }

    /** Reads {@code --role}. */
    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            Role role = Role.named(word);
            if (role == null) {
                throw new TypeConversionException("must be reader, reviewer or admin but was \"" + word + "\"");
            }
            return role;
        }
    }
}
