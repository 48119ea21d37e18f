package org.saksi.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How {@code saksi parse} draws a tree. */
enum Picture {
    /** Branches of box characters, a line a word. */
    TEXT,
    /** Arcs over the words, as an SVG document. */
    SVG;

    /** Reads the word of the command line, in either case and under any locale. */
    static final class Converter implements ITypeConverter<Picture> {
        @Override
        public Picture convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "text" -> TEXT;
                case "svg" -> SVG;
                default -> throw new TypeConversionException("must be one of [text, svg] but was \"" + word + "\"");
            };
        }
    }
}
