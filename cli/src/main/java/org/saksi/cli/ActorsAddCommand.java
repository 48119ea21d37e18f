package org.saksi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Actors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi actors add}: one more line in a user's own file. */
@Command(
        name = "add",
        header = "Add a line to a file of actors of your own.",
        description = {
            "Checks the line and puts it at the end of the file, which is made when it does not exist. With",
            "--role and --from it tells of a person, without --role of a body."
        },
        footer = {
            "",
            "Examples:",
            "  saksi actors add my-actors.csv --name \"Ayu Lestari\" --country IDN --sector GOV",
            "       --role \"mayor of Sabang\" --from 2025-02-20 --source \"city website\"",
            "  saksi actors add my-actors.csv --name \"Forum Warga Kendeng\" --variant FWK",
            "       --country IDN --sector SOC --source own",
            "",
            "Exit codes: 0 added, 2 wrong usage, 3 the line breaks a rule or the file cannot be read or",
            "written."
        })
final class ActorsAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", converter = NamedPath.File.class, description = "The CSV or YAML file to add to.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "The full name.")
    private String name = "";

    @Option(
            names = "--country",
            paramLabel = "ISO3",
            description = "The country, such as IDN; none for bodies of many.")
    private @Nullable String country;

    @Option(names = "--sector", paramLabel = "SECTOR", required = true, description = "The sector, such as GOV.")
    private String sector = "";

    @Option(names = "--role", paramLabel = "OFFICE", description = "The office of a person.")
    private @Nullable String role;

    @Option(names = "--from", paramLabel = "DATE", converter = IsoDate.class, description = "The first day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = IsoDate.class, description = "The last day.")
    private @Nullable LocalDate to;

    @Option(names = "--variant", paramLabel = "NAME", description = "Another way to write it; may be repeated.")
    private List<String> variants = new ArrayList<>();

    @Option(names = "--source", paramLabel = "TEXT", description = "Where the facts come from.")
    private @Nullable String source;

    private final Console console;

    ActorsAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String kind = role == null ? "body" : "person";
        Actors.add(file, new Actors.Entry(null, kind, name, country, sector, role, from, to, variants, source, ""));
        console.say("added to " + file + ": " + name);
        return ExitCode.OK;
    }
}
