package org.saksi.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A round that is to be made.
 *
 * @param name its name, of 1 to 80 letters
 * @param filter which events were drawn from
 * @param seed the seed of the draw
 * @param coders who codes: at least two names, none twice
 * @param events the events in the order in which they are coded, at least one
 */
public record NewRound(String name, String filter, long seed, List<String> coders, List<Drawn> events) {
    private static final int NAME_UNITS = 80;

    public NewRound {
        coders = List.copyOf(coders);
        events = List.copyOf(events);
        if (name.isBlank() || name.length() > NAME_UNITS) {
            throw new IllegalArgumentException(
                    "[name] a round must have a name of 1 to " + NAME_UNITS + " letters but had " + name.length());
        }
        Set<String> names = new TreeSet<>(coders);
        if (names.size() < 2 || names.size() < coders.size() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "[coders] a round must have two or more coders, none twice, but had " + coders);
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("[filter] a round must have an event but the filter takes none");
        }
    }

    /**
     * An event that was drawn.
     *
     * @param id its id
     * @param stratum its stratum
     * @param weight for how many events it stands, at least 1
     */
    public record Drawn(String id, String stratum, double weight) {}
}
