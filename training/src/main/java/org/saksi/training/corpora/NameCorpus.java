package org.saksi.training.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name corpora of the data packs, part by part, with what each may be used for.
 *
 * <p>No corpus that may train marks nationalities or groups; of those that may only measure, the newswire does.
 */
public enum NameCorpus {
    /** Indonesian news. */
    IDNER_TRAIN("idner-news-2k", "train\\.txt", NameColumns.IDNER, "MIT", Use.TRAIN),
    /** Indonesian news; for the figures that are reported. */
    IDNER_DEV("idner-news-2k", "dev\\.txt", NameColumns.IDNER, "MIT", Use.TRAIN),
    /** Indonesian news, with many parts of sentences. */
    NERGRIT_TRAIN("indonlu/dataset/nergrit_ner-grit", "train_.*", NameColumns.TWO, "Apache-2.0", Use.TRAIN),
    /** Indonesian news, with many parts of sentences. */
    NERGRIT_DEV("indonlu/dataset/nergrit_ner-grit", "valid_.*", NameColumns.TWO, "Apache-2.0", Use.TRAIN),
    /** Indonesian news, with many parts of sentences. */
    NERGRIT_TEST("indonlu/dataset/nergrit_ner-grit", "test_preprocess\\.txt", NameColumns.TWO, "Apache-2.0", Use.TRAIN),
    /** English web text, the sentences of EWT's dev part. */
    UNER_DEV("UNER_English-EWT", ".*-dev\\.iob2", NameColumns.UNER, "CC BY-SA 4.0", Use.TRAIN),
    /** English web text, the sentences of EWT's test part. */
    UNER_TEST("UNER_English-EWT", ".*-test\\.iob2", NameColumns.UNER, "CC BY-SA 4.0", Use.TRAIN),
    /** Indonesian news; the five tests of its folds, which together hold every sentence once. */
    NERUI("indolem/ner/data/nerui", "test\\..*", NameColumns.TWO, "none stated", Use.MEASURE),
    /** Indonesian news; the five tests of its folds, which together hold every sentence once. */
    NERUGM("indolem/ner/data/nerugm", "test\\..*", NameColumns.TWO, "none stated", Use.MEASURE),
    /** English news from outside of the West, places and buildings as LOC, NORP as GRP. */
    WORLDWIDE("en-worldwide-newswire/processed_annotated", ".*\\.tsv", NameColumns.NESTED, "none stated", Use.MEASURE);

    private final String folder;
    private final String pattern;
    private final NameColumns columns;
    private final String licence;
    private final Use use;

    NameCorpus(String folder, String pattern, NameColumns columns, String licence, Use use) {
        this.folder = folder;
        this.pattern = pattern;
        this.columns = columns;
        this.licence = licence;
        this.use = use;
    }

    /**
     * Reads it from the folder of the unpacked data packs, its files in the order of their names.
     *
     * @throws IOException when a file cannot be read or holds an unknown label: {@code [file:line] label must be ...}
     */
    public Licensed<NamedSentence> read(Path data) throws IOException {
        List<NamedSentence> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("ner").resolve(folder))) {
            for (Path file : files.sorted()
                    .filter(path -> String.valueOf(path.getFileName()).matches(pattern))
                    .toList()) {
                sentences.addAll(NameReader.read(file, columns));
            }
        }
        return new Licensed<>(name(), licence, use, sentences);
    }
}
