package org.saksi.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Actors;
import picocli.CommandLine.Option;

/** The option that puts a user's own actors over the shipped ones; picocli fills it in. */
final class ActorsOption {
    @Option(
            names = "--actors",
            paramLabel = "FILE",
            converter = NamedPath.File.class,
            description = "Put the actors of this CSV or YAML file over the shipped ones.")
    private @Nullable Path file;

    /**
     * The actors to resolve names with.
     *
     * @throws org.saksi.resolver.ActorFormatException when the file is wrong
     */
    Actors read() {
        return file == null ? Actors.shipped() : Actors.in(file);
    }

    /** The option as the command line of a manifest repeats it, empty when it was not given. */
    List<String> words() {
        return file == null ? List.of() : List.of("--actors", file.toString());
    }
}
