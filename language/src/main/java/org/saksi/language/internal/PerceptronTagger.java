package org.saksi.language.internal;

import java.util.List;
import org.saksi.language.Upos;

/** Tags a sentence from left to right with the best label of a linear model; safe for use by many threads. */
public final class PerceptronTagger {
    /** The label number that stands before the first word. */
    public static final int START = -1;

    private final TaggerModel model;
    private final int[] classes;
    private final ThreadLocal<TaggedForms> known;

    /** A tagger with the given weights that gives closed classes to their words only. */
    public PerceptronTagger(TaggerModel model, ClosedClasses closed) {
        this(model, closed, TaggedForms.MOST_KEPT);
    }

    PerceptronTagger(TaggerModel model, ClosedClasses closed, int mostKept) {
        this.model = model;
        this.known = ThreadLocal.withInitial(() -> new TaggedForms(model, closed, mostKept));
        this.classes = model.labels().stream()
                .mapToInt(label -> 1
                        << Upos.valueOf(label.substring(label.indexOf('|') + 1)).ordinal())
                .toArray();
    }

    /**
     * The labels of the words, as numbers into the model's labels.
     *
     * @param classes what a lexicon knows of each word
     */
    public int[] tag(List<String> forms, List<String> lowers, int[] classes) {
        TaggedForms sums = known.get();
        TaggedForms.Form[] words = sums.of(forms, lowers, classes);
        int[] labels = new int[forms.size()];
        int[] keys = new int[WordFeatures.MOST];
        int[] scores = new int[model.labels().size()];
        int previous = START;
        int beforePrevious = START;
        for (int i = 0; i < labels.length; i++) {
            int[] own = sums.own(words[i + 2], previous);
            int[] right = sums.right(words[i + 3], previous);
            for (int j = 0; j < scores.length; j++) {
                scores[j] = own[j] + right[j];
            }
            int pair = WordFeatures.labels(previous, beforePrevious);
            model.add(keys, around(words, i, pair, keys), scores);
            beforePrevious = previous;
            previous = best(scores, words[i + 2].barred);
            labels[i] = previous;
        }
        return labels;
    }

    private static int around(TaggedForms.Form[] words, int at, int labels, int[] keys) {
        return WordFeatures.around(
                words[at].seen,
                words[at + 1].seen,
                words[at + 2].seen,
                words[at + 3].seen,
                words[at + 4].seen,
                labels,
                keys,
                0);
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
