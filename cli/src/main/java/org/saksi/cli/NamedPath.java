package org.saksi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --output}: without a name it would be the folder one stands in, as a script's unset variable is. */
abstract class NamedPath implements ITypeConverter<Path> {
    private final String thing;

    private NamedPath(String thing) {
        this.thing = thing;
    }

    @Override
    public Path convert(String word) {
        if (word.isBlank()) {
            throw new TypeConversionException("must name a " + thing + " but was blank");
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("must name a " + thing + " but was \"" + word + "\"");
        }
    }

    /** A folder. */
    static final class Folder extends NamedPath {
        Folder() {
            super("folder");
        }
    }

    /** A file. */
    static final class File extends NamedPath {
        File() {
            super("file");
        }
    }
}
