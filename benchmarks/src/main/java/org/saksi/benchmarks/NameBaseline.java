package org.saksi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.util.Span;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;

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
        int given = 0;
        int found = 0;
        int right = 0;
        for (NamedSentence sentence : sentences) {
            Set<Span> gold = new HashSet<>();
            sentence.names().forEach(name -> gold.add(OpenNlp.span(name)));
            // What the finder saw in one sentence must not help it in the next: they come from different articles.
            finder.clearAdaptiveData();
            List<Span> names = Arrays.stream(finder.find(sentence.tokens().toArray(String[]::new)))
                    .map(name -> new Span(name.getStart(), name.getEnd(), name.getType()))
                    .toList();
            given += gold.size();
            found += names.size();
            right += (int) names.stream().filter(gold::contains).count();
        }
        double precision = 100.0 * right / found;
        double recall = 100.0 * right / given;
        double f1 = 200.0 * right / (found + given);
        out.println(String.format(
                Locale.ROOT, "| idner dev | %s | %.1f | %.1f | %.1f | %d |", method, precision, recall, f1, given));
    }
}
