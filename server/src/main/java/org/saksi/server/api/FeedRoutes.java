package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.Failure;
import org.saksi.store.FeedHealth;
import org.saksi.store.FeedState;
import org.saksi.store.Intervention;

/** How watched feeds stand, what was refused and what became of it, and decisions about both. */
final class FeedRoutes {
    private static final List<String> FEED = List.of(
            "url",
            "publisher",
            "state",
            "skipped",
            "fetched",
            "succeeded",
            "due",
            "failures",
            "error",
            "entries",
            "waiting",
            "read",
            "refused",
            "articles",
            "decided_by",
            "decided_at");
    private static final List<String> FAILURE = List.of(
            "input", "position", "rule", "reason", "moment", "feed", "state", "retryable", "decided_by", "decided_at");
    private static final List<String> DAY = List.of("day", "articles", "events", "refused");

    private final Desk desk;

    FeedRoutes(Desk desk) {
        this.desk = desk;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/feeds", ctx -> Rows.answer(ctx, feeds(ctx)));
        routes.get(Api.BASE + "/feeds.csv", ctx -> Rows.csv(ctx, feeds(ctx)));
        routes.get(Api.BASE + "/failures", ctx -> Rows.answer(ctx, failures(ctx)));
        routes.get(Api.BASE + "/failures.csv", ctx -> Rows.csv(ctx, failures(ctx)));
        routes.post(Api.BASE + "/failures", this::decide);
        routes.get(Api.BASE + "/intake", ctx -> Rows.answer(ctx, intake(ctx)));
        routes.get(Api.BASE + "/intake.csv", ctx -> Rows.csv(ctx, intake(ctx)));
    }

    private Rows feeds(Context ctx) {
        new Question(ctx).knowing("raw");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FeedHealth one : desk.feeds()) {
            FeedState feed = one.feed();
            rows.add(Rows.row(
                    feed.url(),
                    feed.publisher(),
                    feed.state().label(),
                    one.isSkipped(),
                    feed.fetched(),
                    feed.succeeded(),
                    feed.due(),
                    feed.failures(),
                    feed.error(),
                    feed.items(),
                    one.waiting(),
                    one.read(),
                    one.refused(),
                    feed.articles(),
                    author(one.decision()),
                    moment(one.decision())));
        }
        return new Rows("feeds", FEED, rows).with("revision", desk.revision()).with("watched", desk.isWatched());
    }

    private static @Nullable String author(@Nullable Intervention decision) {
        return decision == null ? null : decision.author();
    }

    private static @Nullable Instant moment(@Nullable Intervention decision) {
        return decision == null ? null : decision.moment();
    }

    private Rows failures(Context ctx) {
        Question question = new Question(ctx).knowing("raw", "state");
        Failure.State state = question.text("state").isEmpty()
                ? null
                : question.named("state", Failure.State.values(), Failure.State::label, Failure.State.OPEN);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Failure one : desk.failures(state, 0, Integer.MAX_VALUE)) {
            rows.add(Rows.row(
                    one.letter().input(),
                    one.letter().position(),
                    one.letter().rule(),
                    one.letter().reason(),
                    one.moment(),
                    one.feed(),
                    one.state().label(),
                    one.isRetryable(),
                    author(one.decision()),
                    moment(one.decision())));
        }
        return new Rows("failures", FAILURE, rows)
                .with("revision", desk.revision())
                .with("watched", desk.isWatched());
    }

    private Rows intake(Context ctx) {
        new Question(ctx).knowing("raw");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        desk.intake().forEach((day, one) -> rows.add(Rows.row(day, one.articles(), one.events(), one.refused())));
        return new Rows("intake", DAY, rows).with("revision", desk.revision());
    }

    private void decide(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        Body body = Body.of(ctx).knowing("subject", "url", "action");
        Intervention.Subject subject =
                body.named("subject", Intervention.Subject.values(), Intervention.Subject::label);
        Intervention.Action action = body.named("action", Intervention.Action.values(), Intervention.Action::label);
        String url = body.text("url");
        try {
            desk.decide(subject, url, action, caller.author());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(409, "url", String.valueOf(e.getMessage()));
        }
        ctx.status(HttpStatus.CREATED);
        Answers.json(
                ctx,
                Answers.object()
                        .put("subject", subject.label())
                        .put("url", url)
                        .put("action", action.label())
                        .put("author", caller.author())
                        .put("watched", desk.isWatched()));
    }
}
