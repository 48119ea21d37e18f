package org.saksi.server.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterException;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.PairCount;

/**
 * Which events a page is about, as its address says.
 *
 * @param words what stands in the search box, which takes anything
 * @param filter the filter of the filter language; every event where it cannot be read
 * @param typed the filter as it stands in the address
 * @param problem why the filter cannot be read; null where it can
 * @param problemAt the place of the problem, in UTF-16 units
 * @param counting whether events or incidents are counted
 * @param order in which order they are listed
 * @param interval how long the steps of charts are
 */
record EventQuery(
        String words,
        Filter filter,
        String typed,
        @Nullable String problem,
        int problemAt,
        Counting counting,
        EventOrder order,
        Interval interval) {
    /** The names in addresses that say which events are meant and how they are shown. */
    static final String[] NAMES = {"q", "filter", "view", "count", "order", "interval", "split", "shade", "per", "by"};

    static EventQuery of(Asked asked) {
        Filter filter = new Filter.All();
        String problem = null;
        int at = 0;
        String typed = asked.get("filter");
        try {
            filter = Filter.parse(typed);
        } catch (FilterException e) {
            problem = String.valueOf(e.getMessage());
            at = e.offset();
        }
        FilterField by =
                asked.get("by").equals(FilterField.PUBLISHED.label()) ? FilterField.PUBLISHED : FilterField.DATE;
        Filter days = days(by, asked.get("from"), asked.get("to"));
        filter = Filter.and(without(filter, days instanceof Filter.All ? null : by), days);
        return new EventQuery(
                asked.get("q"),
                filter,
                typed,
                problem,
                at,
                asked.get("count").equals("incidents") ? Counting.INCIDENTS : Counting.EVENTS,
                named(EventOrder.values(), EventOrder::label, asked.get("order"), EventOrder.LAST_PUBLISHED),
                named(Interval.values(), Interval::label, asked.get("interval"), Interval.WEEK));
    }

    private static <T> T named(T[] values, java.util.function.Function<T, String> label, String name, T fallback) {
        for (T value : values) {
            if (label.apply(value).equals(name)) {
                return value;
            }
        }
        return fallback;
    }

    private static Filter days(FilterField by, String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first == null && last == null) {
            return new Filter.All();
        }
        if (first != null && last != null && last.isBefore(first)) {
            return Filter.of(by, new FilterValue.Days(last, first));
        }
        return Filter.of(by, new FilterValue.Days(first, last));
    }

    /** A day as form fields send it; what is none asks for nothing. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** All that is asked. */
    Filter whole() {
        return Filter.and(filter, Filter.search(words));
    }

    /** All that is asked, but for what is asked of one field: what a facet of that field counts under. */
    Filter wholeBut(FilterField field) {
        return Filter.and(without(filter, field), Filter.search(words));
    }

    /** The parts of the filter that must all hold. */
    List<Filter> parts() {
        return parts(filter);
    }

    private static List<Filter> parts(Filter filter) {
        return switch (filter) {
            case Filter.All ignored -> List.of();
            case Filter.And and -> and.parts();
            case Filter.Or or -> List.of(or);
            case Filter.Not not -> List.of(not);
            case Filter.Match match -> List.of(match);
        };
    }

    /** A filter without what it asks of one field. */
    static Filter without(Filter filter, @Nullable FilterField field) {
        return Filter.and(parts(filter).stream()
                .filter(part -> !(part instanceof Filter.Match match && match.field() == field))
                .toList());
    }

    /** The filter with a part of it taken out. */
    Filter without(Filter part) {
        List<Filter> left = new ArrayList<>(parts());
        left.remove(part);
        return Filter.and(left);
    }

    /** The values that the filter wants of a field, empty where it does not ask. */
    List<FilterValue> wanted(FilterField field) {
        return parts().stream()
                .filter(part -> part instanceof Filter.Match match && match.field() == field)
                .flatMap(part -> ((Filter.Match) part).any().stream())
                .toList();
    }

    /** The filter with a value of a field taken in, or out where it is in. */
    Filter toggled(Filter.Match value) {
        List<FilterValue> any = new ArrayList<>(wanted(value.field()));
        if (!any.removeAll(value.any())) {
            // Words of names and whole names do not stand in one match; the whole name is what was clicked.
            any.removeIf(other -> other.getClass() != value.any().getFirst().getClass());
            any.addAll(value.any());
        }
        Filter rest = without(filter, value.field());
        return any.isEmpty() ? rest : Filter.and(rest, new Filter.Match(value.field(), any));
    }

    /** The filter that takes the acts of one party on another and no others. */
    Filter of(PairCount pair) {
        return Filter.and(
                without(without(filter, FilterField.ACTOR), FilterField.RECIPIENT),
                Filter.of(FilterField.ACTOR, new FilterValue.Whole(pair.actor())),
                Filter.of(FilterField.RECIPIENT, new FilterValue.Whole(pair.recipient())));
    }

    /** The first day that is asked for, as a field of a form wants it; empty where none is. */
    String firstDay() {
        return wanted(FilterField.DATE).stream()
                .map(value -> value instanceof FilterValue.Days days && days.from() != null
                        ? days.from().toString()
                        : "")
                .findFirst()
                .orElse("");
    }

    /** The last day that is asked for, as a field of a form wants it; empty where none is. */
    String lastDay() {
        return wanted(FilterField.DATE).stream()
                .map(value -> value instanceof FilterValue.Days days && days.to() != null
                        ? days.to().toString()
                        : "")
                .findFirst()
                .orElse("");
    }
}
