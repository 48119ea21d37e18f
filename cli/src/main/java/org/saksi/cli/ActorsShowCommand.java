package org.saksi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.saksi.resolver.Actors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code saksi actors show}: one entity with all its lines. */
@Command(
        name = "show",
        header = "Show all that is known of an entity.",
        footer = {
            "",
            "Examples:",
            "  saksi actors show person:joko-widodo",
            "  saksi actors show org:taliban",
            "  saksi actors show country:TLS",
            "",
            "Exit codes: 0 shown, 1 there is no such entity, 2 wrong usage, 3 the file of --actors is wrong."
        })
final class ActorsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ENTITY", description = "The id, as events and \"actors find\" give it.")
    private String entity = "";

    @Mixin
    private ActorsOption actorFile = new ActorsOption();

    private final Console console;

    ActorsShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Actors.Entry> lines = actorFile.read().show(entity);
        if (lines.isEmpty()) {
            console.say("no entity \"" + entity + "\"; \"saksi actors find NAME\" gives ids");
            return ExitCode.PROBLEMS;
        }
        console.out().println(Printable.line(entity + "  " + lines.getFirst().name()));
        for (Actors.Entry line : lines) {
            console.out().println("  " + ActorText.line(line));
            console.out().println(Printable.line("    written: " + String.join(", ", line.variants())));
            console.out().println(Printable.line("    source: " + (line.source() == null ? "none" : line.source())));
        }
        return ExitCode.OK;
    }
}
