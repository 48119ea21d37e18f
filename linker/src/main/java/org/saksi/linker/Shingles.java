package org.saksi.linker;

import java.util.Arrays;

/**
 * The runs of four words of a text, to compare texts by what they share: a MinHash signature to find texts that may be
 * alike, and the smallest hashes to measure how alike they are.
 *
 * @param signature the least hash of each row
 * @param smallest the smallest hashes, ascending
 * @param thirds in which thirds of the text each of them stands
 * @param count how many runs there are
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its methods only
record Shingles(long[] signature, int[] smallest, byte[] thirds, int count) {
    static final int BANDS = 20;
    private static final int ROWS = 2;
    private static final int WORDS = 4;
    private static final int KEPT = 400;
    /** A sentence or two of news share many runs whoever tells them. */
    private static final int LEAST_RUNS = 20;

    private static final int FIRST_THIRD = 1;
    private static final int LAST_THIRD = 2;

    /** Those of no text. */
    static final Shingles NONE = new Runs().shingles();

    /**
     * Takes the words of a body one after another; no run crosses a paragraph. Captions, credits and what stands on every page
     * of a site say nothing and are not given.
     */
    static final class Runs {
        private final long[] run = new long[WORDS];
        private long[] hashes = new long[256];
        private int words;
        private int size;

        /** Begins a paragraph. */
        void paragraph() {
            words = 0;
        }

        /** Takes the hash of the next word. */
        void word(long word) {
            run[words++ % WORDS] = word;
            if (words >= WORDS) {
                long hash = 0;
                for (int i = 0; i < WORDS; i++) {
                    hash = Hashes.more(hash, run[(words + i) % WORDS]);
                }
                hashes = size == hashes.length ? Arrays.copyOf(hashes, 2 * size) : hashes;
                hashes[size++] = hash;
            }
        }

        /** The shingles of all that was taken. */
        Shingles shingles() {
            long[] placed = new long[size];
            for (int i = 0; i < size; i++) {
                placed[i] = ((long) (int) hashes[i] << Integer.SIZE) | i;
            }
            Arrays.sort(placed);
            int[] sorted = new int[size];
            byte[] thirds = new byte[size];
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                int hash = (int) (placed[i] >> Integer.SIZE);
                boolean again = distinct > 0 && sorted[distinct - 1] == hash;
                distinct += again ? 0 : 1;
                sorted[distinct - 1] = hash;
                thirds[distinct - 1] |= (byte) third((int) placed[i]);
            }
            int kept = Math.min(KEPT, distinct);
            return new Shingles(signature(), Arrays.copyOf(sorted, kept), Arrays.copyOf(thirds, kept), distinct);
        }

        private int third(int place) {
            return 3 * place < size ? FIRST_THIRD : 3 * place >= 2 * size ? LAST_THIRD : 0;
        }

        private long[] signature() {
            long[] signature = new long[BANDS * ROWS];
            for (int row = 0; row < signature.length; row++) {
                long least = Long.MAX_VALUE;
                for (int i = 0; i < size; i++) {
                    least = Math.min(least, Hashes.mixed(hashes[i] + row * 0x9e3779b97f4a7c15L));
                }
                signature[row] = least;
            }
            return signature;
        }
    }

    /** The key of a band: texts that share one may be alike. */
    long band(int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = Hashes.more(key, signature[band * ROWS + row]);
        }
        return key;
    }

    /** Whether there is enough text to be compared by its words. */
    boolean comparable() {
        return count >= LEAST_RUNS;
    }

    /** The share of runs of the shorter text that stand in the longer one. */
    double containment(Shingles other) {
        return shared(other, false);
    }

    /** The share of all runs of both texts that stand in both. */
    double resemblance(Shingles other) {
        return shared(other, true);
    }

    /** Counts among the hashes that both would have kept: below the greatest that each kept. */
    private double shared(Shingles other, boolean ofAll) {
        int limit = Math.min(limit(), other.limit());
        int left = 0;
        int right = 0;
        int both = 0;
        while (left < smallest.length
                && right < other.smallest.length
                && smallest[left] <= limit
                && other.smallest[right] <= limit) {
            int order = Integer.compare(smallest[left], other.smallest[right]);
            both += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        int mine = below(limit);
        int others = other.below(limit);
        int least = ofAll ? mine + others - both : Math.min(mine, others);
        return least == 0 ? 0 : both / (double) least;
    }

    /**
     * How much more of the last thirds is common than of the first: near 1 for two texts that share only the background below
     * their news.
     */
    double background(Shingles other) {
        int limit = Math.min(limit(), other.limit());
        return Math.min(common(other, LAST_THIRD, limit), other.common(this, LAST_THIRD, limit))
                - Math.max(common(other, FIRST_THIRD, limit), other.common(this, FIRST_THIRD, limit));
    }

    /** The share of runs of a third that stand anywhere in another text. */
    private double common(Shingles other, int third, int limit) {
        int all = 0;
        int both = 0;
        for (int i = 0; i < below(limit); i++) {
            if ((thirds[i] & third) != 0) {
                all++;
                both += Arrays.binarySearch(other.smallest, smallest[i]) >= 0 ? 1 : 0;
            }
        }
        return all == 0 ? 0 : both / (double) all;
    }

    private int limit() {
        return count > smallest.length ? smallest[smallest.length - 1] : Integer.MAX_VALUE;
    }

    private int below(int limit) {
        int place = Arrays.binarySearch(smallest, limit);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
