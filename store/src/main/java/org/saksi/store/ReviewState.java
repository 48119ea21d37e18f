package org.saksi.store;

import java.util.Locale;

/** What reviewers made of an event. */
public enum ReviewState {
    /** Nobody has decided. */
    OPEN,
    /** The coding was found right. */
    ACCEPTED,
    /** The coding was found wrong and no longer counts. */
    REJECTED,
    /** Slots were corrected; the correction is in force. */
    EDITED,
    /** A reviewer could not decide. */
    UNSURE;

    /** The name in files and in the filter language, such as {@code accepted}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
