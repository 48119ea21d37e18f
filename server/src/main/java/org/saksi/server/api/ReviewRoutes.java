package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractException;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.Review;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decisions about events: overlays with author and moment, each of which can be taken back. */
final class ReviewRoutes {
    private static final int LATEST = 50;
    private static final int REASON_UNITS = 2000;

    private final Desk desk;
    private final int most;

    ReviewRoutes(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/reviews", this::latest);
        routes.post(Api.BASE + "/reviews", this::decide);
        routes.post(Api.BASE + "/flags", this::flag);
        routes.delete(Api.BASE + "/reviews/{revision}", this::undo);
    }

    private void latest(Context ctx) {
        int limit = new Question(ctx).knowing("limit").number("limit", LATEST, 1, most);
        ObjectNode answer = Answers.object();
        answer.put("revision", desk.revision());
        ArrayNode list = answer.putArray("reviews");
        for (Review review : desk.reviews(limit)) {
            list.add(json(review, null));
        }
        Answers.json(ctx, answer);
    }

    /** @param text the text of the article, null to leave an edited event out */
    static ObjectNode json(Review review, @Nullable String text) {
        ObjectNode node = Answers.object();
        node.put("revision", review.revision());
        node.put("event", review.event());
        node.put("decision", review.decision().label());
        node.put("decided_on", review.decidedOn());
        node.put("reviewer", review.reviewer());
        node.put("moment", review.moment().toString());
        node.put("reason", review.reason());
        node.put("undone_by", review.undoneBy());
        Event edited = review.edited();
        if (text != null && edited != null) {
            node.putRawValue("edited", Answers.line(ContractJson.event(edited, text)));
        }
        return node;
    }

    private void decide(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        Body body = Body.of(ctx).knowing("event", "since", "decision", "reason", "edited");
        String id = body.text("event");
        StoredEvent stored = desk.event(id).orElseThrow(() -> RefusedException.missing("event", id));
        ReviewState decision = decision(body.text("decision"));
        String reason = words(body, "reason");
        Event edited = edited(body, stored);
        long made = change(() -> desk.review(id, body.whole("since"), caller.author(), decision, edited, reason));
        ctx.status(HttpStatus.CREATED);
        Answers.json(
                ctx, Answers.object().put("revision", made).put("event", id).put("decision", decision.label()));
    }

    static @Nullable String words(Body body, String field) {
        String words = body.textOrNull(field);
        if (words != null && words.length() > REASON_UNITS) {
            throw RefusedException.bad(
                    field,
                    "field \"" + field + "\" must have at most " + REASON_UNITS + " letters but had " + words.length());
        }
        return words;
    }

    private void flag(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        Body body = Body.of(ctx).knowing("event", "note");
        String id = body.text("event");
        if (desk.event(id).isEmpty()) {
            throw RefusedException.missing("event", id);
        }
        String note = words(body, "note");
        long made = change(() -> desk.flag(id, caller.author(), note));
        ctx.status(HttpStatus.CREATED);
        Answers.json(ctx, Answers.object().put("revision", made).put("event", id));
    }

    private @Nullable Event edited(Body body, StoredEvent stored) {
        return edited(desk, body, stored.event().article().id());
    }

    /** The event under {@code edited}, null where there is none. */
    static @Nullable Event edited(Desk desk, Body body, String article) {
        String line = body.lineOrNull("edited");
        if (line == null) {
            return null;
        }
        String text = desk.article(article)
                .map(CodedArticle::article)
                .orElseThrow(() -> RefusedException.missing("article", article))
                .text();
        try {
            return ContractJson.readEvent(
                    new ContractJson.Line("edited", 1, line), id -> id.equals(article) ? text : null);
        } catch (ContractException e) {
            throw RefusedException.bad("edited", String.valueOf(e.getMessage()));
        }
    }

    static ReviewState decision(String label) {
        return Arrays.stream(ReviewState.values())
                .filter(state -> state != ReviewState.OPEN && state.label().equals(label))
                .findFirst()
                .orElseThrow(() -> RefusedException.bad(
                        "decision",
                        "field \"decision\" must be one of "
                                + Arrays.stream(ReviewState.values())
                                        .filter(state -> state != ReviewState.OPEN)
                                        .map(ReviewState::label)
                                        .collect(Collectors.joining(", "))
                                + " but was \"" + label + "\""));
    }

    private void undo(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        long revision = Question.whole("revision", ctx.pathParam("revision"));
        change(() -> {
            desk.undo(revision, caller.author());
            return revision;
        });
        ctx.status(HttpStatus.NO_CONTENT);
    }

    interface Change {
        long make();
    }

    /** What does not fit the dataset as it is now is a conflict: whoever looks again sees why. */
    static long change(Change change) {
        try {
            return change.make();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(409, "conflict", String.valueOf(e.getMessage()));
        }
    }
}
