package org.saksi.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.IncidentDecision;

/**
 * One line of the log of what people decided about incidents. Lines are only added; what takes one back is a line, too.
 *
 * @param revision the revision that it made; names the entry
 * @param kind what it is
 * @param decision what was decided; null where an earlier decision was taken back
 * @param undoes revision of the decision that it takes back, null where it takes none back
 * @param author who
 * @param moment when
 * @param reason why, null where nobody says
 * @param undoneBy the revision that took it back, null while it counts
 * @param idle whether nothing follows from it now, since no event of one of its sides is in force
 */
public record IncidentEntry(
        long revision,
        Kind kind,
        @Nullable IncidentDecision decision,
        @Nullable Long undoes,
        String author,
        Instant moment,
        @Nullable String reason,
        @Nullable Long undoneBy,
        boolean idle) {
    /** What people do with incidents. */
    public enum Kind {
        MERGE,
        SPLIT,
        UNDO;

        /** The word in the dataset. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(IncidentDecision decision) {
            return switch (decision.kind()) {
                case MERGE -> MERGE;
                case SPLIT -> SPLIT;
            };
        }
    }

    /** Whether it is a decision that was not taken back. */
    public boolean counts() {
        return decision != null && undoneBy == null;
    }
}
