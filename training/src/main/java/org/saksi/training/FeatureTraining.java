package org.saksi.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.FeatureList;
import org.saksi.language.internal.Features;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.training.corpora.Conllu;

/** Learns the features of form classes and of single words from treebanks, and applies them to gold words. */
final class FeatureTraining {
    private static final int LEAST_COUNT = 3;
    private static final String ANY = "*";

    private final TextAnalyser analyser;
    private final Features.FormClass formClass;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /**
     * @param analyser reads the gold tokens, since form classes come from what was read
     * @param formClass the classes of the language
     */
    FeatureTraining(TextAnalyser analyser, Features.FormClass formClass) {
        this.analyser = analyser;
        this.formClass = formClass;
    }

    /** Takes each word of a sentence with its token; for a clitic that of its host. */
    @FunctionalInterface
    interface WordTaker {
        void take(Conllu.Word word, Token token, boolean clitic);
    }

    static void words(TextAnalyser analyser, Conllu.Sentence sentence, WordTaker to) {
        List<Conllu.Surface> surface = sentence.surface();
        // English splits words that are our tokens, Indonesian splits clitics off them
        boolean whole = analyser.language().equals("id");
        List<String> forms = whole
                ? surface.stream().map(Conllu.Surface::form).toList()
                : sentence.words().stream().map(Conllu.Word::form).toList();
        List<Token> tokens = analyser.tokens(forms);
        for (int i = 0; i < tokens.size(); i++) {
            int from = whole ? surface.get(i).from() : i + 1;
            int end = whole ? surface.get(i).to() : i + 1;
            for (int number = from; number <= end; number++) {
                to.take(sentence.words().get(number - 1), tokens.get(i), number > from);
            }
        }
    }

    /** Counts the sentences of a treebank, each as often as the weight says. */
    void add(List<Conllu.Sentence> sentences, int weight) {
        for (Conllu.Sentence sentence : sentences) {
            words(analyser, sentence, (word, token, clitic) -> {
                String lower = Glyphs.lower(word.form());
                Upos upos = Upos.valueOf(word.upos());
                String name = clitic ? Features.CLITIC : formClass.of(token, lower, upos);
                String key = upos + " " + name + " ";
                if (!word.feats().contains("Typo=Yes")) {
                    count(key + ANY, kept(word.feats()), weight);
                    count(lower.indexOf(' ') < 0 ? key + lower : key + ANY, kept(word.feats()), weight);
                }
            });
        }
    }

    private void count(String key, String features, int weight) {
        counts.computeIfAbsent(key, name -> new TreeMap<>()).merge(features, weight, Integer::sum);
    }

    /** Without what says something about the place and not about the word. */
    private static String kept(String features) {
        List<String> kept = new ArrayList<>();
        for (String feature : features.split("\\|")) {
            if (!feature.startsWith("ExtPos=") && !feature.startsWith("Style=") && !feature.equals("_")) {
                kept.add(feature);
            }
        }
        return kept.isEmpty() ? "_" : String.join("|", kept);
    }

    /** The lines of the list: the usual features of each class, and the words that have others. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((key, features) -> {
            int blank = key.lastIndexOf(' ');
            String best = most(features);
            boolean any = key.endsWith(" " + ANY);
            String usual = most(counts.getOrDefault(key.substring(0, blank + 1) + ANY, Map.of()));
            boolean more = features.getOrDefault(best, 0) > features.getOrDefault(usual, 0);
            if (any || (!best.equals(usual) && more && features.getOrDefault(best, 0) >= LEAST_COUNT)) {
                lines.add(key + " " + best);
            }
        });
        return lines;
    }

    private static String most(Map<String, Integer> features) {
        return features.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("_");
    }

    /** The list itself. */
    FeatureList list() {
        return new FeatureList(lines());
    }

    void write(Path file, String source) throws IOException {
        String head = "# Features of form classes and words, from " + source + "; see NOTICE.\n";
        Files.writeString(file, head + String.join("\n", lines()) + "\n");
    }
}
