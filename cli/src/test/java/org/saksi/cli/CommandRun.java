package org.saksi.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run of the command in this process with its streams kept. */
record CommandRun(int exitCode, String out, String err) {
    /** Runs a command line with nothing on standard input, as if in a pipe. */
    static CommandRun of(Object... arguments) {
        return with(new byte[0], arguments);
    }

    /** Runs a command line on given standard input. */
    static CommandRun with(byte[] input, Object... arguments) {
        return on(input, false, Map.of(), arguments);
    }

    /** Runs a command line as if both streams were a terminal. */
    static CommandRun onTerminal(Map<String, String> environment, Object... arguments) {
        return on(new byte[0], true, environment, arguments);
    }

    /** Runs a command line whose standard output fails as the stream does. */
    static CommandRun into(OutputStream broken, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new Output("test", broken, false),
                new Output("test", err, false),
                Map.of(),
                Checkout.ROOT);
        int code = SaksiCommand.run(console, words(arguments));
        return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
    }

    private static CommandRun on(byte[] input, boolean terminal, Map<String, String> environment, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new Output("test", out, terminal),
                new Output("test", err, terminal),
                environment,
                Checkout.ROOT);
        int code = SaksiCommand.run(console, words(arguments));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] words(Object... arguments) {
        return List.of(arguments).stream()
                .map(argument -> argument instanceof Path path ? path.toString() : String.valueOf(argument))
                .toArray(String[]::new);
    }
}
