package org.saksi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How {@code saksi code} writes events. */
enum Format {
    JSONL,
    CSV,
    TABLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of the command line, in either case and under any locale. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            for (Format format : values()) {
                if (format.toString().equals(word.toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new TypeConversionException("must be one of " + words() + " but was \"" + word + "\"");
        }

        private static List<String> words() {
            return Arrays.stream(values()).map(Format::toString).toList();
        }
    }
}
