package org.saksi.training.net;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One layer of a head: a product, a bias, and negatives cut off if wanted; keeps its results for the way back. */
final class Dense {
    private final Matrix weights;
    private final @Nullable Matrix bias;
    private final boolean cut;
    float[][] out = {};
    float[][] slopes = {};

    Dense(Matrix weights, @Nullable Matrix bias, boolean cut) {
        this.weights = weights;
        this.bias = bias;
        this.cut = cut;
    }

    void ensure(int room) {
        out = new float[room][weights.out];
        slopes = new float[room][weights.out];
    }

    /** Computes the results of {@code n} inputs and clears their slopes. */
    void forward(float[][] x, int n) {
        for (int t = 0; t < n; t++) {
            if (bias == null) {
                Arrays.fill(out[t], 0);
            } else {
                System.arraycopy(bias.rows[0], 0, out[t], 0, weights.out);
            }
            Rows.add(x[t], 0, weights.in, weights.rows, out[t], weights.out);
            if (cut) {
                cut(out[t]);
            }
        }
        Pass.clear(slopes, n);
    }

    static void cut(float[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.max(0, row[j]);
        }
    }

    /** Hands the slopes of the results on to the inputs and the weights. */
    void backward(float[][] x, int n, float[][] dX, Gradients gradients) {
        for (int t = 0; t < n; t++) {
            if (cut) {
                for (int j = 0; j < weights.out; j++) {
                    slopes[t][j] = out[t][j] > 0 ? slopes[t][j] : 0;
                }
            }
            if (bias != null) {
                Rows.one(1, slopes[t], gradients.of(bias)[0], weights.out);
            }
            Rows.add(slopes[t], 0, weights.out, weights.columns, dX[t], weights.in);
        }
        gradients.outer(weights, x, slopes, n);
    }
}
