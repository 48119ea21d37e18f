package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import org.saksi.model.Incident;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.EventHistory;
import org.saksi.store.Review;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.Filter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events, what became of them, and the articles that they stand in. */
final class EventRoutes {
    private static final int PAGE = 50;
    private static final int SEARCH_PAGE = 20;

    private final Desk desk;
    private final int most;
    private final EventJson events;

    EventRoutes(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
        events = new EventJson(desk);
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/events", this::list);
        routes.get("/events.json", this::list);
        routes.get(Api.BASE + "/events/{id}", this::one);
        routes.get(Api.BASE + "/articles/{id}", this::article);
        routes.get(Api.BASE + "/search", this::search);
        routes.get(Api.BASE + "/filter", this::filter);
    }

    /** Names of the pages that say how a view looks, not what it holds, pass. */
    private void list(Context ctx) {
        Question question = new Question(ctx)
                .knowing(Question.filterAnd("order", "after", "limit", "count", "view", "interval", "split"));
        answer(ctx, question, question.filter(), PAGE);
    }

    private void search(Context ctx) {
        Question question = new Question(ctx).knowing("q", "order", "after", "limit");
        answer(ctx, question, Filter.search(question.text("q")), SEARCH_PAGE);
    }

    private void answer(Context ctx, Question question, Filter filter, int usual) {
        int limit = question.number("limit", usual, 1, most);
        String after = question.text("after");
        Desk.Found found = desk.find(filter);
        long total = found.count(Counting.EVENTS);
        List<StoredEvent> page = page(found, question, after, limit);
        ObjectNode answer = Answers.object();
        answer.put("revision", desk.revision());
        answer.put("filter", filter.toString());
        answer.put("total", total);
        answer.put("shown", page.size());
        boolean more = page.size() == limit && total > limit && hasMore(found, question, page, total, after);
        answer.put(
                "next", more ? Answers.with(ctx, "after", page.getLast().event().id()) : null);
        events.into(answer.putArray("events"), page);
        Answers.json(ctx, answer);
    }

    private static List<StoredEvent> page(Desk.Found found, Question question, String after, int limit) {
        try {
            return found.page(question.order(), after, limit);
        } catch (IllegalArgumentException e) {
            throw RefusedException.bad("after", "[after] " + e.getMessage());
        }
    }

    private static boolean hasMore(
            Desk.Found found, Question question, List<StoredEvent> page, long total, String after) {
        return (after.isEmpty() && total > page.size())
                || !found.page(question.order(), page.getLast().event().id(), 1).isEmpty();
    }

    private void one(Context ctx) {
        new Question(ctx).knowing();
        String id = ctx.pathParam("id");
        StoredEvent stored = desk.event(id).orElseThrow(() -> RefusedException.missing("event", id));
        CodedArticle article =
                desk.article(stored.event().article().id()).orElseThrow(() -> RefusedException.missing("event", id));
        ObjectNode answer = events.of(stored, article.article().text());
        Incident incident = stored.incident();
        if (incident == null) {
            answer.putNull("incident");
        } else {
            answer.putRawValue("incident", Answers.line(ContractJson.incident(incident)));
        }
        desk.history(id)
                .ifPresent(history -> history(answer, history, article.article().text()));
        Answers.json(ctx, answer);
    }

    private static void history(ObjectNode answer, EventHistory history, String text) {
        ArrayNode versions = answer.putArray("versions");
        for (EventHistory.Version version : history.versions()) {
            ObjectNode node = versions.addObject();
            node.put("since", version.since());
            node.put("until", version.until());
            node.put("review", version.review().label());
        }
        ArrayNode reviews = answer.putArray("reviews");
        for (Review review : history.reviews()) {
            reviews.add(ReviewRoutes.json(review, text));
        }
        EventJson.flags(answer, history.flags());
    }

    private void article(Context ctx) {
        new Question(ctx).knowing();
        String id = ctx.pathParam("id");
        CodedArticle article = desk.article(id).orElseThrow(() -> RefusedException.missing("article", id));
        Answers.json(ctx, json(article));
    }

    /** An article with what was read in it: lines of the output contract. */
    static ObjectNode json(CodedArticle article) {
        ObjectNode answer = Answers.object();
        answer.putRawValue("article", Answers.line(ContractJson.article(article)));
        ArrayNode events = answer.putArray("events");
        ContractJson.events(article).forEach(line -> events.addRawValue(Answers.line(line)));
        ArrayNode commitments = answer.putArray("commitments");
        ContractJson.commitments(article).forEach(line -> commitments.addRawValue(Answers.line(line)));
        return answer;
    }

    /** How a filter was read; one that cannot be read is refused with its place, as everywhere. */
    private void filter(Context ctx) {
        Filter filter = new Question(ctx).knowing(Question.filterAnd()).filter();
        ObjectNode answer = Answers.object();
        answer.put("filter", filter.toString());
        answer.put("english", filter.reading(Locale.ENGLISH));
        answer.put("indonesian", filter.reading(Locale.of("id")));
        answer.put("total", desk.find(filter).count(Counting.EVENTS));
        Answers.json(ctx, answer);
    }
}
