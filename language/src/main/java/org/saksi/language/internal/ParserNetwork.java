package org.saksi.language.internal;

import static org.saksi.language.internal.ParserModel.Part;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads trees and names with a model's weights: two bidirectional layers (Hochreiter and Schmidhuber 1997), arcs by a
 * biaffine product (Dozat and Manning 2017). Keeps its room and the words it has met; for one thread only.
 */
final class ParserNetwork {
    /** Words kept; news repeats its words, and what a word by itself adds to the first layer is most of the work. */
    private static final int MOST_KEPT = 12_000;

    private final ParserModel model;
    private final Lexicon lexicon;
    private final int style;
    private final int hidden;
    private final Map<String, float[]> kept = new HashMap<>();
    private final int[] rows = new int[ParserFeatures.COUNT];
    private final float[] vector;
    private final float[] gates;
    private final float[] cell;
    private final float[] state;
    private final float[] enter;
    private final float[] keep;
    private final float[] news;
    private final float[] leave;
    private final float[] product;
    private final float[] joined;
    private final float[] label;
    private final float[] tag;
    private int room;
    private float[][] inputs = {};
    private float[][] first = {};
    private float[][] second = {};
    private float[][] laid = {};
    private float[][] dependents = {};
    private float[][] heads = {};
    private float[][] turned = {};
    private float[][] scores = {};
    private float[][] labelDependents = {};
    private float[][] labelHeads = {};
    private float[][] names = {};

    /** A network of the given weights that reads in the manner of one convention of annotation. */
    ParserNetwork(ParserModel model, Lexicon lexicon, int style) {
        this.model = model;
        this.lexicon = lexicon;
        this.style = style;
        this.hidden = model.part(Part.FORWARD_RECURRENT_1).length;
        this.vector = new float[model.vector()];
        this.gates = new float[4 * hidden];
        this.cell = new float[hidden];
        this.state = new float[hidden];
        this.enter = new float[hidden];
        this.keep = new float[hidden];
        this.news = new float[hidden];
        this.leave = new float[hidden];
        this.product = new float[model.part(Part.ARC_ROOT)[0].length];
        this.joined = new float[model.part(Part.LABEL_ROOT)[0].length];
        this.label = new float[model.part(Part.LABEL_OUT_BIAS)[0].length];
        this.tag = new float[model.part(Part.TAG_BIAS)[0].length];
    }

    private void ensure(int n) {
        if (n <= room) {
            return;
        }
        room = Math.max(64, n + n / 2);
        inputs = new float[room][];
        first = new float[room][2 * hidden];
        second = new float[room][2 * hidden];
        laid = new float[room][4 * hidden];
        dependents = new float[room][product.length];
        heads = new float[room + 1][product.length];
        turned = new float[product.length][room + 1];
        scores = new float[room][room + 1];
        labelDependents = new float[room][joined.length];
        labelHeads = new float[room][joined.length];
        names = new float[room][model.part(Part.NAME_BIAS)[0].length];
    }

    /** Reads the states of the words of a sentence; everything else asks for these. */
    void read(SyntacticWords words) {
        int n = words.size();
        ensure(n);
        boolean headline = WordFeatures.headline(words.forms(), n);
        for (int i = 0; i < n; i++) {
            inputs[i] = input(words, i, headline);
        }
        run(Part.FORWARD_RECURRENT_1, inputs, 0, n, false, first, 0);
        run(Part.BACKWARD_RECURRENT_1, inputs, 4 * hidden, n, true, first, hidden);
        second(Part.FORWARD_INPUT_2, Part.FORWARD_BIAS_2, Part.FORWARD_RECURRENT_2, n, false, 0);
        second(Part.BACKWARD_INPUT_2, Part.BACKWARD_BIAS_2, Part.BACKWARD_RECURRENT_2, n, true, hidden);
    }

    private void second(Part input, Part bias, Part recurrent, int n, boolean backward, int column) {
        for (int t = 0; t < n; t++) {
            dense(first[t], input, model.part(bias)[0], laid[t]);
        }
        run(recurrent, laid, 0, n, backward, second, column);
    }

    private void dense(float[] x, Part weights, float[] bias, float[] to) {
        float[][] matrix = model.part(weights);
        System.arraycopy(bias, 0, to, 0, bias.length);
        Rows.add(x, 0, matrix.length, matrix, to, bias.length);
    }

