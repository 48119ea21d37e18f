package org.saksi.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Decisions;
import org.saksi.coder.RuleSet;
import org.saksi.coder.WordCensus;
import org.saksi.coder.WordKind;
import org.saksi.ingest.CodingRun;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.ReaderOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi rules coverage}: the words of a corpus that no rule knows. */
@Command(
        name = "coverage",
        header = "List the frequent verbs and event nouns of a corpus that no rule knows.",
        description = {
            "Reads what saksi code reads and counts the verbs and event nouns that neither a rule nor the",
            "grammar knows and that were not decided to be relevant to no type. Says how many of all",
            "verb tokens are known. Rules that need words beside a verb know it only beside them."
        },
        footer = {
            "",
            "Examples:",
            "  saksi rules coverage news.jsonl",
            "  saksi rules coverage --language id --top 200 --format csv news/ >gaps.csv",
            "  saksi rules coverage --decided          the decided words with their reasons",
            "",
            "Exit codes: 0 counted, 1 some input was refused, 2 wrong usage, 3 nothing could be read or",
            "a file of --rules is wrong."
        })
final class RulesCoverageCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "CORPUS",
            arity = "0..*",
            description = "Files, folders, globs in quotes, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--language",
            paramLabel = "LANG",
            converter = ParseCommand.Language.class,
            description = "Only articles in this language: id or en.")
    private @Nullable String language;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Top.class,
            description = "So many verbs and so many nouns of each language (default: 50).")
    private int top = 50;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "table, csv or jsonl (default: table).")
    private Format format = Format.TABLE;

    @Option(
            names = "--decided",
            description = "List the decided words with their reasons instead, the most frequent of the corpus first.")
    private boolean decided;

    @Mixin
    private RulesOption ruleFolder = new RulesOption();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    RulesCoverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (inputs.isEmpty() && !decided) {
            throw new ParameterException(spec.commandLine(), "a CORPUS or --decided is missing");
        }
        RuleSet rules = ruleFolder.read();
        Map<String, WordCensus> censuses = new HashMap<>();
        SortedMap<String, WordTally> tallies = new TreeMap<>();
        for (String one : Analysers.languages()) {
            if (language == null || one.equals(language)) {
                censuses.put(one, new WordCensus(rules.book(one), rules.decisions(one)));
                tallies.put(one, new WordTally(WordTally.MOST_WORDS));
            }
        }
        ReadTally tally = new ReadTally();
        if (!inputs.isEmpty()) {
            count(censuses, tallies, tally);
        }
        print(rules, censuses, tallies);
        if (!inputs.isEmpty()) {
            console.say(tally.articlesRead() + "; " + tally.inputsRefused());
            tallies.forEach((one, words) -> console.say(words.summary(one)));
        }
        return tally.exitCode();
    }

    private void count(Map<String, WordCensus> censuses, SortedMap<String, WordTally> tallies, ReadTally tally) {
        ReaderOptions options = ReaderOptions.defaults().withIgnorableKeys(reading.ignorableKeys());
        try (Progress progress = new Progress(console.err(), "counting", "verbs");
                Stream<ReadResult> readings = new ArticleReader(options).read(inputs, console.in())) {
            new CodingRun<>(article -> words(censuses, article), reading.jobs())
                    .run(readings.iterator(), new Counting(tallies, tally, progress, console));
        }
    }

    private static ArticleWords words(Map<String, WordCensus> censuses, Article article) {
        WordCensus census = censuses.get(article.language());
        return census == null
                ? new ArticleWords(article.language(), Map.of(), Map.of(), Map.of())
                : ArticleWords.of(
                        article.language(),
                        article.id(),
                        article.text(),
                        census.read(Analysers.of(article.language()).analyse(article)));
    }

    private void print(RuleSet rules, Map<String, WordCensus> censuses, SortedMap<String, WordTally> tallies) {
        WordView view = new WordView(format, decided, TableView.width(console));
        console.out().print(view.header());
        tallies.forEach((one, words) -> {
            if (decided) {
                Map<ArticleWords.Key, WordTally.Row> counted = words.decided();
                WordCensus census = censuses.get(one);
                for (Decisions.Decision decision : byCount(rules.decisions(one).all(), counted)) {
                    boolean ruled = census != null && census.ruled(decision.kind(), decision.word());
                    console.out().print(view.decision(one, decision, counted, ruled));
                }
                return;
            }
            for (WordKind kind : WordKind.values()) {
                words.rows(kind, false, top).forEach(row -> console.out().print(view.row(one, row)));
            }
        });
        console.out().flush();
    }

    /** The decisions, the most frequent words of the corpus first, else in the order of the file. */
    private static List<Decisions.Decision> byCount(
            List<Decisions.Decision> decisions, Map<ArticleWords.Key, WordTally.Row> counted) {
        return decisions.stream()
                .sorted(Comparator.comparingInt(decision -> {
                    WordTally.Row row = counted.get(new ArticleWords.Key(decision.kind(), decision.word()));
                    return row == null ? 0 : -row.count();
                }))
                .toList();
    }

    /** Adds every article in its turn. */
    private record Counting(SortedMap<String, WordTally> tallies, ReadTally tally, Progress progress, Console console)
            implements CodingRun.Sink<ArticleWords> {
        @Override
        public void coded(String input, ArticleWords article) {
            WordTally words = tallies.get(article.language());
            if (words == null) {
                tally.addPassed(article.language());
                return;
            }
            words.add(input, article);
            tally.add(article.language());
            progress.show(
                    tally.articles(),
                    tallies.values().stream().mapToLong(WordTally::verbTokens).sum());
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

    /** Reads {@code --top}. */
    static final class Top implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (word.matches("[1-9][0-9]{0,5}")) {
                return Integer.valueOf(word);
            }
            throw new TypeConversionException("must be a number from 1 to 999999 but was \"" + word + "\"");
        }
    }
}
