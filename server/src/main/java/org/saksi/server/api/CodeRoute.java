package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;

/** Codes a text that is sent, without keeping it: what {@code saksi code} would say of a file with the same bytes. */
final class CodeRoute {
    private static final int PATIENCE_SECONDS = 10;

    private final Desk desk;
    private final ArticleReader reader = new ArticleReader();
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    CodeRoute(Desk desk) {
        this.desk = desk;
    }

    void addTo(RoutesConfig routes) {
        routes.post(Api.BASE + "/code", this::code);
    }

    private void code(Context ctx) throws InterruptedException {
        Caller.of(ctx).require(Role.READER);
        new Question(ctx).knowing();
        Body.requireType(ctx, "application/json", "text/plain", "text/html");
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            ctx.header("Retry-After", String.valueOf(PATIENCE_SECONDS));
            throw new RefusedException(
                    503, "busy", "[code] more texts are being coded than this machine can; try again");
        }
        try {
            ReadResult result = read(ctx);
            switch (result) {
                case ReadResult.Read read -> Answers.json(ctx, EventRoutes.json(desk.code(read.article())));
                case ReadResult.Refused refused -> throw refused(refused.letter());
                case ReadResult.Skipped skipped -> throw new RefusedException(422, "format", skipped.message());
            }
        } catch (StackOverflowError e) {
            throw new RefusedException(422, "internal-error", "[body] article is nested too deeply to be coded");
        } finally {
            places.release();
        }
    }

    private ReadResult read(Context ctx) {
        return switch (Body.type(ctx)) {
            // Parsed first, so that an object over several lines is one line for the reader, which knows the keys.
            case "application/json" -> first(Body.of(ctx).line().getBytes(StandardCharsets.UTF_8));
            case "text/html" -> first(ctx.bodyAsBytes());
            default -> reader.readText("body", ctx.body());
        };
    }

    private ReadResult first(byte[] bytes) {
        try (Stream<ReadResult> results = reader.read(List.of("-"), new ByteArrayInputStream(bytes))) {
            return results.findFirst()
                    .orElseThrow(() -> new RefusedException(422, "empty", "[body] must hold an article but was empty"));
        }
    }

    /** The reader takes the body for standard input; whoever sent it knows no such thing. */
    private static RefusedException refused(DeadLetter letter) {
        return new RefusedException(422, letter.rule(), letter.reason().replaceFirst("^\\[stdin(:1)?]", "[body]"));
    }
}
