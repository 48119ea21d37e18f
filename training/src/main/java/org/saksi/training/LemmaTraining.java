package org.saksi.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saksi.language.Upos;
import org.saksi.language.internal.Glyphs;
import org.saksi.training.corpora.Conllu;

/** Learns which lemmas of a treebank the rules of a language do not give. */
final class LemmaTraining {
    private static final int FIRST_WEIGHT = 2;

    private final GoldWords rules;
    private final int leastCount;

    /**
     * Training against the rules alone, without a list.
     *
     * @param leastCount how often a word must have its lemma: once is a slip of the pen too often
     */
    LemmaTraining(GoldWords rules, int leastCount) {
        this.rules = rules;
        this.leastCount = leastCount;
    }

    /**
     * Lines {@code UPOS word lemma} in the order of the alphabet: what the sentences mostly say and the rules do not.
     *
     * @param treebanks the sentences of each; where they follow other conventions those of the first count double
     */
    List<String> lines(List<List<Conllu.Sentence>> treebanks) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, String> ruled = new TreeMap<>();
        for (int i = 0; i < treebanks.size(); i++) {
            int weight = i == 0 ? FIRST_WEIGHT : 1;
            treebanks.get(i).forEach(sentence -> count(sentence, weight, counts, ruled));
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((key, lemmas) -> {
            String rule = ruled.getOrDefault(key, "");
            String best = rule;
            for (Map.Entry<String, Integer> lemma : lemmas.entrySet()) {
                boolean more = lemma.getValue() > lemmas.getOrDefault(best, 0);
                best = more && lemma.getValue() >= leastCount ? lemma.getKey() : best;
            }
            if (!best.equals(rule)) {
                lines.add(key + " " + best);
            }
        });
        return lines;
    }

    private void count(
            Conllu.Sentence sentence, int weight, Map<String, Map<String, Integer>> counts, Map<String, String> ruled) {
        rules.each(sentence, (word, lemma) -> {
            if (learnt(Upos.valueOf(word.upos())) && plain(word.lemma())) {
                String key = word.upos() + " " + Glyphs.lower(word.form());
                counts.computeIfAbsent(key, name -> new TreeMap<>()).merge(folded(word), weight, Integer::sum);
                ruled.put(key, Glyphs.lower(lemma));
            }
        });
    }

    private static boolean plain(String lemma) {
        return !lemma.equals("_") && lemma.indexOf(' ') < 0;
    }

    /** The pronoun I is the only lemma beside names that keeps its capital everywhere. */
    private static String folded(Conllu.Word word) {
        return word.lemma().equals("I") ? "I" : Glyphs.lower(word.lemma());
    }

    private static boolean learnt(Upos upos) {
        return switch (upos) {
            case PROPN, X, SYM, PUNCT, NUM -> false;
            case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, PART, PRON, SCONJ, VERB -> true;
        };
    }

    static void write(Path file, String source, List<String> lines) throws IOException {
        Files.writeString(
                file,
                "# Lemmas that no rule gives, from " + source + "; see NOTICE.\n" + String.join("\n", lines) + "\n");
    }
}
