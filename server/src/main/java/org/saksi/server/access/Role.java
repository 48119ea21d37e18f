package org.saksi.server.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a user may do; each role may do what those before it may. */
public enum Role {
    /** Look at everything, code texts, export. */
    READER,
    /** Decide about events, save searches. */
    REVIEWER,
    /** All that the server offers. */
    ADMIN;

    /** The word of the file of users. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; null where there is none. */
    public static @Nullable Role named(String label) {
        for (Role role : values()) {
            if (role.label().equals(label)) {
                return role;
            }
        }
        return null;
    }

    /** Whether this role may do what another may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
