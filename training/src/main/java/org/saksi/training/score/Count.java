package org.saksi.training.score;

import java.util.Locale;

/** Counts of gold things, of found things, and of those that are right; a mutable counter for one thread. */
public final class Count {
    private long gold;
    private long found;
    private long right;

    /** Counts some more. */
    public void add(long moreGold, long moreFound, long moreRight) {
        gold += moreGold;
        found += moreFound;
        right += moreRight;
    }

    /** Counts one thing that is gold, found and perhaps right. */
    public void add(boolean isRight) {
        add(1, 1, isRight ? 1 : 0);
    }

    /** Counts what another counter has counted. */
    void add(Count other) {
        add(other.gold, other.found, other.right);
    }

    /** How many gold things there are. */
    public long gold() {
        return gold;
    }

    /** Share of the found things that are right, in percent; 0 when nothing was found. */
    public double precision() {
        return found == 0 ? 0 : 100.0 * right / found;
    }

    /** Share of the gold things that were found, in percent; 0 when there are none. */
    public double recall() {
        return gold == 0 ? 0 : 100.0 * right / gold;
    }

    /** Harmonic mean of precision and recall, in percent. */
    public double f1() {
        return gold + found == 0 ? 0 : 200.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %6.2f  R %6.2f  F1 %6.2f  (%d gold)", precision(), recall(), f1(), gold);
    }
}
