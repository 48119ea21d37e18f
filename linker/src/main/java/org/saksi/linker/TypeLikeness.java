package org.saksi.linker;

import java.util.EnumSet;
import java.util.Set;
import org.saksi.model.EventType;

/** How well the type of an event fits that of a pattern: types that reports tell of one act. Stateless. */
final class TypeLikeness {
    private static final Set<EventType> FORCE = EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE);
    private static final Set<EventType> YIELDING = EnumSet.of(EventType.RETREAT, EventType.CONCEDE);
    private static final Set<EventType> TOGETHER =
            EnumSet.of(EventType.SUPPORT, EventType.COOPERATE, EventType.AGREE, EventType.CONSULT);
    private static final Set<EventType> PRESSURE = EnumSet.of(EventType.SANCTION, EventType.REJECT);

    private TypeLikeness() {}

    /** 1 for the same type, less for one that is told of like acts, 0 for others. */
    static double of(EventType pattern, EventType event) {
        if (pattern == event) {
            return 1;
        }
        if (both(YIELDING, pattern, event)) {
            return 0.7;
        }
        if (both(FORCE, pattern, event) || both(TOGETHER, pattern, event) || both(PRESSURE, pattern, event)) {
            return 0.45;
        }
        return 0;
    }

    private static boolean both(Set<EventType> types, EventType one, EventType other) {
        return types.contains(one) && types.contains(other);
    }
}
