package org.saksi.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.saksi.ingest.DatasetLinking;
import org.saksi.linker.LinkOptions;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetException;
import org.saksi.store.OpenOptions;
import org.saksi.store.Writer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi delete}: an article out of a dataset for good. */
@Command(
        name = "delete",
        header = "Take articles out of a dataset for good, text and all.",
        description = {
            "Ends the articles and their events and erases text and words from all revisions. A tombstone",
            "with the id, the author and the reason stays, so that whoever follows the dataset hears of it,",
            "and an ingest does not bring the article back."
        },
        footer = {
            "",
            "Examples:",
            "  saksi delete data a_0123456789abcdef --reason \"asked for by the person named\"",
            "",
            "Exit codes: 0 done, 1 an article was not there, 2 wrong usage, 3 the dataset could not be opened",
            "or written."
        })
final class DeleteCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ARTICLE", description = "Ids of articles.")
    private List<String> articles = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it stays in the dataset.")
    private String reason = "";

    @Mixin
    private DatasetLinkOptions linking = new DatasetLinkOptions();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    DeleteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reason must say why but was blank");
        }
        int missing = 0;
        boolean purged = true;
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer(author.name() + ": saksi delete")) {
            for (String article : new LinkedHashSet<>(articles)) {
                if (dataset.articleState(article).isEmpty()) {
                    console.say("[" + Printable.line(article) + "] article must be in the dataset but is not");
                    missing++;
                    continue;
                }
                long revision = writer.delete(article, author.name(), reason);
                console.say("deleted " + article + " in revision " + revision);
            }
            if (missing > 0) {
                console.say("ids of articles stand in the column \"article\" of \"saksi query DATASET --format csv\"");
            }
            LinkOptions options = linking.options();
            if (options != null) {
                List<String> words = new ArrayList<>(List.of("saksi", "delete", dataset.location()));
                words.addAll(linking.words());
                DatasetLinking.Found found = new DatasetLinking(
                                dataset, author.name(), String.join(" ", words), options)
                        .linkIfStale(writer, () -> {});
                if (found != null) {
                    console.say(DatasetLinkOptions.summary(found));
                }
            }
            // Also what an earlier deletion that was cut off has left.
            purged = isPurged(writer);
            console.say(DatasetState.of(dataset));
        }
        return missing == 0 && purged ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    /** The articles are gone all the same, and whoever writes next goes on with their words. */
    private boolean isPurged(Writer writer) {
        try {
            writer.purge();
            return true;
        } catch (DatasetException e) {
            console.say(e.getMessage() + "; the next delete or ingest tries again");
            return false;
        }
    }
}
