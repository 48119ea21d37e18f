package org.saksi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.TypedWords;
import org.saksi.model.ContractException;
import org.saksi.store.Dataset;
import org.saksi.store.EventState;
import org.saksi.store.NewRound;
import org.saksi.store.OpenOptions;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import org.saksi.store.validation.Allocation;
import org.saksi.store.validation.RoundDraw;
import org.saksi.store.validation.SamplePlan;
import org.saksi.store.validation.StratumKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi round new}: events for several people to code. */
@Command(
        name = "new",
        header = "Make a round of events that several people code on the pages or by the API.",
        description = {
            "The events are drawn as saksi sample draws them. Coders log in under the names given here; none",
            "sees what the others decide until all are done, and nothing they decide is in force before it is",
            "settled."
        },
        footer = {
            "",
            "Examples:",
            "  saksi round new June data published:2025-06 --coders ana,budi --size 200",
            "",
            "Exit codes: 0 made, 1 no event fits the filter, 2 wrong usage or a filter that cannot be read, 3 the",
            "dataset could not be opened or written."
        })
final class RoundNewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "What the round is called, at most 80 characters.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "FILTER",
            description = "Which events, as for saksi query (docs/filter.md); several arguments are one filter.")
    private List<String> words = List.of();

    @Option(
            names = "--coders",
            paramLabel = "NAME",
            split = ",",
            required = true,
            description = "Who codes: two or more names, separated by commas.")
    private List<String> coders = List.of();

    @Option(
            names = "--size",
            paramLabel = "N",
            converter = WholeNumber.FromOne.class,
            description = "How many events are drawn, at most 5000 (default: all of the filter, or 5000 of them).")
    private @Nullable Integer size;

    @Option(
            names = "--strata",
            paramLabel = "KEY",
            split = ",",
            converter = SampleCommand.Keys.class,
            description = "type, language, status, confidence (default: none).")
    private List<StratumKey> keys = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.Any.class,
            description = "The seed of the draw (default: 1).")
    private long seed = 1;

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    RoundNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter = FilterOptions.parsed(spec.commandLine(), String.join(" ", words));
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                // Before the draw, so that what is drawn is still there when the round is made.
                Writer writer = dataset.writer(author.name() + ": saksi round new");
                EventState state = new EventQuery(dataset, new TypedWords()).state(filter)) {
            if (state.matching() == 0) {
                console.say("there is nothing to draw from: no event where " + filter.reading(Locale.ENGLISH));
                return ExitCode.PROBLEMS;
            }
            int drawn = make(writer, filter, state.events());
            if (size == null && drawn < state.matching()) {
                console.say(limited(state.matching(), drawn));
            }
            console.say("round " + name + " has " + Tally.count(drawn, "event") + " for " + String.join(", ", coders));
        }
        return ExitCode.OK;
    }

    static String limited(long matching, int drawn) {
        return "the filter takes " + Tally.count(matching, "event") + ": " + Tally.grouped(drawn)
                + " are drawn, the most that a round can have; --size draws fewer";
    }

    /** Draws and makes the round; gives how many events it has. */
    private int make(Writer writer, Filter filter, Stream<StoredEvent> events) {
        try {
            SamplePlan plan = new SamplePlan(
                    size == null ? RoundDraw.MOST : size, Set.copyOf(keys), Allocation.PROPORTIONAL, seed);
            NewRound round = new NewRound(name, filter.toString(), seed, coders, RoundDraw.draw(plan, events));
            writer.rounds().make(round, author.name());
            return round.events().size();
        } catch (ContractException e) {
            // An event of the dataset, not a word of the command line.
            throw e;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
