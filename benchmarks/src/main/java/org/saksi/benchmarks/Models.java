package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.model.BaseModel;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;

/**
 * The other tools' models of one language on disk, trained for measuring speed and never shipped.
 *
 * @param folder where they lie
 */
record Models(Path folder) {
    /** Trains what is not there yet. */
    static void train(Path data, Path folder) throws IOException {
        if (missing(folder.resolve("id"))) {
            List<Conllu.Sentence> trees = Treebanks.read(data).indonesian();
            train("id", trees, NameCorpus.IDNER_TRAIN.read(data).toMeasure(), folder.resolve("id"));
        }
        if (missing(folder.resolve("en"))) {
            List<Conllu.Sentence> trees = Treebanks.read(data).ewtTrain();
            train("en", trees, NameCorpus.UNER_DEV.read(data).toMeasure(), folder.resolve("en"));
        }
    }

    private static boolean missing(Path folder) {
        return !Files.exists(folder.resolve("model.mco"));
    }

    private static void train(String language, List<Conllu.Sentence> trees, List<NamedSentence> names, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        write(OpenNlp.sentences(language, trees), folder.resolve("sentences.bin"));
        write(OpenNlp.tokeniser(language, trees), folder.resolve("tokens.bin"));
        write(OpenNlp.tagger(language, trees, OpenNlp.Method.MAXENT), folder.resolve("tags.bin"));
        write(OpenNlp.names(language, names, OpenNlp.Method.PERCEPTRON), folder.resolve("names.bin"));
        // Last, since it says that all is there.
        MaltParser.train(trees, MaltParser.Tags.UPOS, false, folder);
    }

    private static void write(BaseModel model, Path file) throws IOException {
        model.serialize(file);
    }

    SentenceModel sentences() throws IOException {
        return new SentenceModel(folder.resolve("sentences.bin"));
    }

    TokenizerModel tokeniser() throws IOException {
        return new TokenizerModel(folder.resolve("tokens.bin"));
    }

    POSModel tagger() throws IOException {
        return new POSModel(folder.resolve("tags.bin"));
    }

    TokenNameFinderModel names() throws IOException {
        return new TokenNameFinderModel(folder.resolve("names.bin"));
    }

    MaltParser parser() throws IOException {
        return MaltParser.load(folder.resolve("model.mco"), MaltParser.Tags.UPOS);
    }
}
