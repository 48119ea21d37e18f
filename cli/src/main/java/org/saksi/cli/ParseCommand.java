package org.saksi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.CodingRun;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
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

/** {@code saksi parse}: articles in, dependency trees out. */
@Command(
        name = "parse",
        header = "Print sentences with their words, trees and names.",
        description = {
            "Reads what saksi code reads, or one text given with --text, and prints each sentence as",
            "CoNLL-U, the format of Universal Dependencies, or draws its tree. Names stand in the last",
            "column (Name=B-PER), and so does the place of a token (TokenRange=12:19, in code points)."
        },
        footer = {
            "",
            "Examples:",
            "  saksi parse samples >samples.conllu",
            "  saksi parse --picture text --text \"Police arrested two men.\"",
            "  saksi parse --picture svg -o tree.svg --language id --text \"Polisi menangkap 38 orang.\"",
            "  saksi parse --picture text --sentence 3 samples/en-summit-aid.txt",
            "",
            "Exit codes: 0 all was read, 1 some input was refused or the language of the text is not",
            "read, 2 wrong usage, 3 nothing could be read or the output could not be written."
        })
final class ParseCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files, folders, globs in quotes, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "Read this text instead of inputs.")
    private @Nullable String text;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            converter = Language.class,
            description = "Read everything as id or en, whatever it looks like.")
    private @Nullable String language;

    @Option(
            names = "--picture",
            paramLabel = "PICTURE",
            converter = Picture.Converter.class,
            description = {
                "text or svg: draw trees instead of printing CoNLL-U. text draws every sentence with box",
                "characters, svg one sentence: the first, or that of --sentence."
            })
    private @Nullable Picture picture;

    @Option(
            names = "--sentence",
            paramLabel = "N",
            converter = SentenceNumber.class,
            description = "Only the sentence with this number, counted from 1 through all inputs.")
    private @Nullable Integer sentence;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            converter = NamedPath.File.class,
            description = "Write into this file, all of it or nothing. Default: standard output.")
    private @Nullable Path output;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (text == null && inputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "an INPUT or --text is missing");
        }
        if (text != null && !inputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "INPUT and --text must not be given together");
        }
        ParseTally tally = new ParseTally();
        try (OutputFile file = output == null ? null : OutputFile.open(output);
                Progress progress = new Progress(console.err(), "parsing", "sentences")) {
            Output out = file == null ? console.out() : file.output();
            try (Stream<ReadResult> readings = readings()) {
                new CodingRun<>(this::parsed, reading.jobs())
                        .run(readings.iterator(), new Printing(out, tally, progress));
            }
            if (missing(tally)) {
                return ExitCode.USAGE;
            }
            if (file != null && tally.exitCode() != ExitCode.FAILED) {
                file.publish();
            }
        }
        console.say(tally.summary());
        if (picture == Picture.SVG && sentence == null && tally.sentences() > 1) {
            console.say("drew sentence 1 of " + tally.sentences() + "; --sentence N draws another");
        }
        return text != null && tally.passed() ? ExitCode.PROBLEMS : tally.exitCode();
    }

    private Stream<ReadResult> readings() {
        ArticleReader reader = new ArticleReader(ReaderOptions.defaults().withIgnorableKeys(reading.ignorableKeys()));
        return text == null ? reader.read(inputs, console.in()) : Stream.of(reader.readText("text", text));
    }

    /** Whether the sentence that was asked for is not there, although others are. */
    private boolean missing(ParseTally tally) {
        if (sentence == null || tally.sentences() == 0 || sentence <= tally.sentences()) {
            return false;
        }
        console.say("--sentence must be a number from 1 to " + tally.sentences() + " but was " + sentence);
        return true;
    }

    private Parsed parsed(Article read) {
        Article article = GivenLanguage.of(read, language);
        if (!Analysers.languages().contains(article.language())) {
            return new Parsed(article.language(), null, "");
        }
        Analysis analysis = Analysers.of(article.language()).analyse(article);
        boolean whole = picture == null && sentence == null;
        return new Parsed(article.language(), analysis, whole ? ConlluView.of(analysis, index -> true) : "");
    }

    /**
     * A read article as a worker hands it over.
     *
     * @param analysis its sentences, null in a language that is not read
     * @param conllu all of them as CoNLL-U, empty when something else is to be printed
     */
    private record Parsed(String language, @Nullable Analysis analysis, String conllu) {}

    /** Prints every article in its turn; only here it is known how many sentences stood before it. */
    private final class Printing implements CodingRun.Sink<Parsed> {
        private final Output out;
        private final ParseTally tally;
        private final Progress progress;

        Printing(Output out, ParseTally tally, Progress progress) {
            this.out = out;
            this.tally = tally;
            this.progress = progress;
        }

        @Override
        public void coded(String input, Parsed article) {
            Analysis analysis = article.analysis();
            if (analysis == null) {
                tally.addPassed(article.language());
                if (text != null) {
                    boolean unknown = article.language().equals("und");
                    console.say("[text] language must be one of " + Analysers.languages() + " but "
                            + (unknown ? "could not be told" : "was \"" + article.language() + "\"")
                            + "; --language reads it as one of them");
                }
                return;
            }
            out.print(shown(analysis, article.conllu(), tally.sentences()));
            tally.add(article.language(), analysis);
            progress.show(tally.articles(), tally.sentences());
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

    private String shown(Analysis analysis, String conllu, int before) {
        IntPredicate chosen = index -> sentence == null || before + index + 1 == sentence;
        if (picture == null) {
            return sentence == null ? conllu : ConlluView.of(analysis, chosen);
        }
        StringBuilder shown = new StringBuilder();
        for (Sentence one : analysis.sentences()) {
            int number = before + one.index() + 1;
            switch (picture) {
                case TEXT -> shown.append(chosen.test(one.index()) ? TreeText.of(one, number) : "");
                case SVG -> shown.append(number == (sentence == null ? 1 : sentence) ? ArcPicture.of(one) : "");
            }
        }
        return shown.toString();
    }

    /** Reads {@code --language}. */
    static final class Language implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            if (Analysers.languages().contains(word)) {
                return word;
            }
            throw new TypeConversionException("must be one of " + Analysers.languages() + " but was \"" + word + "\"");
        }
    }

    /** Reads {@code --sentence}. */
    static final class SentenceNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (word.matches("[1-9][0-9]{0,8}")) {
                return Integer.valueOf(word);
            }
            throw new TypeConversionException("must be a number from 1 but was \"" + word + "\"");
        }
    }
}
