package org.saksi.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run of the command reads from and writes to; tests give their own.
 *
 * @param in standard input
 * @param out standard output: data and nothing else
 * @param err standard error: messages, summaries, progress
 * @param environment the environment variables
 * @param home the folder in which the project's files such as {@code docs} lie
 */
record Console(InputStream in, Output out, Output err, Map<String, String> environment, Path home) {
    private static final String STDIN = "stdin";
    private static final String STDOUT = "stdout";
    private static final String STDERR = "stderr";

    Console {
        environment = Map.copyOf(environment);
    }

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new Output(STDOUT, new FileOutputStream(FileDescriptor.out), isTerminal(STDOUT)),
                new Output(STDERR, new FileOutputStream(FileDescriptor.err), isTerminal(STDERR)),
                System.getenv(),
                Path.of(System.getProperty("saksi.home", "")));
    }

    /** Whether standard output takes colours: a terminal, and {@code NO_COLOR} unset or empty. */
    boolean colours() {
        return out.terminal()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Writes a message line to standard error; control characters that came from input are neutralised. */
    void say(String message) {
        err.println(Printable.line(message));
        err.flush();
    }

    /** Whether the named stream is a pipe, as far as the system tells. */
    static boolean isPipe(String stream) {
        return target(stream).startsWith("pipe:");
    }

    /** Whether somebody types what this process reads. */
    static boolean isTyped() {
        return isTerminal(STDIN);
    }

    private static boolean isTerminal(String stream) {
        String target = target(stream);
        if (target.isEmpty()) {
            return System.console() != null;
        }
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    }

    /** Where the kernel says the stream leads; empty on systems without /proc. */
    private static String target(String stream) {
        String number = switch (stream) {
            case STDIN -> "0";
            case STDOUT -> "1";
            case STDERR -> "2";
            default -> "none";
        };
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd", number)).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
