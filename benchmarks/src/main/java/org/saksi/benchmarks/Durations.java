package org.saksi.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** How long some askings took, in milliseconds; for use by many threads. */
final class Durations {
    private static final int FIRST = 64;
    private static final double NEARLY_ALL = 0.95;

    private double[] millis = new double[FIRST];
    private int count;

    synchronized void add(double duration) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = duration;
    }

    synchronized int count() {
        return count;
    }

    /** Least, median, 95th percentile and greatest, as cells of a table. */
    String[] cells() {
        double[] sorted;
        synchronized (this) {
            sorted = Arrays.copyOf(millis, count);
        }
        Arrays.sort(sorted);
        return new String[] {cell(sorted, 0), cell(sorted, 0.5), cell(sorted, NEARLY_ALL), cell(sorted, 1)};
    }

    /** The value below which a part of all lies; of few, the next greater one that was measured. */
    private static String cell(double[] sorted, double part) {
        if (sorted.length == 0) {
            return "";
        }
        int rank = Math.max(1, (int) Math.ceil(part * sorted.length));
        return String.format(Locale.ROOT, "%,.0f", sorted[rank - 1]);
    }
}
