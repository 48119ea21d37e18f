package org.saksi.server.page;

import io.javalin.http.Context;
import java.util.OptionalLong;
import org.saksi.ingest.IncidentConflictException;
import org.saksi.ingest.IncidentEditing;
import org.saksi.ingest.IncidentWish;
import org.saksi.model.Incident;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;

/** Takes the forms by which people merge and split incidents, and leads to what came of it. Safe for use by many threads. */
final class IncidentForms {
    private final Desk desk;

    IncidentForms(Desk desk) {
        this.desk = desk;
    }

    void merge(Context ctx) {
        Caller caller = ReviewForms.reviewer(ctx);
        String kept = ReviewForms.field(ctx, "incident");
        String other = ReviewForms.field(ctx, "other");
        if (other.isEmpty()) {
            throw RefusedException.bad("other", "[other] must be chosen but was not");
        }
        decide(ctx, caller, new IncidentWish.Merge(kept, other), seen(ctx), "/incidents/" + Address.encoded(kept));
    }

    void split(Context ctx) {
        Caller caller = ReviewForms.reviewer(ctx);
        String incident = ReviewForms.field(ctx, "incident");
        decide(
                ctx,
                caller,
                new IncidentWish.Split(incident, ctx.formParams("event")),
                seen(ctx),
                "/incidents/" + Address.encoded(incident));
    }

    void undo(Context ctx) {
        Caller caller = ReviewForms.reviewer(ctx);
        IncidentWish undo = new IncidentWish.Undo(ReviewForms.required(ctx, "decision"));
        decide(ctx, caller, undo, OptionalLong.empty(), "/incidents");
    }

    /** The revision that the sender looked at. */
    private static OptionalLong seen(Context ctx) {
        return OptionalLong.of(ReviewForms.required(ctx, "seen"));
    }

    private void decide(Context ctx, Caller caller, IncidentWish wish, OptionalLong seen, String after) {
        IncidentEditing.Outcome outcome;
        try {
            outcome = desk.decide(
                    wish, seen, !ReviewForms.field(ctx, "confirm").isEmpty(), caller.author(), ReviewForms.reason(ctx));
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
}
