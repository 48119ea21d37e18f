package org.saksi.language.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words by themselves add to the gates of the first layer, forward and backward; for one thread only.
 *
 * <p>News repeats its words, and this is most of the work, so it keeps what it has met. What it keeps depends on the
 * word alone, so nothing that is read depends on what was read before.
 */
final class WordInputs {
    /** Words kept, 30 MB with the models that ship. */
    static final int MOST_KEPT = 12_000;

    private static final int FIRST = 1;
    private static final int HEADLINE = 2;
    private static final int CLITIC = 4;

    private final ParserModel model;
    private final Lexicon lexicon;
    private final int style;
    private final int mostKept;
    /** By the manner a word stands in its sentence, which is part of its shape. */
    private final List<Map<String, float[]>> kept = new ArrayList<>();

    private final int[] rows = new int[ParserFeatures.COUNT];
    /** The vectors of a word that was met for the first time, and of another one, which waits for it. */
    private final float[][] vectors;

    private final float[] spare;
    private float[] waiting = {};
    private int size;

    WordInputs(ParserModel model, Lexicon lexicon, int style, int mostKept) {
        this.model = model;
        this.lexicon = lexicon;
        this.style = style;
        this.mostKept = mostKept;
        for (int manner = 0; manner < 2 * CLITIC; manner++) {
            kept.add(new HashMap<>());
        }
        this.vectors = new float[2][PairedRows.filled(model.vector())];
        this.spare = new float[model.products().firstInput().width()];
    }

    /** What a word adds, filled in with {@link #finish} at the latest. */
    float[] of(SyntacticWords words, int at, boolean headline) {
        int manner = (at == 0 ? FIRST : 0) | (headline ? HEADLINE : 0) | (words.clitic(at) ? CLITIC : 0);
        String form = words.form(at);
        float[] known = kept.get(manner).get(form);
        if (known != null) {
            return known;
        }
        if (size >= mostKept) {
            kept.forEach(Map::clear);
            size = 0;
        }
        float[] input = new float[spare.length];
        kept.get(manner).put(form, input);
        size++;
        int shape = ParserFeatures.shape(form, at == 0, headline, words.clitic(at));
        add(words.lower(at), shape, input);
        return input;
    }

    private void add(String lower, int shape, float[] input) {
        float[] vector = vectors[waiting.length == 0 ? 0 : 1];
        Arrays.fill(vector, 0);
        model.features().write(lower, shape, lexicon.known(lower), lexicon.root(lower), style, rows, 0);
        for (int row : rows) {
            model.addRow(row, vector);
        }
        if (waiting.length == 0) {
            waiting = input;
        } else {
            model.products().firstInput().multiply(vectors[0], vectors[1], waiting, input);
            waiting = new float[0];
        }
    }

    /** Fills in what waits. */
    void finish() {
        if (waiting.length > 0) {
            model.products().firstInput().multiply(vectors[0], vectors[1], waiting, spare);
            waiting = new float[0];
        }
    }
}
