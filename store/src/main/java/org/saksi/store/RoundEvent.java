package org.saksi.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;

/**
 * An event of a round with what its coders decided.
 *
 * @param id id of the event
 * @param coded the coding that all coders judge, without any correction; null where its article was deleted
 * @param stratum its stratum in the sample
 * @param weight for how many events of the filter it stands, at least 1
 * @param decisions the latest decision of each coder that counts, in the order of coders
 * @param settledBy the review by which its outcome came into force, null while it is not settled
 */
public record RoundEvent(
        String id,
        @Nullable Event coded,
        String stratum,
        double weight,
        List<RoundDecision> decisions,
        @Nullable Long settledBy) {
    public RoundEvent {
        decisions = List.copyOf(decisions);
    }

    /** The decision of a coder, empty while there is none. */
    public Optional<RoundDecision> of(String coder) {
        return decisions.stream()
                .filter(decision -> decision.coder().equals(coder))
                .findFirst();
    }

    /**
     * What all coders decided alike; empty where one of them has not decided, is unsure, or decided otherwise.
     *
     * @param coders how many coders the round has
     */
    public Optional<RoundDecision> agreed(int coders) {
        if (decisions.size() < coders || coders < 2) {
            return Optional.empty();
        }
        RoundDecision first = decisions.getFirst();
        boolean alike =
                first.decision() != ReviewState.UNSURE && decisions.stream().allMatch(first::agreesWith);
        return alike ? Optional.of(first) : Optional.empty();
    }
}
