package org.saksi.server.access;

import java.time.Duration;

/**
 * What requests may cost.
 *
 * @param bodyBytes bytes of a request's body
 * @param rows rows of a page of the API
 * @param exportRows events of an export
 * @param lookup how long one request may look words up
 * @param streams listeners for new events at the same time
 * @param exports exports at the same time
 */
public record Limits(long bodyBytes, int rows, long exportRows, Duration lookup, int streams, int exports) {
    private static final Limits USUAL = new Limits(4L << 20, 1000, 5_000_000, Duration.ofSeconds(10), 200, 2);

    /** 4 MiB, 1,000 rows, 5,000,000 events, 10 seconds, 200 listeners, 2 exports. */
    public static Limits usual() {
        return USUAL;
    }
}
