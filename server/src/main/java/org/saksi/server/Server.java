package org.saksi.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.Access;
import org.saksi.server.access.Caller;
import org.saksi.server.access.Users;
import org.saksi.server.api.Api;
import org.saksi.server.desk.DatasetDesk;
import org.saksi.server.page.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of a dataset: pages, REST API, metrics. It listens at loopback unless a token or users guard it. Safe for use by
 * many threads; the dataset stays open until the server is closed.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Logger ACCESS = LoggerFactory.getLogger("org.saksi.server.requests");
    /** Of a filter of 8,000 letters, each of them nine bytes in an address. */
    private static final int HEADER_BYTES = 96 * 1024;

    private final Javalin javalin;
    private final Measures measures;
    private final Refresher refresher;
    private final String host;

    private Server(Javalin javalin, Measures measures, Refresher refresher, String host) {
        this.javalin = javalin;
        this.measures = measures;
        this.refresher = refresher;
        this.host = host;
    }

    /**
     * Starts a server.
     *
     * @param desk what it shows
     * @param clock ends sessions, dates exports
     * @throws ServerException when it cannot listen, or must not for want of a token or users
     */
    public static Server start(ServerOptions options, DatasetDesk desk, InstantSource clock) {
        Users users = options.users() == null ? null : new Users(options.users());
        Access access = new Access(options.token(), users, options.https(), options.names(), clock);
        if (!isLoopback(options.host()) && !access.isGuarded()) {
            throw new ServerException("[" + options.host()
                    + "] an address other than loopback must be guarded by a token" + " or users but there are none");
        }
        Measures measures = new Measures(desk);
        Api api = new Api(desk, options.limits(), clock);
        Pages pages = new Pages(desk, clock);
        List<Site> sites = List.of(new LoginRoutes(access), new HealthRoutes(desk), measures, api::addTo, pages::addTo);
        Javalin javalin = Javalin.create(config -> configure(config, options, access, measures, sites));
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            measures.close();
            throw new ServerException("[" + options.host() + ":" + options.port()
                    + "] address must be free and one of this machine but was not");
        }
        Refresher refresher = new Refresher(desk);
        refresher.start();
        return new Server(javalin, measures, refresher, options.host());
    }

    private static void configure(
            JavalinConfig config, ServerOptions options, Access access, Measures measures, List<Site> sites) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = options.limits().bodyBytes();
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(Server::configure);
        config.requestLogger.http((ctx, milliseconds) -> {
            measures.served(ctx, milliseconds);
            ACCESS.info(
                    "{} {} {} {} {} {} ms",
                    ctx.ip(),
                    Caller.nameFor(ctx),
                    ctx.method(),
                    Failures.path(ctx),
                    ctx.statusCode(),
                    Math.round(milliseconds));
        });
        Failures.addTo(config.routes);
        config.routes.before(ctx -> {
            SecurityHeaders.addTo(ctx);
            admit(access, ctx);
        });
        sites.forEach(site -> site.addTo(config.routes));
    }

    private static void admit(Access access, Context ctx) {
        @Nullable String login = access.admit(ctx);
        if (login != null) {
            ctx.redirect(LoginRoutes.on(ctx));
            ctx.skipRemainingHandlers();
        }
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ServerException("[" + host + "] address must be one of this machine but is unknown");
        }
    }

    /** The port at which it listens. */
    public int port() {
        return javalin.port();
    }

    /** The address of the first page. */
    public URI address() {
        String named = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + named + ":" + port() + "/");
    }

    @Override
    public void close() {
        refresher.close();
        javalin.stop();
        measures.close();
        LOG.info("stopped");
    }

    /** Says why a server cannot be started. */
    public static final class ServerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ServerException(String message) {
            super(message);
        }
    }
}
