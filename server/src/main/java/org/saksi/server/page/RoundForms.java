package org.saksi.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.server.desk.RoundDesk;
import org.saksi.store.ReviewState;
import org.saksi.store.RoundDecision;
import org.saksi.store.RoundEvent;
import org.saksi.store.RoundSummary;
import org.saksi.store.SettledRound;
import org.saksi.store.filter.Filter;
import org.saksi.store.validation.RoundDraw;
import org.saksi.store.validation.StratumKey;

/** Takes what people send by the forms of rounds, and leads back to the round. Safe for use by many threads. */
final class RoundForms {
    private static final String ONE = "/rounds/{name}";

    private final RoundDesk rounds;

    RoundForms(Desk desk) {
        this.rounds = desk.rounds();
    }

    void addTo(RoutesConfig routes) {
        routes.post("/rounds", asked(this::make));
        routes.post(ONE + "/decide", asked(this::decide));
        routes.post(ONE + "/undo", asked(this::undo));
        routes.post(ONE + "/close", asked(this::close));
        routes.post(ONE + "/settle", asked(this::settle));
        routes.post(ONE + "/agreed", asked(this::agreed));
    }

    /** The role is asked for before anything is looked up. */
    private static Handler asked(Handler form) {
        return ctx -> {
            ReviewForms.reviewer(ctx);
            form.handle(ctx);
        };
    }

    private interface Change {
        void make(String author);
    }

    /** What does not fit the round as it is now is a conflict: whoever looks again sees why. */
    private static void change(Context ctx, Change change, String to) {
        String author = Caller.of(ctx).author();
        try {
            change.make(author);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(409, "round", String.valueOf(e.getMessage()));
        }
        ctx.redirect(to, HttpStatus.SEE_OTHER);
    }

    private static String address(String name) {
        return Address.of("/rounds", name).toString();
    }

    private void make(Context ctx) {
        String name = ReviewForms.field(ctx, "name");
        String typed = ReviewForms.field(ctx, "size");
        boolean number = typed.matches("[1-9]\\d{0,3}") && Integer.parseInt(typed) <= RoundDraw.MOST;
        if (!typed.isEmpty() && !number) {
            throw RefusedException.bad(
                    "size", "[size] must be a whole number from 1 to " + RoundDraw.MOST + " but was \"" + typed + "\"");
        }
        long seed = ReviewForms.number(ctx, "seed").orElse(1);
        // Read here, so that a filter that cannot be read is no conflict with the dataset.
        Filter filter = Filter.parse(ReviewForms.field(ctx, "filter"));
        List<String> coders = Arrays.stream(ReviewForms.field(ctx, "coders").split(","))
                .map(String::strip)
                .filter(coder -> !coder.isEmpty())
                .toList();
        Set<StratumKey> keys = EnumSet.noneOf(StratumKey.class);
        if (!ReviewForms.field(ctx, "by-type").isEmpty()) {
            keys.add(StratumKey.TYPE);
        }
        change(
                ctx,
                author -> rounds.make(name, filter, number ? Integer.valueOf(typed) : null, keys, seed, coders, author),
                address(name));
    }

    private void decide(Context ctx) {
        RoundSummary round = round(ctx);
        RoundEvent event = event(ctx, round);
        ReviewState decision = decision(ctx);
        Event edited = edited(ctx, event, decision);
        change(
                ctx,
                author -> rounds.decide(round.name(), event.id(), decision, edited, ReviewForms.reason(ctx), author),
                address(round.name()));
    }

    private void settle(Context ctx) {
        RoundSummary round = round(ctx);
        RoundEvent event = event(ctx, round);
        RoundDecision taken = event.of(ReviewForms.field(ctx, "coder")).orElse(null);
        ReviewState decision = taken == null ? decision(ctx) : taken.decision();
        Event edited = taken == null ? edited(ctx, event, decision) : taken.edited();
        change(
                ctx,
                author -> rounds.settle(round.name(), event.id(), decision, edited, ReviewForms.reason(ctx), author),
                address(round.name()));
    }

    private void undo(Context ctx) {
        RoundSummary round = round(ctx);
        long decision = ReviewForms.required(ctx, "revision");
        change(ctx, author -> rounds.undo(round.name(), decision, author), address(round.name()));
    }

    private void close(Context ctx) {
        RoundSummary round = round(ctx);
        change(ctx, author -> rounds.close(round.name(), author), address(round.name()));
    }

    private void agreed(Context ctx) {
        RoundSummary round = round(ctx);
        change(
                ctx,
                author -> {
                    SettledRound settled = rounds.settleAgreed(round.name(), author);
                    if (!settled.left().isEmpty()) {
                        throw new IllegalArgumentException("[round] all that coders agree on must be settled but only "
                                + settled.settled() + " could be: " + String.join("; ", settled.left()));
                    }
                },
                address(round.name()));
    }

    private RoundSummary round(Context ctx) {
        String name = ctx.pathParam("name");
        return rounds.reader().summary(name).orElseThrow(() -> RefusedException.missing("round", name));
    }

    private RoundEvent event(Context ctx, RoundSummary round) {
        String id = ReviewForms.field(ctx, "event");
        return rounds.reader()
                .event(round, id)
                .filter(event -> event.coded() != null)
                .orElseThrow(() -> RefusedException.missing("event", id));
    }

    private static ReviewState decision(Context ctx) {
        ReviewState decision = ReviewForms.decision(ReviewForms.field(ctx, "decision"));
        if (decision == null) {
            throw RefusedException.bad(
                    "decision",
                    "[decision] must be accepted, rejected, edited or unsure but was "
                            + ReviewForms.field(ctx, "decision"));
        }
        return decision;
    }

    private static @Nullable Event edited(Context ctx, RoundEvent event, ReviewState decision) {
        Event coded = event.coded();
        if (decision != ReviewState.EDITED || coded == null) {
            return null;
        }
        try {
            return EventEdit.of(ctx).apply(coded);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(409, "round", String.valueOf(e.getMessage()));
        }
    }
}
