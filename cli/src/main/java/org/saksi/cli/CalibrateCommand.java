package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.resolver.ConfidenceFeature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi calibrate}: fits the weights of confidence on gold. */
@Command(
        name = "calibrate",
        header = "Fit the weights of confidence on gold.",
        description = {
            "Codes the texts of the gold files, judges the events by the gold, or by readings where the gold",
            "does not know them, fits the weights and writes them with their card. Without the gold there is",
            "nothing to fit: it says so and exits 0."
        },
        footer = {
            "",
            "Examples:",
            "  saksi calibrate                        writes the weights into the checkout",
            "  saksi calibrate --out weights.tsv      writes them elsewhere",
            "",
            "Exit codes: 0 fitted, or no gold there; 2 wrong usage; 3 the file could not be written."
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final String WEIGHTS = "resolver/src/main/resources/org/saksi/resolver/confidence.tsv";

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            description = "Folder of the gold, as for saksi eval (default: shared/gold beside the checkout).")
    private @Nullable Path gold;

    @Option(
            names = "--readings",
            paramLabel = "FILE",
            description = "Events read by hand (default: etc/confidence/readings.tsv of the checkout).")
    private @Nullable Path readings;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the weights go (default: the resource of the checkout).")
    private @Nullable Path out;

    private final Console console;

    CalibrateCommand(Console console) {
        this.console = console;
    }

    /** The readings of a checkout. */
    static Path readings(Console console) {
        return console.home().resolve("etc/confidence/readings.tsv");
    }

    @Override
    public Integer call() {
        Path folder =
                gold != null ? gold : console.home().resolve("../shared/gold").normalize();
        if (!Files.isDirectory(folder)) {
            console.say("no gold in " + folder + ": nothing fitted (--gold DIR names another folder)");
            return ExitCode.OK;
        }
        Path target = out != null ? out : console.home().resolve(WEIGHTS);
        try {
            JudgedEvents events =
                    JudgedEvents.of(Saksi.load(), folder, readings != null ? readings : readings(console));
            List<JudgedEvent> judged = events.judged();
            if (judged.isEmpty()) {
                console.say("no event of " + folder + " is judged: nothing fitted");
                return ExitCode.OK;
            }
            Map<ConfidenceFeature, Double> weights = LogisticFit.of(judged);
            String before = Files.isRegularFile(target) ? Files.readString(target) : "";
            String card = new WeightsCard(events, judged, weights).after(before);
            Files.writeString(target, card);
            console.out().print(card);
            console.say("wrote " + target);
        } catch (IOException e) {
            throw new OutputFailure(target.toString(), e, false);
        }
        return ExitCode.OK;
    }
}
