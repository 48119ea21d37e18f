package org.saksi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logging in and out with a browser. */
final class LoginRoutes implements Site {
    private static final Logger LOG = LoggerFactory.getLogger(LoginRoutes.class);
    private static final int NAME_UNITS = 64;

    private final Access access;

    LoginRoutes(Access access) {
        this.access = access;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/login",
                ctx -> ctx.contentType("text/html; charset=utf-8")
                        .result(PlainPage.login(own(ctx.queryParam("next")), null)));
        routes.post("/login", this::login);
        routes.post("/logout", ctx -> {
            access.logout(ctx);
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        });
    }

    /** Where to log in, on the way to what was asked for. */
    static String on(Context ctx) {
        String asked = ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
        return "/login?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private void login(Context ctx) {
        String next = own(ctx.formParam("next"));
        String name = field(ctx, "name");
        if (name.length() <= NAME_UNITS && access.login(ctx, name, field(ctx, "password"))) {
            LOG.info("log-in of {} from {}", logged(name), ctx.ip());
            ctx.redirect(next, HttpStatus.SEE_OTHER);
            return;
        }
        LOG.warn("log-in of {} from {} refused", logged(name), ctx.ip());
        ctx.status(HttpStatus.UNAUTHORIZED)
                .contentType("text/html; charset=utf-8")
                .result(PlainPage.login(next, "Name or password is not right. / Nama atau kata sandi tidak benar."));
    }

    private static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    /** What somebody typed, without what would break a line of the log. */
    private static String logged(String name) {
        String shown = name.length() > NAME_UNITS ? name.substring(0, NAME_UNITS) : name;
        return "\"" + shown.replaceAll("[^\\p{L}\\p{N}._-]", "?") + "\"";
    }

    /** An address of this server; the first page where another one was asked for. */
    private static String own(@Nullable String next) {
        if (next == null || !next.startsWith("/") || next.startsWith("//")) {
            return "/";
        }
        boolean plain = next.chars().allMatch(unit -> unit > ' ' && unit != '\\' && unit < 0x7f);
        return plain ? next : "/";
    }
}
