package org.saksi.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/**
 * What is told more, or less, of late than before, by coverage: events of a type or in a country by hundred articles, in the
 * latest days against four times as many days before them. A value is flagged when its rate at least doubled or halved, when
 * both times together have {@link #LEAST_EVENTS} events of it, and when so great a difference is not what chance does: under
 * equal rates the later events are binomial, and theirs lie {@link #LEAST_DEVIATION} standard deviations off. Without {@link
 * #LEAST_ARTICLES} articles in each time nothing is flagged.
 *
 * @param now the latest days
 * @param before the days that they are compared with
 * @param articlesNow articles of the latest days
 * @param articlesBefore articles of the days before
 * @param flags what is flagged, the surest first
 */
record ChangeFlags(
        FilterValue.Days now, FilterValue.Days before, long articlesNow, long articlesBefore, List<Flag> flags) {
    static final int LEAST_EVENTS = 20;
    static final int LEAST_ARTICLES = 50;
    private static final double LEAST_DEVIATION = 3;
    private static final double TWICE = 2;
    private static final double HUNDRED = 100;
    private static final int TIMES = 4;
    private static final int MOST = 6;
    private static final int VALUES = 300;
    private static final List<FilterField> FIELDS = List.of(FilterField.TYPE, FilterField.COUNTRY);

    /**
     * A value that is told more or less than before.
     *
     * @param field type or country
     * @param value its code
     * @param filter takes its events of the latest days
     * @param count how many those are
     * @param rate events of a hundred articles in the latest days
     * @param rateBefore the same in the days before; 0 where it was not told at all
     * @param deviation how many standard deviations it lies off, below 0 when it is told less
     */
    record Flag(
            FilterField field,
            String value,
            Filter filter,
            long count,
            double rate,
            double rateBefore,
            double deviation) {
        boolean isMore() {
            return rate > rateBefore;
        }
    }

    /** Whether there is enough coverage to compare. */
    boolean isComparable() {
        return articlesNow >= LEAST_ARTICLES && articlesBefore >= LEAST_ARTICLES;
    }

    /**
     * Compares the latest days of a dataset with those before.
     *
     * @param days how many days are the latest, counted from the latest article
     * @return null where no article is dated
     */
    static @Nullable ChangeFlags of(Desk desk, int days) {
        SortedMap<LocalDate, Long> coverage = desk.coverage();
        if (coverage.isEmpty()) {
            return null;
        }
        LocalDate last = coverage.lastKey();
        LocalDate first = last.minusDays(days - 1L);
        LocalDate earlier = first.minusDays((long) TIMES * days);
        FilterValue.Days now = new FilterValue.Days(first, last);
        FilterValue.Days before = new FilterValue.Days(earlier, first.minusDays(1));
        long articlesNow = sum(coverage.tailMap(first));
        long articlesBefore = sum(coverage.subMap(earlier, first));
        ChangeFlags empty = new ChangeFlags(now, before, articlesNow, articlesBefore, List.of());
        if (!empty.isComparable()) {
            return empty;
        }
        List<Flag> flags = new ArrayList<>();
        for (FilterField field : FIELDS) {
            flags.addAll(flags(desk, field, empty));
        }
        flags.sort(Comparator.comparingDouble((Flag flag) -> Math.abs(flag.deviation()))
                .reversed());
        return new ChangeFlags(
                now, before, articlesNow, articlesBefore, List.copyOf(flags.subList(0, Math.min(MOST, flags.size()))));
    }

    private static long sum(SortedMap<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Flag> flags(Desk desk, FilterField field, ChangeFlags times) {
        Filter now = Filter.of(FilterField.PUBLISHED, times.now());
        Map<String, Long> before = new HashMap<>();
        desk.find(Filter.of(FilterField.PUBLISHED, times.before()))
                .facet(field, VALUES, Counting.EVENTS)
                .values()
                .forEach(value -> before.put(value.value(), value.count()));
        List<Flag> flags = new ArrayList<>();
        for (FacetValue value :
                desk.find(now).facet(field, VALUES, Counting.EVENTS).values()) {
            long earlier = Objects.requireNonNullElse(before.remove(value.value()), 0L);
            Filter filter = Filter.and(value.filter(), now);
            add(flags, times.flag(field, value.value(), filter, value.count(), earlier));
        }
        // What is not told any more has no events to lead to now, but had some before.
        before.forEach((value, count) -> {
            Filter filter = Filter.and(Filter.of(field, new FilterValue.Word(value)), now);
            add(flags, times.flag(field, value, filter, 0, count));
        });
        return flags;
    }

    private static void add(List<Flag> flags, @Nullable Flag flag) {
        if (flag != null) {
            flags.add(flag);
        }
    }

    /**
     * A value with its events in both times.
     *
     * @return null where that is not flagged
     */
    @Nullable
    Flag flag(FilterField field, String value, Filter filter, long eventsNow, long eventsBefore) {
        long all = eventsNow + eventsBefore;
        double rate = HUNDRED * eventsNow / articlesNow;
        double rateBefore = HUNDRED * eventsBefore / articlesBefore;
        double share = (double) articlesNow / (articlesNow + articlesBefore);
        double deviation = (eventsNow - all * share) / Math.sqrt(all * share * (1 - share));
        boolean great = rate >= TWICE * rateBefore || rateBefore >= TWICE * rate;
        return all >= LEAST_EVENTS && great && Math.abs(deviation) >= LEAST_DEVIATION
                ? new Flag(field, value, filter, eventsNow, rate, rateBefore, deviation)
                : null;
    }
}
