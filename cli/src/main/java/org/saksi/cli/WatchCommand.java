package org.saksi.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.WebInput;
import org.saksi.ingest.watch.Every;
import org.saksi.ingest.watch.FeedList;
import org.saksi.ingest.watch.RoundReport;
import org.saksi.ingest.watch.StopSign;
import org.saksi.ingest.watch.Watch;
import org.saksi.ingest.watch.WatchClock;
import org.saksi.ingest.watch.WatchOptions;
import org.saksi.ingest.watch.WatchedFeed;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi watch}: feeds into a dataset, round after round, with alerts. */
@Command(
        name = "watch",
        header = "Follow feeds into a dataset, and say what is new to those who want to know.",
        description = {
            "Asks for each feed when it is due, fetches the articles that it leads to, codes and links them.",
            "A feed that fails is left alone for twice its time, then twice as long, up to a day, and stops no",
            "other. After each round new alerts of the register of commitments and new events that saved",
            "searches take (saksi search save) are announced. It may be ended at any point and begun again."
        },
        footer = {
            "",
            "Examples:",
            "  saksi watch data --feeds feeds.yaml --alerts alerts.jsonl --contact desk@contoh.example",
            "  saksi watch data --feeds feeds.yaml --once --atom alerts.atom",
            "  saksi watch data --feeds feeds.yaml --webhook https://contoh.example/hooks/saksi",
            "",
            "A file of feeds (docs/watch.md):",
            "  - url: https://contoh.example/rss",
            "    publisher: Harian Contoh",
            "    every: 30m",
            "",
            "Exit codes: 0 ended as asked, 1 with --once a feed failed, something was refused or could not be",
            "delivered, 2 wrong usage, 3 the file of feeds or the dataset could not be read or written."
        })
final class WatchCommand implements Callable<Integer> {
    /** After this a watch that was asked to end is cut off; the next goes on where it was. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, made if it is not there, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            required = true,
            converter = NamedPath.File.class,
            description = "The feeds: a YAML list with url, publisher and every.")
    private Path feeds = Path.of("feeds.yaml");

    @Option(names = "--once", description = "One round: every feed is asked for but those that back off.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Time.class,
            description = "How often to ask for feeds that do not say, such as 15m, 2h or 1d (default: 15m).")
    private Duration every = Duration.ofMinutes(15);

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            converter = NamedPath.File.class,
            description = "Append what is announced to this file, one JSON object a line.")
    private @Nullable Path alerts;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            converter = Hook.class,
            description = "Post what is announced to this address as JSON, and again until it is taken.")
    private @Nullable URI webhook;

    @Option(
            names = "--atom",
            paramLabel = "FILE",
            converter = NamedPath.File.class,
            description = "Keep the newest 100 notices in this file as an Atom feed.")
    private @Nullable Path atom;

    @Mixin
    private FetchingOptions fetching = new FetchingOptions();

    @Mixin
    private CodingOptions coding = new CodingOptions();

    @Mixin
    private DatasetLinkOptions linking = new DatasetLinkOptions();

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = ReadingOptions.Jobs.class,
            description = "Articles coded at the same time (default: one a processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    private final Console console;

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<WatchedFeed> list;
        try {
            list = FeedList.read(feeds, every);
        } catch (FeedList.FormatException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
        for (Path file : outputs()) {
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
                console.say("[" + file + "] file must be in a folder that exists, and be none, but is not");
                return ExitCode.FAILED;
            }
        }
        DailyCoder coder = new DailyCoder(coding::saksi);
        coder.get();
        StopSign stop = new StopSign();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                Fetcher fetcher = fetching.fetcher();
                Ending ending = Ending.on(stop, PATIENCE);
                Watch watch = new Watch(
                        dataset,
                        coder,
                        fetcher,
                        new ArticleReader(),
                        options(dataset, list),
                        WatchClock.ofSystem(),
                        stop,
                        new WatchProgress(console))) {
            RoundReport last = watch.run();
            if (stop.isAsked()) {
                console.say("ended as asked");
                ending.exitsWith(ExitCode.OK);
            }
            boolean clean = last == null || (isClean(last) && watch.leftRounds() == 0);
            return once && !clean ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private static boolean isClean(RoundReport report) {
        return report.failed() == 0 && report.refused() == 0 && report.undelivered() == 0;
    }

    private List<Path> outputs() {
        List<Path> files = new ArrayList<>();
        if (alerts != null) {
            files.add(alerts);
        }
        if (atom != null) {
            files.add(atom);
        }
        return files;
    }

    private WatchOptions options(Dataset dataset, List<WatchedFeed> list) {
        List<String> words =
                new ArrayList<>(List.of("saksi", "watch", dataset.location(), "--feeds", feeds.toString()));
        words.addAll(coding.words());
        words.addAll(linking.words());
        return new WatchOptions(
                author.name(),
                String.join(" ", words),
                jobs,
                linking.options(),
                list,
                once,
                alerts,
                webhook,
                atom,
                fetching.privateAddresses());
    }

    /** Reads {@code --every}. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String word) {
            try {
                return Every.parse(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads {@code --webhook}. */
    static final class Hook implements ITypeConverter<URI> {
        @Override
        public URI convert(String word) {
            try {
                URI url = new URI(word);
                if (WebInput.isAddress(word) && url.getHost() != null) {
                    return url;
                }
            } catch (URISyntaxException e) {
                throw wrong(word);
            }
            throw wrong(word);
        }

        private static TypeConversionException wrong(String word) {
            return new TypeConversionException("must be an http or https address but was \"" + word + "\"");
        }
    }
}
