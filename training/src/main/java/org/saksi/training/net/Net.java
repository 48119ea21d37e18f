package org.saksi.training.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.saksi.language.internal.ParserModel;
import org.saksi.language.internal.Vocabulary;

/**
 * The weights of a graph-based parser with two bidirectional layers, arcs scored by a biaffine product (Kiperwasser and
 * Goldberg 2016; Dozat and Manning 2017) and relations by a small additive network, with heads for tags and names on the
 * same states.
 */
final class Net {
    static final int LAYERS = 2;
    private static final float VECTOR = 0.05f;

    final Form form;
    final float[][] table;
    final float[][] tableMean;
    private final float[][] tableFirst;
    private final float[][] tableSecond;
    final Matrix extra;
    final Lstm[][] layers = new Lstm[LAYERS][2];
    final Matrix arcDependent;
    final Matrix arcDependentBias;
    final Matrix arcHead;
    final Matrix arcHeadBias;
    final Matrix arcRoot;
    final Matrix arcProduct;
    final Matrix arcBias;
    final Matrix labelDependent;
    final Matrix labelHead;
    final Matrix labelBias;
    final Matrix labelRoot;
    final Matrix labelOut;
    final Matrix labelOutBias;
    final Matrix tagOut;
    final Matrix tagBias;
    final Matrix nameOut;
    final Matrix nameBias;
    /** For each name mark the scores of those that follow it, then the scores of those that begin a sentence. */
    final Matrix nameTransitions;

    private int step;

    Net(Form form, long seed) {
        this.form = form;
        Random random = new Random(seed);
        table = new float[form.rows()][form.vector()];
        tableMean = new float[form.rows()][form.vector()];
        tableFirst = new float[form.rows()][form.vector()];
        tableSecond = new float[form.rows()][form.vector()];
        for (float[] row : table) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (random.nextFloat() * 2 - 1) * VECTOR;
            }
        }
        extra = Matrix.glorot(form.extra(), form.vector(), random);
        int states = 2 * form.hidden();
        for (int layer = 0; layer < LAYERS; layer++) {
            int in = layer == 0 ? form.vector() : states;
            layers[layer][0] = new Lstm(in, form.hidden(), false, random);
            layers[layer][1] = new Lstm(in, form.hidden(), true, random);
        }
        arcDependent = Matrix.glorot(states, form.arc(), random);
        arcDependentBias = Matrix.zero(1, form.arc());
        arcHead = Matrix.glorot(states, form.arc(), random);
        arcHeadBias = Matrix.zero(1, form.arc());
        arcRoot = new Matrix(1, form.arc(), random, VECTOR);
        arcProduct = Matrix.glorot(form.arc(), form.arc(), random);
        arcBias = Matrix.zero(1, form.arc());
        labelDependent = Matrix.glorot(states, form.label(), random);
        labelHead = Matrix.glorot(states, form.label(), random);
        labelBias = Matrix.zero(1, form.label());
        labelRoot = new Matrix(1, form.label(), random, VECTOR);
        labelOut = Matrix.glorot(form.label(), form.relations(), random);
        labelOutBias = Matrix.zero(1, form.relations());
        tagOut = Matrix.glorot(states, form.tags(), random);
        tagBias = Matrix.zero(1, form.tags());
        nameOut = Matrix.glorot(states, form.names(), random);
        nameBias = Matrix.zero(1, form.names());
        nameTransitions = Matrix.zero(form.names() + 1, form.names());
    }

    /** All matrices, always in the same order. */
    List<Matrix> matrices() {
        List<Matrix> all = new ArrayList<>();
        all.add(extra);
        for (Lstm[] layer : layers) {
            all.addAll(layer[0].matrices());
            all.addAll(layer[1].matrices());
        }
        all.addAll(List.of(arcDependent, arcDependentBias, arcHead, arcHeadBias, arcRoot, arcProduct, arcBias));
        all.addAll(List.of(labelDependent, labelHead, labelBias, labelRoot, labelOut, labelOutBias));
        all.addAll(List.of(tagOut, tagBias, nameOut, nameBias, nameTransitions));
        return all;
    }

    /** One step of all weights against the gradients, which are used up. */
    void learn(Gradients gradients, float rate, float meanDecay) {
        step++;
        // A mean that starts at nought would be pulled to it: early means are short.
        float decay = Math.min(meanDecay, (step - 1f) / step);
        for (Matrix matrix : matrices()) {
            matrix.learn(gradients.of(matrix), rate, step, decay);
        }
        gradients.vectors.forEach((row, gradient) -> {
            Matrix.adam(table[row], gradient, tableFirst[row], tableSecond[row], rate, form.vector());
        });
        gradients.vectors.clear();
    }

    /** Takes the vectors into their running mean; done once in many steps, since the table is large. */
    void averageTable(float decay) {
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < form.vector(); j++) {
                tableMean[i][j] = decay * tableMean[i][j] + (1 - decay) * table[i][j];
            }
        }
    }

    /** Exchanges all weights with their running means. */
    void swap() {
        matrices().forEach(Matrix::swap);
        for (int i = 0; i < table.length; i++) {
            float[] kept = table[i].clone();
            System.arraycopy(tableMean[i], 0, table[i], 0, kept.length);
            System.arraycopy(kept, 0, tableMean[i], 0, kept.length);
        }
    }

    /**
     * Writes the model that ships; vectors that belong to words are worked into the words' own.
     *
     * @param lexical for each number of the vocabulary the vector from elsewhere, empty where there is none
     */
    void write(OutputStream out, Labels labels, Vocabulary words, float[][] lexical) throws IOException {
        float[][] whole = table.clone();
        for (int i = 0; i < lexical.length; i++) {
            whole[i] = table[i].clone();
            Rows.add(lexical[i], 0, lexical[i].length, extra.rows, whole[i], form.vector());
        }
        List<float[][]> parts =
                matrices().stream().skip(1).map(matrix -> matrix.rows).toList();
        ParserModel.write(out, labels.relations(), words, whole, parts);
    }

    /** Writes all weights for {@link #readWeights}. */
    void writeWeights(DataOutputStream out) throws IOException {
        for (float[] row : everyRow()) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    /** Takes over weights of a net of the same form. */
    void readWeights(DataInputStream in) throws IOException {
        for (float[] row : everyRow()) {
            for (int j = 0; j < row.length; j++) {
                row[j] = in.readFloat();
            }
        }
        matrices().forEach(Matrix::transpose);
    }

    private List<float[]> everyRow() {
        List<float[]> rows = new ArrayList<>();
        matrices().forEach(matrix -> rows.addAll(List.of(matrix.rows)));
        rows.addAll(List.of(table));
        return rows;
    }

    /** Makes the vectors of words that are never seen in training nought, so that only what is known of them speaks. */
    void forget(int row) {
        Arrays.fill(table[row], 0);
    }
}
