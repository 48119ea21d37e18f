package org.saksi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the scoring script with python3 on a gold file and the events coded from it. */
final class Scorer {
    private final Path script;
    private final int errors;
    private final Console console;

    Scorer(Path script, int errors, Console console) {
        this.script = script;
        this.errors = errors;
        this.console = console;
    }

    /** The same without a word about errors. */
    Scorer quiet() {
        return new Scorer(script, 0, console);
    }

    /** The scorer cannot be run or says that its input is wrong. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** The figures; what the scorer says about errors goes to standard error. */
    Score score(GoldSet set, Path gold, Path events) {
        List<String> command = List.of(
                "python3",
                script.toString(),
                set.kind(),
                gold.toString(),
                events.toString(),
                "--json",
                "--errors",
                Integer.toString(errors));
        try {
            Path messages = Files.createTempFile("saksi-scorer-", ".txt");
            try {
                return run(set, command, messages);
            } finally {
                Files.deleteIfExists(messages);
            }
        } catch (IOException e) {
            throw new Unusable("[" + script + "] cannot be run with python3: " + e.getMessage());
        }
    }

    private Score run(GoldSet set, List<String> command, Path messages) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(messages.toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = await(process);
        console.err().print(Printable.text(Files.readString(messages)));
        if (code != 0) {
            throw new Unusable("[" + script + "] ended with exit code " + code);
        }
        return new Score(set, figures);
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Unusable("the scorer was interrupted");
        }
    }
}
