package org.saksi.server.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.Intervention;
import org.saksi.store.SearchWebhook;

/** Takes what people decide about feeds and failures, and where a saved search is posted to. Safe for use by many threads. */
final class WatchForms {
    private final Desk desk;

    WatchForms(Desk desk) {
        this.desk = desk;
    }

    void decide(Context ctx) {
        Caller caller = ReviewForms.reviewer(ctx);
        Intervention.Subject subject =
                ReviewForms.named(ctx, "subject", Intervention.Subject.values(), Intervention.Subject::label);
        Intervention.Action action =
                ReviewForms.named(ctx, "action", Intervention.Action.values(), Intervention.Action::label);
        try {
            desk.decide(subject, ReviewForms.field(ctx, "url"), action, caller.author());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(409, "failure", String.valueOf(e.getMessage()));
        }
        ReviewForms.back(ctx, "/health");
    }

    void keepWebhook(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.ADMIN);
        String search = ReviewForms.field(ctx, "name");
        if (desk.searches().stream().noneMatch(one -> one.name().equals(search))) {
            throw RefusedException.bad("name", "[name] must be that of a saved search but was \"" + search + "\"");
        }
        String secret = ReviewForms.field(ctx, "secret");
        try {
            desk.keep(SearchWebhook.of(
                    search, ReviewForms.field(ctx, "url"), secret.isEmpty() ? null : secret, caller.author()));
        } catch (IllegalArgumentException e) {
            throw RefusedException.bad("webhook", String.valueOf(e.getMessage()));
        }
        ctx.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    void forgetWebhook(Context ctx) {
        Caller.of(ctx).require(Role.ADMIN);
        desk.forgetWebhook(ReviewForms.field(ctx, "name"));
        ctx.redirect("/searches", HttpStatus.SEE_OTHER);
    }
}
