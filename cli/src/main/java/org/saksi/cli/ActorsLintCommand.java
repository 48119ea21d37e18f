package org.saksi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Actors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code saksi actors lint}: what is rotten in a table of actors. */
@Command(
        name = "lint",
        header = "Look for rotten lines: in a file, or in the shipped tables.",
        description = {
            "Reports offices of one person or one state that overlap, ends before beginnings, unknown codes,",
            "names that mean two entities, names that are common words, and lines without a source."
        },
        footer = {
            "",
            "Examples:",
            "  saksi actors lint",
            "  saksi actors lint my-actors.csv",
            "  saksi actors lint my-actors.yaml",
            "",
            "Exit codes: 0 all sound, 1 something is rotten, 2 wrong usage, 3 the file cannot be read or",
            "breaks its format."
        })
final class ActorsLintCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            converter = NamedPath.File.class,
            description = "A file of your own (docs/actors.md). Default: the shipped tables.")
    private @Nullable Path file;

    private final Console console;

    ActorsLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Actors actors = file == null ? Actors.shipped() : Actors.in(file);
        List<Actors.Finding> findings = actors.lint();
        for (Actors.Finding finding : findings) {
            console.out()
                    .println(Printable.line("[" + finding.place() + "] " + finding.rule() + ": " + finding.message()));
        }
        console.say(findings.size() + (findings.size() == 1 ? " line is rotten" : " lines are rotten"));
        return findings.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
