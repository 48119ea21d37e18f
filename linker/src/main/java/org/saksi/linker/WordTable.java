package org.saksi.linker;

import java.util.Arrays;

/**
 * The words of one article in lower case, each with its weight and how it is written. Words are told apart by their hashes,
 * so that a word is made only when it is met for the first time. Not for use by several threads.
 */
final class WordTable {
    private static final int CAPITAL = 1;
    private static final int SMALL = 2;
    private static final int FIRST_SIZE = 512;

    /** The place of a word plus 1, by its hash; a power of two long. */
    private int[] slots = new int[FIRST_SIZE];

    private long[] hashes = new long[FIRST_SIZE / 2];
    private String[] words = new String[FIRST_SIZE / 2];
    private float[] counts = new float[FIRST_SIZE / 2];
    private float[] headline = new float[FIRST_SIZE / 2];
    private byte[] cases = new byte[FIRST_SIZE / 2];
    private int size;

    /** The place of the word that a scan stands at. */
    int place(WordScan scan, long hash) {
        int slot = (int) Hashes.mixed(hash) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (hashes[slots[slot] - 1] == hash) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == words.length) {
            grow();
            return place(scan, hash);
        }
        hashes[size] = hash;
        words[size] = scan.lower();
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        int larger = 2 * size;
        hashes = Arrays.copyOf(hashes, larger);
        words = Arrays.copyOf(words, larger);
        counts = Arrays.copyOf(counts, larger);
        headline = Arrays.copyOf(headline, larger);
        cases = Arrays.copyOf(cases, larger);
        slots = new int[2 * slots.length];
        for (int place = 0; place < size; place++) {
            int slot = (int) Hashes.mixed(hashes[place]) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = place + 1;
        }
    }

    void count(int place, float weight) {
        counts[place] += weight;
    }

    void inHeadline(int place) {
        headline[place]++;
    }

    /** Notes how it is written where a capital says something. */
    void written(int place, boolean capital) {
        cases[place] |= (byte) (capital ? CAPITAL : SMALL);
    }

    int size() {
        return size;
    }

    String word(int place) {
        return words[place];
    }

    float counted(int place) {
        return counts[place];
    }

    float headline(int place) {
        return headline[place];
    }

    /** Whether it is only ever written with a capital where that says something. */
    boolean name(int place) {
        return cases[place] == CAPITAL;
    }
}
