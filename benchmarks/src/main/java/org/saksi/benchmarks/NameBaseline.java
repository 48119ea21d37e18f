package org.saksi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;
import org.saksi.training.score.Count;
import org.saksi.training.score.NameScore;

/** OpenNLP's name finder trained on idner's training part, as a table of exact span and type on its dev part. */
final class NameBaseline {
    private final PrintStream out;

    NameBaseline(PrintStream out) {
        this.out = out;
    }

    /** Prints the table; the corpora lie below the folder of the unpacked data packs. */
    void run(Path data) throws IOException {
        List<NamedSentence> train = NameCorpus.IDNER_TRAIN.read(data).toMeasure();
        List<NamedSentence> dev = NameCorpus.IDNER_DEV.read(data).toMeasure();
        out.println("| names of | method | precision | recall | F1 | names |");
        out.println("|---|---|---|---|---|---|");
        for (OpenNlp.Method method : OpenNlp.Method.values()) {
            row(method, new NameFinderME(OpenNlp.names("id", train, method)), dev);
        }
    }

    private void row(OpenNlp.Method method, NameFinderME finder, List<NamedSentence> sentences) {
        NameScore score = new NameScore(EnumSet.allOf(NameKind.class));
        for (NamedSentence sentence : sentences) {
            // What the finder saw in one sentence must not help it in the next: they come from different articles.
            finder.clearAdaptiveData();
            List<Name> names = Arrays.stream(finder.find(sentence.tokens().toArray(String[]::new)))
                    .map(OpenNlp::name)
                    .toList();
            score.add(sentence, new NamedSentence(sentence.tokens(), names));
        }
        Count all = score.all();
        out.println(String.format(
                Locale.ROOT,
                "| idner dev | %s | %.1f | %.1f | %.1f | %d |",
                method,
                all.precision(),
                all.recall(),
                all.f1(),
                all.gold()));
    }
}
