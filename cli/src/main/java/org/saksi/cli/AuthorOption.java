package org.saksi.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says who changes a dataset; picocli fills it in. */
final class AuthorOption {
    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who makes this revision (default: the name of the user).")
    private @Nullable String author;

    /** The author; the name that the system gives where none is given. */
    String name() {
        String name = author == null ? System.getProperty("user.name", "") : author;
        return name.isBlank() ? "unknown" : name.strip();
    }
}
