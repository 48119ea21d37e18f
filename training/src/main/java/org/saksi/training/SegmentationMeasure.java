package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saksi.language.Analysers;
import org.saksi.language.Sentence;
import org.saksi.model.Span;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.TreebankPart;

/**
 * Measures the sentences and tokens that are found in raw text against those of the treebanks.
 *
 * <p>{@code -Dsaksi.differences=true} also prints what differs.
 */
final class SegmentationMeasure {
    private static final int SHOWN_AROUND = 40;

    private SegmentationMeasure() {}

    /** Measures the treebanks below the folder of the unpacked data packs and prints a line for each. */
    static void run(Path data) throws IOException {
        measure("en", data, TreebankPart.EWT_DEV, "");
        measure("en", data, TreebankPart.EWT_TEST, "");
        measure("en", data, TreebankPart.GUM_DEV, "GUM_news");
        measure("en", data, TreebankPart.GUM_TEST, "GUM_news");
        measure("id", data, TreebankPart.CSUI, "");
        measure("id", data, TreebankPart.GSD_DEV, "");
        measure("id", data, TreebankPart.GSD_TEST, "");
    }

    private static void measure(String language, Path data, TreebankPart part, String ids) throws IOException {
        List<Conllu.Sentence> treebank = Conllu.read(part.file(data)).stream()
                .filter(sentence -> sentence.id().startsWith(ids))
                .toList();
        RawTreebank gold = RawTreebank.of(language, treebank);
        List<Span> sentences = new ArrayList<>();
        List<Span> tokens = new ArrayList<>();
        for (Sentence sentence : Analysers.of(language).analyse(gold.article()).sentences()) {
            sentences.add(sentence.span());
            sentence.tokens().forEach(token -> tokens.add(token.span()));
        }
        System.out.printf(
                Locale.ROOT,
                "%s %s: words F1 %.2f %%, sentences F1 %.2f %% (%d words, %d sentences)%n",
                part,
                ids,
                f1(gold.tokens(), tokens),
                f1(gold.sentences(), sentences),
                gold.tokens().size(),
                gold.sentences().size());
        if (Boolean.getBoolean("saksi.differences")) {
            show("word only in treebank", gold, gold.tokens(), tokens);
            show("word only found", gold, tokens, gold.tokens());
            show("sentence only in treebank", gold, gold.sentences(), sentences);
            show("sentence only found", gold, sentences, gold.sentences());
        }
    }

    /** The harmonic mean of precision and recall of spans, in percent. */
    static double f1(List<Span> gold, List<Span> found) {
        Set<Span> right = new HashSet<>(gold);
        right.retainAll(new HashSet<>(found));
        return gold.isEmpty() && found.isEmpty() ? 100 : 200.0 * right.size() / (gold.size() + found.size());
    }

    private static void show(String what, RawTreebank gold, List<Span> some, List<Span> others) {
        Set<Span> known = new HashSet<>(others);
        String text = gold.article().text();
        for (Span span : some) {
            if (!known.contains(span)) {
                String words = span.in(text);
                String behind = text.substring(span.end(), Math.min(text.length(), span.end() + SHOWN_AROUND));
                System.out.println(what + ": [" + words.replace('\n', ' ') + "]" + behind.replace('\n', ' '));
            }
        }
    }
}
