package org.saksi.server.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param name what they call themselves
 * @param role what they may do
 * @param password bcrypt hash of their password
 * @param token SHA-256 of their token for the API, lower-case hexadecimal digits; null where they have none
 */
public record User(
        String name, Role role, String password, @Nullable String token) {
    /** The most letters of a name. */
    public static final int NAME_UNITS = 64;

    public User {
        if (!isName(name)) {
            throw new IllegalArgumentException("[user] name must be 1 to " + NAME_UNITS
                    + " letters, digits, dots, hyphens or underscores but was \"" + name + "\"");
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_UNITS
                && name.chars().allMatch(unit -> Character.isLetterOrDigit(unit) || ".-_".indexOf(unit) >= 0);
    }
}
