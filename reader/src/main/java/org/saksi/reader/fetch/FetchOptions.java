package org.saksi.reader.fetch;

import java.time.Duration;

/**
 * How a {@link Fetcher} fetches; immutable.
 *
 * @param contact an address or page at which those who run a site can reach whoever fetches; part of the user agent
 * @param privateAddresses whether loopback, private and other addresses that are not public may be fetched from; for
 *     intranets and tests
 * @param connectTimeout longest wait for a connection
 * @param deadline longest time for one request with all its redirects, without the waiting for its turn
 * @param maxWireBytes cap on a body as sent, in bytes
 * @param maxBytes cap on a body after decompression, in bytes
 * @param maxRedirects redirects that are followed
 * @param hostDelay pause between two requests to one host
 * @param maxHostDelay a longer pause that a site asks for by {@code Crawl-delay} is cut to this
 * @param robotsLife how long a site's {@code robots.txt} is remembered
 * @param maxHosts hosts that are remembered at a time
 */
public record FetchOptions(
        String contact,
        boolean privateAddresses,
        Duration connectTimeout,
        Duration deadline,
        int maxWireBytes,
        int maxBytes,
        int maxRedirects,
        Duration hostDelay,
        Duration maxHostDelay,
        Duration robotsLife,
        int maxHosts) {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int REDIRECTS = 5;
    private static final int HOSTS = 2_000;

    public FetchOptions {
        if (contact.isBlank() || contact.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException(
                    "contact must be an address or page in plain ASCII but was \"" + contact + "\"");
        }
        if (maxWireBytes < 1 || maxBytes < 1 || maxRedirects < 0 || maxHosts < 1) {
            throw new IllegalArgumentException("caps of fetching must be at least 1 and redirects at least 0");
        }
    }

    /**
     * Public addresses only, 10 s to connect, 60 s in all, 8 MiB as sent, 16 MiB unpacked, 5 redirects, 2 s between
     * requests to a host, at most 60 s where a site asks for more, robots.txt for a day, 2,000 hosts.
     */
    public static FetchOptions defaults(String contact) {
        return new FetchOptions(
                contact,
                false,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                8 * MEBIBYTE,
                16 * MEBIBYTE,
                REDIRECTS,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofDays(1),
                HOSTS);
    }

    /** The same options with or without leave to fetch from addresses that are not public. */
    public FetchOptions withPrivateAddresses(boolean allowed) {
        return new FetchOptions(
                contact,
                allowed,
                connectTimeout,
                deadline,
                maxWireBytes,
                maxBytes,
                maxRedirects,
                hostDelay,
                maxHostDelay,
                robotsLife,
                maxHosts);
    }

    /** The same options with another deadline of one request. */
    public FetchOptions withDeadline(Duration time) {
        return new FetchOptions(
                contact,
                privateAddresses,
                connectTimeout,
                time,
                maxWireBytes,
                maxBytes,
                maxRedirects,
                hostDelay,
                maxHostDelay,
                robotsLife,
                maxHosts);
    }

    /** The same options with other caps on a body as sent and unpacked, in bytes. */
    public FetchOptions withMaxBytes(int wire, int unpacked) {
        return new FetchOptions(
                contact,
                privateAddresses,
                connectTimeout,
                deadline,
                wire,
                unpacked,
                maxRedirects,
                hostDelay,
                maxHostDelay,
                robotsLife,
                maxHosts);
    }

    /** The same options with other pauses: between requests to a host, and at most where a site asks for more. */
    public FetchOptions withHostDelay(Duration pause, Duration most) {
        return new FetchOptions(
                contact,
                privateAddresses,
                connectTimeout,
                deadline,
                maxWireBytes,
                maxBytes,
                maxRedirects,
                pause,
                most,
                robotsLife,
                maxHosts);
    }

    /** The same options with another number of hosts remembered at a time. */
    public FetchOptions withMaxHosts(int hosts) {
        return new FetchOptions(
                contact,
                privateAddresses,
                connectTimeout,
                deadline,
                maxWireBytes,
                maxBytes,
                maxRedirects,
                hostDelay,
                maxHostDelay,
                robotsLife,
                hosts);
    }

    /** What sites see as {@code User-Agent}. */
    String userAgent() {
        return RobotsFile.AGENT + "/1 (+" + contact + ")";
    }
}
