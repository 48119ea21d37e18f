package org.saksi.server.access;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param name the user; null where nobody has to log in
 * @param role what they may do
 * @param csrf what their forms and scripts must send along with every change
 */
public record Caller(@Nullable String name, Role role, String csrf) {
    private static final String ATTRIBUTE = "saksi-caller";
    private static final String SOMEBODY = "analyst";

    /** The name under which their decisions are kept. */
    public String author() {
        return name == null ? SOMEBODY : name;
    }

    /**
     * Who sent a request that was let in.
     *
     * @throws RefusedException when the address is open to everybody, so that nobody was asked
     */
    public static Caller of(Context ctx) {
        Caller caller = ctx.attribute(ATTRIBUTE);
        if (caller == null) {
            throw new RefusedException(401, "login", "a caller must be known but this address asks nobody");
        }
        return caller;
    }

    /** The name of who sent a request, for logs; a hyphen where nobody is known. */
    public static String nameFor(Context ctx) {
        Caller caller = ctx.attribute(ATTRIBUTE);
        return caller == null || caller.name == null ? "-" : caller.name;
    }

    /** @throws RefusedException when they may not do what a role may */
    public void require(Role needed) {
        if (!role.covers(needed)) {
            throw new RefusedException(
                    403, "role", "[role] must be " + needed.label() + " or more but was " + role.label());
        }
    }

    void keepIn(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }
}
