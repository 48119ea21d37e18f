package org.saksi.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;

/**
 * Something that was refused, and what became of it since. Immutable.
 *
 * @param letter what, why and where
 * @param moment when it was refused
 * @param feed the watched feed that led to it, null where none did
 * @param state what became of it
 * @param decision what was decided about it last, null where nothing was
 */
public record Failure(
        DeadLetter letter,
        Instant moment,
        @Nullable String feed,
        State state,
        @Nullable Intervention decision) {
    /** What became of a failure. */
    public enum State {
        /** Nobody has looked after it. */
        OPEN,
        /** It will be fetched again. */
        WAITING,
        /** Its article was read after all. */
        MENDED,
        /** Somebody decided to leave it. */
        SKIPPED;

        /** The word in answers. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a watch can fetch it again: it is an address that a feed led to. */
    public boolean isRetryable() {
        return feed != null && (state == State.OPEN || state == State.SKIPPED);
    }
}
