package org.saksi.linker;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.saksi.model.EventType;

/**
 * What events of one act have in common: the family of their type with a party, a place or a rare word of the sentence, or the
 * word of the act in news about the same names.
 */
final class IncidentKeys {
    private static final int RARE_WORDS = 3;
    private static final int NAMES = 2;

    private IncidentKeys() {}

    static long[] of(Iterable<EventTraits> events) {
        Set<Long> keys = new LinkedHashSet<>();
        for (EventTraits event : events) {
            long family = family(event.type());
            boolean act = event.act();
            long start = Hashes.more(Hashes.more(Hashes.start(), family), act ? 1 : 0);
            for (PartyTraits party : event.actors()) {
                add(keys, start, party, event);
            }
            for (PartyTraits party : event.recipients()) {
                add(keys, start, party, event);
            }
            if (event.where() != null && event.where().geoname() != null) {
                keys.add(Hashes.more(start, event.where().geoname()));
            }
            int[] names = event.article().topNames;
            for (int i = 0; i < Math.min(NAMES, names.length); i++) {
                keys.add(Hashes.more(Hashes.more(start, event.trigger()), names[i]));
            }
            for (int word : event.words().top(RARE_WORDS)) {
                keys.add(Hashes.more(start, word));
            }
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whether two events have a key in common, so that they are compared. */
    static boolean meet(EventTraits left, EventTraits right) {
        long[] others = of(List.of(right));
        return Arrays.stream(of(List.of(left)))
                .anyMatch(key -> Arrays.stream(others).anyMatch(other -> other == key));
    }

    /** A state does much in a day, so it is a key with the word of the act only. */
    private static void add(Set<Long> keys, long start, PartyTraits party, EventTraits event) {
        long key = Hashes.more(start, party.key());
        keys.add(party.state() ? Hashes.more(key, event.trigger()) : key);
    }

    /** Types that one act is often told as are compared. */
    private static long family(EventType type) {
        return switch (type) {
            case CONCEDE, RETREAT -> 1;
            case COERCE, SANCTION -> 2;
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    PROTEST,
                    MOBILIZE,
                    ASSAULT -> 10L + type.ordinal();
        };
    }
}
