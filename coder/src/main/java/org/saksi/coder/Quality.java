package org.saksi.coder;

/**
 * What the verb group and its governors say about an act.
 *
 * @param negated said not to happen
 * @param future said to come
 * @param possible may or can happen
 * @param wished wanted, proposed, feared
 * @param obliged must or should happen
 * @param hearsay told without a source
 * @param intent what is denied or stated is the intention ("has no plans to")
 * @param marker token of the word that decided, -1 for none
 */
record Quality(
        boolean negated,
        boolean future,
        boolean possible,
        boolean wished,
        boolean obliged,
        boolean hearsay,
        boolean intent,
        int marker) {
    static final Quality PLAIN = new Quality(false, false, false, false, false, false, false, -1);

    Quality and(Quality other) {
        return new Quality(
                negated ^ other.negated,
                future || other.future,
                possible || other.possible,
                wished || other.wished,
                obliged || other.obliged,
                hearsay || other.hearsay,
                intent || other.intent,
                marker >= 0 ? marker : other.marker);
    }

    boolean happened() {
        return !negated && !future && !possible && !wished && !obliged;
    }
}
