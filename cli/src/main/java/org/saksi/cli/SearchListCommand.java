package org.saksi.cli;

import java.util.concurrent.Callable;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.SavedSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code saksi search list}: the saved searches of a dataset. */
@Command(
        name = "list",
        header = "List the saved searches of a dataset.",
        description = "One a line: name, filter, author and moment, with tabs between them.",
        footer = {
            "",
            "Examples:",
            "  saksi search list data",
            "",
            "Exit codes: 0 listed, also where there is none, 2 wrong usage, 3 the dataset could not be opened",
            "or read."
        })
final class SearchListCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    private final Console console;

    SearchListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            for (SavedSearch search : dataset.searches()) {
                console.out()
                        .println(Printable.line(search.name()) + "\t" + Printable.line(search.filter()) + "\t"
                                + Printable.line(search.author()) + "\t" + search.moment());
            }
        }
        return ExitCode.OK;
    }
}
