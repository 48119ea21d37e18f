package org.saksi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.saksi.coder.RuleSet;
import org.saksi.ingest.CodingRun;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.ReaderOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi rules diff}: what another set of rules codes otherwise. */
@Command(
        name = "diff",
        header = "Compare what two sets of rules code in a corpus.",
        description = {
            "Codes every article with both sets and shows the events gained, lost and changed, slot by",
            "slot. A folder with a language's grammar.yaml is a whole set in that language; any other is",
            "put over the shipped rules, as by --rules of saksi code."
        },
        footer = {
            "",
            "Examples:",
            "  saksi rules diff shipped my-rules --corpus news.jsonl",
            "  saksi rules diff ../old/coder/src/main/resources/org/saksi/coder shipped --corpus news/",
            "  saksi rules diff shipped my-rules --format jsonl --corpus news/ >changes.jsonl",
            "",
            "Exit codes: 0 the same events, 1 some differ or some input was refused, 2 wrong usage,",
            "3 nothing could be read or a rule file is wrong."
        })
final class RulesDiffCommand implements Callable<Integer> {
    private static final String SHIPPED = "shipped";

    /** The two formats; a CSV has no room for two events. */
    private enum Shape {
        TABLE,
        JSONL
    }

    @Parameters(index = "0", paramLabel = "OLD", description = "\"shipped\" or a folder of rules.")
    private String before = SHIPPED;

    @Parameters(index = "1", paramLabel = "NEW", description = "\"shipped\" or a folder of rules.")
    private String after = SHIPPED;

    @Option(
            names = "--corpus",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description = "Articles to compare on: files, folders, globs in quotes, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ShapeName.class,
            description = "table: counts and samples, or jsonl: a line a change, as they come (default: table).")
    private Shape format = Shape.TABLE;

    @Option(
            names = "--samples",
            paramLabel = "N",
            converter = RulesCoverageCommand.Top.class,
            description = "So many events gained, lost and changed are shown in a table (default: 10).")
    private int samples = 10;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    private final Console console;

    RulesDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReadTally tally = new ReadTally();
        ChangeTally changes = new ChangeTally(samples);
        ReaderOptions options = ReaderOptions.defaults().withIgnorableKeys(reading.ignorableKeys());
        Comparison.Maker maker = new Comparison.Maker(rules(before), rules(after));
        try (Progress progress = new Progress(console.err(), "comparing", "changes");
                Stream<ReadResult> readings = new ArticleReader(options).read(inputs, console.in())) {
            new CodingRun<>(maker::compare, reading.jobs())
                    .run(readings.iterator(), new Comparing(tally, changes, progress));
        }
        if (format == Shape.TABLE) {
            console.out().print(new ChangeView(console.colours()).page(changes));
        }
        console.out().flush();
        console.say(tally.articlesRead() + "; " + tally.inputsRefused());
        if (format == Shape.JSONL) {
            console.say(changes.summary());
        }
        boolean same = changes.all().all() == 0;
        return same || tally.exitCode() == ExitCode.FAILED ? tally.exitCode() : ExitCode.PROBLEMS;
    }

    private static RuleSet rules(String name) {
        return name.equals(SHIPPED) ? RuleSet.shipped() : RuleSet.in(Path.of(name));
    }

    /** Takes every article in its turn. */
    private final class Comparing implements CodingRun.Sink<Comparison> {
        private final ReadTally tally;
        private final ChangeTally changes;
        private final Progress progress;

        Comparing(ReadTally tally, ChangeTally changes, Progress progress) {
            this.tally = tally;
            this.changes = changes;
            this.progress = progress;
        }

        @Override
        public void coded(String input, Comparison article) {
            if (!article.coded()) {
                tally.addPassed(article.language());
                return;
            }
            tally.add(article.language());
            changes.add(article);
            if (format == Shape.JSONL) {
                article.changes().forEach(change -> console.out().print(ChangeView.line(change, article.text())));
            }
            progress.show(tally.articles(), changes.all().all());
        }

        @Override
        public void skipped(ReadResult.Skipped skipped) {
            console.say(skipped.message());
        }

        @Override
        public void refused(DeadLetter letter) {
            tally.addRefused();
            progress.interrupt(() -> console.say(letter.reason()));
        }
    }

    /** Reads {@code --format}. */
    static final class ShapeName implements ITypeConverter<Shape> {
        @Override
        public Shape convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "table" -> Shape.TABLE;
                case "jsonl" -> Shape.JSONL;
                default -> throw new TypeConversionException("must be one of [table, jsonl] but was \"" + word + "\"");
            };
        }
    }
}
