package org.saksi.linker;

import java.util.Arrays;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;

/**
 * The runs of four words of a text, to compare texts by what they share: a MinHash signature to find texts that may be
 * alike, and the smallest hashes to measure how alike they are.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its methods only
record Shingles(long[] signature, int[] smallest, int count) {
    static final int BANDS = 20;
    private static final int ROWS = 2;
    private static final int WORDS = 4;
    private static final int KEPT = 400;
    /** A sentence or two of news share many runs whoever tells them. */
    private static final int LEAST_RUNS = 20;

    /** The shingles of the body; captions, credits and what stands on every page of a site say nothing. */
    static Shingles of(Article article) {
        long[] signature = new long[BANDS * ROWS];
        Arrays.fill(signature, Long.MAX_VALUE);
        Runs runs = new Runs();
        for (Paragraph paragraph : article.paragraphs()) {
            if (paragraph.origin() == Origin.BODY) {
                runs.add(paragraph.span().in(article.text()));
            }
        }
        long[] hashes = runs.hashes();
        int[] smallest = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            sign(hashes[i], signature);
            smallest[i] = (int) hashes[i];
        }
        Arrays.sort(smallest);
        smallest = Arrays.stream(smallest).distinct().toArray();
        return new Shingles(signature, Arrays.copyOf(smallest, Math.min(KEPT, smallest.length)), smallest.length);
    }

    /** Collects the hashes of the runs of words; no run crosses a paragraph. */
    private static final class Runs {
        private final long[] run = new long[WORDS];
        private long[] hashes = new long[256];
        private int size;

        void add(String text) {
            int words = 0;
            WordScan scan = new WordScan(text);
            while (scan.advance()) {
                run[words % WORDS] = Hashes.more(Hashes.start(), scan.lower());
                words++;
                if (words >= WORDS) {
                    long hash = 0;
                    for (int i = 0; i < WORDS; i++) {
                        hash = Hashes.more(hash, run[(words + i) % WORDS]);
                    }
                    hashes = size == hashes.length ? Arrays.copyOf(hashes, 2 * size) : hashes;
                    hashes[size++] = hash;
                }
            }
        }

        long[] hashes() {
            return Arrays.copyOf(hashes, size);
        }
    }

    private static void sign(long hash, long[] signature) {
        for (int row = 0; row < signature.length; row++) {
            signature[row] = Math.min(signature[row], Hashes.mixed(hash + row * 0x9e3779b97f4a7c15L));
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

    private int limit() {
        return count > smallest.length ? smallest[smallest.length - 1] : Integer.MAX_VALUE;
    }

    private int below(int limit) {
        int place = Arrays.binarySearch(smallest, limit);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
