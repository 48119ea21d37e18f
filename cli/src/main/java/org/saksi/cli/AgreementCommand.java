package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.store.validation.AdjudicatedGold;
import org.saksi.store.validation.Agreement;
import org.saksi.store.validation.AgreementReport;
import org.saksi.store.validation.AgreementText;
import org.saksi.store.validation.CoderSheets;
import org.saksi.store.validation.Decision;
import org.saksi.store.validation.DecisionSheet;
import org.saksi.store.validation.SampleEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi agreement}: what human coders say of a sample. */
@Command(
        name = "agreement",
        header = "Compute precision and agreement from the sheets that coders filled in.",
        description = {
            "Reads the sample that saksi sample wrote and the sheets of its coders (CSV or JSON lines) and",
            "prints precision with 95 %% intervals, for the sample and by weights for the dataset, tables by",
            "type and slot, Krippendorff's alpha, Cohen's kappa and where types were taken for each other."
        },
        footer = {
            "",
            "Examples:",
            "  saksi agreement round1 round1/ana.csv round1/budi.csv",
            "  saksi agreement round1 round1/ana.csv round1/budi.csv round1/cici.csv --adjudicator cici \\",
            "        --gold round1/gold.jsonl",
            "",
            "Exit codes: 0 printed, 1 a line of a sheet was refused, 2 wrong usage, 3 a file could not be read",
            "or written."
        })
final class AgreementCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "SAMPLE",
            converter = NamedPath.Folder.class,
            description = "The folder of saksi sample.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SHEET", description = "Sheets of coders.")
    private List<Path> sheets = List.of();

    @Option(
            names = "--adjudicator",
            paramLabel = "NAME",
            description = "The coder whose decision counts where others differ.")
    private @Nullable String adjudicator;

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            description = "Write what was settled as gold that saksi eval reads.")
    private @Nullable Path gold;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    AgreementCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            List<SampleEntry> entries = Agreement.readSample(folder.resolve(CoderSheets.SAMPLE));
            List<Decision> decisions = new ArrayList<>();
            int problems = 0;
            int blank = 0;
            for (Path sheet : sheets) {
                DecisionSheet read = DecisionSheet.read(sheet);
                read.problems().forEach(console::say);
                problems += read.problems().size();
                blank += read.blank();
                decisions.addAll(read.decisions());
            }
            checkAdjudicator(decisions);
            Agreement agreement = new Agreement(entries, decisions, adjudicator);
            AgreementReport report = agreement.report();
            console.out().print(AgreementText.of(report));
            console.say(Tally.count(decisions.size(), "decision") + " read, " + blank + " left blank");
            if (gold != null) {
                AdjudicatedGold settled = AdjudicatedGold.of(agreement);
                Files.write(gold, settled.lines());
                console.say("wrote " + settled.lines().size() + " of " + Tally.count(settled.sentences(), "sentence")
                        + " to " + gold);
            }
            return problems == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
        } catch (NoSuchFileException e) {
            console.say("[" + Printable.line(String.valueOf(e.getFile())) + "] file must be there but was not found");
            return ExitCode.FAILED;
        } catch (IOException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private void checkAdjudicator(List<Decision> decisions) {
        TreeSet<String> coders = decisions.stream().map(Decision::coder).collect(Collectors.toCollection(TreeSet::new));
        if (adjudicator != null && !coders.contains(adjudicator)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--adjudicator must be one who judged an event, " + coders + ", but was \"" + adjudicator + "\"");
        }
    }
}
