package org.saksi.language.internal;

import java.util.Arrays;
import java.util.List;

/** Tags a sentence from left to right with the best label of a linear model; safe for use by many threads. */
public final class PerceptronTagger {
    /** The label number that stands before the first word. */
    public static final int START = -1;

    /** Which labels a word can have at all. */
    @FunctionalInterface
    public interface Admission {
        /** Whether the word in lower case may carry the label with this number. */
        boolean admits(String lower, int label);
    }

    private final TaggerModel model;
    private final Admission admission;

    /** A tagger with the given weights. */
    public PerceptronTagger(TaggerModel model) {
        this(model, (lower, label) -> true);
    }

    /** A tagger with the given weights that keeps to what a language's closed classes admit. */
    public PerceptronTagger(TaggerModel model, Admission admission) {
        this.model = model;
        this.admission = admission;
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
            labels[i] = best(scores, lowers.get(i));
            beforePrevious = previous;
            previous = labels[i];
        }
        return labels;
    }

    private int best(int[] scores, String lower) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if ((best < 0 || scores[i] > scores[best]) && admission.admits(lower, i)) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }
}
