package org.saksi.training.net;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The gradients that one worker collects over its sentences of a batch; not safe for use by several threads. */
final class Gradients {
    private final Map<Matrix, float[][]> dense = new IdentityHashMap<>();
    private float[] column = new float[512];
    /** Gradients of the rows of the table of vectors that were used. */
    final Map<Integer, float[]> vectors = new HashMap<>();

    Gradients(List<Matrix> matrices) {
        for (Matrix matrix : matrices) {
            dense.put(matrix, new float[matrix.in][matrix.out]);
        }
    }

    float[][] of(Matrix matrix) {
        float[][] gradient = dense.get(matrix);
        if (gradient == null) {
            throw new IllegalArgumentException("gradients must know the matrix");
        }
        return gradient;
    }

    /** Adds the products of inputs and slopes of {@code n} words. */
    void outer(Matrix matrix, float[][] x, float[][] slopes, int n) {
        if (column.length < n) {
            column = new float[2 * n];
        }
        float[][] gradient = of(matrix);
        for (int k = 0; k < matrix.in; k++) {
            for (int t = 0; t < n; t++) {
                column[t] = x[t][k];
            }
            Rows.add(column, 0, n, slopes, gradient[k], matrix.out);
        }
    }

    /** Adds slopes to a row of the table of vectors. */
    void vector(int row, float[] slopes, int size) {
        Rows.one(1, slopes, vectors.computeIfAbsent(row, key -> new float[size]), size);
    }

    /** Adds another worker's gradients and empties that one. */
    void take(Gradients other) {
        other.dense.forEach((matrix, gradient) -> {
            float[][] own = of(matrix);
            for (int i = 0; i < own.length; i++) {
                Rows.one(1, gradient[i], own[i], matrix.out);
                Arrays.fill(gradient[i], 0);
            }
        });
        other.vectors.forEach((row, gradient) -> vector(row, gradient, gradient.length));
        other.vectors.clear();
    }

    /** The sum of the squares of all gradients. */
    double square() {
        double sum = 0;
        for (float[][] gradient : dense.values()) {
            for (float[] row : gradient) {
                sum += square(row);
            }
        }
        for (float[] row : vectors.values()) {
            sum += square(row);
        }
        return sum;
    }

    private static double square(float[] row) {
        double sum = 0;
        for (float value : row) {
            sum += (double) value * value;
        }
        return sum;
    }

    /** Scales all gradients. */
    void scale(float factor) {
        dense.values().forEach(gradient -> {
            for (float[] row : gradient) {
                scale(row, factor);
            }
        });
        vectors.values().forEach(row -> scale(row, factor));
    }

    private static void scale(float[] row, float factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
    }
}
