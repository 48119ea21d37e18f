package org.saksi.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.saksi.ingest.TypedWords;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.SavedSearch;
import org.saksi.store.Writer;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi search save}: a filter under a name. */
@Command(
        name = "save",
        header = "Save a filter under a name; saksi watch announces each new event that it takes.",
        description = {
            "A search of that name is replaced. Events that are in the dataset already are not announced,",
            "and an event is announced once for each search."
        },
        footer = {
            "",
            "Examples:",
            "  saksi search save siege data type:ASSAULT place:Gaza",
            "  saksi search save \"tarik pasukan\" data 'text:\"tarik pasukan\"'",
            "",
            "Exit codes: 0 saved, 2 wrong usage or a filter that cannot be read, 3 the dataset could not be",
            "opened or written."
        })
final class SearchSaveCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 100;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the search is called, at most 100 characters.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "FILTER",
            description = "Which events, as for saksi query (docs/filter.md); several arguments are one filter.")
    private List<String> words = List.of();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    SearchSaveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "NAME must be one line of 1 to " + LONGEST_NAME + " characters but was \"" + name + "\"");
        }
        Filter filter = FilterOptions.parsed(spec.commandLine(), String.join(" ", words));
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            try (Writer writer = dataset.writer(author.name() + ": saksi search save")) {
                writer.save(new SavedSearch(name.strip(), filter.toString(), author.name(), Instant.now()));
            }
            long now = new EventQuery(dataset, new TypedWords()).count(filter, Counting.EVENTS);
            console.say("saved: events where " + filter.reading(Locale.ENGLISH) + "; " + Tally.count(now, "event")
                    + " so far");
        }
        return ExitCode.OK;
    }
}
