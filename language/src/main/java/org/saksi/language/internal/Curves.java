package org.saksi.language.internal;

/** Curves as quotients of polynomials: fast, and the same bits on any machine. */
public final class Curves {
    private static final float END = 4.97f;

    private Curves() {}

    /** The hyperbolic tangent within 1e-4 (Lambert's continued fraction, cut where it leaves the curve). */
    public static float tanh(float x) {
        float v = Math.max(-END, Math.min(END, x));
        float q = v * v;
        return v * (135135f + q * (17325f + q * (378f + q))) / (135135f + q * (62370f + q * (3150f + q * 28f)));
    }

    /** The hyperbolic tangent of the first {@code size} numbers, in place. */
    static void tanh(float[] numbers, int size) {
        for (int j = 0; j < size; j++) {
            numbers[j] = tanh(numbers[j]);
        }
    }

    /** The logistic function. */
    public static float sigmoid(float x) {
        return 0.5f + 0.5f * tanh(0.5f * x);
    }
}
