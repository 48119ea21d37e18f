package org.saksi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.saksi.ingest.TypedWords;
import org.saksi.store.CodedEvent;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import org.saksi.store.validation.ReviewedGold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code saksi gold}: what reviewers decided, as gold. */
@Command(
        name = "gold",
        header = "Write the reviewed events of a dataset as gold.",
        description = {
            "Writes id/sentences.jsonl, where saksi eval id --gold DIR looks for it whatever the language: the",
            "sentences in which every event is accepted, edited or rejected, with the events that stand. Beside",
            "it coded.jsonl has what was coded there before anybody corrected it, for a scorer to compare. Both",
            "are of one state of the dataset, and appear when all is on disk."
        },
        footer = {
            "",
            "Examples:",
            "  saksi gold data -o gold",
            "  saksi gold data language:id published:2025-06 -o gold",
            "",
            "Exit codes: 0 written, 1 no sentence that the filter meets is reviewed throughout, 2 wrong usage or",
            "a filter that cannot be read, 3 the dataset could not be read or the folder could not be written."
        })
final class GoldCommand implements Callable<Integer> {
    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            converter = NamedPath.Folder.class,
            description = "Write into this folder.")
    private Path output = Path.of("");

    private final Console console;

    GoldCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter = filters.filter();
        filters.checkOutput(output);
        try (Dataset dataset = Dataset.open(filters.location(), OpenOptions.existing());
                GoldFiles files = new GoldFiles(output);
                Stream<CodedEvent> events =
                        new EventQuery(dataset, new TypedWords()).sentences(Filter.and(filter, ReviewedGold.DECIDED))) {
            int sentences = ReviewedGold.write(events, files::gold, files::coded);
            if (sentences == 0) {
                console.say("there is no gold: no sentence of an event where " + filter.reading(Locale.ENGLISH)
                        + " is reviewed throughout");
                return ExitCode.PROBLEMS;
            }
            files.publish();
            console.say("wrote " + Tally.count(sentences, "sentence") + " to " + output);
        } catch (UncheckedIOException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }
}
