package org.saksi.ingest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Incident;

/** Whether the days on which two incidents can have happened let them be one act. */
final class IncidentDates {
    private IncidentDates() {}

    /** Why they cannot be one by their days, in words for people; one day between is none, as when they are linked. */
    static Optional<String> contradiction(Incident one, Incident other) {
        boolean apart = after(one.start(), other.end()) || after(other.start(), one.end());
        return apart
                ? Optional.of("[" + other.id() + "] incident must have days that fit those of " + one.id() + ", "
                        + days(one) + ", but has " + days(other))
                : Optional.empty();
    }

    private static boolean after(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null && end != null && start.isAfter(end.plusDays(1));
    }

    private static String days(Incident incident) {
        LocalDate start = incident.start();
        LocalDate end = incident.end();
        if (start != null && start.equals(end)) {
            return start.toString();
        }
        return (start == null ? "any day" : start) + " to " + (end == null ? "any day" : end);
    }
}
