package org.saksi.language.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Lays sentences into two lanes that are read side by side, each sentence behind the other; longest first, so that the
 * lanes end nearly together. For one thread only.
 */
final class Lanes {
    private static final int COUNT = 2;

    private final int[] lengths = new int[COUNT];
    private final int[][] forward = new int[COUNT][64];
    private final int[][] backward = new int[COUNT][64];
    private final boolean[][] opens = new boolean[COUNT][64];

    /**
     * Lays sentences anew.
     *
     * @param starts number of the first word of each sentence, and behind the last sentence that of a word to be read
     *     where a lane has ended before the other
     */
    void lay(int[] starts, int sentences) {
        Arrays.fill(lengths, 0);
        IntStream.range(0, sentences)
                .boxed()
                .sorted(Comparator.comparingInt(sentence -> starts[sentence] - starts[sentence + 1]))
                .forEach(sentence -> add(starts[sentence], starts[sentence + 1]));
        int spare = starts[sentences];
        int shorter = lengths[0] <= lengths[1] ? 0 : 1;
        ensure(shorter, steps());
        Arrays.fill(forward[shorter], lengths[shorter], steps(), spare);
        Arrays.fill(backward[shorter], lengths[shorter], steps(), spare);
        Arrays.fill(opens[shorter], lengths[shorter], steps(), true);
    }

    private void add(int from, int to) {
        int lane = lengths[0] <= lengths[1] ? 0 : 1;
        int at = lengths[lane];
        int end = at + to - from;
        ensure(lane, end);
        for (int i = at; i < end; i++) {
            forward[lane][i] = from + i - at;
            backward[lane][i] = to - 1 - i + at;
            opens[lane][i] = i == at;
        }
        lengths[lane] = end;
    }

    private void ensure(int lane, int size) {
        if (size > forward[lane].length) {
            forward[lane] = Arrays.copyOf(forward[lane], size + size / 2);
            backward[lane] = Arrays.copyOf(backward[lane], size + size / 2);
            opens[lane] = Arrays.copyOf(opens[lane], size + size / 2);
        }
    }

    /** How many words are read one after the other. */
    int steps() {
        return Math.max(lengths[0], lengths[1]);
    }

    /** The word that a lane reads at each step, its sentences from their first word or from their last. */
    int[] words(int lane, boolean fromLast) {
        return fromLast ? backward[lane] : forward[lane];
    }

    /** Whether a lane begins a sentence with this step. */
    boolean opens(int lane, int step) {
        return opens[lane][step];
    }
}
