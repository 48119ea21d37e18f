package org.saksi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSTaggerME;
import org.saksi.training.corpora.Conllu;

/** OpenNLP's tagger retrained, as a table of UPOS accuracy: five folds of CSUI and GSD, EWT's own split. */
final class TagBaseline {
    private final PrintStream out;

    TagBaseline(PrintStream out) {
        this.out = out;
    }

    /** How many words got their tag. */
    private record Accuracy(int right, int words) {
        Accuracy plus(Accuracy other) {
            return new Accuracy(right + other.right, words + other.words);
        }
    }

    /** Prints the table, row by row as the runs end. */
    void run(Treebanks treebanks) throws IOException {
        out.println("| treebank | trained on | UPOS | words |");
        out.println("|---|---|---|---|");
        Accuracy[] sums = new Accuracy[] {nothing(), nothing(), nothing(), nothing()};
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Conllu.Sentence> csui = Folds.rest(treebanks.csui(), fold);
            List<Conllu.Sentence> gsd = Folds.rest(treebanks.gsd(), fold);
            List<Conllu.Sentence> both = new ArrayList<>(csui);
            both.addAll(gsd);
            List<Conllu.Sentence> csuiTest = Folds.heldOut(treebanks.csui(), fold);
            List<Conllu.Sentence> gsdTest = Folds.heldOut(treebanks.gsd(), fold);
            POSTaggerME together = train("id", both);
            sums[0] = sums[0].plus(measure(train("id", csui), csuiTest));
            sums[1] = sums[1].plus(measure(together, csuiTest));
            sums[2] = sums[2].plus(measure(train("id", gsd), gsdTest));
            sums[3] = sums[3].plus(measure(together, gsdTest));
        }
        row("CSUI, 5 folds", "CSUI", sums[0]);
        row("CSUI, 5 folds", "both", sums[1]);
        row("GSD, 5 folds", "GSD", sums[2]);
        row("GSD, 5 folds", "both", sums[3]);
        row("EWT test", "EWT train", measure(train("en", treebanks.ewtTrain()), treebanks.ewtTest()));
    }

    private static Accuracy nothing() {
        return new Accuracy(0, 0);
    }

    private static POSTaggerME train(String language, List<Conllu.Sentence> sentences) throws IOException {
        return new POSTaggerME(OpenNlp.tagger(language, sentences, OpenNlp.Method.MAXENT));
    }

    private static Accuracy measure(POSTaggerME tagger, List<Conllu.Sentence> sentences) {
        int right = 0;
        int words = 0;
        for (Conllu.Sentence sentence : sentences) {
            String[] tags = tagger.tag(OpenNlp.forms(sentence));
            for (int i = 0; i < tags.length; i++) {
                words++;
                right += tags[i].equals(sentence.words().get(i).upos()) ? 1 : 0;
            }
        }
        return new Accuracy(right, words);
    }

    private void row(String treebank, String trainedOn, Accuracy accuracy) {
        double percent = 100.0 * accuracy.right() / accuracy.words();
        out.println(
                String.format(Locale.ROOT, "| %s | %s | %.2f | %d |", treebank, trainedOn, percent, accuracy.words()));
    }
}
