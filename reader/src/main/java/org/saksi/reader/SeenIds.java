package org.saksi.reader;

/**
 * Remembers ids in 64 bits each, so that millions fit into memory; two different ids among ten million share their
 * bits with a chance of about one in 370,000.
 */
final class SeenIds {
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    /** Remembers the id; false when it was there before. */
    boolean add(String id) {
        long key = Digests.bits(id);
        // Zero marks a free slot.
        key = key == 0 ? 1 : key;
        if (!insert(slots, key)) {
            return false;
        }
        size++;
        if (size > slots.length / 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long key : slots) {
            if (key != 0) {
                insert(wider, key);
            }
        }
        slots = wider;
    }

    private static boolean insert(long[] table, long key) {
        int slot = (int) key & (table.length - 1);
        while (table[slot] != 0) {
            if (table[slot] == key) {
                return false;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = key;
        return true;
    }
}
