package org.saksi.training.score;

import java.util.List;
import org.saksi.training.corpora.Conllu;

/** How much of what is told of words is right, figure by figure; a mutable counter for one thread. */
final class WordFigures {
    final Count upos = new Count();
    final Count feats = new Count();
    final Count lemma = new Count();
    final Count head = new Count();
    final Count relation = new Count();
    final Count subtype = new Count();

    /**
     * Compares a word with the gold one that it stands for.
     *
     * @param attached whether it has the right head
     * @param lemmaRight whether its lemma counts as right
     */
    void add(Conllu.Word gold, Conllu.Word found, boolean attached, boolean lemmaRight) {
        upos.add(gold.upos().equals(found.upos()));
        feats.add(UniversalFeatures.of(gold.feats()).equals(UniversalFeatures.of(found.feats())));
        lemma.add(lemmaRight);
        head.add(attached);
        relation.add(attached && gold.relation().equals(found.relation()));
        subtype.add(attached && gold.deprel().equals(found.deprel()));
    }

    /** Counts words that stand for none, or that none stands for. */
    void addLone(long gold, long found) {
        for (Count count : List.of(upos, feats, lemma, head, relation, subtype)) {
            count.add(gold, found, 0);
        }
    }
}
