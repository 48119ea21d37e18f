package org.saksi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.saksi.server.desk.Desk;
import org.saksi.store.FeedHealth;

/** What the server tells Prometheus of itself. Safe for use by many threads. */
final class Measures implements Site, AutoCloseable {
    private static final List<String> COUNTED = List.of(
            "articles", "events", "incidents", "stories", "commitments", "alerts", "refused", "deleted", "reviews");

    private static final Duration[] BOUNDS = LongStream.of(10, 50, 100, 200, 500, 1000, 5000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Desk desk;
    private final Feeds feeds;

    Measures(Desk desk) {
        this.desk = desk;
        Gauge.builder("saksi.revision", desk, Desk::revision)
                .description("The newest revision of the dataset that the server shows")
                .register(registry);
        for (String counted : COUNTED) {
            Gauge.builder("saksi.dataset", desk, one -> one.counts().getOrDefault(counted, 0L))
                    .description("How many of what are in force")
                    .tag("of", counted)
                    .register(registry);
        }
        feeds = Feeds.of(registry);
        Gauge.builder("saksi.watched", desk, one -> one.isWatched() ? 1 : 0)
                .description("Whether a process watches the dataset")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", ctx -> {
            feeds.show(desk);
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
        });
    }

    /** Measures of what was refused, asked for once, and of each watched feed and each webhook, which come and go. */
    private record Feeds(
            MultiGauge refused, MultiGauge succeeded, MultiGauge failures, MultiGauge entries, MultiGauge waiting) {
        static Feeds of(PrometheusMeterRegistry registry) {
            return new Feeds(
                    MultiGauge.builder("saksi.failures")
                            .description("What was refused, by what became of it")
                            .register(registry),
                    MultiGauge.builder("saksi.feed.last.success.timestamp.seconds")
                            .description("When a feed was last read, in seconds since 1970; 0 for never")
                            .register(registry),
                    MultiGauge.builder("saksi.feed.failures")
                            .description("How often in a row a feed could not be read")
                            .register(registry),
                    MultiGauge.builder("saksi.feed.entries")
                            .description("Entries of a feed that lead to an article")
                            .register(registry),
                    MultiGauge.builder("saksi.webhook.waiting")
                            .description("Notices that wait for the webhook of a saved search")
                            .register(registry));
        }

        void show(Desk desk) {
            List<MultiGauge.Row<?>> failed = new ArrayList<>();
            desk.failureCounts()
                    .forEach((state, count) -> failed.add(MultiGauge.Row.of(Tags.of("state", state.label()), count)));
            refused.register(failed, true);
            List<FeedHealth> feeds = desk.feeds();
            succeeded.register(
                    rows(
                            feeds,
                            one -> one.feed().succeeded() == null
                                    ? 0
                                    : one.feed().succeeded().getEpochSecond()),
                    true);
            failures.register(rows(feeds, one -> one.feed().failures()), true);
            List<MultiGauge.Row<?>> states = new ArrayList<>();
            for (FeedHealth one : feeds) {
                states.add(row(one, "waiting", one.waiting()));
                states.add(row(one, "read", one.read()));
                states.add(row(one, "refused", one.refused()));
            }
            entries.register(states, true);
            List<MultiGauge.Row<?>> webhooks = new ArrayList<>();
            desk.webhooks()
                    .forEach(one -> webhooks.add(MultiGauge.Row.of(Tags.of("search", one.search()), one.waiting())));
            waiting.register(webhooks, true);
        }

        private static List<MultiGauge.Row<?>> rows(List<FeedHealth> feeds, ToLongFunction<FeedHealth> value) {
            List<MultiGauge.Row<?>> rows = new ArrayList<>();
            feeds.forEach(
                    one -> rows.add(MultiGauge.Row.of(Tags.of("feed", one.feed().url()), value.applyAsLong(one))));
            return rows;
        }

        private static MultiGauge.Row<?> row(FeedHealth one, String state, long count) {
            return MultiGauge.Row.of(Tags.of("feed", one.feed().url(), "state", state), count);
        }
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
