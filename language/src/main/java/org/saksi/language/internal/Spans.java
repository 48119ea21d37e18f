package org.saksi.language.internal;

import java.util.Arrays;

/** A growing list of half-open stretches of a text, in order; not safe for use by several threads. */
public final class Spans {
    private int[] bounds = new int[128];
    private int size;

    /** Adds a stretch; empty ones are left out, so that no token is ever empty. */
    public void add(int start, int end) {
        if (start >= end) {
            return;
        }
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * size);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        size++;
    }

    /** How many stretches there are. */
    public int size() {
        return size;
    }

    /** First unit of the stretch with this number. */
    public int start(int index) {
        return bounds[2 * index];
    }

    /** First unit after the stretch with this number. */
    public int end(int index) {
        return bounds[2 * index + 1];
    }
}
