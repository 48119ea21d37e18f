package org.saksi.benchmarks;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maltparser.concurrent.ConcurrentMaltParserModel;
import org.maltparser.concurrent.ConcurrentMaltParserService;
import org.maltparser.core.exception.MaltChainedException;
import org.saksi.training.corpora.Conllu;

/**
 * MaltParser 1.9.2 as it comes: nivreeager, liblinear, its own features and settings.
 *
 * <p>Its features read the words and one column of tags; {@link Tags} says what stands in that column.
 */
final class MaltParser {
    private static final int HEAD = 6;
    private static final int RELATION = 7;

    private final ConcurrentMaltParserModel model;
    private final Tags tags;

    private MaltParser(ConcurrentMaltParserModel model, Tags tags) {
        this.model = model;
        this.tags = tags;
    }

    /** The tag that a word shows the parser. */
    enum Tags {
        UPOS,
        XPOS,
        BOTH;

        String of(Conllu.Word word) {
            return switch (this) {
                case UPOS -> word.upos();
                case XPOS -> word.xpos();
                case BOTH -> word.upos() + "|" + word.xpos();
            };
        }
    }

    /**
     * Trains a model.
     *
     * @param subtypes whether relations keep their subtypes
     * @param folder where the model and its training file are written
     * @return the model file
     */
    static Path train(List<Conllu.Sentence> sentences, Tags tags, boolean subtypes, Path folder) throws IOException {
        Path file = folder.resolve("train.conllx");
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Conllu.Sentence sentence : sentences) {
                for (String row : rows(sentence, tags, subtypes)) {
                    writer.write(row);
                    writer.write('\n');
                }
                writer.write('\n');
            }
        }
        learn(file, folder);
        return folder.resolve("model.mco");
    }

    /** In a process of its own: a second training in one process finds MaltParser's resources no more. */
    private static void learn(Path file, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path log = folder.resolve("learn.log");
        List<String> command = new ArrayList<>(List.of(java, "-Xmx3g", "-XX:ActiveProcessorCount=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        // "root" is also what MaltParser calls an arc to the root that it had to add.
        command.addAll(List.of("org.maltparser.Malt", "-c", "model", "-m", "learn", "-if", "conllx", "-i"));
        command.addAll(List.of(file.toString(), "-w", folder.toString()));
        command.addAll(List.of("-a", "nivreeager", "-l", "liblinear", "-grl", "root"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0 || !Files.exists(folder.resolve("model.mco"))) {
                throw new IOException("MaltParser could not train: " + Files.readString(log, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("MaltParser was interrupted in training", e);
        }
    }

    /** Loads a model that was trained with these tags. */
    static MaltParser load(Path model, Tags tags) throws IOException {
        File file = model.toFile();
        try {
            return new MaltParser(ConcurrentMaltParserService.initializeParserModel(file), tags);
        } catch (MaltChainedException e) {
            throw new IOException("MaltParser could not load " + model, e);
        }
    }

    /** The sentence with MaltParser's heads and relations; its own are not looked at. */
    Conllu.Sentence parse(Conllu.Sentence sentence) throws IOException {
        List<Conllu.Word> words = sentence.words();
        String[] rows = new String[words.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, words.get(i), tags, "_\t_");
        }
        String[] parsed = parse(rows);
        List<Conllu.Word> attached = new ArrayList<>(words.size());
        for (int i = 0; i < parsed.length; i++) {
            String[] cells = parsed[i].split("\t", -1);
            Conllu.Word word = words.get(i);
            attached.add(new Conllu.Word(
                    word.form(),
                    word.lemma(),
                    word.upos(),
                    word.xpos(),
                    word.feats(),
                    Integer.parseInt(cells[HEAD]),
                    cells[RELATION],
                    word.deps(),
                    word.misc()));
        }
        return sentence.with(attached);
    }

    /** The rows of a sentence in CoNLL-X with heads and relations filled in. */
    String[] parse(String[] rows) throws IOException {
        try {
            return model.parseTokens(rows);
        } catch (MaltChainedException e) {
            throw new IOException("MaltParser could not parse " + String.join(" / ", rows), e);
        }
    }

    /** Words with their tags, UPOS in both columns, as rows for {@link #parse(String[])}. */
    static String[] rows(String[] forms, String[] tags) {
        String[] rows = new String[forms.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, forms[i], tags[i], tags[i], "_\t_");
        }
        return rows;
    }

    private static List<String> rows(Conllu.Sentence sentence, Tags tags, boolean subtypes) {
        List<String> rows = new ArrayList<>(sentence.words().size());
        for (int i = 0; i < sentence.words().size(); i++) {
            Conllu.Word word = sentence.words().get(i);
            String relation = subtypes ? word.deprel() : word.relation();
            rows.add(row(i, word, tags, word.head() + "\t" + relation));
        }
        return rows;
    }

    private static String row(int index, Conllu.Word word, Tags tags, String arc) {
        return row(index, word.form(), word.upos(), tags.of(word), arc);
    }

    private static String row(int index, String form, String coarse, String fine, String arc) {
        return String.join("\t", Integer.toString(index + 1), form, "_", coarse, fine, "_", arc, "_", "_");
    }
}
