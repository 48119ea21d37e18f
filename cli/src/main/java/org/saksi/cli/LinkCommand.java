package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.linker.LinkOptions;
import org.saksi.model.ContractException;
import org.saksi.model.ContractJson;
import org.saksi.model.DeadLetter;
import org.saksi.model.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi link}: a coded folder in, its copies, incidents and stories out. */
@Command(
        name = "link",
        header = "Put together what several articles of a coded folder tell of one thing.",
        description = {
            "Reads a folder that saksi code wrote and writes into it copies.jsonl (articles that hand on one",
            "text), incidents.jsonl (one act with all its mentions, and where the sources disagree),",
            "stories.jsonl, register.jsonl (threats, promises and what became of them) and alerts.jsonl; each",
            "line of events.jsonl gets its incident. saksi code does the same at its end unless --no-link is",
            "given. The order of the articles in the folder does not matter."
        },
        footer = {
            "",
            "Examples:",
            "  saksi link out                link the folder that \"saksi code ... -o out\" wrote",
            "  saksi link out --days 30      let an incident go on after a month without news of it",
            "",
            "A line that breaks the contract is reported with its place and goes to deadletters.jsonl.",
            "",
            "Exit codes: 0 all was read, 1 some lines were refused, 2 wrong usage, 3 the folder could not",
            "be read or written."
        })
final class LinkCommand implements Callable<Integer> {
    /** The option of {@code saksi code} that leaves a folder unlinked. */
    static final String NO_LINK = "--no-link";

    private static final String DAYS = "--link-days";

    @Parameters(paramLabel = "FOLDER", converter = NamedPath.Folder.class, description = "A folder of saksi code.")
    private Path folder = Path.of("");

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "After how many days without a mention an incident is complete (default: 10).")
    private @Nullable Integer days;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (days != null && days < 0) {
            throw new ParameterException(spec.commandLine(), "--days must be at least 0 but was " + days);
        }
        Path manifestFile = folder.resolve(OutputFolder.MANIFEST);
        if (!Files.isRegularFile(manifestFile)) {
            console.say(
                    "[" + folder + "] folder must be one that saksi code wrote but has no " + OutputFolder.MANIFEST);
            return ExitCode.FAILED;
        }
        LinkOptions options = LinkOptions.defaults();
        FolderLinking linking = new FolderLinking(days == null ? options : options.withIncidentDays(days));
        List<String> written;
        try (OutputFolder target = OutputFolder.open(folder)) {
            Manifest manifest =
                    ContractJson.readManifest(new ContractJson.Line(manifestFile.toString(), 1, read(manifestFile)));
            for (String name : List.of("articles.jsonl", "events.jsonl", "commitments.jsonl", "deadletters.jsonl")) {
                if (Files.exists(folder.resolve(name))) {
                    target.copy(folder.resolve(name));
                }
            }
            boolean csv = Files.exists(folder.resolve("events.csv"));
            boolean raw = manifest.command().contains(CodeCommand.RAW_CSV);
            linking.link(folder, target, csv ? new CsvView(raw) : null, letter -> refused(letter, target));
            target.publish(ContractJson.manifest(linked(manifest, linking)));
            written = target.written();
        } catch (ContractException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        } catch (UncheckedIOException e) {
            console.say("[" + folder + "] folder cannot be read: " + e.getMessage());
            return ExitCode.FAILED;
        }
        console.say(linking.summary());
        console.say("wrote " + String.join(", ", written) + " to " + folder);
        return linking.refusedLines() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private void refused(DeadLetter letter, OutputFolder target) {
        console.say(letter.reason());
        target.append("deadletters.jsonl", ContractJson.deadLetter(letter) + "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifest as if the folder had been linked when it was coded. */
    private Manifest linked(Manifest manifest, FolderLinking linking) {
        SortedMap<String, Long> counts = new TreeMap<>(manifest.counts());
        counts.keySet().removeAll(List.of("changes", "copies"));
        counts.putAll(linking.counts());
        counts.merge("dead-letters", linking.refusedLines(), Long::sum);
        List<String> command = new ArrayList<>(manifest.command());
        command.remove(NO_LINK);
        int earlier = command.indexOf(DAYS);
        if (earlier >= 0) {
            command.subList(earlier, earlier + 2).clear();
        }
        if (days != null) {
            command.addAll(List.of(DAYS, days.toString()));
        }
        return new Manifest(manifest.versions(), manifest.inputs(), counts, command);
    }
}
