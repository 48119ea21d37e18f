package org.saksi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saksi.ingest.TypedWords;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import org.saksi.store.validation.Allocation;
import org.saksi.store.validation.CoderSheets;
import org.saksi.store.validation.SamplePlan;
import org.saksi.store.validation.StratifiedSample;
import org.saksi.store.validation.StratumKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi sample}: events drawn at random for people to judge. */
@Command(
        name = "sample",
        header = "Draw a stratified random sample of events for human coders.",
        description = {
            "Writes sample.jsonl, which keeps the codings and the weights, a sheet for each coder as CSV and",
            "as JSON lines, and a manifest. The same seed, filter and dataset give the same sample.",
            "saksi agreement reads the sheets when they are filled in."
        },
        footer = {
            "",
            "Examples:",
            "  saksi sample data -o round1 --size 200 --coders ana,budi",
            "  saksi sample data type:ASSAULT -o round2 --size 100 --strata language,confidence",
            "",
            "Exit codes: 0 written, 1 no event fits the filter, 2 wrong usage or a filter that cannot be read,",
            "3 the dataset could not be read or the folder could not be written."
        })
final class SampleCommand implements Callable<Integer> {
    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            converter = NamedPath.Folder.class,
            description = "Write into this folder.")
    private Path output = Path.of("");

    @Option(
            names = "--size",
            paramLabel = "N",
            converter = WholeNumber.FromOne.class,
            description = "How many events (default: 200).")
    private int size = 200;

    @Option(
            names = "--strata",
            paramLabel = "KEY",
            split = ",",
            converter = Keys.class,
            description = "type, language, status, confidence (default: type,language).")
    private List<StratumKey> keys = List.of(StratumKey.TYPE, StratumKey.LANGUAGE);

    @Option(
            names = "--allocation",
            paramLabel = "HOW",
            converter = Shares.class,
            description = {
                "proportional: as many of each stratum as it has; equal: the same of each, with weights that",
                "make up for it (default: proportional)."
            })
    private Allocation allocation = Allocation.PROPORTIONAL;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.Any.class,
            description = "The seed of the draw (default: 1).")
    private long seed = 1;

    @Option(
            names = "--coders",
            paramLabel = "NAME",
            split = ",",
            description = "Who gets a sheet, separated by commas (default: coder-1,coder-2).")
    private List<String> coders = List.of("coder-1", "coder-2");

    @Option(names = "--blind", description = "Leave what was coded out of the sheets: coders give types of their own.")
    private boolean blind;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter = filters.filter();
        filters.checkOutput(output);
        try (Dataset dataset = Dataset.open(filters.location(), OpenOptions.existing())) {
            EventQuery query = new EventQuery(dataset, new TypedWords());
            SamplePlan plan = new SamplePlan(size, Set.copyOf(keys), allocation, seed);
            StratifiedSample sample;
            try (Stream<StoredEvent> events = query.stream(filter)) {
                sample = StratifiedSample.draw(plan, events);
            }
            if (sample.entries().isEmpty()) {
                console.say("there is nothing to draw from: no event where " + filter.reading(Locale.ENGLISH));
                return ExitCode.PROBLEMS;
            }
            if (sample.entries().size() < size) {
                console.say("--size is " + size + " but the filter takes only "
                        + Tally.count(sample.entries().size(), "event") + ": all of them are in the sample");
            }
            CoderSheets.write(sample, coders, blind, output);
            console.say(Tally.count(sample.entries().size(), "event") + " of "
                    + Tally.count(sample.strata().size(), "stratum").replace("stratums", "strata")
                    + " drawn for " + String.join(", ", coders) + "; wrote them to " + output);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    /** Reads {@code --strata}. */
    static final class Keys implements ITypeConverter<StratumKey> {
        @Override
        public StratumKey convert(String word) {
            return Arrays.stream(StratumKey.values())
                    .filter(key -> key.label().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(StratumKey.values())
                                    .map(StratumKey::label)
                                    .collect(Collectors.joining(", "))
                            + " but was \"" + word + "\""));
        }
    }

    /** Reads {@code --allocation}. */
    static final class Shares implements ITypeConverter<Allocation> {
        @Override
        public Allocation convert(String word) {
            return Arrays.stream(Allocation.values())
                    .filter(one -> one.label().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("must be proportional or equal but was \"" + word + "\""));
        }
    }
}
