package org.saksi.cli;

import java.util.concurrent.Callable;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.Writer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code saksi search remove}: a saved search out of a dataset. */
@Command(
        name = "remove",
        header = "Remove a saved search; what it announced stays.",
        footer = {
            "",
            "Examples:",
            "  saksi search remove siege data",
            "",
            "Exit codes: 0 removed, 1 no such search, 2 wrong usage, 3 the dataset could not be opened or",
            "written."
        })
final class SearchRemoveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "What the search is called.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Mixin
    private AuthorOption author = new AuthorOption();

    private final Console console;

    SearchRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            if (dataset.searches().stream().noneMatch(search -> search.name().equals(name))) {
                console.say("[" + name + "] search must be saved in the dataset but is not");
                return ExitCode.PROBLEMS;
            }
            try (Writer writer = dataset.writer(author.name() + ": saksi search remove")) {
                writer.forget(name);
            }
            console.say("removed " + name);
        }
        return ExitCode.OK;
    }
}
