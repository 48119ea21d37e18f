package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.SavedSearch;
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
        routes.get(Api.BASE + "/searches/{name}/feed.atom", this::feed);
        routes.get(Api.BASE + "/events.atom", this::eventsFeed);
        routes.get("/events.atom", this::eventsFeed);
    }

    private void list(Context ctx) {
        new Question(ctx).knowing();
        ObjectNode answer = Answers.object();
        ArrayNode list = answer.putArray("searches");
        for (SavedSearch search : desk.searches()) {
            list.addObject()
                    .put("name", search.name())
                    .put("filter", search.filter())
                    .put("author", search.author())
                    .put("moment", search.moment().toString())
                    .put("feed", Api.BASE + "/searches/" + segment(search.name()) + "/feed.atom");
        }
        Answers.json(ctx, answer);
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
