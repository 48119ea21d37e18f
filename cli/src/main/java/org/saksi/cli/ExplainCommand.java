package org.saksi.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.Explanation;
import org.saksi.Saksi;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.ReaderOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi explain}: why a text is coded as it is, and why the rest of it is not. */
@Command(
        name = "explain",
        header = "Show why a text is coded as it is, and why not.",
        description = {
            "Marks the slots of every event in its sentence, names the rule and says what led to the",
            "coding; then lists what was nearly coded and the reason why it was not. Colours are used on",
            "a terminal unless NO_COLOR is set, labelled brackets elsewhere."
        },
        footer = {
            "",
            "Examples:",
            "  saksi explain \"If Iran closes the strait, the United States will attack Iran.\"",
            "  saksi explain --language id \"Polisi menangkap 38 orang.\"",
            "  saksi explain samples/en-summit-aid.txt",
            "  saksi explain --json - <article.txt",
            "  saksi explain --actors mine.csv \"Warga Kendeng memprotes pabrik.\"",
            "",
            "Exit codes: 0 explained, 1 some input was refused, 2 wrong usage, 3 nothing could be read or",
            "a file of --rules or --actors is wrong."
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "TEXT|FILE|-",
            description = "A text, the name of a file or folder that exists, or - for standard input.")
    private String input = "";

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "Read the text as id or en, whatever it looks like.")
    private @Nullable String language;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description = "Publication date (yyyy-mm-dd) of articles that carry none.")
    private @Nullable LocalDate published;

    @Option(names = "--json", description = "Print one JSON object an article instead of a page.")
    private boolean json;

    @Mixin
    private RulesOption ruleFolder = new RulesOption();

    @Mixin
    private ActorsOption actorFile = new ActorsOption();

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Saksi saksi = Saksi.with(ruleFolder.read(), actorFile.read());
        int read = 0;
        int refused = 0;
        try (Stream<ReadResult> results = results()) {
            for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
                switch (result) {
                    case ReadResult.Read article -> {
                        read++;
                        print(saksi.explain(GivenLanguage.of(article.article(), language)));
                    }
                    case ReadResult.Refused letter -> {
                        refused++;
                        console.say(letter.letter().reason());
                    }
                    case ReadResult.Skipped skipped -> console.say(skipped.message());
                }
            }
        }
        if (refused == 0) {
            return ExitCode.OK;
        }
        return read == 0 ? ExitCode.FAILED : ExitCode.PROBLEMS;
    }

    private void print(Explanation explanation) {
        console.out()
                .print(
                        json
                                ? ExplainJson.line(explanation) + "\n"
                                : new ExplainText(explanation, console.colours()).render());
    }

    private Stream<ReadResult> results() {
        ArticleReader reader = new ArticleReader(ReaderOptions.defaults().withPublished(published));
        if (input.equals("-") || exists(input)) {
            return reader.read(List.of(input), console.in());
        }
        return Stream.of(reader.readText("text", input));
    }

    private static boolean exists(String name) {
        try {
            return !name.isEmpty() && Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
