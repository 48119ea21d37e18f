package org.saksi.language.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What forms add to the scores of the labels, by themselves and as the word behind another one, each with the label
 * before; for one thread only.
 *
 * <p>News repeats its words, and most features see only one of them. Weights are whole numbers, so their sums are the
 * same whether they are kept or made anew.
 */
final class TaggedForms {
    /** Sums kept, 3 MB Indonesian and 9 MB English with the models that ship; the forms themselves are as much again. */
    static final int MOST_KEPT = 40_000;

    /** A form in its manner, and its sums by the label before it; those not asked for yet are empty. */
    static final class Form {
        final WordFeatures.Seen seen;
        /** Labels it cannot have. */
        final int barred;

        private final int[][] own;
        private final int[][] right;

        private Form(WordFeatures.Seen seen, int barred, int labels) {
            this.seen = seen;
            this.barred = barred;
            this.own = new int[labels + 1][];
            this.right = new int[labels + 1][];
        }
    }

    private final TaggerModel model;
    private final ClosedClasses closed;
    private final int mostKept;
    private final int labels;
    /** By whether a form stands first in its sentence and whether that is a headline. */
    private final List<Map<String, Form>> forms = new ArrayList<>();

    private final Form nothing;
    private final int[] keys = new int[WordFeatures.MOST];
    private int size;

    TaggedForms(TaggerModel model, ClosedClasses closed, int mostKept) {
        this.model = model;
        this.closed = closed;
        this.mostKept = mostKept;
        this.labels = model.labels().size();
        this.nothing = new Form(WordFeatures.Seen.NOTHING, 0, labels);
        for (int manner = 0; manner < 4; manner++) {
            forms.add(new HashMap<>());
        }
    }

    /** The forms of a sentence, two more on each side of it. */
    Form[] of(List<String> written, List<String> lowers, int[] classes) {
        if (size >= mostKept) {
            forms.forEach(Map::clear);
            size = 0;
        }
        int n = written.size();
        Form[] sentence = new Form[n + 4];
        sentence[0] = nothing;
        sentence[1] = nothing;
        sentence[n + 2] = nothing;
        sentence[n + 3] = nothing;
        boolean headline = WordFeatures.headline(written);
        for (int i = 0; i < n; i++) {
            sentence[i + 2] = form(written.get(i), lowers.get(i), classes[i], i == 0, headline);
        }
        return sentence;
    }

    private Form form(String written, String lower, int classes, boolean first, boolean headline) {
        Map<String, Form> kept = forms.get((first ? 1 : 0) | (headline ? 2 : 0));
        Form form = kept.get(written);
        if (form == null || form.seen.classes() != classes || !form.seen.lower().equals(lower)) {
            WordFeatures.Seen seen = WordFeatures.Seen.of(written, lower, classes, first, headline);
            form = new Form(seen, closed.barred(lower), labels);
            kept.put(written, form);
        }
        return form;
    }

    /** What a form and the label before it add to the scores; to be left as it is. */
    int[] own(Form form, int previous) {
        int[] sums = form.own[previous + 1];
        if (sums == null) {
            sums = sums(WordFeatures.own(form.seen, previous, keys, 0));
            form.own[previous + 1] = sums;
        }
        return sums;
    }

    /** What a form behind a word and the label before that word add to its scores; to be left as it is. */
    int[] right(Form form, int previous) {
        int[] sums = form.right[previous + 1];
        if (sums == null) {
            sums = sums(WordFeatures.right(form.seen, previous, keys, 0));
            form.right[previous + 1] = sums;
        }
        return sums;
    }

    private int[] sums(int count) {
        int[] sums = new int[labels];
        model.add(keys, count, sums);
        size++;
        return sums;
    }
}
