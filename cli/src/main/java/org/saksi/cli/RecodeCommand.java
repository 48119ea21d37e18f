package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.saksi.Saksi;
import org.saksi.ingest.Ingest;
import org.saksi.ingest.IngestReport;
import org.saksi.ingest.Recode;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi recode}: the articles of a dataset by the rules of today. */
@Command(
        name = "recode",
        header = "Code the articles of a dataset again where rules, models or tables changed.",
        description = {
            "A dataset knows what each article was coded with. What differs now decides what is read again: a",
            "rule that is new, gone or different touches the articles that hold one of its words; a model or a",
            "table touches all articles of its languages. What comes out otherwise is a new revision, and the",
            "coding before stays in the dataset. May be ended at any point and begun again."
        },
        footer = {
            "",
            "Examples:",
            "  saksi recode data --dry-run             what would be read again, and why",
            "  saksi recode data                       what rules and models of now can change",
            "  saksi recode data --rules my-rules      with rules of your own over the shipped ones",
            "  saksi recode data --all                 everything",
            "",
            "Exit codes: 0 done, 1 an article was refused, 2 wrong usage, 3 the dataset could not be opened or",
            "written."
        })
final class RecodeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(names = "--changed", description = "Only what rules, models and tables of now can change; the default.")
    private boolean changed;

    @Option(names = "--all", description = "Every article.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only say what would be read again, and why.")
    private boolean dryRun;

    @Mixin
    private CodingOptions coding = new CodingOptions();

    @Mixin
    private DatasetLinkOptions linking = new DatasetLinkOptions();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    RecodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (all && changed) {
            throw new ParameterException(spec.commandLine(), "--all and --changed must not be given together");
        }
        Saksi saksi = coding.saksi();
        IngestReport report;
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Progress progress = new Progress(console.err(), "recoding", "events")) {
            List<String> words = new ArrayList<>(List.of("saksi", "recode", dataset.location()));
            words.addAll(all ? List.of("--all") : List.of());
            words.addAll(coding.words());
            words.addAll(linking.words());
            int jobs = Runtime.getRuntime().availableProcessors();
            Ingest.Options how = new Ingest.Options(author.name(), String.join(" ", words), jobs, linking.options());
            Recode recode = new Recode(dataset, saksi, how, new IngestProgress(console, progress));
            Recode.Plan plan = all ? recode.all() : recode.changed();
            plan.reasons().forEach(console::say);
            console.say(Tally.count(plan.articles().size(), "article") + " to read again");
            if (dryRun) {
                plan.articles().forEach(id -> console.out().println(Printable.line(id)));
                return ExitCode.OK;
            }
            report = recode.run(plan);
            console.say(IngestCommand.summary(report));
            if (report.linking() != null) {
                console.say(DatasetLinkOptions.summary(report.linking()));
            }
            console.say(DatasetState.of(dataset));
        }
        return report.refused() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
