package org.saksi.training.net;

import org.saksi.language.internal.NameMarks;

/**
 * The head of name marks: a linear chain of them over the whole sentence (Lafferty, McCallum and Pereira 2001), in which
 * an inside only follows its own kind. It keeps its room for the next sentence.
 *
 * <p>Sums over all chains are kept as logarithms. A step takes the exponentials of the marks of one word, less their
 * largest, times those of the transitions, which are taken once a sentence; all of it with {@link StrictMath}, so that
 * the bits are the same on any machine.
 */
final class NameHead {
    private final Dense dense;
    private final Matrix transitions;
    private final int size;
    private final double[][] follow;
    private final double[] begin;
    private final double[] behind;
    private double[][] before = {};
    private double[][] ahead = {};

    NameHead(Matrix weights, Matrix bias, Matrix transitions) {
        this.dense = new Dense(weights, bias, false);
        this.transitions = transitions;
        this.size = weights.out;
        this.follow = new double[size][size];
        this.begin = new double[size];
        this.behind = new double[size];
    }

    void ensure(int room) {
        dense.ensure(room);
        before = new double[room][size];
        ahead = new double[room][size];
    }

    /** Learns the marks of a sentence, all of which are known; gives minus the logarithm of their likelihood. */
    double learn(int[] gold, float[][] x, float[][] dX, Gradients gradients) {
        int n = gold.length;
        dense.forward(x, n);
        takeTransitions();
        double all = forward(n);
        backward(n);
        double loss = all - score(gold);
        float[][] slopes = gradients.of(transitions);
        for (int t = 0; t < n; t++) {
            marks(t, gold[t], dense.slopes[t]);
            if (t == 0) {
                Rows.one(1, dense.slopes[0], slopes[size], size);
            } else {
                pairs(t, slopes);
                slopes[gold[t - 1]][gold[t]] -= 1;
            }
        }
        dense.backward(x, n, dX, gradients);
        return loss;
    }

    private void takeTransitions() {
        for (int j = 0; j < size; j++) {
            begin[j] = NameMarks.allowed(size, j) ? transitions.rows[size][j] : Double.NEGATIVE_INFINITY;
            for (int i = 0; i < size; i++) {
                follow[i][j] = NameMarks.allowed(i, j) ? StrictMath.exp(transitions.rows[i][j]) : 0;
            }
        }
    }

    /** Sums over all beginnings that end in each mark; gives the sum over all chains. */
    private double forward(int n) {
        double[] shares = behind;
        for (int t = 0; t < n; t++) {
            double most = t == 0 ? 0 : exponentials(before[t - 1], shares);
            for (int j = 0; j < size; j++) {
                double kept = begin[j];
                if (t > 0) {
                    double sum = 0;
                    for (int i = 0; i < size; i++) {
                        sum += shares[i] * follow[i][j];
                    }
                    kept = most + StrictMath.log(sum);
                }
                before[t][j] = kept + dense.out[t][j];
            }
        }
        double most = exponentials(before[n - 1], shares);
        return most + StrictMath.log(sum(shares));
    }

    /** Sums over all ends that begin with each mark, that mark's own score included. */
    private void backward(int n) {
        double[] shares = behind;
        for (int t = n - 1; t >= 0; t--) {
            double most = t == n - 1 ? 0 : exponentials(ahead[t + 1], shares);
            for (int i = 0; i < size; i++) {
                double kept = 0;
                if (t < n - 1) {
                    double sum = 0;
                    for (int j = 0; j < size; j++) {
                        sum += follow[i][j] * shares[j];
                    }
                    kept = most + StrictMath.log(sum);
                }
                ahead[t][i] = kept + dense.out[t][i];
            }
        }
    }

    /** How likely each mark of a word is, less one for the right mark. */
    private void marks(int t, int gold, float[] slope) {
        for (int j = 0; j < size; j++) {
            behind[j] = before[t][j] + ahead[t][j] - dense.out[t][j];
        }
        exponentials(behind, behind);
        double sum = sum(behind);
        for (int j = 0; j < size; j++) {
            slope[j] = (float) (behind[j] / sum);
        }
        slope[gold] -= 1;
    }

    /** Adds how likely each mark follows each before the given word; their sums are used up. */
    private void pairs(int t, float[][] slopes) {
        double[] from = before[t - 1];
        double[] to = ahead[t];
        exponentials(from, from);
        exponentials(to, behind);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += from[i] * follow[i][j] * behind[j];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                slopes[i][j] += (float) (from[i] * follow[i][j] * behind[j] / sum);
            }
        }
    }

    private double score(int[] gold) {
        double score = 0;
        for (int t = 0; t < gold.length; t++) {
            score += transitions.rows[t == 0 ? size : gold[t - 1]][gold[t]] + (double) dense.out[t][gold[t]];
        }
        return score;
    }

    /** The exponentials of numbers less their largest, which it gives. */
    private static double exponentials(double[] numbers, double[] to) {
        double most = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            most = Math.max(most, number);
        }
        for (int j = 0; j < to.length; j++) {
            to[j] = StrictMath.exp(numbers[j] - most);
        }
        return most;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    int[] read(float[][] x, int n) {
        dense.forward(x, n);
        return NameMarks.best(dense.out, transitions.rows, n);
    }
}
