package org.saksi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSTaggerME;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.score.Count;

/** OpenNLP's tagger retrained, as a table of UPOS accuracy: five folds of CSUI and GSD, EWT's own split. */
final class TagBaseline {
    private final PrintStream out;

    TagBaseline(PrintStream out) {
        this.out = out;
    }

    /** Prints the table, row by row as the runs end. */
    void run(Treebanks treebanks) throws IOException {
        out.println("| treebank | trained on | UPOS | words |");
        out.println("|---|---|---|---|");
        Count csuiAlone = new Count();
        Count csuiBoth = new Count();
        Count gsdAlone = new Count();
        Count gsdBoth = new Count();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Conllu.Sentence> csui = Folds.rest(treebanks.csui(), fold);
            List<Conllu.Sentence> gsd = Folds.rest(treebanks.gsd(), fold);
            List<Conllu.Sentence> both = new ArrayList<>(csui);
            both.addAll(gsd);
            List<Conllu.Sentence> csuiTest = Folds.heldOut(treebanks.csui(), fold);
            List<Conllu.Sentence> gsdTest = Folds.heldOut(treebanks.gsd(), fold);
            POSTaggerME together = train("id", both);
            measure(train("id", csui), csuiTest, csuiAlone);
            measure(together, csuiTest, csuiBoth);
            measure(train("id", gsd), gsdTest, gsdAlone);
            measure(together, gsdTest, gsdBoth);
        }
        row("CSUI, 5 folds", "CSUI", csuiAlone);
        row("CSUI, 5 folds", "both", csuiBoth);
        row("GSD, 5 folds", "GSD", gsdAlone);
        row("GSD, 5 folds", "both", gsdBoth);
        Count ewt = new Count();
        measure(train("en", treebanks.ewtTrain()), treebanks.ewtTest(), ewt);
        row("EWT test", "EWT train", ewt);
    }

    private static POSTaggerME train(String language, List<Conllu.Sentence> sentences) throws IOException {
        return new POSTaggerME(OpenNlp.tagger(language, sentences, OpenNlp.Method.MAXENT));
    }

    private static void measure(POSTaggerME tagger, List<Conllu.Sentence> sentences, Count count) {
        for (Conllu.Sentence sentence : sentences) {
            String[] tags = tagger.tag(OpenNlp.forms(sentence));
            for (int i = 0; i < tags.length; i++) {
                count.add(tags[i].equals(sentence.words().get(i).upos()));
            }
        }
    }

    private void row(String treebank, String trainedOn, Count count) {
        out.println(String.format(
                Locale.ROOT, "| %s | %s | %.2f | %d |", treebank, trainedOn, count.recall(), count.gold()));
    }
}
