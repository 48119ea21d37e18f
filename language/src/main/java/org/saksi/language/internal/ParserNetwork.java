package org.saksi.language.internal;

import static org.saksi.language.internal.ParserModel.Part;

import java.util.Arrays;

/**
 * Reads trees and names with a model's weights: two bidirectional layers (Hochreiter and Schmidhuber 1997), arcs by a
 * biaffine product (Dozat and Manning 2017).
 *
 * <p>It takes several sentences and reads them two at a time, since most of the time goes into fetching the weights; what
 * it reads in a sentence does not depend on the others. Keeps its room and the words it has met; for one thread only.
 */
final class ParserNetwork {
    private final ParserProducts products;
    private final WordInputs words;
    private final Cells cells;
    private final Lanes lanes = new Lanes();
    private final int hidden;
    private final float[] arcRoot;
    private final float[] labelRoot;
    private final int tagCount;
    private final int nameCount;
    private final float[][] nameTransitions;
    /** Two of each, since products are taken in pairs. */
    private final float[][] dependent;

    private final float[][] product;
    private final float[][] joined;
    private final float[][] label;
    private final float[] nothing;
    /** For each sentence its first word, and behind the last the number of all words. */
    private int[] starts = new int[16];

    private int sentences;
    private float[][] inputs = {};
    private float[][] first = {};
    private float[][] second = {};
    private float[][] laid = {};
    private float[][] answers = {};
    private float[][] turned = {};
    private float[][] scores = {};
    private float[][] names = {};

    /** A network of the given weights that reads the words it is given. */
    ParserNetwork(ParserModel model, WordInputs words) {
        this.products = model.products();
        this.words = words;
        this.hidden = model.part(Part.FORWARD_RECURRENT_1).length;
        this.cells = new Cells(hidden);
        this.arcRoot = model.part(Part.ARC_ROOT)[0];
        this.labelRoot = model.part(Part.LABEL_ROOT)[0];
        this.tagCount = model.part(Part.TAG_BIAS)[0].length;
        this.nameCount = model.part(Part.NAME_BIAS)[0].length;
        this.nameTransitions = model.part(Part.NAME_TRANSITIONS);
        this.dependent = new float[2][PairedRows.filled(arcRoot.length)];
        this.product = new float[2][PairedRows.filled(arcRoot.length)];
        this.joined = new float[2][PairedRows.filled(labelRoot.length)];
        this.label = new float[2][products.label().width()];
        this.nothing = new float[8 * hidden];
    }

    /** Forgets the sentences it was given. */
    void clear() {
        sentences = 0;
    }

    private int size() {
        return starts[sentences];
    }

