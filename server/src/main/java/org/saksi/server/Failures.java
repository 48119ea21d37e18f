package org.saksi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.DatasetException;
import org.saksi.store.filter.FilterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns everything that goes wrong into one form: {@code application/problem+json} (RFC 9457) for programs, a short page for
 * browsers. What the sender cannot mend is told to the log, and to the sender only by its number there.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RETRY_SECONDS = "5";

    private Failures() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(RefusedException.class, (e, ctx) -> answer(ctx, e.status(), e.rule(), e.getMessage(), null));
        routes.exception(
                FilterException.class,
                (e, ctx) -> answer(ctx, 400, "filter", String.valueOf(e.getMessage()), e.offset()));
        routes.exception(Desk.BusyException.class, (e, ctx) -> {
            ctx.header("Retry-After", RETRY_SECONDS);
            answer(ctx, 503, "busy", "[query] " + e.getMessage(), null);
        });
        routes.exception(DatasetException.class, (e, ctx) -> {
            LOG.error("{} {}: {}", ctx.method(), path(ctx), e.getMessage());
            ctx.header("Retry-After", RETRY_SECONDS);
            answer(ctx, 503, "dataset", "[dataset] must answer but does not now; the log of the server says why", null);
        });
        routes.exception(
                HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus(), rule(e), said(ctx, e), null));
        routes.exception(Exception.class, (e, ctx) -> {
            String number = UUID.randomUUID().toString();
            LOG.error("{} {} failed as {}", ctx.method(), path(ctx), number, e);
            answer(ctx, 500, "internal", "[server] failed; the log of the server says why under " + number, null);
        });
        routes.error(404, ctx -> {
            if (ctx.attribute("saksi-answered") == null && ctx.endpoints().matchedHttpEndpoint() == null) {
                answer(ctx, 404, "missing", "[" + path(ctx) + "] must be an address of this server but is none", null);
            }
        });
    }

    private static String rule(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> "missing";
            case 405 -> "method";
            case 413 -> "body";
            default -> "request";
        };
    }

    private static String said(Context ctx, HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> "[" + path(ctx) + "] must be an address of this server but is none";
            case 405 -> "[" + path(ctx) + "] must be asked by another method than " + ctx.method();
            case 413 -> "[body] must not be larger than this server allows but was";
            default -> "[request] " + e.getMessage();
        };
    }

    /** The path as it was sent: encoded, so that no letter of it means anything in a log. */
    static String path(Context ctx) {
        return ctx.req().getRequestURI();
    }

    static void answer(Context ctx, int status, String rule, String message, @Nullable Integer offset) {
        ctx.attribute("saksi-answered", rule);
        ctx.status(status);
        if (wantsPage(ctx)) {
            ctx.contentType("text/html; charset=utf-8").result(PlainPage.error(status, message));
            return;
        }
        ObjectNode problem = JSON.createObjectNode();
        HttpStatus known = HttpStatus.forStatus(status);
        problem.put("type", "about:blank");
        problem.put("title", known.getMessage());
        problem.put("status", status);
        problem.put("rule", rule);
        problem.put("detail", message);
        if (offset != null) {
            problem.put("offset", offset.intValue());
        }
        ctx.contentType("application/problem+json").result(JSON.writeValueAsString(problem));
    }

    private static boolean wantsPage(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("text/html") && !ctx.path().startsWith("/api/");
    }
}
