package org.saksi.store;

import org.jspecify.annotations.Nullable;

/** Something that a person did about an event and can take back. */
public sealed interface ReviewAct permits Review, Flag {
    /** The id of the event. */
    String event();

    /** The revision that it made; names it. */
    long revision();

    /** Who did it. */
    String author();

    /** The revision that took it back, null while it counts. */
    @Nullable
    Long undoneBy();
}
