package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
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
            measure("CSUI", Analysers.of("id"), csui(data, fold));
            measure("GSD", Indonesian.asGsd(), gsd(data, fold));
        }
        measure("EWT test", Analysers.of("en"), TreebankPart.EWT_TEST.read(data).toMeasure());
        measure("GUM test", Analysers.of("en"), TreebankPart.GUM_TEST.read(data).toMeasure());
    }

    private static void measure(String name, Analyser analyser, List<Conllu.Sentence> gold) {
        System.out.println(name + " from raw text, " + score(analyser, gold));
    }

    /** What an analyser reads from the raw text of sentences. */
    static RawScore score(Analyser analyser, List<Conllu.Sentence> gold) {
        RawScore score = new RawScore();
        score.add(gold, ReadText.read(analyser, ReadText.text(gold)));
        return score;
    }

    /** The held-out fold of Indonesian news. */
    static List<Conllu.Sentence> csui(Path data, int fold) throws IOException {
        return Folds.heldOut(TreebankPart.CSUI.read(data).toMeasure(), fold);
    }

    /** The held-out fold of the Indonesian encyclopedia, its two parts one after the other. */
    static List<Conllu.Sentence> gsd(Path data, int fold) throws IOException {
        return Folds.heldOut(TreebankPart.gsd(data).toMeasure(), fold);
    }
}
