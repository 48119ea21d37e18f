package org.saksi.store;

import java.util.List;

/**
 * What came of settling all that the coders of a round agree on.
 *
 * @param settled how many events were settled
 * @param left why the others on which they agree could not be settled, a line for each, such as those no longer in force
 */
public record SettledRound(int settled, List<String> left) {
    public SettledRound {
        left = List.copyOf(left);
    }
}
