package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.Changes;
import org.saksi.store.filter.Filter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * New events as they come into the dataset, as Server-Sent Events: {@code event} and {@code changed} with the event as the API
 * gives it, {@code deleted} with its id. The id of each is the revision, so that a browser that was cut off goes on there.
 */
final class StreamRoute {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRoute.class);
    private static final String TYPE = "text/event-stream";
    private static final int WAITING = 100;
    private static final int PULSE_SECONDS = 15;
    private static final int AT_ONCE = 200;
    /** So many events at once are no news to look at but a load; the stream then says how many, and where to ask. */
    private static final int MOST_NEWS = 2000;

    private final Desk desk;
    private final int most;
    private final EventJson events;
    private final AtomicInteger open = new AtomicInteger();

    StreamRoute(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
        events = new EventJson(desk);
    }

    void addTo(RoutesConfig routes) {
        routes.before(Api.BASE + "/stream", ctx -> {
            new Question(ctx).knowing(Question.filterAnd()).filter();
            String accept = ctx.header("Accept");
            if (accept == null || !accept.contains(TYPE)) {
                throw new RefusedException(
                        406, "accept", "[Accept] must be " + TYPE + " for a stream but was \"" + accept + "\"");
            }
            if (open.get() >= most) {
                ctx.header("Retry-After", "30");
                throw new RefusedException(
                        503, "busy", "[stream] at most " + most + " listen at the same time; try again");
            }
        });
        routes.sse(Api.BASE + "/stream", this::listen);
    }

    private void listen(SseClient client) {
        Filter filter = new Question(client.ctx()).filter();
        String last = client.ctx().header("Last-Event-ID");
        client.keepAlive();
        open.incrementAndGet();
        BlockingQueue<Desk.News> news = new ArrayBlockingQueue<>(WAITING);
        AutoCloseable listening = desk.listen(one -> {
            if (!news.offer(one)) {
                // Too slow a reader: it is sent away and comes back with the last revision that it saw.
                client.close();
            }
        });
        client.onClose(() -> {
            open.decrementAndGet();
            close(listening);
        });
        Thread.ofVirtual().name("saksi-stream").start(() -> serve(client, filter, last, news));
    }

    private static void close(AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception e) {
            LOG.warn("a listener could not be taken out", e);
        }
    }

    private void serve(SseClient client, Filter filter, @Nullable String last, BlockingQueue<Desk.News> news) {
        try {
            client.sendEvent("revision", "{\"revision\":" + desk.revision() + "}", String.valueOf(desk.revision()));
            catchUp(client, filter, last);
            while (!client.terminated()) {
                Desk.News one = news.poll(PULSE_SECONDS, TimeUnit.SECONDS);
                if (one == null) {
                    client.sendComment("still here");
                } else {
                    tell(client, filter, one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.close();
        } catch (RuntimeException e) {
            LOG.warn("a stream ended: {}", e.toString());
            client.close();
        }
    }

    private void catchUp(SseClient client, Filter filter, @Nullable String last) {
        if (last != null && last.matches("\\d{1,18}") && Long.parseLong(last) < desk.revision()) {
            Changes changes = desk.changes(Long.parseLong(last));
            tell(
                    client,
                    filter,
                    new Desk.News(
                            changes.to(),
                            changes.events().added(),
                            changes.events().changed(),
                            changes.events().deleted()));
        }
    }

    private void tell(SseClient client, Filter filter, Desk.News news) {
        Desk.Found found = desk.find(filter);
        String id = String.valueOf(news.revision());
        send(client, "event", news.added().stream().filter(found::holds).toList(), id);
        send(client, "changed", news.changed().stream().filter(found::holds).toList(), id);
        for (String deleted : news.deleted()) {
            client.sendEvent("deleted", Answers.text(Answers.object().put("id", deleted)), id);
        }
    }

    private void send(SseClient client, String name, List<String> ids, String revision) {
        if (ids.size() > MOST_NEWS) {
            ObjectNode many = Answers.object()
                    .put("kind", name)
                    .put("count", ids.size())
                    .put("ask", Api.BASE + "/events?filter=" + Answers.encoded("revision>=" + revision));
            client.sendEvent("many", Answers.text(many), revision);
            return;
        }
        for (int from = 0; from < ids.size() && !client.terminated(); from += AT_ONCE) {
            List<String> some = new ArrayList<>(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
            ArrayNode list = Answers.object().putArray("events");
            events.into(list, desk.events(some));
            list.forEach(node -> client.sendEvent(name, node.toString(), revision));
        }
    }
}
