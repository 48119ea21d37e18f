package org.saksi.training.corpora;

import java.util.List;

/**
 * Sentences that do not forget what their licence allows.
 *
 * @param corpus name of the corpus and its part
 * @param licence its licence, or that it states none
 * @param <S> a sentence
 */
public record Licensed<S>(String corpus, String licence, Use use, List<S> sentences) {
    public Licensed {
        sentences = List.copyOf(sentences);
    }

    /**
     * The sentences, to train a model that ships.
     *
     * @throws IllegalStateException when the corpus may only measure
     */
    public List<S> toTrain() {
        if (use != Use.TRAIN) {
            throw new IllegalStateException(
                    "[" + corpus + "] corpus must be licensed for training but was " + use + " (" + licence + ")");
        }
        return sentences;
    }

    /** The sentences, to measure something. */
    public List<S> toMeasure() {
        return sentences;
    }
}
