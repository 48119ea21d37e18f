package org.saksi.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * The five folds of a list of sentences: consecutive blocks in file order, so that every tool and every later run is
 * measured on the very same sentences.
 */
final class Folds {
    static final int COUNT = 5;

    private Folds() {}

    /** The sentences of a fold, from {@code n * fold / 5} to {@code n * (fold + 1) / 5}. */
    static <T> List<T> heldOut(List<T> sentences, int fold) {
        return sentences.subList(start(sentences, fold), start(sentences, fold + 1));
    }

    /** All sentences but those of a fold, in their order. */
    static <T> List<T> rest(List<T> sentences, int fold) {
        List<T> rest = new ArrayList<>(sentences.subList(0, start(sentences, fold)));
        rest.addAll(sentences.subList(start(sentences, fold + 1), sentences.size()));
        return rest;
    }

    private static int start(List<?> sentences, int fold) {
        return sentences.size() * fold / COUNT;
    }
}
