package org.saksi.training.net;

import java.util.Arrays;
import java.util.Random;

/** A matrix of weights with its transpose and the state of the optimiser (Adam, Kingma and Ba 2015). */
final class Matrix {
    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.99f;
    private static final float EPSILON = 1e-8f;

    final int in;
    final int out;
    final float[][] rows;
    final float[][] columns;
    /** The running mean of the weights, better than the last ones (Polyak and Juditsky 1992). */
    final float[][] mean;

    private final float[][] first;
    private final float[][] second;

    Matrix(int in, int out, Random random, float size) {
        this.in = in;
        this.out = out;
        this.rows = new float[in][out];
        this.columns = new float[out][in];
        this.mean = new float[in][out];
        this.first = new float[in][out];
        this.second = new float[in][out];
        for (float[] row : rows) {
            for (int j = 0; j < out; j++) {
                row[j] = (random.nextFloat() * 2 - 1) * size;
            }
        }
        transpose();
    }

    /** A matrix of the size that keeps the variance (Glorot and Bengio 2010). */
    static Matrix glorot(int in, int out, Random random) {
        return new Matrix(in, out, random, (float) Math.sqrt(6.0 / (in + out)));
    }

    static Matrix zero(int in, int out) {
        return new Matrix(in, out, new Random(0), 0);
    }

    /** One step against a gradient, which is used up; {@code step} counts from 1. */
    void learn(float[][] gradient, float rate, int step, float meanDecay) {
        float correction =
                (float) (Math.sqrt(1 - StrictMath.pow(SECOND_DECAY, step)) / (1 - StrictMath.pow(FIRST_DECAY, step)));
        for (int i = 0; i < in; i++) {
            adam(rows[i], gradient[i], first[i], second[i], rate * correction, out);
            Arrays.fill(gradient[i], 0);
        }
        average(meanDecay);
        transpose();
    }

    static void adam(float[] row, float[] gradient, float[] first, float[] second, float rate, int size) {
        for (int j = 0; j < size; j++) {
            first[j] = FIRST_DECAY * first[j] + (1 - FIRST_DECAY) * gradient[j];
            second[j] = SECOND_DECAY * second[j] + (1 - SECOND_DECAY) * gradient[j] * gradient[j];
            row[j] -= rate * first[j] / ((float) Math.sqrt(second[j]) + EPSILON);
        }
    }

    private void average(float decay) {
        for (int i = 0; i < in; i++) {
            float[] row = rows[i];
            float[] to = mean[i];
            for (int j = 0; j < out; j++) {
                to[j] = decay * to[j] + (1 - decay) * row[j];
            }
        }
    }

    /** Makes the columns follow the rows. */
    void transpose() {
        for (int i = 0; i < in; i++) {
            for (int j = 0; j < out; j++) {
                columns[j][i] = rows[i][j];
            }
        }
    }

    /** Exchanges the weights with their running mean. */
    void swap() {
        for (int i = 0; i < in; i++) {
            for (int j = 0; j < out; j++) {
                float kept = rows[i][j];
                rows[i][j] = mean[i][j];
                mean[i][j] = kept;
            }
        }
        transpose();
    }
}