    /** Takes another sentence, whose number is how many it was given before. */
    void add(SyntacticWords sentence) {
        int from = starts[sentences];
        int n = sentence.size();
        if (sentences + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[++sentences] = from + n;
        // One row more than there are words, and that number made even: where a word has none beside it.
        ensure(from + n + 2, n);
        boolean headline = WordFeatures.headline(sentence.forms(), n);
        for (int i = 0; i < n; i++) {
            inputs[from + i] = words.of(sentence, i, headline);
        }
    }

    private void ensure(int room, int longest) {
        if (room > inputs.length) {
            int size = (room + room / 2) / 2 * 2 + 2;
            inputs = Arrays.copyOf(inputs, size);
            first = more(first, size, PairedRows.filled(2 * hidden));
            second = more(second, size, PairedRows.filled(2 * hidden));
            laid = more(laid, size, 8 * hidden);
            answers = more(answers, size, products.answers().width());
        }
        if (longest > names.length) {
            int size = (longest + longest / 2) / 2 * 2 + 2;
            turned = new float[dependent[0].length][size + 1];
            scores = new float[size][size + 1];
            names = new float[size][nameCount];
        }
    }

    private static float[][] more(float[][] rows, int size, int width) {
        float[][] all = Arrays.copyOf(rows, size);
        for (int i = rows.length; i < size; i++) {
            all[i] = new float[width];
        }
        return all;
    }

    /** Reads the states of the words of all sentences; everything else asks for these. */
    void read() {
        if (sentences == 0) {
            return;
        }
        words.finish();
        int n = size();
        inputs[n] = nothing;
        lanes.lay(starts, sentences);
        run(products.firstForward(), inputs, 0, false, first, 0);
        run(products.firstBackward(), inputs, 4 * hidden, true, first, hidden);
        multiply(products.secondInput(), first, n, laid);
        run(products.secondForward(), laid, 0, false, second, 0);
        run(products.secondBackward(), laid, 4 * hidden, true, second, hidden);
        multiply(products.answers(), second, n, answers);
        for (int t = 0; t < n; t++) {
            cut(answers[t], 2 * arcRoot.length);
        }
    }

    private static void multiply(PairedRows weights, float[][] from, int n, float[][] to) {
        for (int t = 0; t < n; t += 2) {
            weights.multiply(from[t], from[t + 1], to[t], to[t + 1]);
        }
    }

    private void run(PairedRows recurrent, float[][] in, int from, boolean backward, float[][] out, int column) {
        int[] left = lanes.words(0, backward);
        int[] right = lanes.words(1, backward);
        int steps = lanes.steps();
        for (int step = 0; step < steps; step++) {
            cells.open(0, lanes.opens(0, step), in[left[step]], from);
            cells.open(1, lanes.opens(1, step), in[right[step]], from);
            cells.step(recurrent);
            cells.copy(0, out[left[step]], column);
            cells.copy(1, out[right[step]], column);
        }
    }

    /** The head of each word of a sentence, counted from 1, 0 for the root. */
    int[] heads(int sentence) {
        int from = starts[sentence];
        int n = starts[sentence + 1] - from;
        turn(from, n);
        for (int t = 0; t < n; t += 2) {
            for (int i = 0; i < 2; i++) {
                System.arraycopy(answers[from + t + i], 0, dependent[i], 0, arcRoot.length);
                Arrays.fill(scores[t + i], 0, n + 1, 0);
            }
            products.arc().multiply(dependent[0], dependent[1], product[0], product[1]);
            PairedRows.add(product[0], product[1], turned, scores[t], scores[t + 1], n + 1);
        }
        return SpanningTree.heads(scores, n);
    }

    /** Lays the root and the words as heads into columns. */
    private void turn(int from, int n) {
        for (int k = 0; k < arcRoot.length; k++) {
            turned[k][0] = arcRoot[k];
        }
        for (int j = 0; j < n; j++) {
            float[] answer = answers[from + j];
            for (int k = 0; k < arcRoot.length; k++) {
                turned[k][j + 1] = answer[arcRoot.length + k];
            }
        }
    }

    /** The number of the relation of each word of a sentence to its head. */
    int[] relations(int sentence, int[] governors) {
        int from = starts[sentence];
        int n = governors.length;
        int[] relations = new int[n];
        for (int t = 0; t < n; t += 2) {
            join(from, t, governors[t], joined[0]);
            if (t + 1 < n) {
                join(from, t + 1, governors[t + 1], joined[1]);
            }
            products.label().multiply(joined[0], joined[1], label[0], label[1]);
            for (int i = 0; i < 2 && t + i < n; i++) {
                relations[t + i] = best(label[i], 0, label[i].length);
            }
        }
        return relations;
    }

    private void join(int from, int t, int governor, float[] to) {
        int width = labelRoot.length;
        int column = 2 * arcRoot.length;
        System.arraycopy(answers[from + t], column, to, 0, width);
        float[] head = governor == 0 ? labelRoot : answers[from + governor - 1];
        int at = governor == 0 ? 0 : column + width;
        for (int j = 0; j < width; j++) {
            to[j] += head[at + j];
        }
        cut(to, width);
    }

    /** The part of speech of each word of a sentence, as its number. */
    int[] tags(int sentence) {
        int from = starts[sentence];
        int[] tags = new int[starts[sentence + 1] - from];
        int column = 2 * (arcRoot.length + labelRoot.length);
        for (int t = 0; t < tags.length; t++) {
            tags[t] = best(answers[from + t], column, column + tagCount);
        }
        return tags;
    }

    /** The name mark of each word of a sentence. */
    int[] names(int sentence) {
        int from = starts[sentence];
        int to = starts[sentence + 1];
        int column = 2 * (arcRoot.length + labelRoot.length) + tagCount;
        for (int t = from; t < to; t++) {
            System.arraycopy(answers[t], column, names[t - from], 0, nameCount);
        }
        return NameMarks.best(names, nameTransitions, to - from);
    }

    private static void cut(float[] row, int size) {
        for (int j = 0; j < size; j++) {
            row[j] = Math.max(0, row[j]);
        }
    }

    /** Place of the highest number in a stretch, counted from its begin. */
    private static int best(float[] scores, int from, int to) {
        int best = from;
        for (int j = from + 1; j < to; j++) {
            if (scores[j] > scores[best]) {
                best = j;
            }
        }
        return best - from;
    }
}
