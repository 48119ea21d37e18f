package org.saksi.store.filter;

import java.util.Arrays;

/** Numbers pairs of numbers from 0 on, in the order in which they come. */
final class PairCodes {
    private static final int EMPTY = -1;
    private static final int FIRST = 1 << 8;

    private int[] table = emptied(2 * FIRST);
    private int[] ones = new int[FIRST];
    private int[] others = new int[FIRST];
    private int size;

    private static int[] emptied(int length) {
        int[] table = new int[length];
        Arrays.fill(table, EMPTY);
        return table;
    }

    int size() {
        return size;
    }

    int one(int code) {
        return ones[code];
    }

    int other(int code) {
        return others[code];
    }

    /** The number of a pair, new where it never came. */
    int code(int one, int other) {
        int slot = slot(one, other);
        int code = table[slot];
        if (code != EMPTY) {
            return code;
        }
        if (size == ones.length) {
            ones = Arrays.copyOf(ones, size * 2);
            others = Arrays.copyOf(others, size * 2);
            table = emptied(table.length * 2);
            for (int known = 0; known < size; known++) {
                table[slot(ones[known], others[known])] = known;
            }
            slot = slot(one, other);
        }
        ones[size] = one;
        others[size] = other;
        table[slot] = size;
        return size++;
    }

    private int slot(int one, int other) {
        int hash = (one * 0x9e3779b1 + other) * 0x85ebca6b;
        int slot = (hash ^ hash >>> 15) & table.length - 1;
        while (table[slot] != EMPTY && (ones[table[slot]] != one || others[table[slot]] != other)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }
}
