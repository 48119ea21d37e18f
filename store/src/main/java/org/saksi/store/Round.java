package org.saksi.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A round: events that two or more people code, each without seeing what the others decide until all are done.
 *
 * <p>Decisions stay apart from what is in force: an event changes when the outcome is settled, by agreement of all or by somebody
 * who adjudicates.
 *
 * @param summary what it is and how far it is
 * @param events its events in the order in which they are coded
 */
public record Round(RoundSummary summary, List<RoundEvent> events) {
    public Round {
        events = List.copyOf(events);
    }

    /** Its name. */
    public String name() {
        return summary.name();
    }

    /** The names of those who code. */
    public List<String> coders() {
        return summary.coders();
    }

    /** The events whose article is still there. */
    public List<RoundEvent> present() {
        return events.stream().filter(event -> event.coded() != null).toList();
    }

    /** The event of an id. */
    public Optional<RoundEvent> event(String id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The events that all coders decided alike and that are not settled. */
    public List<RoundEvent> agreed() {
        return unsettled()
                .filter(event -> event.agreed(coders().size()).isPresent())
                .toList();
    }

    /** The events that wait for somebody to adjudicate. */
    public List<RoundEvent> disputed() {
        return unsettled()
                .filter(event -> event.agreed(coders().size()).isEmpty())
                .toList();
    }

    private Stream<RoundEvent> unsettled() {
        return present().stream().filter(event -> event.settledBy() == null);
    }
}
