package org.saksi.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks an OpenAI-compatible endpoint (chat/completions), one question at a time and within bounds; whatever goes wrong is
 * a {@link Failure} with its reason. Confined to one thread.
 */
final class ChatEndpoint {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    /**
     * What a question may cost.
     *
     * @param timeout for one attempt, from connecting to the last byte
     * @param attempts how often a question is sent when the server is busy or broken
     * @param pause before the second attempt, twice as long before the third
     * @param maxBodyBytes length of an answer
     */
    record Bounds(Duration timeout, int attempts, Duration pause, int maxBodyBytes) {
        static Bounds within(Duration timeout) {
            return new Bounds(timeout, 3, Duration.ofMillis(500), 1 << 20);
        }
    }

    /** What came back. */
    sealed interface Reply permits Words, Failure {}

    /** The text of the answer, as the model wrote it. */
    record Words(String text) implements Reply {}

    /**
     * No answer.
     *
     * @param reason a short word: {@code timeout}, {@code connection}, {@code http-500}, {@code too-long-answer} ...
     */
    record Failure(String reason) implements Reply {}

    private final URI url;
    private final @Nullable String key;
    private final Bounds bounds;
    private final HttpClient client;

    /**
     * @param url of chat/completions, http or https
     * @param key sent as a bearer token; it is kept nowhere else
     */
    ChatEndpoint(URI url, @Nullable String key, Bounds bounds) {
        this.url = url;
        this.key = key;
        this.bounds = bounds;
        // a redirect would carry key and question to a place that nobody named
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(bounds.timeout())
                .build();
    }

    Reply ask(String model, String system, String user) {
        HttpRequest request = request(body(model, system, user));
        for (int attempt = 1; ; attempt++) {
            Reply reply = once(request);
            boolean last = attempt >= bounds.attempts();
            if (last || !(reply instanceof Failure failure && passing(failure)) || !paused(attempt)) {
                return reply;
            }
        }
    }

    private HttpRequest request(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(bounds.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    private static String body(String model, String system, String user) {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", model);
        body.put("temperature", 0);
        body.put("stream", false);
        body.putArray("messages")
                .add(JSON.createObjectNode().put("role", "system").put("content", system))
                .add(JSON.createObjectNode().put("role", "user").put("content", user));
        return body.toString();
    }

    private Reply once(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, head -> new LimitedBody(bounds.maxBodyBytes()));
        try {
            // the request's own timeout ends with the head of the answer
            HttpResponse<byte[]> response = call.get(bounds.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == OK ? words(response.body()) : new Failure("http-" + response.statusCode());
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Failure("timeout");
        } catch (ExecutionException e) {
            return new Failure(reason(e.getCause()));
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Failure("interrupted");
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof LimitedBody.TooLong) {
            return "too-long-answer";
        }
        return cause instanceof java.net.http.HttpTimeoutException ? "timeout" : "connection";
    }

    private static Reply words(byte[] body) {
        try {
            JsonNode content =
                    JSON.readTree(body).path("choices").path(0).path("message").path("content");
            return content.isString() ? new Words(content.stringValue()) : new Failure("no-answer");
        } catch (JacksonException e) {
            return new Failure("not-json");
        }
    }

    /** Whether the next attempt may go better. */
    private static boolean passing(Failure failure) {
        String reason = failure.reason();
        if (!reason.startsWith("http-")) {
            return reason.equals("connection");
        }
        int status = Integer.parseInt(reason.substring("http-".length()));
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS;
    }

    private boolean paused(int attempt) {
        try {
            Thread.sleep(bounds.pause().multipliedBy(attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
