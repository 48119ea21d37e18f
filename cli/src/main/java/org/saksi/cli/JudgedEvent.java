package org.saksi.cli;

import java.util.Set;
import org.saksi.resolver.ConfidenceFeature;

/**
 * An event of which it is known whether it is right.
 *
 * @param language language of its text
 * @param fold which part of a cross-validation its sentence belongs to
 * @param features what holds of it
 * @param right whether type and parties are right
 * @param weight how many events it stands for: more than one for an event read by hand on behalf of others
 */
record JudgedEvent(String language, int fold, Set<ConfidenceFeature> features, boolean right, double weight) {
    /** Cross-validation leaves out a fifth of the sentences at a time. */
    static final int FOLDS = 5;

    /** The part of a sentence; the same for the same text, whatever set it stands in. */
    static int fold(String text) {
        return Math.floorMod(text.hashCode(), FOLDS);
    }
}
