package org.saksi.reader;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the addresses that a page goes by is its own. */
final class Addresses {
    private Addresses() {}

    /**
     * The address that a page names as its own, if it is on the host that the page came from and leads to more than
     * that host's front page, which careless templates name on every page; else the address it came from.
     */
    static String of(String from, @Nullable String named) {
        if (named == null) {
            return from;
        }
        try {
            URI source = URI.create(from);
            URI own = source.resolve(named);
            boolean front = own.getPath() == null || own.getPath().length() <= 1;
            boolean sourceIsFront = source.getPath() == null || source.getPath().length() <= 1;
            return host(source).equals(host(own)) && (!front || sourceIsFront) ? own.toString() : from;
        } catch (IllegalArgumentException malformed) {
            return from;
        }
    }

    private static String host(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
