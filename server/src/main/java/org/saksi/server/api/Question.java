package org.saksi.server.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.RefusedException;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import org.saksi.store.filter.Interval;

/** Reads what an address asks, under the names that the pages use, too; what cannot be read is refused by its name. */
final class Question {
    private final Context ctx;

    Question(Context ctx) {
        this.ctx = ctx;
    }

    /**
     * Refuses names that an address does not know: a typing error must not look like an answer.
     *
     * @param known the names that it knows, besides those of {@link #filter}
     */
    Question knowing(String... known) {
        Set<String> names = new TreeSet<>(List.of(known));
        for (String name : ctx.queryParamMap().keySet()) {
            if (!names.contains(name)) {
                throw RefusedException.bad(
                        "parameter",
                        "[" + name + "] parameter must be one of " + String.join(", ", names) + " but was not");
            }
        }
        return this;
    }

    /** The names that {@link #filter} reads, with some others. */
    static String[] filterAnd(String... others) {
        String[] all = Arrays.copyOf(others, others.length + 4);
        all[others.length] = "filter";
        all[others.length + 1] = "q";
        all[others.length + 2] = "from";
        all[others.length + 3] = "to";
        return all;
    }

    /** The events that are asked for: a filter, words of a search box, and days. */
    Filter filter() {
        return Filter.and(Filter.parse(text("filter")), Filter.search(text("q")), days(day("from"), day("to")));
    }

    private static Filter days(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null && last == null) {
            return new Filter.All();
        }
        if (first != null && last != null && last.isBefore(first)) {
            throw RefusedException.bad("to", "[to] must be a day from " + first + " on but was " + last);
        }
        return Filter.of(FilterField.DATE, new FilterValue.Days(first, last));
    }

    private @Nullable LocalDate day(String name) {
        String typed = text(name);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw RefusedException.bad(
                    name, "[" + name + "] must be a day such as 2026-01-31 but was \"" + typed + "\"");
        }
    }

    /** A parameter, stripped; empty where there is none. */
    String text(String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }

    List<String> texts(String name) {
        return ctx.queryParams(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A whole number between bounds. */
    int number(String name, int fallback, int least, int most) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return fallback;
        }
        long number = whole(name, typed);
        if (number < least || number > most) {
            throw RefusedException.bad(
                    name, "[" + name + "] must be from " + least + " to " + most + " but was " + number);
        }
        return (int) number;
    }

    /** A whole number from 0 on; empty where there is none. */
    long revision(String name) {
        String typed = text(name);
        return typed.isEmpty() ? 0 : whole(name, typed);
    }

    static long whole(String name, String typed) {
        boolean digits = typed.length() <= 18 && typed.chars().allMatch(unit -> unit >= '0' && unit <= '9');
        if (!digits || typed.isEmpty()) {
            throw RefusedException.bad(name, "[" + name + "] must be a whole number but was \"" + typed + "\"");
        }
        return Long.parseLong(typed);
    }

    EventOrder order() {
        return named("order", EventOrder.values(), EventOrder::label, EventOrder.NEWEST);
    }

    Interval interval() {
        return named("interval", Interval.values(), Interval::label, Interval.MONTH);
    }

    Counting counting() {
        return named(
                "count", Counting.values(), one -> one == Counting.EVENTS ? "events" : "incidents", Counting.EVENTS);
    }

    <T> T named(String name, T[] values, Function<T, String> label, T fallback) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return fallback;
        }
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(typed))
                .findFirst()
                .orElseThrow(() -> RefusedException.bad(
                        name,
                        "[" + name + "] must be one of "
                                + Arrays.stream(values).map(label).collect(Collectors.joining(", ")) + " but was \""
                                + typed + "\""));
    }

    /** A facet by its name. */
    static FilterField facet(String name) {
        FilterField field = FilterField.named(name);
        if (field == null || !field.isFacet()) {
            throw RefusedException.bad(
                    "field",
                    "[field] must be one of "
                            + FilterField.facets().stream()
                                    .map(FilterField::label)
                                    .collect(Collectors.joining(", "))
                            + " but was \"" + name + "\"");
        }
        return field;
    }
}
