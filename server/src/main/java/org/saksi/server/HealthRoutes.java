package org.saksi.server;

import io.javalin.config.RoutesConfig;
import org.saksi.server.desk.Desk;
import org.saksi.store.DatasetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server lives, and whether it can answer. */
final class HealthRoutes implements Site {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final Desk desk;

    HealthRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ctx.contentType("application/json").result("{\"status\":\"live\"}"));
        routes.get("/health/ready", ctx -> {
            ctx.contentType("application/json");
            try {
                desk.searches();
                ctx.result("{\"status\":\"ready\",\"revision\":" + desk.revision() + "}");
            } catch (DatasetException e) {
                LOG.warn("not ready: {}", e.getMessage());
                ctx.status(503).result("{\"status\":\"the dataset does not answer\"}");
            }
        });
    }
}
