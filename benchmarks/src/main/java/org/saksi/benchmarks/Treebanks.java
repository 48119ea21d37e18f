package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.TreebankPart;

/**
 * The treebank sentences that the bars are measured on.
 *
 * @param csui UD Indonesian-CSUI train
 * @param gsd UD Indonesian-GSD dev, then test
 * @param ewtTrain UD English-EWT train
 * @param ewtTest UD English-EWT test
 */
record Treebanks(
        List<Conllu.Sentence> csui,
        List<Conllu.Sentence> gsd,
        List<Conllu.Sentence> ewtTrain,
        List<Conllu.Sentence> ewtTest) {
    Treebanks {
        csui = List.copyOf(csui);
        gsd = List.copyOf(gsd);
        ewtTrain = List.copyOf(ewtTrain);
        ewtTest = List.copyOf(ewtTest);
    }

    /** Reads the treebanks below the folder of the unpacked data packs. */
    static Treebanks read(Path data) throws IOException {
        List<Conllu.Sentence> gsd = new ArrayList<>(read(data, TreebankPart.GSD_DEV));
        gsd.addAll(read(data, TreebankPart.GSD_TEST));
        return new Treebanks(
                read(data, TreebankPart.CSUI),
                gsd,
                read(data, TreebankPart.EWT_TRAIN),
                read(data, TreebankPart.EWT_TEST));
    }

    /** All Indonesian sentences, CSUI before GSD. */
    List<Conllu.Sentence> indonesian() {
        List<Conllu.Sentence> all = new ArrayList<>(csui);
        all.addAll(gsd);
        return all;
    }

    private static List<Conllu.Sentence> read(Path data, TreebankPart part) throws IOException {
        return part.read(data).toMeasure();
    }
}
