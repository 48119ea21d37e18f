package org.saksi.language.internal;

import java.util.Arrays;

/**
 * A matrix that is multiplied with two vectors at a time, so that its weights come from memory once for both.
 *
 * <p>Each vector's sums are taken in an order of their own: whatever the other one holds changes no bit of them.
 * Immutable, so safe for use by many threads.
 */
final class PairedRows {
    /**
     * Rows taken at a time. The compiler's vector instructions depend on it: with more of them the loop is too large to
     * be unrolled, with fewer the method is inlined and compiled with what surrounds it.
     */
    private static final int STRIDE = 6;

    private final float[][] rows;
    private final float[] bias;

    private PairedRows(float[][] rows, float[] bias) {
        this.rows = rows;
        this.bias = bias;
    }

    /** The given rows, of which there is at least one; the bias goes before their sum. */
    static PairedRows of(float[][] rows, float[] bias) {
        float[][] filled = new float[filled(rows.length)][];
        System.arraycopy(rows, 0, filled, 0, rows.length);
        Arrays.fill(filled, rows.length, filled.length, new float[bias.length]);
        return new PairedRows(filled, bias);
    }

    /** Matrices that are multiplied with the same vectors, side by side. */
    static PairedRows beside(float[][][] matrices, float[][] biases) {
        int width = 0;
        for (float[] bias : biases) {
            width += bias.length;
        }
        float[][] rows = new float[matrices[0].length][width];
        float[] all = new float[width];
        int column = 0;
        for (int i = 0; i < matrices.length; i++) {
            for (int k = 0; k < rows.length; k++) {
                System.arraycopy(matrices[i][k], 0, rows[k], column, biases[i].length);
            }
            System.arraycopy(biases[i], 0, all, column, biases[i].length);
            column += biases[i].length;
        }
        return of(rows, all);
    }

    /** How many numbers a vector must have room for; those behind its own are multiplied with nothing. */
    static int filled(int size) {
        return (size + STRIDE - 1) / STRIDE * STRIDE;
    }

    /** Numbers in a product. */
    int width() {
        return bias.length;
    }

    /** Writes the products of two vectors; the four arrays must be different ones. */
    void multiply(float[] one, float[] two, float[] toOne, float[] toTwo) {
        System.arraycopy(bias, 0, toOne, 0, bias.length);
        System.arraycopy(bias, 0, toTwo, 0, bias.length);
        add(one, two, toOne, toTwo);
    }

    /** Adds the products of two vectors without the bias. */
    void add(float[] one, float[] two, float[] toOne, float[] toTwo) {
        add(one, two, rows, toOne, toTwo, bias.length);
    }

    /** Adds the products of two vectors with rows as many as {@link #filled} says, over {@code size} columns. */
    static void add(float[] one, float[] two, float[][] rows, float[] toOne, float[] toTwo, int size) {
        for (int k = 0; k < rows.length; k += STRIDE) {
            six(one, two, rows, k, toOne, toTwo, size);
        }
    }

    private static void six(float[] x, float[] v, float[][] rows, int k, float[] y, float[] z, int size) {
        float xa = x[k];
        float xb = x[k + 1];
        float xc = x[k + 2];
        float xd = x[k + 3];
        float xe = x[k + 4];
        float xf = x[k + 5];
        float va = v[k];
        float vb = v[k + 1];
        float vc = v[k + 2];
        float vd = v[k + 3];
        float ve = v[k + 4];
        float vf = v[k + 5];
        float[] ra = rows[k];
        float[] rb = rows[k + 1];
        float[] rc = rows[k + 2];
        float[] rd = rows[k + 3];
        float[] re = rows[k + 4];
        float[] rf = rows[k + 5];
        for (int j = 0; j < size; j++) {
            float a = ra[j];
            float b = rb[j];
            float c = rc[j];
            float d = rd[j];
            float e = re[j];
            float f = rf[j];
            y[j] += xa * a + xb * b + xc * c + xd * d + xe * e + xf * f;
            z[j] += va * a + vb * b + vc * c + vd * d + ve * e + vf * f;
        }
    }
}
