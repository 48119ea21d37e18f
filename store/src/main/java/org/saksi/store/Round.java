package org.saksi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round: events that two or more people code, each without seeing what the others decide until all are done.
 *
 * <p>Decisions stay apart from what is in force: an event changes when the outcome is settled, by agreement of all or by somebody
 * who adjudicates.
 *
 * @param name its name, by which it is asked for
 * @param revision the revision that made it
 * @param author who made it
 * @param moment when
 * @param filter which events it was drawn from
 * @param seed the seed of the draw
 * @param coders who codes, at least two
 * @param events its events in the order in which they are coded
 * @param closedOn the revision that closed it before all were done, null where none did
 */
public record Round(
        String name,
        long revision,
        String author,
        Instant moment,
        String filter,
        long seed,
        List<String> coders,
        List<RoundEvent> events,
        @Nullable Long closedOn) {
    public Round {
        coders = List.copyOf(coders);
        events = List.copyOf(events);
    }

    /** The events whose article is still there. */
    public List<RoundEvent> present() {
        return events.stream().filter(event -> event.coded() != null).toList();
    }

    /** Whether everybody is done, or the round was closed: only then does anybody see decisions of others. */
    public boolean isComplete() {
        return closedOn != null || coders.stream().allMatch(coder -> left(coder) == 0);
    }

    /** How many events a coder has still to decide. */
    public long left(String coder) {
        return present().stream().filter(event -> event.of(coder).isEmpty()).count();
    }

    /** The first event that a coder has still to decide. */
    public Optional<RoundEvent> next(String coder) {
        return present().stream().filter(event -> event.of(coder).isEmpty()).findFirst();
    }

    /** The event of an id. */
    public Optional<RoundEvent> event(String id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The latest decision of a coder that counts. */
    public Optional<RoundDecision> last(String coder) {
        return events.stream()
                .flatMap(event -> event.of(coder).stream())
                .max(java.util.Comparator.comparingLong(RoundDecision::revision));
    }

    /** The events that all coders decided alike and that are not settled. */
    public List<RoundEvent> agreed() {
        return unsettled()
                .filter(event -> event.agreed(coders.size()).isPresent())
                .toList();
    }

    /** The events that wait for somebody to adjudicate. */
    public List<RoundEvent> disputed() {
        return unsettled()
                .filter(event -> event.agreed(coders.size()).isEmpty())
                .toList();
    }

    private java.util.stream.Stream<RoundEvent> unsettled() {
        return present().stream().filter(event -> event.settledBy() == null);
    }
}
