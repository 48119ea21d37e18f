package org.saksi.training.corpora;

import java.util.ArrayList;
import java.util.List;

/**
 * Five folds of a list of sentences, to measure on all of them what was trained on the others.
 *
 * <p>Each holds out one consecutive block, from {@code n * fold / 5} to {@code n * (fold + 1) / 5}: sentences that follow
 * each other come from one article, and drawn at random they would know each other's names and words. Nothing is drawn,
 * so no seed is needed and every tool is measured on the same sentences.
 */
public final class Folds {
    /** How many there are. */
    public static final int COUNT = 5;

    private Folds() {}

    /** The sentences that a fold holds out, in order. */
    public static <S> List<S> heldOut(List<S> sentences, int fold) {
        return sentences.subList(start(sentences, fold), start(sentences, fold + 1));
    }

    /** All other sentences, in order. */
    public static <S> List<S> rest(List<S> sentences, int fold) {
        List<S> rest = new ArrayList<>(sentences.subList(0, start(sentences, fold)));
        rest.addAll(sentences.subList(start(sentences, fold + 1), sentences.size()));
        return rest;
    }

    private static int start(List<?> sentences, int fold) {
        if (fold < 0 || fold > COUNT) {
            throw new IllegalArgumentException("fold must lie from 0 to " + (COUNT - 1) + " but was " + fold);
        }
        return sentences.size() * fold / COUNT;
    }
}
