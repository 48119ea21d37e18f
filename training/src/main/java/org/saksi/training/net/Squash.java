package org.saksi.training.net;

/** The curves of the networks; the same bits on any machine. */
final class Squash {
    private Squash() {}

    /** Turns scores into probabilities in place and gives the logarithm of their sum's share of {@code gold}. */
    static float softmax(float[] scores, int size, int gold) {
        float most = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < size; j++) {
            most = Math.max(most, scores[j]);
        }
        double sum = 0;
        for (int j = 0; j < size; j++) {
            scores[j] = (float) StrictMath.exp(scores[j] - most);
            sum += scores[j];
        }
        float share = (float) (1 / sum);
        for (int j = 0; j < size; j++) {
            scores[j] *= share;
        }
        return gold < 0 ? 0 : (float) -StrictMath.log(Math.max(scores[gold], 1e-20f));
    }
}
