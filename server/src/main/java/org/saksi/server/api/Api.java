package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.saksi.server.access.Caller;
import org.saksi.server.access.Limits;
import org.saksi.server.desk.Desk;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST API of a dataset; {@code openapi.yaml} beside this class describes every address. Safe for use by many threads.
 */
public final class Api {
    /** What all addresses of this version of the API begin with. */
    public static final String BASE = "/api/v1";

    private final Desk desk;
    private final Limits limits;
    private final InstantSource clock;
    private final byte[] description = description();

    /**
     * The API of a dataset.
     *
     * @param clock gives the day of exports
     */
    public Api(Desk desk, Limits limits, InstantSource clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Adds the addresses of the API, and the twins of pages that are answered by it. */
    public void addTo(RoutesConfig routes) {
        routes.get(BASE, this::index);
        routes.get(
                BASE + "/openapi.yaml",
                ctx -> ctx.contentType("application/yaml").result(description));
        new EventRoutes(desk, limits.rows()).addTo(routes);
        FilesAside aside = new FilesAside(limits.exports());
        new ExportRoutes(desk, limits, aside, clock).addTo(routes);
        new CountRoutes(desk, limits.rows()).addTo(routes);
        new IncidentRoutes(desk).addTo(routes);
        new LinkRoutes(desk, limits.rows()).addTo(routes);
        new RunRoutes(desk, limits.rows()).addTo(routes);
        new FeedRoutes(desk).addTo(routes);
        new ReviewRoutes(desk, limits.rows()).addTo(routes);
        new RoundRoutes(desk).addTo(routes);
        new GoldRoutes(desk, limits, aside).addTo(routes);
        new SearchRoutes(desk).addTo(routes);
        new EntityRoute(desk).addTo(routes);
        new CodeRoute(desk).addTo(routes);
        new StreamRoute(desk, limits.streams()).addTo(routes);
    }

    private void index(Context ctx) {
        new Question(ctx).knowing();
        Caller caller = Caller.of(ctx);
        ObjectNode answer = Answers.object();
        answer.put("dataset", desk.name());
        answer.put("revision", desk.revision());
        answer.put("code", desk.versions().code());
        answer.put("rules", desk.versions().rules());
        answer.put("openapi", BASE + "/openapi.yaml");
        ObjectNode counts = answer.putObject("counts");
        desk.counts().forEach((name, count) -> counts.put(name, count.longValue()));
        answer.putObject("caller")
                .put("name", caller.name())
                .put("role", caller.role().label())
                .put("csrf", caller.csrf());
        Answers.json(ctx, answer);
    }

    private static byte[] description() {
        try (InputStream in = Api.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("[openapi.yaml] must lie beside the class but was missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("[openapi.yaml] could not be read", e);
        }
    }
}
