package org.saksi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.ingest.CodingRun;
import org.saksi.linker.LinkOptions;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.model.Manifest;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.ReaderOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi code}: articles in, events out. */
@Command(
        name = "code",
        header = "Code articles into events.",
        description = {
            "Reads plain text, JSON lines and saved web pages in Indonesian and English and writes the",
            "political events they tell. An article in another language is counted, not coded. Input that",
            "cannot be read is reported in one line and the rest is coded."
        },
        footer = {
            "",
            "Examples:",
            "  saksi code samples -o out               a folder; the dataset goes to out/",
            "  saksi code news.jsonl page.html         events as JSON lines on standard output",
            "  saksi code --format table samples       a table for people",
            "  saksi code --format csv samples >a.csv  one row an event, for spreadsheets",
            "  saksi code --min-confidence 0.7 samples only what is rather sure",
            "  cat article.txt | saksi code --published 2025-06-16 -",
            "  saksi code samples --rules my-rules     with rules of your own over the shipped ones",
            "  saksi code samples --actors mine.csv    with actors of your own over the shipped ones",
            "  saksi code samples --adjudicate http://localhost:8080/v1/chat/completions",
            "       --adjudicate-model NAME            ask a model about unsure events (docs/adjudication.md)",
            "",
            "Files in DIR: articles.jsonl, events.jsonl, incidents.jsonl, stories.jsonl, manifest.json;",
            "commitments.jsonl, register.jsonl, alerts.jsonl, copies.jsonl and deadletters.jsonl only when",
            "there are any (docs/output.md).",
            "",
            "Exit codes: 0 all was read, 1 some input was refused, 2 wrong usage, 3 nothing could be",
            "read, the output could not be written or a file of --rules or --actors is wrong."
        })
