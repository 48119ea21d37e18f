package org.saksi.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a dataset; a blank one would be the folder one stands in. */
final class DatasetLocation implements ITypeConverter<String> {
    /** What cannot be meant as a folder: a JDBC URL, or another with an authority. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(jdbc:|[a-z][a-z0-9+.-]*://)");

    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Override
    public String convert(String word) {
        if (word.isBlank()) {
            throw new TypeConversionException("must name a dataset but was blank");
        }
        if (!word.startsWith(POSTGRESQL) && ADDRESS.matcher(word).lookingAt()) {
            // An address may hold a password, so only what it begins with is said.
            String kind = word.replaceFirst("(?is)^((jdbc:)?[a-z0-9+.-]*).*", "$1");
            throw new TypeConversionException(
                    "must be a folder or a URL that begins with " + POSTGRESQL + " but began with " + kind);
        }
        return word;
    }
}
