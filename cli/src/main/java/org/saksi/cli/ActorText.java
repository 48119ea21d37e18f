package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Actors;

/** Lines of the tables of actors as people read them. */
final class ActorText {
    private static final String OPEN = "..";

    private ActorText() {}

    /** One line: what it is, whose, of which sector, in which office, when, and where that stands. */
    static String line(Actors.Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.entity() == null ? entry.kind() : entry.entity());
        parts.add(entry.name());
        parts.add(code(entry.country()) + " " + code(entry.sector()));
        if (entry.role() != null) {
            parts.add(entry.role());
        }
        String days = days(entry);
        if (!days.isEmpty()) {
            parts.add(days);
        }
        parts.add(entry.place());
        return Printable.line(String.join("  ", parts));
    }

    /** The days of an entry, empty when both ends are open. */
    static String days(Actors.Entry entry) {
        if (entry.from() == null && entry.to() == null) {
            return "";
        }
        return (entry.from() == null ? "" : entry.from()) + OPEN + (entry.to() == null ? "" : entry.to());
    }

    private static String code(@Nullable String code) {
        return code == null ? "-" : code;
    }
}
