package org.saksi.resolver;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.Origin;

/** Finds events of the title or a key point that the body tells again. */
final class Repetition {
    private Repetition() {}

    /** Whether the event stands in the title or a key point and the body holds one of the same type and parties. */
    static boolean repeats(Event event, List<Event> events) {
        if (event.origin() != Origin.TITLE && event.origin() != Origin.KEY_POINT) {
            return false;
        }
        for (Event other : events) {
            if (other.origin() == Origin.BODY
                    && other.event() == event.event()
                    && same(event.actors(), other.actors())
                    && same(event.recipients(), other.recipients())) {
                return true;
            }
        }
        return false;
    }

    /** A headline leaves out parties, so an empty slot fits every other. */
    private static boolean same(List<Member> brief, List<Member> full) {
        Set<String> keys = keys(brief);
        return keys.isEmpty() || full.isEmpty() || keys(full).stream().anyMatch(keys::contains);
    }

    private static Set<String> keys(List<Member> members) {
        Set<String> keys = new HashSet<>();
        for (Member member : members) {
            if (member.entity() != null) {
                keys.add(member.entity());
            }
            keys.add(
                    member.country() == null || member.sector() == null
                            ? member.text().toLowerCase(Locale.ROOT)
                            : member.country() + " " + member.sector());
        }
        return keys;
    }
}
