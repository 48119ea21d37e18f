package org.saksi.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a dataset; a blank one would be the folder one stands in. */
final class DatasetLocation implements ITypeConverter<String> {
    private static final String JDBC = "jdbc:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Override
    public String convert(String word) {
        if (word.isBlank()) {
            throw new TypeConversionException("must name a dataset but was blank");
        }
        if (word.startsWith(JDBC) && !word.startsWith(POSTGRESQL)) {
            // A URL may hold a password, so only its kind is said.
            String kind = word.substring(JDBC.length()).replaceFirst("(?s)[^A-Za-z0-9].*", "");
            throw new TypeConversionException(
                    "must be a folder or a URL that begins with " + POSTGRESQL + " but began with jdbc:" + kind);
        }
        return word;
    }
}
