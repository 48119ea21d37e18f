package org.saksi.language.internal;

import java.util.Arrays;
import java.util.List;
import org.saksi.language.Upos;

/** Tags a sentence from left to right with the best label of a linear model; safe for use by many threads. */
public final class PerceptronTagger {
    /** The label number that stands before the first word. */
    public static final int START = -1;

    private final TaggerModel model;
    private final ClosedClasses closed;
    private final int[] classes;

    /** A tagger with the given weights that gives closed classes to their words only. */
    public PerceptronTagger(TaggerModel model, ClosedClasses closed) {
        this.model = model;
        this.closed = closed;
        this.classes = model.labels().stream()
                .mapToInt(label -> 1
                        << Upos.valueOf(label.substring(label.indexOf('|') + 1)).ordinal())
                .toArray();
    }

    /** The labels of the words, as numbers into the model's labels. */
    public int[] tag(List<String> forms, List<String> lowers, int[] known) {
        WordFeatures features = new WordFeatures(forms, lowers, known);
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
            labels[i] = best(scores, closed.barred(lowers.get(i)));
            beforePrevious = previous;
            previous = labels[i];
        }
        return labels;
    }

    private int best(int[] scores, int barred) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if ((classes[i] & barred) == 0 && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }
}
