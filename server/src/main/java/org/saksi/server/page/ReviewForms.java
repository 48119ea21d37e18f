package org.saksi.server.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.server.access.Caller;
import org.saksi.server.access.RefusedException;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Filter;

/** Takes what people send by the forms of the pages, and leads back to where they were. Safe for use by many threads. */
final class ReviewForms {
    private static final String SKIPPED = "skipped";
    private static final String FLAGGED = "flagged";
    private static final int NAME_UNITS = 80;
    private static final int REASON_UNITS = 2000;

    private final Desk desk;

    ReviewForms(Desk desk) {
        this.desk = desk;
    }

    void decide(Context ctx) {
        Caller caller = reviewer(ctx);
        String id = field(ctx, "event");
        StoredEvent stored = desk.event(id).orElse(null);
        if (stored == null) {
            throw RefusedException.missing("event", id);
        }
        if (field(ctx, "decision").equals(SKIPPED)) {
            desk.skip(id, caller.author());
            back(ctx, "/review");
            return;
        }
        if (field(ctx, "decision").equals(FLAGGED)) {
            desk.flag(id, caller.author(), reason(ctx));
            back(ctx, "stay", "/review?event=" + id);
            return;
        }
        ReviewState decision = decision(field(ctx, "decision"));
        if (decision == null) {
            throw RefusedException.bad(
                    "decision",
                    "[decision] must be accepted, rejected, edited, unsure, flagged or skipped but was "
                            + field(ctx, "decision"));
        }
        try {
            Event edited = decision == ReviewState.EDITED ? EventEdit.of(ctx).apply(stored.event()) : null;
            long made = desk.review(id, required(ctx, "since"), caller.author(), decision, edited, reason(ctx));
            back(ctx, "/review?done=" + made);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(409, "review", String.valueOf(e.getMessage()));
        }
    }

    void undo(Context ctx) {
        Caller caller = reviewer(ctx);
        long review = required(ctx, "review");
        try {
            desk.undo(review, caller.author());
            back(ctx, "/review");
        } catch (IllegalArgumentException e) {
            throw new RefusedException(409, "review", String.valueOf(e.getMessage()));
        }
    }

    void save(Context ctx) {
        Caller caller = reviewer(ctx);
        String name = field(ctx, "name");
        if (name.isEmpty() || name.length() > NAME_UNITS) {
            throw RefusedException.bad(
                    "name", "[name] must have 1 to " + NAME_UNITS + " letters but had " + name.length());
        }
        desk.save(name, Filter.parse(field(ctx, "filter")), caller.author());
        ctx.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    void forget(Context ctx) {
        reviewer(ctx);
        desk.forget(field(ctx, "name"));
        ctx.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    static Caller reviewer(Context ctx) {
        Caller caller = Caller.of(ctx);
        caller.require(Role.REVIEWER);
        return caller;
    }

    static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value.strip();
    }

    static @Nullable String reason(Context ctx) {
        String reason = field(ctx, "reason");
        return reason.isEmpty() ? null : reason.substring(0, Math.min(reason.length(), REASON_UNITS));
    }

    static @Nullable ReviewState decision(String label) {
        for (ReviewState state : ReviewState.values()) {
            if (state != ReviewState.OPEN && state.label().equals(label.toLowerCase(Locale.ROOT))) {
                return state;
            }
        }
        return null;
    }

    /** The same of a field that may be empty, null where it is. */
    static <T> @Nullable T namedIfAny(Context ctx, String name, T[] values, Function<T, String> label) {
        return field(ctx, name).isEmpty() ? null : named(ctx, name, values, label);
    }

    /** One of some values by its word, as a field says it. */
    static <T> T named(Context ctx, String name, T[] values, Function<T, String> label) {
        String word = field(ctx, name);
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedException.bad(
                        name,
                        "[" + name + "] must be one of "
                                + Arrays.stream(values).map(label).collect(Collectors.joining(", ")) + " but was \""
                                + word + "\""));
    }

    /** The whole number of a field; empty where the field is. */
    static OptionalLong number(Context ctx, String name) {
        String typed = field(ctx, name);
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!typed.matches("\\d{1,18}")) {
            throw RefusedException.bad(
                    name, "[" + name + "] must be a whole number of at most 18 digits but was \"" + typed + "\"");
        }
        return OptionalLong.of(Long.parseLong(typed));
    }

    /** The whole number of a field that must be there. */
    static long required(Context ctx, String name) {
        return number(ctx, name)
                .orElseThrow(() -> RefusedException.bad(name, "[" + name + "] must be a whole number but was missing"));
    }

    /** Leads to the address of the form's field {@code back}, if it is on this server. */
    static void back(Context ctx, String fallback) {
        back(ctx, "back", fallback);
    }

    private static void back(Context ctx, String name, String fallback) {
        String to = field(ctx, name);
        boolean here = to.startsWith("/")
                && !to.startsWith("//")
                && !to.startsWith("/\\")
                && to.indexOf('\r') < 0
                && to.indexOf('\n') < 0;
        ctx.redirect(here ? to : fallback, HttpStatus.SEE_OTHER);
    }
}
