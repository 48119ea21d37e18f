package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Command line of the trainer: {@code roots}, {@code words}, {@code tagger-en}, {@code tagger-id}, {@code morphology}.
 *
 * <p>Arguments: the command, the folder of the unpacked data packs, the folder of the module {@code language}.
 */
public final class Training {
    private Training() {}

    /** Runs one command; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: Training (roots|words|tagger-en|tagger-id|morphology) DATA LANGUAGE-MODULE");
            System.exit(2);
        }
        Path data = Path.of(arguments[1]);
        Path resources = Path.of(arguments[2], "src/main/resources/org/saksi/language");
        switch (arguments[0]) {
            case "roots" -> Roots.build(data, resources.resolve("id"));
            case "words" -> words(Path.of(arguments[1]), resources.resolve("en"));
            case "tagger-en" -> Taggers.english(data, resources.resolve("en"));
            case "tagger-id" -> Taggers.indonesian(data, resources.resolve("id"));
            case "morphology" -> MorphologyMeasure.run(data);
            default ->
                throw new IllegalArgumentException("command must be a known one but was \"" + arguments[0] + "\"");
        }
    }

    private static void words(Path wordnet, Path folder) throws IOException {
        EnglishWordsBuilder builder = new EnglishWordsBuilder();
        builder.addWordnet(wordnet);
        builder.write(folder.resolve("words.txt.gz"));
    }

    static List<Treebank.Tree> indonesian(Path data) throws IOException {
        List<Treebank.Tree> trees = new java.util.ArrayList<>(
                Treebank.read(data.resolve("ud/UD_Indonesian-CSUI/id_csui-ud-train.conllu"), true));
        trees.addAll(Treebank.read(data.resolve("ud/UD_Indonesian-GSD/id_gsd-ud-dev.conllu"), true));
        trees.addAll(Treebank.read(data.resolve("ud/UD_Indonesian-GSD/id_gsd-ud-test.conllu"), true));
        return trees;
    }

    /** The roots of Indonesian. */
    static final class Roots {
        private Roots() {}

        static void build(Path data, Path folder) throws IOException {
            RootsBuilder builder = new RootsBuilder();
            builder.addUnimorph(data.resolve("words/unimorph_ind/ind"));
            builder.addTreebank(indonesian(data));
            builder.addWordnet(data.resolve("words/omw_msa/wns/msa/wn-data-ind.tab"));
            builder.sift();
            builder.write(folder.resolve("roots.txt.gz"));
            System.err.println("wrote " + builder.size() + " roots");
        }
    }
}
