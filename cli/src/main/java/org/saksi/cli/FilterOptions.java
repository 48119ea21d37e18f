package org.saksi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The dataset and the filter of the commands that ask for events; picocli fills them in. */
final class FilterOptions {
    @Parameters(
            index = "0",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILTER",
            description = {
                "Which events, such as type:ASSAULT actor.country:ISR (docs/filter.md); several arguments are",
                "one filter. Default: all."
            })
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description =
                    "Only events whose sentence holds these words; any text will do, nothing in it is an operator.")
    private @Nullable String search;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    String location() {
        return location;
    }

    /**
     * The filter.
     *
     * @throws ParameterException when it cannot be read; the message points at the place
     */
    Filter filter() {
        Filter filter = parsed(spec.commandLine(), String.join(" ", words));
        return search == null ? filter : Filter.and(filter, Filter.search(search));
    }

    /** A filter that was typed; the message of what cannot be read points at the place. */
    static Filter parsed(CommandLine command, String text) {
        try {
            return Filter.parse(text);
        } catch (FilterException e) {
            throw new ParameterException(
                    command,
                    e.getMessage() + "\n  " + Printable.line(text) + "\n  " + " ".repeat(columns(text, e.offset()))
                            + "^");
        }
    }

    /**
     * Holds an output folder apart from the dataset.
     *
     * @throws ParameterException when they are the same
     */
    void checkOutput(Path output) {
        if (!location.startsWith("jdbc:")
                && Path.of(location)
                        .toAbsolutePath()
                        .normalize()
                        .equals(output.toAbsolutePath().normalize())) {
            throw new ParameterException(
                    spec.commandLine(), "--output must not be the folder of the dataset but was " + output);
        }
    }

    /** How wide what stands before an offset is on a terminal, near enough to point at it. */
    private static int columns(String text, int offset) {
        return text.codePointCount(0, Math.min(offset, text.length()));
    }
}
