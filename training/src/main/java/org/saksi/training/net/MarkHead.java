package org.saksi.training.net;

/** A head that gives each word a mark by itself: a tag. */
final class MarkHead {
    private final Dense dense;
    private final int size;

    MarkHead(Matrix weights, Matrix bias) {
        this.dense = new Dense(weights, bias, false);
        this.size = weights.out;
    }

    void ensure(int room) {
        dense.ensure(room);
    }

    double learn(int[] gold, float[][] x, float[][] dX, Gradients gradients) {
        dense.forward(x, gold.length);
        double loss = 0;
        for (int t = 0; t < gold.length; t++) {
            if (gold[t] >= 0) {
                float[] slope = dense.slopes[t];
                System.arraycopy(dense.out[t], 0, slope, 0, size);
                loss += Squash.softmax(slope, size, gold[t]);
                slope[gold[t]] -= 1;
            }
        }
        dense.backward(x, gold.length, dX, gradients);
        return loss;
    }

    int[] read(float[][] x, int n) {
        dense.forward(x, n);
        int[] marks = new int[n];
        for (int t = 0; t < n; t++) {
            marks[t] = best(dense.out[t], size);
        }
        return marks;
    }

    static int best(float[] scores, int size) {
        int best = 0;
        for (int j = 1; j < size; j++) {
            if (scores[j] > scores[best]) {
                best = j;
            }
        }
        return best;
    }
}
