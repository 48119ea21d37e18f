package org.saksi.server;

import io.javalin.config.RoutesConfig;

/** Adds addresses to a server. Behind each of them stands {@link org.saksi.server.access.Caller#of who asks}. */
@FunctionalInterface
interface Site {
    /** Adds them. */
    void addTo(RoutesConfig routes);
}
