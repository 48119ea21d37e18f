package org.saksi.linker;

/**
 * A number for each of some hashed terms; what is not in it has one number for all. Immutable once it is filled; then for any
 * number of threads.
 */
final class TermTable {
    private final int[] terms;
    private final double[] numbers;
    private final boolean[] taken;
    private final double otherwise;

    /**
     * An empty table.
     *
     * @param most how many terms will be put in at most
     * @param otherwise the number of all other terms
     */
    TermTable(int most, double otherwise) {
        int length = 4 * Integer.highestOneBit(Math.max(1, most));
        this.terms = new int[length];
        this.numbers = new double[length];
        this.taken = new boolean[length];
        this.otherwise = otherwise;
    }

    void put(int term, double number) {
        int slot = slot(term);
        terms[slot] = term;
        numbers[slot] = number;
        taken[slot] = true;
    }

    double of(int term) {
        int slot = slot(term);
        return taken[slot] ? numbers[slot] : otherwise;
    }

    private int slot(int term) {
        int slot = term & (terms.length - 1);
        while (taken[slot] && terms[slot] != term) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }
}
