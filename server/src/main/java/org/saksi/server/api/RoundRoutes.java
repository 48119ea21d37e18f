package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.server.desk.RoundDesk;
import org.saksi.store.ReviewState;
import org.saksi.store.Round;
import org.saksi.store.RoundEvent;
import org.saksi.store.RoundSummary;
import org.saksi.store.SettledRound;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterException;
import org.saksi.store.validation.RoundDraw;
import org.saksi.store.validation.RoundSheet;
import org.saksi.store.validation.StratumKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rounds: events that several people code, none seeing what the others decide until all are done. */
final class RoundRoutes {
    private final Desk desk;
    private final RoundDesk rounds;
    private final RoundJson json;

    RoundRoutes(Desk desk) {
        this.desk = desk;
        this.rounds = desk.rounds();
        this.json = new RoundJson(desk);
    }

    void addTo(RoutesConfig routes) {
        String one = Api.BASE + "/rounds/{name}";
        routes.get(Api.BASE + "/rounds", this::list);
        routes.post(Api.BASE + "/rounds", this::make);
        routes.get(one, this::show);
        routes.get(one + "/next", this::next);
        routes.get(one + "/differences.csv", this::differences);
        routes.post(one + "/decisions", this::decide);
        routes.delete(one + "/decisions/{revision}", this::undo);
        routes.post(one + "/close", this::close);
        routes.post(one + "/settlements", this::settle);
    }

    private void list(Context ctx) {
        new Question(ctx).knowing();
        ObjectNode answer = Answers.object();
        ArrayNode list = answer.putArray("rounds");
        rounds.reader().all().forEach(round -> list.add(RoundJson.summary(round)));
        Answers.json(ctx, answer);
    }

    private void show(Context ctx) {
        new Question(ctx).knowing();
        RoundSummary round = round(ctx);
        Answers.json(ctx, round.isComplete() ? json.whole(whole(round)) : RoundJson.open(round));
    }

    private void make(Context ctx) {
        Caller caller = reviewer(ctx);
        Body body = Body.of(ctx).knowing("name", "filter", "size", "strata", "seed", "coders");
        String typed = body.textOrNull("filter");
        Filter filter;
        try {
            filter = typed == null ? new Filter.All() : Filter.parse(typed);
        } catch (FilterException e) {
            throw RefusedException.bad("filter", String.valueOf(e.getMessage()));
        }
        Long size = body.wholeOrNull("size");
        if (size != null && (size < 1 || size > RoundDraw.MOST)) {
            throw RefusedException.bad(
                    "size", "field \"size\" must be from 1 to " + RoundDraw.MOST + " but was " + size);
        }
        Long seed = body.wholeOrNull("seed");
        Set<StratumKey> keys = EnumSet.noneOf(StratumKey.class);
        body.texts("strata").forEach(label -> keys.add(key(label)));
        String name = body.text("name").strip();
        long made = ReviewRoutes.change(() -> rounds.make(
                name,
                filter,
                size == null ? null : Math.toIntExact(size),
                keys,
                seed == null ? 1 : seed,
                body.texts("coders"),
                caller.author()));
        ctx.status(HttpStatus.CREATED);
        Answers.json(ctx, Answers.object().put("revision", made).put("name", name));
    }

    private static StratumKey key(String label) {
        return Arrays.stream(StratumKey.values())
                .filter(key -> key.label().equals(label))
                .findFirst()
                .orElseThrow(() -> RefusedException.bad(
                        "strata",
                        "field \"strata\" must hold some of "
                                + Arrays.stream(StratumKey.values())
                                        .map(StratumKey::label)
                                        .collect(Collectors.joining(", "))
                                + " but held \"" + label + "\""));
    }

    /** The first event that the caller has still to code, as it was coded, and nothing of what others decided. */
    private void next(Context ctx) {
        new Question(ctx).knowing();
        RoundSummary round = round(ctx);
        String coder = Caller.of(ctx).author();
        if (!round.coders().contains(coder)) {
            throw new RefusedException(
                    403, "coder", "[round] must be coded by one of " + round.coders() + " but was asked by " + coder);
        }
        ObjectNode answer = Answers.object();
        answer.put("left", round.isComplete() ? 0 : round.left(coder));
        Event coded = round.isComplete()
                ? null
                : rounds.reader().next(round, coder).map(RoundEvent::coded).orElse(null);
        json.line(answer, "event", coded);
        Answers.json(ctx, answer);
    }

