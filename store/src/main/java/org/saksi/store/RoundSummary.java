package org.saksi.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a round is and how far its coders are, without any event or decision.
 *
 * @param name its name, by which it is asked for
 * @param revision the revision that made it
 * @param author who made it
 * @param moment when
 * @param filter which events it was drawn from
 * @param seed the seed of the draw
 * @param progress who codes, at least two, in the order in which they were named
 * @param present how many of its events have their article still
 * @param closedOn the revision that closed it before all were done, null where none did
 */
public record RoundSummary(
        String name,
        long revision,
        String author,
        Instant moment,
        String filter,
        long seed,
        List<Progress> progress,
        int present,
        @Nullable Long closedOn) {
    public RoundSummary {
        progress = List.copyOf(progress);
    }

    /**
     * How far a coder is.
     *
     * @param coder their name
     * @param left how many events they have still to decide
     */
    public record Progress(String coder, int left) {}

    /** The names of those who code. */
    public List<String> coders() {
        return progress.stream().map(Progress::coder).toList();
    }

    /** Whether everybody is done, or the round was closed: only then does anybody see decisions of others. */
    public boolean isComplete() {
        return closedOn != null || progress.stream().allMatch(coder -> coder.left == 0);
    }

    /** How many events a coder has still to decide; 0 for who codes nothing. */
    public int left(String coder) {
        return progress.stream()
                .filter(one -> one.coder.equals(coder))
                .mapToInt(Progress::left)
                .sum();
    }
}
