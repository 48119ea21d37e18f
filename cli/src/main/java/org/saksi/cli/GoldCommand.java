package org.saksi.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.saksi.ingest.TypedWords;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.StoredEvent;
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
            "it coded.jsonl has what was coded there before anybody corrected it, for a scorer to compare."
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
        try (Dataset dataset = Dataset.open(filters.location(), OpenOptions.existing())) {
            ReviewedGold gold;
            EventQuery query = new EventQuery(dataset, new TypedWords());
            try (Stream<StoredEvent> events = query.stream(Filter.and(filter, ReviewedGold.DECIDED))) {
                gold = ReviewedGold.of(dataset, events);
            }
            if (gold.gold(line -> {}) == 0) {
                console.say("there is no gold: no sentence of an event where " + filter.reading(Locale.ENGLISH)
                        + " is reviewed throughout");
                return ExitCode.PROBLEMS;
            }
            int sentences = write(output.resolve("id").resolve("sentences.jsonl"), gold::gold);
            write(output.resolve("coded.jsonl"), gold::coded);
            console.say("wrote " + Tally.count(sentences, "sentence") + " to " + output);
        } catch (UncheckedIOException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    private static int write(Path file, ToIntFunction<Consumer<String>> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                return lines.applyAsInt(line -> {
                    try {
                        writer.write(line);
                        writer.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] could not be written: " + e.getMessage(), e);
        }
    }
}
