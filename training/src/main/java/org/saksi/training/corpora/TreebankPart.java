package org.saksi.training.corpora;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The treebanks of the data packs, part by part, with what each may be used for. */
public enum TreebankPart {
    /** English web text. */
    EWT_TRAIN("UD_English-EWT/en_ewt-ud-train.conllu", Licences.SHARE_ALIKE, Use.TRAIN),
    /** English web text; for settings. */
    EWT_DEV("UD_English-EWT/en_ewt-ud-dev.conllu", Licences.SHARE_ALIKE, Use.TRAIN),
    /** English web text; for the figures that are reported. */
    EWT_TEST("UD_English-EWT/en_ewt-ud-test.conllu", Licences.SHARE_ALIKE, Use.TRAIN),
    /** English of many genres. */
    GUM_TRAIN("UD_English-GUM/en_gum-ud-train.conllu", Licences.NON_COMMERCIAL, Use.MEASURE),
    /** English of many genres. */
    GUM_DEV("UD_English-GUM/en_gum-ud-dev.conllu", Licences.NON_COMMERCIAL, Use.MEASURE),
    /** English of many genres. */
    GUM_TEST("UD_English-GUM/en_gum-ud-test.conllu", Licences.NON_COMMERCIAL, Use.MEASURE),
    /** Indonesian news. */
    CSUI("UD_Indonesian-CSUI/id_csui-ud-train.conllu", Licences.SHARE_ALIKE, Use.TRAIN),
    /** Indonesian encyclopedia and web. */
    GSD_DEV("UD_Indonesian-GSD/id_gsd-ud-dev.conllu", Licences.SHARE_ALIKE, Use.TRAIN),
    /** Indonesian encyclopedia and web. */
    GSD_TEST("UD_Indonesian-GSD/id_gsd-ud-test.conllu", Licences.SHARE_ALIKE, Use.TRAIN),
    /** Indonesian encyclopedia and web as first released: clitics unsplit, other guidelines. */
    GSD_2017("UD_Indonesian-GSD/r2.0-train/id-ud-train.conllu", Licences.NON_COMMERCIAL, Use.MEASURE);

    private final String file;
    private final String licence;
    private final Use use;

    TreebankPart(String file, String licence, Use use) {
        this.file = file;
        this.licence = licence;
        this.use = use;
    }

    /** Its file under the folder of the unpacked data packs. */
    public Path file(Path data) {
        return data.resolve("ud").resolve(file);
    }

    /** Reads it from the folder of the unpacked data packs. */
    public Licensed<Conllu.Sentence> read(Path data) throws IOException {
        return new Licensed<>(name(), licence, use, Conllu.read(file(data)));
    }

    /** The two parts of GSD that have today's guidelines, one after the other: folds are taken of both together. */
    public static Licensed<Conllu.Sentence> gsd(Path data) throws IOException {
        List<Conllu.Sentence> sentences = new ArrayList<>(GSD_DEV.read(data).sentences());
        sentences.addAll(GSD_TEST.read(data).sentences());
        return new Licensed<>("GSD", GSD_DEV.licence, GSD_DEV.use, sentences);
    }

    private static final class Licences {
        static final String SHARE_ALIKE = "CC BY-SA 4.0";
        static final String NON_COMMERCIAL = "not for commercial use";
    }
}
