package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches under a name, and what they find as Atom feeds. */
final class SearchRoutes {
    private static final int ENTRIES = 50;
    private static final int NAME_UNITS = 80;

    private final Desk desk;

    SearchRoutes(Desk desk) {
        this.desk = desk;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/searches", this::list);
        routes.put(Api.BASE + "/searches/{name}", this::save);
        routes.delete(Api.BASE + "/searches/{name}", this::forget);
        routes.put(Api.BASE + "/searches/{name}/webhook", this::post);
        routes.delete(Api.BASE + "/searches/{name}/webhook", this::forgetWebhook);
        routes.get(Api.BASE + "/searches/{name}/feed.atom", this::feed);
        routes.get(Api.BASE + "/events.atom", this::eventsFeed);
        routes.get("/events.atom", this::eventsFeed);
    }

    private void list(Context ctx) {
        new Question(ctx).knowing();
        ObjectNode answer = Answers.object();
        ArrayNode list = answer.putArray("searches");
        Map<String, SearchWebhook> webhooks =
                desk.webhooks().stream().collect(Collectors.toMap(SearchWebhook::search, Function.identity()));
        for (SavedSearch search : desk.searches()) {
            ObjectNode node = list.addObject()
                    .put("name", search.name())
                    .put("filter", search.filter())
                    .put("author", search.author())
                    .put("moment", search.moment().toString())
                    .put("feed", Api.BASE + "/searches/" + segment(search.name()) + "/feed.atom");
            put(node, webhooks.get(search.name()));
        }
        Answers.json(ctx, answer);
    }

    /** Addresses of webhooks are often secrets, so only where they lie is told. */
    private static void put(ObjectNode node, @Nullable SearchWebhook webhook) {
        if (webhook == null) {
            node.putNull("webhook");
            return;
        }
        node.putObject("webhook")
                .put("origin", webhook.origin())
                .put("signed", webhook.secret() != null)
                .put("author", webhook.author())
                .put("delivered", text(webhook.delivered()))
                .put("failed", text(webhook.failed()))
                .put("error", webhook.error())
                .put("waiting", webhook.waiting())
                .put("given_up", webhook.givenUp());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private void post(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.ADMIN);
        SavedSearch search = named(ctx.pathParam("name"));
        Body body = Body.of(ctx).knowing("url", "secret");
        SearchWebhook webhook;
        try {
            webhook = SearchWebhook.of(search.name(), body.text("url"), body.textOrNull("secret"), caller.author());
        } catch (IllegalArgumentException e) {
            throw RefusedException.bad("webhook", String.valueOf(e.getMessage()));
        }
        desk.keep(webhook);
        Answers.json(
                ctx,
                Answers.object()
                        .put("name", search.name())
                        .put("origin", webhook.origin())
                        .put("signed", webhook.secret() != null)
                        .put("watched", desk.isWatched()));
    }

    private void forgetWebhook(Context ctx) {
        Caller.of(ctx).require(Role.ADMIN);
        desk.forgetWebhook(named(ctx.pathParam("name")).name());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static String segment(String name) {
        return Answers.encoded(name).replace("+", "%20");
    }

    private void save(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        String name = ctx.pathParam("name").strip();
        if (name.isEmpty() || name.length() > NAME_UNITS || name.chars().anyMatch(Character::isISOControl)) {
            throw RefusedException.bad(
                    "name", "[name] must have 1 to " + NAME_UNITS + " letters and no control characters");
        }
        Filter filter = Filter.parse(Body.of(ctx).knowing("filter").text("filter"));
        desk.save(name, filter, caller.author());
        Answers.json(ctx, Answers.object().put("name", name).put("filter", filter.toString()));
    }

    private void forget(Context ctx) {
        Caller.of(ctx).require(Role.REVIEWER);
        SavedSearch search = named(ctx.pathParam("name"));
        desk.forget(search.name());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private SavedSearch named(String name) {
        return desk.searches().stream()
                .filter(search -> search.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        404, "missing", "[search] must be the name of a saved one but was \"" + name + "\""));
    }

    private void feed(Context ctx) {
        new Question(ctx).knowing();
        SavedSearch search = named(ctx.pathParam("name"));
        feed(ctx, search.name(), Filter.parse(search.filter()));
    }

    private void eventsFeed(Context ctx) {
        Question question = new Question(ctx)
                .knowing(Question.filterAnd("order", "after", "limit", "count", "view", "interval", "split"));
        Filter filter = question.filter();
        feed(ctx, filter.toString(), filter);
    }

    private void feed(Context ctx, String title, Filter filter) {
        String home = ctx.scheme() + "://" + ctx.host();
        ctx.contentType("application/atom+xml; charset=utf-8")
                .result(new AtomFeed(home, home + ctx.path(), desk)
                        .of(title, filter, desk.find(filter).page(EventOrder.LAST_PUBLISHED, "", ENTRIES)));
    }
}
