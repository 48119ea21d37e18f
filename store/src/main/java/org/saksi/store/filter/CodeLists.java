package org.saksi.store.filter;

import java.util.Arrays;
import java.util.BitSet;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** The codes of each event in one field: mostly none or one, seldom several. */
final class CodeLists {
    /** What {@link #only} says of an event without a code. */
    static final int NONE = -1;

    /** What {@link #only} says of an event with several codes. */
    static final int SEVERAL = -2;

    /** {@link #NONE}, a code, or -2 minus the place in the pool where the number of codes stands before them. */
    private int[] heads = new int[0];

    private int[] pool = new int[0];
    private int used;

    /** Puts down the codes of an event in place of those that it had. */
    void set(int ordinal, int[] codes, int count) {
        if (ordinal >= heads.length) {
            int before = heads.length;
            heads = Arrays.copyOf(heads, Math.max(ordinal + 1, before + (before >> 2) + 16));
            Arrays.fill(heads, before, heads.length, NONE);
        }
        if (count <= 1) {
            heads[ordinal] = count == 0 ? NONE : codes[0];
            return;
        }
        int place = heads[ordinal] <= -2 && pool[-2 - heads[ordinal]] >= count ? -2 - heads[ordinal] : place(count);
        pool[place] = count;
        System.arraycopy(codes, 0, pool, place + 1, count);
        heads[ordinal] = -2 - place;
    }

    private int place(int count) {
        int place = used;
        used += count + 1;
        if (used > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(used, pool.length + (pool.length >> 1) + 16));
        }
        return place;
    }

    /** The events that have at least one of the codes. */
    RoaringBitmap having(BitSet codes) {
        BitSet events = new BitSet(heads.length);
        for (int ordinal = 0; ordinal < heads.length; ordinal++) {
            int head = heads[ordinal];
            if (head >= 0 ? codes.get(head) : head != NONE && isAny(codes, -2 - head)) {
                events.set(ordinal);
            }
        }
        return BitSetUtil.bitmapOf(events);
    }

    /** Counts the codes of some events. */
    void count(int[] ordinals, int length, long[] counts) {
        for (int at = 0; at < length; at++) {
            int code = only(ordinals[at]);
            if (code >= 0) {
                counts[code]++;
            } else if (code == SEVERAL) {
                for (int index = 0; index < count(ordinals[at]); index++) {
                    counts[get(ordinals[at], index)]++;
                }
            }
        }
    }

    /** The code of an event that has one only; {@link #NONE} or {@link #SEVERAL} for others. */
    int only(int ordinal) {
        return ordinal < heads.length ? Math.max(heads[ordinal], SEVERAL) : NONE;
    }

    private boolean isAny(BitSet codes, int place) {
        for (int at = place + 1; at <= place + pool[place]; at++) {
            if (codes.get(pool[at])) {
                return true;
            }
        }
        return false;
    }

    int count(int ordinal) {
        int head = ordinal < heads.length ? heads[ordinal] : NONE;
        return head >= 0 ? 1 : head == NONE ? 0 : pool[-2 - head];
    }

    /** A code of an event that has so many. */
    int get(int ordinal, int index) {
        int head = heads[ordinal];
        return head >= 0 ? head : pool[-1 - head + index];
    }

    /** Gives back what was set aside for events to come. */
    void trim(int events) {
        heads = Arrays.copyOf(heads, Math.min(heads.length, events));
        pool = Arrays.copyOf(pool, used);
    }
}
