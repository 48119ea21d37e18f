package org.saksi.ingest.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.fetch.Poster;
import org.saksi.store.Delivery;
import org.saksi.store.Notice;
import org.saksi.store.SearchWebhook;

/**
 * An address to which each notice is posted as JSON, with its id as {@code Idempotency-Key}: a program that is ended between a
 * post and the note of it posts again. Where there is a secret, {@code X-Saksi-Signature} signs the body. An answer with a status from 200 to 299 is a delivery. Redirects are not followed, since
 * they would carry the notice to a place that nobody named.
 */
final class Webhook implements Channel {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int REQUEST_TIMEOUT = 408;

    private final String name;
    private final URI url;
    private final @Nullable String secret;
    private final Poster poster;
    private final WatchClock clock;
    private final StopSign stop;

    private Webhook(String name, URI url, @Nullable String secret, Poster poster, WatchClock clock, StopSign stop) {
        this.name = name;
        this.url = url;
        this.secret = secret;
        this.poster = poster;
        this.clock = clock;
        this.stop = stop;
    }

    /** The address that gets everything; its name is a digest, since addresses of webhooks are often secrets. */
    static Webhook ofAll(URI url, Poster poster, WatchClock clock, StopSign stop) {
        return new Webhook("webhook:" + Digest.of(url.toString()), url, null, poster, clock, stop);
    }

    /** The address that gets the notices of a saved search. */
    static Webhook of(SearchWebhook webhook, Poster poster, WatchClock clock, StopSign stop) {
        return new Webhook(webhook.channel(), URI.create(webhook.url()), webhook.secret(), poster, clock, stop);
    }

    @Override
    public String name() {
        return name;
    }

    /** What became of a post: null when it was taken, else what went wrong, and whether the next notice may fare better. */
    private record Failure(String why, boolean passing) {}

    @Override
    public @Nullable Trouble deliver(List<Delivery> deliveries, Consumer<List<String>> delivered) {
        List<String> inVain = new ArrayList<>();
        String why = "";
        for (Delivery delivery : deliveries) {
            Failure failure = post(delivery.notice());
            if (failure == null) {
                delivered.accept(List.of(delivery.notice().id()));
            } else {
                inVain.add(delivery.notice().id());
                why = "[" + origin() + "] webhook must take notices but " + failure.why();
                if (failure.passing()) {
                    // It is down; the others would only wait for it.
                    break;
                }
            }
        }
        return inVain.isEmpty() ? null : new Trouble(why, inVain);
    }

    private @Nullable Failure post(Notice notice) {
        byte[] body = notice.line().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", notice.id());
        if (secret != null) {
            headers.put("X-Saksi-Signature", "sha256=" + signature(secret, body));
        }
        for (int attempt = 1; ; attempt++) {
            Failure failure = once(headers, body);
            if (failure == null || !failure.passing() || attempt == TRIES || !paused(attempt)) {
                return failure;
            }
        }
    }

    private @Nullable Failure once(Map<String, String> headers, byte[] body) {
        return switch (poster.post(url, headers, body)) {
            case Poster.Outcome.Unreached unreached ->
                new Failure("was not reached: " + unreached.reason(), unreached.passing());
            case Poster.Outcome.Answered answered -> failure(answered.status());
        };
    }

    private static @Nullable Failure failure(int status) {
        boolean passing = status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        return status >= OK && status < NOT_OK ? null : new Failure("answered with status " + status, passing);
    }

    /** HMAC-SHA256 of the body, as hexadecimal digits. */
    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(
                    "every Java platform must have " + ALGORITHM + " but this one lacks it", impossible);
        }
    }

    private boolean paused(int attempt) {
        try {
            clock.waitUntil(clock.instant().plus(PAUSE.multipliedBy(attempt)), stop);
            return !stop.isAsked();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopSign.Asked();
        }
    }

    /** The address without what may be secret. */
    private String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