    private void differences(Context ctx) {
        new Question(ctx).knowing();
        RoundSummary round = round(ctx);
        if (!round.isComplete()) {
            throw new RefusedException(
                    409,
                    "conflict",
                    "[round] all coders must be done before differences are shown but " + round.name() + " is open");
        }
        ctx.header("Content-Disposition", "attachment; filename=\"differences.csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(RoundSheet.differences(whole(round)));
    }

    private void decide(Context ctx) {
        Caller caller = reviewer(ctx);
        RoundSummary round = round(ctx);
        Body body = Body.of(ctx).knowing("event", "decision", "reason", "edited");
        String id = body.text("event");
        ReviewState decision = ReviewRoutes.decision(body.text("decision"));
        Event edited = edited(body, round, id, decision);
        String reason = ReviewRoutes.words(body, "reason");
        long made =
                ReviewRoutes.change(() -> rounds.decide(round.name(), id, decision, edited, reason, caller.author()));
        made(ctx, made, id, decision);
    }

    private @Nullable Event edited(Body body, RoundSummary round, String id, ReviewState decision) {
        Event coded = rounds.reader().event(round, id).map(RoundEvent::coded).orElse(null);
        if (coded == null) {
            throw RefusedException.missing("event", id);
        }
        Event edited = ReviewRoutes.edited(desk, body, coded.article().id());
        if ((decision == ReviewState.EDITED) != (edited != null)) {
            throw RefusedException.bad(
                    "edited", "field \"edited\" must be an event if and only if the decision is edited");
        }
        return edited;
    }

    private static void made(Context ctx, long revision, String event, ReviewState decision) {
        ctx.status(HttpStatus.CREATED);
        Answers.json(
                ctx,
                Answers.object().put("revision", revision).put("event", event).put("decision", decision.label()));
    }

    private void undo(Context ctx) {
        Caller caller = reviewer(ctx);
        RoundSummary round = round(ctx);
        long revision = Question.whole("revision", ctx.pathParam("revision"));
        ReviewRoutes.change(() -> rounds.undo(round.name(), revision, caller.author()));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void close(Context ctx) {
        Caller caller = reviewer(ctx);
        RoundSummary round = round(ctx);
        ReviewRoutes.change(() -> rounds.close(round.name(), caller.author()));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** One outcome by an adjudicator, or all that coders agree on where no event is named. */
    private void settle(Context ctx) {
        Caller caller = reviewer(ctx);
        RoundSummary round = round(ctx);
        Body body = Body.of(ctx).knowing("event", "decision", "reason", "edited");
        String id = body.textOrNull("event");
        if (id != null) {
            ReviewState decision = ReviewRoutes.decision(body.text("decision"));
            Event edited = edited(body, round, id, decision);
            String reason = ReviewRoutes.words(body, "reason");
            long made = ReviewRoutes.change(
                    () -> rounds.settle(round.name(), id, decision, edited, reason, caller.author()));
            made(ctx, made, id, decision);
            return;
        }
        SettledRound[] settled = new SettledRound[1];
        ReviewRoutes.change(() -> {
            settled[0] = rounds.settleAgreed(round.name(), caller.author());
            return settled[0].settled();
        });
        ObjectNode answer = Answers.object().put("settled", settled[0].settled());
        ArrayNode left = answer.putArray("left");
        List<String> why = settled[0].left();
        why.forEach(left::add);
        Answers.json(ctx, answer);
    }

    private RoundSummary round(Context ctx) {
        String name = ctx.pathParam("name");
        return rounds.reader().summary(name).orElseThrow(() -> RefusedException.missing("round", name));
    }

    private Round whole(RoundSummary round) {
        return rounds.reader().whole(round.name()).orElseThrow(() -> RefusedException.missing("round", round.name()));
    }

    private static Caller reviewer(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        return caller;
    }
}
