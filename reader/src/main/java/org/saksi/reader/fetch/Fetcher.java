package org.saksi.reader.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.fetch.WebClient.BodyCap;

/**
 * Fetches from the web with the manners and guards of {@link FetchOptions}: each hop of a redirect is checked as if it had
 * been asked for, the address that was checked is the one connected to, a site's robots.txt is obeyed, a host gets one
 * request at a time with a pause after each, and nothing takes longer or grows larger than its cap.
 *
 * <p>Never throws for what a site does. Safe for use by several threads; close it to give up its connections.
 */
public final class Fetcher implements AutoCloseable {
    private static final Duration CLOSED_LIFE = Duration.ofMinutes(10);

    private static final BodyCap ROBOTS_CAP = new BodyCap(RobotsFile.MAX_BYTES, RobotsFile.MAX_BYTES, true);

    private final FetchOptions options;
    private final Pacing pacing;
    private final WebClient client;
    private final BodyCap cap;
    private final HostTurns turns;
    private final Remembered<RobotsFile> robots;

    /** A fetcher that finds hosts as this machine does. */
    public Fetcher(FetchOptions options) {
        this(options, Resolver.ofSystem());
    }

    /** A fetcher that finds hosts by a resolver of the caller's. */
    public Fetcher(FetchOptions options, Resolver resolver) {
        this(options, resolver, Pacing.ofSystem());
    }

    Fetcher(FetchOptions options, Resolver resolver, Pacing pacing) {
        this.options = options;
        this.pacing = pacing;
        this.client = new WebClient(options, resolver);
        this.cap = new BodyCap(options.maxWireBytes(), options.maxBytes(), false);
        this.turns = new HostTurns(options.maxHosts(), pacing);
        this.robots = new Remembered<>(options.maxHosts(), pacing);
    }

    /**
     * Fetches; waits for the host's turn first.
     *
     * @throws InterruptedException when the thread was interrupted while it waited
     */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        return follow(request, null);
    }

    /**
     * The sitemaps that the robots.txt of an address's site names; none when it cannot be had.
     *
     * @throws InterruptedException when the thread was interrupted while it waited
     */
    public List<String> sitemapsOf(String url) throws InterruptedException {
        try {
            return robotsOf(WebAddress.of(url)).sitemaps();
        } catch (Refusal none) {
            return List.of();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** Hosts and sites remembered; for the tests of their bounds. */
    int remembered() {
        return Math.max(turns.size(), robots.size());
    }

    /** Follows redirects; {@code robotsOrigin} is the site whose robots.txt this is, null for anything else. */
    private FetchResult follow(FetchRequest request, @Nullable String robotsOrigin) throws InterruptedException {
        String at = request.url();
        List<String> notes = new ArrayList<>();
        try {
            WebAddress address = WebAddress.of(at);
            String first = address.origin();
            boolean trusted = true;
            long spent = 0;
            for (int hop = 0; hop <= options.maxRedirects(); hop++) {
                at = address.toString();
                // Once a redirect has left the origin, nothing it leads back to gets the credentials again.
                trusted = trusted && address.origin().equals(first);
                Duration pause = robotsOrigin == null ? allowed(address, notes) : options.hostDelay();
                Map<String, String> headers = headers(request, trusted);
                Exchange exchange;
                try (HostTurns.Held turn = turns.take(address.host(), pause)) {
                    long start = pacing.nanos();
                    Duration left = options.deadline().minusNanos(spent);
                    exchange = client.get(address, headers, left, robotsOrigin == null ? cap : ROBOTS_CAP);
                    spent += pacing.nanos() - start;
                }
                String location = exchange.header("location");
                if (!exchange.isRedirect() || location == null) {
                    return result(at, exchange, notes);
                }
                address = address.redirectedTo(location);
            }
            throw new Refusal(
                    "redirects",
                    "address must redirect at most " + options.maxRedirects() + " times but did more",
                    false);
        } catch (Refusal refusal) {
            return refusal.at(at);
        }
    }

    private static Map<String, String> headers(FetchRequest request, boolean trusted) {
        Map<String, String> headers = new HashMap<>();
        if (request.etag() != null) {
            headers.put("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            headers.put("If-Modified-Since", request.lastModified());
        }
        if (request.authorization() != null && trusted) {
            headers.put("Authorization", request.authorization());
        }
        return headers;
    }

    private static FetchResult result(String url, Exchange exchange, List<String> notes) throws Refusal {
        if (exchange.status() == 304) {
            return new FetchResult.Unchanged(url);
        }
        if (exchange.status() != 200 && exchange.status() != 203) {
            boolean passing = exchange.status() == 429 || exchange.status() >= 500;
            String later = exchange.header("retry-after");
            String wait = later == null ? "" : ", to be asked again after " + later;
            throw new Refusal("status", "status must be 200 but was " + exchange.status() + wait, passing);
        }
        return new FetchResult.Fetched(
                url,
                exchange.body(),
                exchange.header("content-type"),
                exchange.charset(),
                exchange.header("etag"),
                exchange.header("last-modified"),
                notes);
    }

    /** The pause to keep after a request to the address, if it may be asked for at all. */
    private Duration allowed(WebAddress address, List<String> notes) throws Refusal, InterruptedException {
        RobotsFile file = robotsOf(address);
        if (!file.allows(address.toString())) {
            String why = file.why();
            throw why == null
                    ? new Refusal("robots", "address must be allowed by robots.txt but is not", false)
                    : new Refusal("robots", "robots.txt must be readable but was not: " + why, true);
        }
        String note = file.note();
        if (note != null && !notes.contains(note)) {
            notes.add(note);
        }
        Duration asked = file.delay();
        return asked != null && asked.compareTo(options.hostDelay()) > 0 ? asked : options.hostDelay();
    }

    private RobotsFile robotsOf(WebAddress address) throws Refusal, InterruptedException {
        String origin = address.origin();
        RobotsFile known = robots.get(origin);
        if (known != null) {
            return known;
        }
        URI place = address.uri().resolve("/robots.txt");
        FetchResult result = follow(FetchRequest.of(place.toString()), origin);
        RobotsFile file = read(place.toString(), result);
        robots.put(origin, file, file.why() == null ? options.robotsLife() : CLOSED_LIFE);
        return file;
    }

    private RobotsFile read(String url, FetchResult result) throws Refusal {
        return switch (result) {
            case FetchResult.Fetched found ->
                RobotsFile.of(url, found.body(), found.contentType(), options.maxHostDelay());
            case FetchResult.Unchanged ignored -> RobotsFile.closed("status 304 without a copy");
            case FetchResult.Refused refused ->
                switch (refused.rule()) {
                    // What forbids robots.txt forbids the page for the same reason.
                    case "address", "dns", "scheme", "credentials", "url" ->
                        throw new Refusal(refused.rule(), bare(refused), refused.passing());
                    case "status" -> refused.passing() ? RobotsFile.closed(bare(refused)) : RobotsFile.open();
                    default -> RobotsFile.closed(bare(refused));
                };
        };
    }

    private static String bare(FetchResult.Refused refused) {
        return refused.reason().substring(refused.url().length() + "[] ".length());
    }
}
