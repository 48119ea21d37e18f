package org.saksi.ingest.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksi.store.Delivery;
import org.saksi.store.Notice;

/**
 * An address to which each notice is posted as JSON, with its id as {@code Idempotency-Key}: a program that is ended between a
 * post and the note of it posts again. An answer with a status from 200 to 299 is a delivery. Redirects are not followed, since
 * they would carry the notice to a place that nobody named.
 */
final class Webhook implements Channel {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int REQUEST_TIMEOUT = 408;

    private final URI url;
    private final WatchClock clock;
    private final StopSign stop;
    private final HttpClient client;

    Webhook(URI url, WatchClock clock, StopSign stop) {
        this.url = url;
        this.clock = clock;
        this.stop = stop;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TIMEOUT)
                .build();
    }

    /** A digest, since addresses of webhooks are often secrets. */
    @Override
    public String name() {
        return "webhook:" + Digest.of(url.toString());
    }

    /** What became of a post: null when it was taken, else what went wrong, and whether the next notice may fare better. */
    private record Failure(String why, boolean passing) {}

    @Override
    public @Nullable String deliver(List<Delivery> deliveries, Consumer<List<String>> delivered) {
        String trouble = null;
        for (Delivery delivery : deliveries) {
            Failure failure = post(delivery.notice());
            if (failure == null) {
                delivered.accept(List.of(delivery.notice().id()));
            } else {
                trouble = "[" + origin() + "] webhook must take notices but " + failure.why();
                if (failure.passing()) {
                    // It is down; the others would only wait for it.
                    return trouble;
                }
            }
        }
        return trouble;
    }

    private @Nullable Failure post(Notice notice) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", notice.id())
                .POST(HttpRequest.BodyPublishers.ofString(notice.line()))
                .build();
        for (int attempt = 1; ; attempt++) {
            Failure failure = once(request);
            if (failure == null || !failure.passing() || attempt == TRIES || !paused(attempt)) {
                return failure;
            }
        }
    }

    private @Nullable Failure once(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> call = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // The request's own timeout ends with the head of the answer.
            int status = call.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            boolean passing = status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
            return status >= OK && status < NOT_OK ? null : new Failure("answered with status " + status, passing);
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Failure("did not answer in " + TIMEOUT.toSeconds() + " seconds", true);
        } catch (ExecutionException e) {
            String why =
                    e.getCause() instanceof IOException cause ? cause.getClass().getSimpleName() : "an error";
            return new Failure("could not be reached: " + why, true);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new StopSign.Asked();
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
