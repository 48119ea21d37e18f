package org.saksi.language.internal;

import java.util.Arrays;
import java.util.List;

/** Tags a sentence from left to right with the best label of a linear model; safe for use by many threads. */
public final class PerceptronTagger {
    /** The label number that stands before the first word. */
    public static final int START = -1;

    private final TaggerModel model;

    /** A tagger with the given weights. */
    public PerceptronTagger(TaggerModel model) {
        this.model = model;
    }

    /** The labels of the words, as numbers into the model's labels. */
    public int[] tag(List<String> forms, List<String> lowers, int[] classes) {
        WordFeatures features = new WordFeatures(forms, lowers, classes);
        int[] labels = new int[forms.size()];
        int[] keys = new int[WordFeatures.MOST];
        int[] scores = new int[model.labels().size()];
        int previous = START;
        int beforePrevious = START;
        for (int i = 0; i < labels.length; i++) {
            int count = features.extract(i, previous, beforePrevious, keys);
            Arrays.fill(scores, 0);
            for (int k = 0; k < count; k++) {
                model.add(keys[k], scores);
            }
            labels[i] = best(scores);
            beforePrevious = previous;
            previous = labels[i];
        }
        return labels;
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
