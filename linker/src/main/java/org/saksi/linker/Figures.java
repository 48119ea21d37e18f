package org.saksi.linker;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Quantity;

/** Numbers of events as single values. */
final class Figures {
    private Figures() {}

    /** The middle of a range, or the bound that is told; 0 where none is. */
    static double middle(Quantity quantity) {
        Double min = quantity.min();
        Double max = quantity.max();
        if (min != null && max != null) {
            return (min + max) / 2;
        }
        return bound(min, max);
    }

    private static double bound(@Nullable Double min, @Nullable Double max) {
        return min != null ? min : max != null ? max : 0;
    }

    /** Whether one is at most twice the other. */
    static boolean near(Quantity left, Quantity right) {
        double one = middle(left);
        double other = middle(right);
        return Math.max(one, other) <= 2 * Math.min(one, other);
    }
}
