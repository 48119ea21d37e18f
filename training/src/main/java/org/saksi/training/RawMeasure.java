package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.TreebankPart;
import org.saksi.training.score.RawScore;
import org.saksi.training.score.ReadText;

/** Measures what the analysers that ship read from the raw text of treebanks. */
final class RawMeasure {
    private RawMeasure() {}

    static void run(Path data) throws IOException {
        for (TreebankPart part : List.of(
                TreebankPart.CSUI,
                TreebankPart.GSD_DEV,
                TreebankPart.GSD_TEST,
                TreebankPart.EWT_TEST,
                TreebankPart.GUM_TEST)) {
            boolean english = part.name().startsWith("EWT") || part.name().startsWith("GUM");
            Analyser analyser = Analysers.of(english ? "en" : "id");
            List<Conllu.Sentence> gold = part.read(data).toMeasure();
            RawScore score = new RawScore();
            score.add(gold, ReadText.read(analyser, ReadText.text(gold)));
            System.out.println(part + " from raw text, " + score);
        }
    }
}