final class CodeCommand implements Callable<Integer> {
    /** Leaves the cells of a table as they are; kept in the manifest, since the table is written anew when the folder is linked. */
    static final String RAW_CSV = "--raw-csv";

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders, globs in quotes, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            converter = NamedPath.Folder.class,
            description =
                    "Write the dataset into this folder, all of it or nothing. Default: events on standard output.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = {
                "jsonl, csv or table: how events are written on standard output (default: jsonl).",
                "With -o, csv adds events.csv to the folder and table shows the events as well."
            })
    private Format format = Format.JSONL;

    @Option(
            names = RAW_CSV,
            description = "Do not put an apostrophe before cells that a spreadsheet would run as a formula.")
    private boolean rawCsv;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description =
                    "Publication date (yyyy-mm-dd) of articles that carry none; relative dates resolve against it.")
    private @Nullable LocalDate published;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description = {
                "Day of reading (default: that of the clock). An article dated more than a day later is coded",
                "without its date, and counted."
            })
    private @Nullable LocalDate today;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            converter = ConfidenceBar.Converter.class,
            description = {
                "Leave out events whose confidence is below X, from 0 to 1 (default: 0). They are counted",
                "in the summary and in the manifest."
            })
    private ConfidenceBar bar = ConfidenceBar.NONE;

    @Option(
            names = "--no-link",
            description = {
                "With -o: do not put copies, incidents and stories together at the end.",
                "\"saksi link DIR\" does it later."
            })
    private boolean noLink;

    @Mixin
    private RulesOption ruleFolder = new RulesOption();

    @Mixin
    private ActorsOption actorFile = new ActorsOption();

    @Mixin
    private AdjudicationOptions adjudication = new AdjudicationOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    private final Console console;

    CodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        @Nullable
        Adjudicator adjudicator = adjudication.adjudicator(console, bar).orElse(null);
        // a day more, since it is tomorrow already elsewhere
        LocalDate last = (today == null ? LocalDate.now(ZoneOffset.UTC) : today).plusDays(1);
        LongAdder ahead = new LongAdder();
        Saksi saksi = Saksi.with(ruleFolder.read(), actorFile.read()).until(last);
        @Nullable FolderLinking linking = output == null || noLink ? null : new FolderLinking(LinkOptions.defaults());
        Tally tally = new Tally(bar);
        InputDigests digests = new InputDigests();
        List<String> written;
        try (DataSink sink = sink(linking);
                Progress progress = new Progress(console.err(), "coding", "events")) {
            EventView view = view();
            sink.begin();
            ReaderOptions options =
                    ReaderOptions.defaults().withPublished(published).withIgnorableKeys(reading.ignorableKeys());
            try (Stream<ReadResult> readings =
                    new ArticleReader(options).read(inputs, digests.watching(console.in()))) {
                new CodingRun<>(
                                article -> {
                                    if (article.published() != null
                                            && article.published().isAfter(last)) {
                                        ahead.increment();
                                    }
                                    return made(saksi.code(article), view, adjudicator);
                                },
                                reading.jobs())
                        .run(readings.iterator(), new Recording(sink, tally, digests, progress));
            }
            written = sink.finish(() -> manifest(saksi, digests, tally, adjudicator, linking));
        }
        console.say(tally.summary());
        if (ahead.sum() > 0) {
            console.say((ahead.sum() == 1 ? "1 article is" : ahead.sum() + " articles are") + " dated after " + last
                    + "; such dates were not used");
        }
        if (adjudicator != null) {
            console.say(adjudicator.summary());
        }
        if (linking != null) {
            console.say(linking.summary());
        }
        if (output != null) {
            console.say("wrote " + String.join(", ", written) + " to " + output);
        }
        return tally.exitCode();
    }

    /**
     * Renders an article on a worker. Questions are not asked there: in the order of the input the same events fall under
     * the limit in every run.
     */
    private Supplier<Rendered> made(CodedArticle article, EventView view, @Nullable Adjudicator adjudicator) {
        Rendered plain = Rendered.of(article, bar, view);
        return adjudicator == null || !adjudicator.concerns(article)
                ? () -> plain
                : () -> Rendered.of(adjudicator.adjudicated(article), bar, view);
    }

    private DataSink sink(@Nullable FolderLinking linking) {
        return output == null
                ? new DataSink.Stream(console.out(), view(), format == Format.JSONL)
                : new DataSink.Folder(OutputFolder.open(output), view(), format == Format.CSV, linking);
    }

    private EventView view() {
        return switch (format) {
            case JSONL -> EventView.none();
            case CSV -> new CsvView(rawCsv);
            case TABLE -> new TableView(TableView.width(console));
        };
    }

    /** What makes the output: neither its place nor the number of jobs does, so they are not part of the command. */
    private Manifest manifest(
            Saksi saksi,
            InputDigests digests,
            Tally tally,
            @Nullable Adjudicator adjudicator,
            @Nullable FolderLinking linking) {
        List<String> command = new ArrayList<>(List.of("saksi", "code"));
        command.addAll(inputs);
        if (published != null) {
            command.addAll(List.of("--published", published.toString()));
        }
        if (today != null) {
            command.addAll(List.of("--today", today.toString()));
        }
        if (bar.given()) {
            command.addAll(List.of("--min-confidence", bar.shown()));
        }
        if (!reading.ignoredKeys().isEmpty()) {
            command.addAll(List.of("--ignore-keys", String.join(",", reading.ignoredKeys())));
        }
        if (output != null && noLink) {
            command.add(LinkCommand.NO_LINK);
        }
        if (rawCsv) {
            command.add(RAW_CSV);
        }
        command.addAll(ruleFolder.words());
        command.addAll(actorFile.words());
        command.addAll(adjudication.words());
        SortedMap<String, Long> counts = tally.counts();
        if (adjudicator != null) {
            counts.putAll(adjudicator.counts());
        }
        if (linking != null) {
            counts.putAll(linking.counts());
        }
        return new Manifest(saksi.versions(), digests.inputs(), counts, command);
    }

    /** Hands every result to the data, the counts, the digests and the person who watches. */
    private final class Recording implements CodingRun.Sink<Supplier<Rendered>> {
        private final DataSink sink;
        private final Tally tally;
        private final InputDigests digests;
        private final Progress progress;

        Recording(DataSink sink, Tally tally, InputDigests digests, Progress progress) {
            this.sink = sink;
            this.tally = tally;
            this.digests = digests;
            this.progress = progress;
        }

        @Override
        public void coded(String input, Supplier<Rendered> made) {
            Rendered article = made.get();
            digests.saw(input);
            sink.coded(article);
            if (output != null && format == Format.TABLE) {
                console.out().print(article.view());
            }
            tally.add(article);
            progress.show(tally.articles(), tally.events());
        }

        @Override
        public void skipped(ReadResult.Skipped skipped) {
            console.say(skipped.message());
        }

        @Override
        public void refused(DeadLetter letter) {
            digests.saw(letter.input());
            sink.refused(letter);
            tally.addRefused();
            progress.interrupt(() -> console.say(letter.reason()));
        }
    }
}
