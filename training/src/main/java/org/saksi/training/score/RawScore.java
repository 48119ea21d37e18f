package org.saksi.training.score;

import java.util.List;
import java.util.Locale;
import org.saksi.training.corpora.Conllu;

/**
 * Compares what was read from raw text with gold sentences of the same text, in the manner of the CoNLL 2018 shared
 * task: words are aligned by the letters they cover, blanks not counted; what is not aligned is wrong.
 *
 * <p>A word of a split token covers all of the token's letters; inside such stretches words are aligned by their longest
 * common sequence of forms. Relations are compared without subtypes unless said. A mutable counter for one thread.
 * Method: Zeman et al., CoNLL 2018 shared task, {@code conll18_ud_eval.py} (written anew here).
 */
public final class RawScore {
    private final Count sentences = new Count();
    private final Count words = new Count();
    private final WordFigures figures = new WordFigures();

    /**
     * Compares one text.
     *
     * @param gold all gold sentences of the text, in order
     * @param predicted all sentences that were read from it
     * @throws IllegalArgumentException when the letters of the two are not the same
     */
    public void add(List<Conllu.Sentence> gold, List<Conllu.Sentence> predicted) {
        Letters right = Letters.of(gold);
        Letters found = Letters.of(predicted);
        right.check(found);
        sentences.add(
                right.sentences().size(),
                found.sentences().size(),
                right.sentences().stream().filter(found.sentences()::contains).count());
        int[] partner = Alignment.of(right.words(), found.words());
        int goldWords = right.words().size();
        int foundWords = found.words().size();
        int aligned = 0;
        for (int i = 0; i < foundWords; i++) {
            if (partner[i] >= 0) {
                aligned++;
                compare(right.words().get(partner[i]), found.words().get(i), partner);
            }
        }
        words.add(goldWords, foundWords, aligned);
        figures.addLone(goldWords - aligned, foundWords - aligned);
    }

    private void compare(Letters.Placed gold, Letters.Placed found, int[] partner) {
        int head = found.head() < 0 ? -1 : partner[found.head()];
        boolean attached = head == gold.head() && (found.head() < 0) == (gold.head() < 0);
        String lemma = gold.word().lemma();
        boolean lemmaRight = lemma.equals("_") || lemma.equals(found.word().lemma());
        figures.add(gold.word(), found.word(), attached, lemmaRight);
    }

    /** Labelled attachment without subtypes. */
    public Count las() {
        return figures.relation;
    }

    /** Unlabelled attachment. */
    public Count uas() {
        return figures.head;
    }

    /** Parts of speech. */
    public Count upos() {
        return figures.upos;
    }

    /** Words that cover the same letters. */
    public Count words() {
        return words;
    }

    /** Sentences that cover the same letters. */
    public Count sentences() {
        return sentences;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1: sentences %.2f  words %.2f  UPOS %.2f  UFeats %.2f  lemma %.2f  UAS %.2f  LAS %.2f"
                        + "  LAS with subtypes %.2f  (%d gold words)",
                sentences.f1(),
                words.f1(),
                figures.upos.f1(),
                figures.feats.f1(),
                figures.lemma.f1(),
                figures.head.f1(),
                figures.relation.f1(),
                figures.subtype.f1(),
                words.gold());
    }
}
