package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.language.id.Roots;
import org.saksi.language.internal.WordList;
import org.saksi.training.corpora.Folds;
import org.saksi.training.net.ParserTraining;

/**
 * Command line of the trainer.
 *
 * <p>{@code roots DATA MODULE} and {@code words WORDNET MODULE} write the word lists, {@code tagger-id DATA MODULE} and
 * {@code tagger-en DATA MODULE} measure and write the taggers, {@code morphology DATA MODULE} measures Indonesian
 * morphology, {@code segmentation DATA MODULE} measures sentences and tokens in raw text, {@code corpora DATA MODULE}
 * counts what the corpora hold, {@code silver DATA MODULE} the sentences for silver labels and how well blanks are
 * restored, {@code clitics DATA MODULE} measures syntactic words, {@code raw DATA MODULE} everything read from raw text.
 * {@code teacher DATA MODULE CACHE [FOLD]} trains the teacher and labels silver, {@code parser-id} and {@code parser-en}
 * (same arguments) train the parsers on gold and that silver; with a FOLD from 0 to 4 a fifth of the Indonesian treebanks
 * is held out and measured; {@code parsers} measures those that ship and prints the tables of {@code docs/language.md},
 * or writes them between the marks of a DOCUMENT behind the FOLD.
 * DATA is the folder of the unpacked data packs, WORDNET that of WordNet's index files,
 * MODULE the folder of the module language. The lists come before the taggers, which see words through them.
 */
public final class Training {
    private static final String CSUI = "ud/UD_Indonesian-CSUI/id_csui-ud-train.conllu";
    private static final String GSD = "ud/UD_Indonesian-GSD/id_gsd-ud-";

    private static final List<String> COMMANDS = List.of(
            "roots",
            "words",
            "tagger-en",
            "tagger-id",
            "morphology",
            "segmentation",
            "corpora",
            "silver",
            "clitics",
            "raw",
            "lemmas",
            "features",
            "teacher",
            "parser-id",
            "parser-en",
            "parsers");

    private Training() {}

    /** Runs one command; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || arguments.length > 6) {
            System.err.println("usage: Training COMMAND DATA MODULE [CACHE [FOLD [DOCUMENT]]], where COMMAND is one of "
                    + COMMANDS);
            System.exit(2);
        }
        Path data = Path.of(arguments[1]);
        Path resources = Path.of(arguments[2], "src/main/resources/org/saksi/language");
        Path cache = Path.of(arguments.length > 3 ? arguments[3] : "cache");
        int fold = arguments.length > 4 ? Integer.parseInt(arguments[4]) : Folds.COUNT;
        ParserTraining parsers = new ParserTraining(data, cache, fold);
        switch (arguments[0]) {
            case "roots" -> roots(data, true).write(resources.resolve("id/roots.txt.gz"));
            case "words" -> words(data, resources.resolve("en"));
            case "tagger-en" -> Taggers.english(data, resources.resolve("en"));
            case "tagger-id" -> Taggers.indonesian(data, resources.resolve("id"));
            case "teacher" -> parsers.teach();
            case "parser-id" -> parsers.indonesian(resources.resolve("id/parser.bin.gz"));
            case "parser-en" -> parsers.english(resources.resolve("en/parser.bin.gz"));
            case "parsers" -> parsers(data, fold, arguments.length > 5 ? arguments[5] : "");
            case "features" -> FeatureMeasure.run(data, resources);
            case "lemmas" -> LemmaMeasure.run(data, resources);
            case "raw" -> RawMeasure.run(data, fold);
            case "clitics" -> CliticMeasure.run(data);
            case "silver" -> SilverReport.run(data);
            case "corpora" -> CorporaCount.run(data);
            case "morphology" -> MorphologyMeasure.run(data);
            case "segmentation" -> SegmentationMeasure.run(data);
            default ->
                throw new IllegalArgumentException("command must be a known one but was \"" + arguments[0] + "\"");
        }
    }

    private static void parsers(Path data, int fold, String document) throws IOException {
        String tables = ParserMeasure.of(data, fold).markdown(Baselines.load());
        if (document.isEmpty()) {
            System.out.print(tables);
        } else {
            MeasuredBlock.write(Path.of(document), tables);
        }
    }

    private static void words(Path wordnet, Path folder) throws IOException {
        EnglishWordsBuilder builder = new EnglishWordsBuilder();
        builder.addNames(wordnet.resolve("data.noun"));
        builder.addWordnet(wordnet);
        builder.addSenses(wordnet.resolve("index.sense"));
        builder.write(folder.resolve("words.txt.gz"));
    }

    /** The roots of Indonesian, with or without the lemmas of UniMorph. */
    static RootsBuilder roots(Path data, boolean unimorph) throws IOException {
        return roots(data, unimorph, indonesian(data));
    }

    /** The roots of Indonesian with the lemmas of the given sentences only. */
    static RootsBuilder roots(Path data, boolean unimorph, List<Treebank.Tree> trees) throws IOException {
        RootsBuilder builder = new RootsBuilder();
        if (unimorph) {
            builder.addUnimorph(data.resolve("words/unimorph_ind/ind"));
        }
        builder.addTreebank(trees);
        builder.addWordnet(data.resolve("words/omw_msa/wns/msa/wn-data-ind.tab"));
        builder.addOwn(WordList.lines(Training.class, "roots-own.txt"));
        builder.sift(Roots.readings());
        return builder;
    }

    /** The Indonesian sentences that may train what ships: CSUI's training part, GSD's dev and test parts. */
    static List<Treebank.Tree> indonesian(Path data) throws IOException {
        List<Treebank.Tree> trees = new ArrayList<>(Treebank.read(data.resolve(CSUI), true));
        trees.addAll(Treebank.read(data.resolve(GSD + "dev.conllu"), true));
        trees.addAll(Treebank.read(data.resolve(GSD + "test.conllu"), true));
        return trees;
    }
}
