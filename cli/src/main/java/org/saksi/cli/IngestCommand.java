package org.saksi.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.ingest.Ingest;
import org.saksi.ingest.IngestReport;
import org.saksi.ingest.WebInput;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.ReaderOptions;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi ingest}: articles into a dataset. */
@Command(
        name = "ingest",
        header = "Code articles into a dataset that grows.",
        description = {
            "Reads what saksi code reads, or an address of the web: of a feed, whose articles are fetched, of a",
            "sitemap, or of an article. Keeps articles, events, commitments and what was refused in a dataset: a",
            "folder (SQLite), or a PostgreSQL database by its JDBC URL. What is there already is left alone, an"
                    + " article with another text is a new revision of it, and an article that was deleted",
            "stays out. The run may be ended at any point, kill -9 included, and begun again: nothing is lost",
            "and nothing is there twice. At the end all articles are linked anew if any changed."
        },
        footer = {
            "",
            "Examples:",
            "  saksi ingest samples --into data            into the folder data, made if it is not there",
            "  saksi ingest news.jsonl --into data --no-link",
            "  saksi ingest https://contoh.example/rss --into data --contact desk@contoh.example",
            "  saksi ingest \"news/**.html\" --into jdbc:postgresql://localhost/saksi?user=saksi",
            "",
            "Exit codes: 0 all was read, 1 some input was refused (it is a dead letter in the dataset), 2",
            "wrong usage, 3 nothing could be read, or the dataset could not be opened or written."
        })
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders, globs in quotes, - for standard input, or http and https addresses.")
    private List<String> inputs = List.of();

    @Option(
            names = "--into",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            required = true,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description =
                    "Publication date (yyyy-mm-dd) of articles that carry none; relative dates resolve against it.")
    private @Nullable LocalDate published;

    @Mixin
    private CodingOptions coding = new CodingOptions();

    @Mixin
    private DatasetLinkOptions linking = new DatasetLinkOptions();

    @Mixin
    private FetchingOptions fetching = new FetchingOptions();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Saksi saksi = coding.saksi();
        ReaderOptions options =
                ReaderOptions.defaults().withPublished(published).withIgnorableKeys(reading.ignorableKeys());
        List<String> addresses = inputs.stream().filter(WebInput::isAddress).toList();
        if (!addresses.isEmpty() && addresses.size() < inputs.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "INPUT must be files or addresses but was some of both; ingest one after the other");
        }
        IngestReport report = addresses.isEmpty() ? files(saksi, options) : web(saksi, options);
        if (report.refused() == 0) {
            return ExitCode.OK;
        }
        return report.read() == 0 ? ExitCode.FAILED : ExitCode.PROBLEMS;
    }

    private IngestReport web(Saksi saksi, ReaderOptions options) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                Fetcher fetcher = fetching.fetcher();
                Progress progress = new Progress(console.err(), "coding", "events")) {
            WebInput input = new WebInput(inputs, fetcher, new ArticleReader(options), dataset, InstantSource.system());
            IngestProgress watcher = new IngestProgress(console, progress);
            IngestReport report = new Ingest(dataset, saksi, how(dataset), watcher).run(input);
            watcher.close();
            say(dataset, report);
            return report;
        }
    }

    private void say(Dataset dataset, IngestReport report) {
        console.say(summary(report));
        if (report.linking() != null) {
            console.say(DatasetLinkOptions.summary(report.linking()));
        }
        console.say(DatasetState.of(dataset));
    }

    private Ingest.Options how(Dataset dataset) {
        return new Ingest.Options(author.name(), command(dataset), reading.jobs(), linking.options());
    }

    private IngestReport files(Saksi saksi, ReaderOptions options) {
        InputDigests digests = new InputDigests();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                Progress progress = new Progress(console.err(), "coding", "events");
                Stream<ReadResult> readings = new ArticleReader(options).read(inputs, digests.watching(console.in()))) {
            IngestProgress watcher = new IngestProgress(console, progress);
            IngestReport report =
                    new Ingest(dataset, saksi, how(dataset), watcher).run(readings.iterator(), digests::digest);
            watcher.close();
            say(dataset, report);
            return report;
        }
    }

    /** What stands in the revision; the location without a password. */
    private String command(Dataset dataset) {
        List<String> words = new ArrayList<>(List.of("saksi", "ingest"));
        words.addAll(inputs);
        words.addAll(List.of("--into", dataset.location()));
        if (published != null) {
            words.addAll(List.of("--published", published.toString()));
        }
        words.addAll(coding.words());
        words.addAll(linking.words());
        if (!reading.ignoredKeys().isEmpty()) {
            words.addAll(List.of("--ignore-keys", String.join(",", reading.ignoredKeys())));
        }
        return String.join(" ", words);
    }

    static String summary(IngestReport report) {
        StringBuilder text = new StringBuilder();
        text.append(Tally.count(report.read(), "article")).append(": ");
        text.append(Tally.grouped(report.added())).append(" new, ");
        text.append(Tally.grouped(report.changed())).append(" changed, ");
        text.append(Tally.grouped(report.unchanged())).append(" as before");
        if (report.deleted() > 0) {
            text.append(", ").append(Tally.grouped(report.deleted())).append(" deleted before and left out");
        }
        text.append("; ").append(Tally.count(report.events(), "new event")).append("; ");
        return text.append(Tally.count(report.refused(), "input"))
                .append(" refused")
                .toString();
    }
}
