package org.saksi.store.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short strings one after the other in UTF-8, each found by its number: a fraction of what objects take. */
final class Strings {
    private static final int FIRST_BYTES = 1 << 10;
    private static final int FIRST_ENDS = 1 << 6;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int[] ends = new int[FIRST_ENDS];
    private int size;

    int size() {
        return size;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    byte byteAt(int position) {
        return bytes[position];
    }

    String get(int index) {
        int start = start(index);
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    void add(byte[] string) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, string.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, grown(bytes.length, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(ends.length, size + 1));
        }
        System.arraycopy(string, 0, bytes, start, string.length);
        ends[size++] = end;
    }

    boolean equals(int index, byte[] string) {
        int start = start(index);
        return Arrays.equals(bytes, start, ends[index], string, 0, string.length);
    }

    int hash(int index) {
        return hash(bytes, start(index), ends[index]);
    }

    static int hash(byte[] bytes, int start, int end) {
        int hash = 0x811c9dc5;
        for (int at = start; at < end; at++) {
            hash = (hash ^ bytes[at]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }

    /** Compares two of the strings by their bytes, which is by their code points. */
    int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, start(one), ends[one], bytes, start(other), ends[other]);
    }

    /** Where a sequence of bytes stands at or after a position, -1 where nowhere. */
    int indexOf(byte[] wanted, int from) {
        int last = (size == 0 ? 0 : ends[size - 1]) - wanted.length;
        byte first = wanted[0];
        byte second = wanted.length > 1 ? wanted[1] : 0;
        for (int at = from; at <= last; at++) {
            if (bytes[at] == first
                    && (wanted.length == 1 || bytes[at + 1] == second)
                    && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** The number of the string that holds a position. */
    int at(int position) {
        int found = Arrays.binarySearch(ends, 0, size, position);
        int index = found >= 0 ? found + 1 : -found - 1;
        while (ends[index] == position) {
            index++;
        }
        return index;
    }

    /** A third more, so that little is left empty. */
    private static int grown(int length, int needed) {
        return Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 1) + 16L));
    }
}