    /** What a word by itself adds to the gates of both directions of the first layer. */
    private float[] input(SyntacticWords words, int at, boolean headline) {
        String form = words.form(at);
        boolean plain = at > 0 && !headline && !words.clitic(at);
        if (plain) {
            float[] known = kept.get(form);
            if (known != null) {
                return known;
            }
        }
        float[] input = new float[8 * hidden];
        int shape = ParserFeatures.shape(form, at == 0, headline, words.clitic(at));
        String lower = words.lower(at);
        model.features().write(lower, shape, lexicon.known(lower), lexicon.root(lower), style, rows, 0);
        Arrays.fill(vector, 0);
        for (int row : rows) {
            model.addRow(row, vector);
        }
        half(Part.FORWARD_INPUT_1, Part.FORWARD_BIAS_1, input, 0);
        half(Part.BACKWARD_INPUT_1, Part.BACKWARD_BIAS_1, input, 4 * hidden);
        if (plain) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(form, input);
        }
        return input;
    }

    private void half(Part weights, Part bias, float[] input, int from) {
        dense(vector, weights, model.part(bias)[0], gates);
        System.arraycopy(gates, 0, input, from, 4 * hidden);
    }

    private void run(Part recurrent, float[][] in, int from, int n, boolean backward, float[][] out, int column) {
        float[][] weights = model.part(recurrent);
        Arrays.fill(state, 0);
        Arrays.fill(cell, 0);
        for (int step = 0; step < n; step++) {
            int t = backward ? n - 1 - step : step;
            System.arraycopy(in[t], from, gates, 0, 4 * hidden);
            Rows.add(state, 0, hidden, weights, gates, 4 * hidden);
            gate();
            System.arraycopy(state, 0, out[t], column, hidden);
        }
    }

    /** One step of the cells; in loops of one index each, so that the compiler uses vector instructions. */
    private void gate() {
        Curves.tanh(gates, 4 * hidden);
        System.arraycopy(gates, 0, enter, 0, hidden);
        System.arraycopy(gates, hidden, keep, 0, hidden);
        System.arraycopy(gates, 2 * hidden, news, 0, hidden);
        System.arraycopy(gates, 3 * hidden, leave, 0, hidden);
        for (int j = 0; j < hidden; j++) {
            cell[j] = (0.5f + 0.5f * keep[j]) * cell[j] + (0.5f + 0.5f * enter[j]) * news[j];
        }
        System.arraycopy(cell, 0, news, 0, hidden);
        Curves.tanh(news, hidden);
        for (int j = 0; j < hidden; j++) {
            state[j] = (0.5f + 0.5f * leave[j]) * news[j];
        }
    }

    /** The head of each word read, counted from 1, 0 for the root. */
    int[] heads(int n) {
        float[] root = model.part(Part.ARC_ROOT)[0];
        System.arraycopy(root, 0, heads[0], 0, root.length);
        for (int t = 0; t < n; t++) {
            dense(second[t], Part.ARC_DEPENDENT, model.part(Part.ARC_DEPENDENT_BIAS)[0], dependents[t]);
            cut(dependents[t]);
            dense(second[t], Part.ARC_HEAD, model.part(Part.ARC_HEAD_BIAS)[0], heads[t + 1]);
            cut(heads[t + 1]);
        }
        for (int j = 0; j <= n; j++) {
            for (int k = 0; k < root.length; k++) {
                turned[k][j] = heads[j][k];
            }
        }
        for (int t = 0; t < n; t++) {
            dense(dependents[t], Part.ARC_PRODUCT, model.part(Part.ARC_BIAS)[0], product);
            Arrays.fill(scores[t], 0, n + 1, 0);
            Rows.add(product, 0, product.length, turned, scores[t], n + 1);
        }
        return SpanningTree.heads(scores, n);
    }

    /** The number of the relation of each word to its head. */
    int[] relations(int[] governors, int n) {
        float[] root = model.part(Part.LABEL_ROOT)[0];
        for (int t = 0; t < n; t++) {
            dense(second[t], Part.LABEL_DEPENDENT, model.part(Part.LABEL_BIAS)[0], labelDependents[t]);
            Arrays.fill(labelHeads[t], 0);
            Rows.add(second[t], 0, 2 * hidden, model.part(Part.LABEL_HEAD), labelHeads[t], joined.length);
        }
        int[] relations = new int[n];
        for (int t = 0; t < n; t++) {
            System.arraycopy(labelDependents[t], 0, joined, 0, joined.length);
            Rows.one(1, governors[t] == 0 ? root : labelHeads[governors[t] - 1], joined, joined.length);
            cut(joined);
            dense(joined, Part.LABEL_OUT, model.part(Part.LABEL_OUT_BIAS)[0], label);
            relations[t] = best(label);
        }
        return relations;
    }

    /** The part of speech of each word read, as its number. */
    int[] tags(int n) {
        int[] tags = new int[n];
        for (int t = 0; t < n; t++) {
            dense(second[t], Part.TAG_OUT, model.part(Part.TAG_BIAS)[0], tag);
            tags[t] = best(tag);
        }
        return tags;
    }

    /** The name mark of each word read. */
    int[] names(int n) {
        for (int t = 0; t < n; t++) {
            dense(second[t], Part.NAME_OUT, model.part(Part.NAME_BIAS)[0], names[t]);
        }
        return NameMarks.best(names, model.part(Part.NAME_TRANSITIONS), n);
    }

    private static void cut(float[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.max(0, row[j]);
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int j = 1; j < scores.length; j++) {
            if (scores[j] > scores[best]) {
                best = j;
            }
        }
        return best;
    }
}
