package org.saksi.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.Limits;

/**
 * How a server is started.
 *
 * @param host address to listen at; another than loopback needs a token or users
 * @param port port to listen at, 0 for a free one
 * @param token lets in whoever has it, as a reviewer; null where there is none
 * @param users the file of users; null, or a file that is not there, where there are none
 * @param https whether browsers reach the server by HTTPS, through a proxy, so that cookies are for HTTPS only
 * @param names host names by which the server is reached besides its address, such as {@code events.example.org}
 * @param limits what one request may cost
 */
public record ServerOptions(
        String host,
        int port,
        @Nullable String token,
        @Nullable Path users,
        boolean https,
        List<String> names,
        Limits limits) {
    public ServerOptions {
        names = List.copyOf(names);
    }

    /** Loopback, without token and users. */
    public static ServerOptions loopback(int port) {
        return new ServerOptions("127.0.0.1", port, null, null, false, List.of(), Limits.usual());
    }
}
