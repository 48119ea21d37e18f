package org.saksi.language.internal;

/** Words by their hash, numbered from 1; 0 is every other word. Immutable, safe for use by many threads. */
public final class Vocabulary {
    /** Pairs: a hash, and the number of its word, 0 where the slot is free. */
    private final int[] slots;

    private final int[] hashes;
    private final int mask;

    /** A vocabulary of the words with the given hashes, in the order of their numbers. */
    public Vocabulary(int[] hashes) {
        this.hashes = hashes.clone();
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length)) * 4;
        this.mask = capacity - 1;
        this.slots = new int[2 * capacity];
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & mask;
            while (slots[2 * slot + 1] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[2 * slot] = hashes[i];
            slots[2 * slot + 1] = i + 1;
        }
    }

    /** How many numbers there are, that of all other words among them. */
    public int size() {
        return hashes.length + 1;
    }

    /** The hashes in the order of their numbers. */
    public int[] hashes() {
        return hashes.clone();
    }

    /** The number of the word with a hash. */
    public int number(int hash) {
        int slot = hash & mask;
        while (slots[2 * slot + 1] != 0) {
            if (slots[2 * slot] == hash) {
                return slots[2 * slot + 1];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }
}
