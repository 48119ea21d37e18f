package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.language.id.Indonesian;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.corpora.TreebankPart;
import org.saksi.training.score.RawScore;
import org.saksi.training.score.ReadText;

/** Measures what the analysers that ship read from the raw text of treebanks. */
final class RawMeasure {
    private RawMeasure() {}

    /** Measures on what the models have not seen: the held-out fold of the Indonesian treebanks, English tests. */
    static void run(Path data, int fold) throws IOException {
        if (fold < Folds.COUNT) {
            measure(
                    "CSUI",
                    Analysers.of("id"),
                    Folds.heldOut(TreebankPart.CSUI.read(data).toMeasure(), fold));
            List<Conllu.Sentence> gsd =
                    new ArrayList<>(TreebankPart.GSD_DEV.read(data).toMeasure());
            gsd.addAll(TreebankPart.GSD_TEST.read(data).toMeasure());
            measure("GSD", Indonesian.asGsd(), Folds.heldOut(gsd, fold));
        }
        measure("EWT test", Analysers.of("en"), TreebankPart.EWT_TEST.read(data).toMeasure());
        measure("GUM test", Analysers.of("en"), TreebankPart.GUM_TEST.read(data).toMeasure());
    }

    private static void measure(String name, Analyser analyser, List<Conllu.Sentence> gold) {
        RawScore score = new RawScore();
        score.add(gold, ReadText.read(analyser, ReadText.text(gold)));
        System.out.println(name + " from raw text, " + score);
    }
}
