package org.saksi.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Actors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi actors find}: what a name may mean. */
@Command(
        name = "find",
        header = "Show what a name may mean.",
        description = {
            "Prints a line an office, body, state or noun: entity, name, country and sector, office, days,",
            "and the line of the table. Lines that are written exactly so come first, then those that hold",
            "the words."
        },
        footer = {
            "",
            "Examples:",
            "  saksi actors find Bush --on 1991-01-17",
            "  saksi actors find pemberontak --lang id",
            "  saksi actors find \"Otoritas Palestina\"",
            "  saksi actors find Anwar --actors my-actors.csv",
            "",
            "Exit codes: 0 found, 1 nothing has this name, 2 wrong usage, 3 the file of --actors is wrong."
        })
final class ActorsFindCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "A name, in any case.")
    private String name = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description = "Only what holds on this day (yyyy-mm-dd).")
    private @Nullable LocalDate day;

    @Option(names = "--lang", paramLabel = "LANG", description = "Nouns of this language only: id or en.")
    private @Nullable String language;

    @Mixin
    private ActorsOption actorFile = new ActorsOption();

    private final Console console;

    ActorsFindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (language != null && !RuleLookup.LANGUAGES.contains(language)) {
            console.say("--lang must be one of " + RuleLookup.LANGUAGES + " but was \"" + language + "\"");
            return ExitCode.USAGE;
        }
        List<Actors.Entry> found = actorFile.read().find(name, day, language);
        found.forEach(entry -> console.out().println(ActorText.line(entry)));
        if (found.isEmpty()) {
            console.say("nothing is called \"" + name + "\"" + (day == null ? "" : " on " + day));
            return ExitCode.PROBLEMS;
        }
        return ExitCode.OK;
    }
}
