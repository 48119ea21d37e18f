package org.saksi.server.page;

import io.javalin.http.Context;
import java.util.OptionalLong;
import org.saksi.ingest.IncidentConflictException;
import org.saksi.ingest.IncidentEditing;
import org.saksi.ingest.IncidentWish;
import org.saksi.model.Incident;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;

/** Takes the forms by which people merge and split incidents, and leads to what came of it. Safe for use by many threads. */
final class IncidentForms {
    private static final int REASON_UNITS = 2000;

    private final Desk desk;

    IncidentForms(Desk desk) {
        this.desk = desk;
    }

    void merge(Context ctx) {
        String kept = ReviewForms.field(ctx, "incident");
        decide(ctx, new IncidentWish.Merge(kept, required(ctx, "other")), "/incidents/" + Address.encoded(kept));
    }

    void split(Context ctx) {
        String incident = ReviewForms.field(ctx, "incident");
        decide(
                ctx,
                new IncidentWish.Split(incident, ctx.formParams("event")),
                "/incidents/" + Address.encoded(incident));
    }

    void undo(Context ctx) {
        String decision = required(ctx, "decision");
        if (!decision.matches("\\d{1,18}")) {
            throw RefusedException.bad("decision", "[decision] must be a revision but was \"" + decision + "\"");
        }
        decide(ctx, new IncidentWish.Undo(Long.parseLong(decision)), "/incidents");
    }

    private void decide(Context ctx, IncidentWish wish, String after) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        String reason = ReviewForms.field(ctx, "reason");
        String seen = ReviewForms.field(ctx, "seen");
        IncidentEditing.Outcome outcome;
        try {
            outcome = desk.decide(
                    wish,
                    seen.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(seen)) : OptionalLong.empty(),
                    !ReviewForms.field(ctx, "confirm").isEmpty(),
                    caller.author(),
                    reason.isEmpty() ? null : reason.substring(0, Math.min(reason.length(), REASON_UNITS)));
        } catch (IncidentConflictException e) {
            boolean missing = e.why() == IncidentConflictException.Cause.MISSING;
            throw new RefusedException(missing ? 404 : 409, "incident", String.valueOf(e.getMessage()));
        }
        boolean there = outcome.after().stream().map(Incident::id).anyMatch(id -> after.endsWith(Address.encoded(id)));
        String first = outcome.after().isEmpty()
                ? "/incidents"
                : "/incidents/" + Address.encoded(outcome.after().getFirst().id());
        ReviewForms.back(ctx, there ? after : first);
    }

    private static String required(Context ctx, String name) {
        String value = ReviewForms.field(ctx, name);
        if (value.isEmpty()) {
            throw RefusedException.bad(name, "[" + name + "] must be chosen but was not");
        }
        return value;
    }
}
