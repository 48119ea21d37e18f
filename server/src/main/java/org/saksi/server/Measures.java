package org.saksi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.saksi.server.desk.Desk;

/** What the server tells Prometheus of itself. Safe for use by many threads. */
final class Measures implements Site, AutoCloseable {
    private static final List<String> COUNTED = List.of(
            "articles", "events", "incidents", "stories", "commitments", "alerts", "refused", "deleted", "reviews");

    private static final Duration[] BOUNDS = LongStream.of(10, 50, 100, 200, 500, 1000, 5000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Measures(Desk desk) {
        Gauge.builder("saksi.revision", desk, Desk::revision)
                .description("The newest revision of the dataset that the server shows")
                .register(registry);
        for (String counted : COUNTED) {
            Gauge.builder("saksi.dataset", desk, one -> one.counts().getOrDefault(counted, 0L))
                    .description("How many of what are in force")
                    .tag("of", counted)
                    .register(registry);
        }
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(registry.scrape()));
    }

    void served(Context ctx, float milliseconds) {
        // The address as it is declared: with ids in it there would be a measure for every event.
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        Timer.builder("saksi.http.requests")
                .description("Answers of the server")
                .tag("method", ctx.method().name())
                .tag("path", endpoint == null ? "none" : endpoint.path)
                .tag("status", String.valueOf(ctx.statusCode()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(Duration.ofNanos((long) (milliseconds * 1e6)));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
