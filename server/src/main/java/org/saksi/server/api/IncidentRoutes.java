package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.saksi.ingest.IncidentConflictException;
import org.saksi.ingest.IncidentEditing;
import org.saksi.ingest.IncidentWish;
import org.saksi.ingest.MergeCandidates;
import org.saksi.model.ContractJson;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.IncidentEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges and splits of incidents by people: the log, new ones, and taking one back. */
final class IncidentRoutes {
    private static final int CANDIDATES = 12;
    private static final int REASON_UNITS = 2000;

    private final Desk desk;

    IncidentRoutes(Desk desk) {
        this.desk = desk;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/incidents/decisions", this::log);
        routes.post(Api.BASE + "/incidents/decisions", this::decide);
        routes.delete(Api.BASE + "/incidents/decisions/{revision}", this::undo);
        routes.get(Api.BASE + "/incidents/{id}/candidates", this::candidates);
    }

    private void log(Context ctx) {
        new Question(ctx).knowing();
        ObjectNode answer = Answers.object();
        answer.put("revision", desk.revision());
        ArrayNode list = answer.putArray("decisions");
        for (IncidentEntry entry : desk.incidentLog().reversed()) {
            ObjectNode node = list.addObject();
            node.put("revision", entry.revision());
            node.put("kind", entry.kind().label());
            IncidentDecision decision = entry.decision();
            node.put("kept", decision == null ? null : decision.kept());
            node.put("other", decision == null ? null : decision.other());
            ArrayNode stayed = node.putArray("stayed");
            ArrayNode moved = node.putArray("moved");
            if (decision != null) {
                decision.stayed().forEach(stayed::add);
                decision.moved().forEach(moved::add);
            }
            node.put("author", entry.author());
            node.put("moment", entry.moment().toString());
            node.put("reason", entry.reason());
            node.put("undoes", entry.undoes());
            node.put("undone_by", entry.undoneBy());
            node.put("idle", entry.idle());
        }
        Answers.json(ctx, answer);
    }

    private void candidates(Context ctx) {
        new Question(ctx).knowing();
        String id = ctx.pathParam("id");
        Incident incident = desk.incident(id).orElse(null);
        if (incident == null) {
            ctx.redirect(LinkRoutes.moved(desk, id) + "/candidates", HttpStatus.FOUND);
            return;
        }
        ObjectNode answer = Answers.object();
        answer.put("revision", desk.revision());
        ArrayNode list = answer.putArray("candidates");
        for (MergeCandidates.Candidate candidate : desk.mergeCandidates(incident, CANDIDATES)) {
            ObjectNode node = list.addObject();
            node.putRawValue("incident", Answers.line(ContractJson.incident(candidate.incident())));
            node.put("score", candidate.score());
            node.put("doubt", candidate.doubt());
        }
        Answers.json(ctx, answer);
    }

    private void decide(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        Body body = Body.of(ctx).knowing("kind", "kept", "other", "events", "seen", "reason", "confirm", "dry_run");
        IncidentWish wish = wish(body);
        String reason = body.textOrNull("reason");
        if (reason != null && reason.length() > REASON_UNITS) {
            throw RefusedException.bad(
                    "reason",
                    "field \"reason\" must have at most " + REASON_UNITS + " letters but had " + reason.length());
        }
        boolean confirmed = body.truth("confirm");
        if (body.truth("dry_run")) {
            answer(ctx, fitting(() -> desk.look(wish)));
            return;
        }
        OptionalLong seen = OptionalLong.of(body.whole("seen"));
        IncidentEditing.Outcome outcome = fitting(() -> desk.decide(wish, seen, confirmed, caller.author(), reason));
        ctx.status(HttpStatus.CREATED);
        answer(ctx, outcome);
    }

    private static IncidentWish wish(Body body) {
        String kind = body.text("kind");
        return switch (kind) {
            case "merge" -> new IncidentWish.Merge(body.text("kept"), body.text("other"));
            case "split" -> new IncidentWish.Split(body.text("kept"), body.someTexts("events"));
            default ->
                throw RefusedException.bad("kind", "field \"kind\" must be merge or split but was \"" + kind + "\"");
        };
    }

    private static void answer(Context ctx, IncidentEditing.Outcome outcome) {
        ObjectNode answer = Answers.object();
        answer.put("revision", outcome.revision() == 0 ? null : Long.valueOf(outcome.revision()));
        ArrayNode before = answer.putArray("before");
        outcome.before().forEach(incident -> before.addRawValue(Answers.line(ContractJson.incident(incident))));
        ArrayNode after = answer.putArray("after");
        outcome.after().forEach(incident -> after.addRawValue(Answers.line(ContractJson.incident(incident))));
        ArrayNode doubts = answer.putArray("doubts");
        outcome.doubts().forEach(doubts::add);
        Answers.json(ctx, answer);
    }

    private void undo(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        IncidentWish undo = new IncidentWish.Undo(Question.whole("revision", ctx.pathParam("revision")));
        fitting(() -> desk.decide(undo, OptionalLong.empty(), false, caller.author(), null));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** What does not fit the dataset as it is now is a conflict: whoever looks again sees why. */
    private static IncidentEditing.Outcome fitting(Supplier<IncidentEditing.Outcome> change) {
        try {
            return change.get();
        } catch (IncidentConflictException e) {
            boolean missing = e.why() == IncidentConflictException.Cause.MISSING;
            throw new RefusedException(
                    missing ? 404 : 409, missing ? "missing" : "conflict", String.valueOf(e.getMessage()));
        }
    }
}
