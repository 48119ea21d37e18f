package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the commands that read many articles; picocli fills them in. */
final class ReadingOptions {
    @Option(
            names = "--ignore-keys",
            paramLabel = "KEY",
            split = ",",
            description = "Keys of JSON lines to pass over; unknown keys are refused otherwise.")
    private List<String> ignoredKeys = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = Jobs.class,
            description =
                    "Articles worked on at the same time (default: one a processor). The output is the same for every"
                            + " N.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /** The keys as they were given. */
    List<String> ignoredKeys() {
        return ignoredKeys;
    }

    /** The keys as the reader wants them. */
    Set<String> ignorableKeys() {
        return Set.copyOf(ignoredKeys);
    }

    int jobs() {
        return jobs;
    }

    /** Reads {@code --jobs}. */
    static final class Jobs implements ITypeConverter<Integer> {
        private static final int MOST = 256;

        @Override
        public Integer convert(String word) {
            if (word.matches("[0-9]{1,3}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= MOST) {
                return Integer.valueOf(word);
            }
            throw new TypeConversionException("must be a number from 1 to " + MOST + " but was \"" + word + "\"");
        }
    }
}
