package org.saksi.server.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every answer: says who sent a request, and refuses what comes from nobody or from another site. Safe for use by
 * many threads.
 */
public final class Access {
    private static final String COOKIE = "saksi-session";
    private static final String CSRF_FIELD = "csrf";
    private static final String CSRF_HEADER = "X-Saksi-Csrf";
    private static final String BEARER = "Bearer ";
    private static final String ANYBODY = "";

    private static final List<String> OPEN =
            List.of("/login", "/health/live", "/health/ready", "/api/v1/openapi.yaml", "/favicon.ico");
    private static final String ASSETS = "/assets/";
    /** Forms that change nothing but cookies of the browser that sends them. */
    private static final Set<String> WITHOUT_CSRF = Set.of("/login", "/preferences");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final @Nullable String token;
    private final @Nullable Users users;
    private final boolean https;
    private final List<String> names;
    private final Sessions sessions;
    private final Attempts attempts;
    private final String openCsrf = Secrets.token();

    /**
     * @param token lets in whoever has it, as a reviewer; null where there is none
     * @param users those who may log in; null where there are none
     * @param https whether browsers come by HTTPS
     * @param names host names of this server besides those of loopback
     */
    public Access(
            @Nullable String token, @Nullable Users users, boolean https, List<String> names, InstantSource clock) {
        this.token = token;
        this.users = users;
        this.https = https;
        this.names = List.copyOf(names);
        sessions = new Sessions(clock);
        attempts = new Attempts(clock);
    }

    /** Whether somebody has to say who they are. */
    public boolean isGuarded() {
        return token != null || hasUsers();
    }

    private boolean hasUsers() {
        return users != null && !users.all().isEmpty();
    }

    /**
     * Lets a request in.
     *
     * @throws RefusedException when it is not
     * @return where to log in instead; null where the request was let in
     */
    public @Nullable String admit(Context ctx) {
        boolean guarded = isGuarded();
        if (!guarded && !isOwnHost(ctx)) {
            // A page of another site whose name was made to lead here, to read what only this machine may.
            throw new RefusedException(
                    421, "host", "[Host] must be this server by a name that it knows but was " + quoted(ctx.host()));
        }
        boolean changes = !READING.contains(ctx.method());
        if (changes) {
            refuseOtherSites(ctx);
        }
        String word = ctx.cookie(COOKIE);
        Optional<Sessions.Session> session = word == null ? Optional.empty() : sessions.find(word);
        Caller caller = guarded ? caller(ctx, session) : new Caller(null, Role.ADMIN, openCsrf);
        if (caller == null) {
            if (isOpen(ctx.path())) {
                return null;
            }
            if (!changes && !isForPrograms(ctx.path())) {
                return "/login";
            }
            ctx.header("WWW-Authenticate", "Bearer realm=\"saksi\"");
            throw new RefusedException(401, "login", "[Authorization] must be a token or a session but there is none");
        }
        if (changes && !isOpen(ctx.path()) && !WITHOUT_CSRF.contains(ctx.path()) && isFromBrowser(ctx)) {
            requireCsrf(ctx, caller);
        }
        caller.keepIn(ctx);
        return null;
    }

    private @Nullable Caller caller(Context ctx, Optional<Sessions.Session> session) {
        String authorization = ctx.header("Authorization");
        if (authorization != null) {
            return ofToken(authorization);
        }
        return session.map(this::caller).orElse(null);
    }

    private Caller ofToken(String authorization) {
        String given = authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        if (token != null && !given.isEmpty() && Secrets.same(given, token)) {
            return new Caller("token", Role.REVIEWER, Secrets.token());
        }
        Optional<User> user = users == null || given.isEmpty() ? Optional.empty() : users.ofToken(given);
        return user.map(known -> new Caller(known.name(), known.role(), Secrets.token()))
                .orElseThrow(() -> new RefusedException(
                        401, "token", "[Authorization] must be \"Bearer\" with a token of this server but was not"));
    }

    private @Nullable Caller caller(Sessions.Session session) {
        if (session.user().equals(ANYBODY)) {
            return token == null ? null : new Caller("token", Role.REVIEWER, session.csrf());
        }
        // Asked anew for every request: who was taken out is out, and another role holds at once.
        return users == null
                ? null
                : users.named(session.user())
                        .map(user -> new Caller(user.name(), user.role(), session.csrf()))
                        .orElse(null);
    }

    private boolean isOwnHost(Context ctx) {
        String host = ctx.host();
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Browsers say from which site a change comes; another one than this is refused, whatever it knows. */
    private static void refuseOtherSites(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin != null && !isSameHost(origin, ctx.host())) {
            throw new RefusedException(
                    403, "origin", "[Origin] must be this server for a change but was " + quoted(origin));
        }
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new RefusedException(
                    403, "origin", "[Sec-Fetch-Site] must be same-origin for a change but was " + quoted(site));
        }
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        int scheme = origin.indexOf("://");
        return host != null && scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    /** What browsers send of themselves with every change: a cookie of ours, their site, or a form. */
    private static boolean isFromBrowser(Context ctx) {
        if (ctx.header("Authorization") != null) {
            return false;
        }
        String type = ctx.contentType();
        boolean form = type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
        return ctx.cookie(COOKIE) != null
                || ctx.header("Origin") != null
                || ctx.header("Sec-Fetch-Site") != null
                || form;
    }

    private static void requireCsrf(Context ctx, Caller caller) {
        String given = ctx.header(CSRF_HEADER);
        if (given == null) {
            String type = ctx.contentType();
            given = type != null && type.startsWith("application/x-www-form-urlencoded")
                    ? ctx.formParam(CSRF_FIELD)
                    : null;
        }
        if (given == null || !Secrets.same(given, caller.csrf())) {
            throw new RefusedException(
                    403,
                    "csrf",
                    "[" + CSRF_HEADER + "] or the form's field " + CSRF_FIELD
                            + " must be the word that this server gave the page but was not");
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith(ASSETS);
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/metrics") || path.endsWith(".json") || path.endsWith(".csv");
    }

    /**
     * Logs a browser in.
     *
     * @param name the user, empty for whoever has the token
     * @param password their password, or the token
     * @return whether it was right
     * @throws RefusedException when too many were wrong before
     */
    public boolean login(Context ctx, String name, String password) {
        String who = ctx.ip();
        if (!attempts.mayTry(who)) {
            throw new RefusedException(
                    429,
                    "attempts",
                    "[login] must fail at most " + Attempts.MOST + " times in " + Attempts.WITHIN.toMinutes()
                            + " minutes but failed more often; wait");
        }
        boolean right = name.isEmpty()
                ? token != null && Secrets.same(password, token)
                : users != null && users.find(name, password).isPresent();
        if (!right) {
            attempts.failed(who);
            return false;
        }
        attempts.succeeded(who);
        ctx.cookie(cookie(sessions.begin(name), (int) Sessions.IDLE.toSeconds()));
        return true;
    }

    /** Logs a browser out. */
    public void logout(Context ctx) {
        String word = ctx.cookie(COOKIE);
        if (word != null) {
            sessions.end(word);
        }
        ctx.cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        return new Cookie(COOKIE, value, "/", seconds, https, true, null, SameSite.LAX);
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "missing" : "\"" + value + "\"";
    }
}
