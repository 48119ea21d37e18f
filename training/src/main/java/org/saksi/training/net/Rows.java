package org.saksi.training.net;

/**
 * Sums of scaled rows, the one operation that training spends its time in. Their order is not that of the parser that
 * ships, which takes two vectors at a time, and is part of every model: another one trains other weights.
 *
 * <p>Eight rows are taken at a time and every array is indexed by the loop variable alone: so the compiler sees that
 * nothing overlaps, and uses vector instructions.
 */
final class Rows {
    private static final int STRIDE = 8;

    private Rows() {}

    /** Adds to {@code y} the sum of {@code x[from + k] * rows[k]} for k below {@code count}, over {@code size} columns. */
    static void add(float[] x, int from, int count, float[][] rows, float[] y, int size) {
        int k = 0;
        for (; k + STRIDE <= count; k += STRIDE) {
            eight(x, from + k, rows, k, y, size);
        }
        for (; k < count; k++) {
            one(x[from + k], rows[k], y, size);
        }
    }

    private static void eight(float[] x, int at, float[][] rows, int k, float[] y, int size) {
        float a = x[at];
        float b = x[at + 1];
        float c = x[at + 2];
        float d = x[at + 3];
        float e = x[at + 4];
        float f = x[at + 5];
        float g = x[at + 6];
        float h = x[at + 7];
        float[] ra = rows[k];
        float[] rb = rows[k + 1];
        float[] rc = rows[k + 2];
        float[] rd = rows[k + 3];
        float[] re = rows[k + 4];
        float[] rf = rows[k + 5];
        float[] rg = rows[k + 6];
        float[] rh = rows[k + 7];
        for (int j = 0; j < size; j++) {
            y[j] += (a * ra[j] + b * rb[j] + c * rc[j] + d * rd[j]) + (e * re[j] + f * rf[j] + g * rg[j] + h * rh[j]);
        }
    }

    /** Adds a scaled row. */
    static void one(float scale, float[] row, float[] y, int size) {
        for (int j = 0; j < size; j++) {
            y[j] += scale * row[j];
        }
    }
}
