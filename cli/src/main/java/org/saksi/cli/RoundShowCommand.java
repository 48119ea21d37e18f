package org.saksi.cli;

import java.util.concurrent.Callable;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.Round;
import org.saksi.store.RoundSummary;
import org.saksi.store.validation.AgreementText;
import org.saksi.store.validation.RoundAgreement;
import org.saksi.store.validation.RoundSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi round show}: how far the coders of a round are, and what they say when all are done. */
@Command(
        name = "show",
        header = "Show how far a round is and, once all coders are done, precision and agreement.",
        description = {
            "Prints precision with 95 %% intervals, where types were taken for each other, and agreement on",
            "whether there is an event and on each of its slots. --differences prints the events on which the",
            "coders differ instead, slot by slot, as CSV. An open round shows what is left and no decision."
        },
        footer = {
            "",
            "Examples:",
            "  saksi round show June data",
            "  saksi round show June data --differences > differences.csv",
            "",
            "Exit codes: 0 shown, 1 no such round, or differences of one that is open, 2 wrong usage, 3 the",
            "dataset could not be opened or read."
        })
final class RoundShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the round.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(names = "--differences", description = "Print where the coders differ, as CSV.")
    private boolean differences;

    private final Console console;

    RoundShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            RoundSummary summary = dataset.rounds().summary(name).orElse(null);
            if (summary == null) {
                console.say("there is no round \"" + Printable.line(name) + "\"");
                return ExitCode.PROBLEMS;
            }
            if (!summary.isComplete()) {
                console.say("round " + Printable.line(name) + " is open; left: " + RoundListCommand.left(summary));
                return differences ? ExitCode.PROBLEMS : ExitCode.OK;
            }
            Round round = dataset.rounds().whole(name).orElseThrow();
            if (differences) {
                console.out().print(RoundSheet.differences(round));
            } else {
                RoundAgreement agreement = RoundAgreement.of(round);
                console.out().print(AgreementText.of(agreement));
                console.say(Tally.count(agreement.differences().size(), "difference") + "; "
                        + Tally.count(round.agreed().size(), "event") + " agreed and "
                        + Tally.count(round.disputed().size(), "event") + " disputed are not settled");
            }
        }
        return ExitCode.OK;
    }
}
