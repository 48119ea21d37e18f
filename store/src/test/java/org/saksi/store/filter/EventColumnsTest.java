package org.saksi.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.StoredEvent;

class EventColumnsTest {
    private static final TextPredicate PLAIN = TextPredicate.plain();

    @Test
    void columns_find_what_the_predicate_does() {
        for (long seed = 0; seed < 20; seed++) {
            Map<String, StoredEvent> events = byId(new MadeNews(MadeNews.random(seed), "n").stored(40));
            EventColumns columns = columns(events);
            RandomGenerator random = MadeNews.random(seed + 1000);
            for (int count = 0; count < 100; count++) {
                Filter filter = new MadeFilters(random, "n").filter(3);
                assertThat(found(columns, events, filter))
                        .as("seed %d: %s", seed, filter)
                        .isEqualTo(meant(events, filter));
            }
        }
    }

    @Test
    void columns_stay_true_when_events_are_replaced_removed_and_come_back() {
        RandomGenerator random = MadeNews.random(7);
        Map<String, StoredEvent> events = byId(new MadeNews(random, "n").stored(40));
        EventColumns columns = columns(events);
        for (int round = 0; round < 16; round++) {
            for (StoredEvent other : new MadeNews(random, "n").stored(40)) {
                String id = other.event().id();
                int what = random.nextInt(4);
                if (what == 0) {
                    assertThat(columns.remove(id)).isEqualTo(events.remove(id) != null);
                } else if (what == 1) {
                    columns.put(other);
                    events.put(id, other);
                }
            }
            if (round == 8) {
                columns.trim();
            }
            assertThat(columns.size()).isEqualTo(events.size());
            for (int count = 0; count < 40; count++) {
                Filter filter = new MadeFilters(random, "n").filter(2);
                assertThat(found(columns, events, filter)).as(filter.toString()).isEqualTo(meant(events, filter));
            }
            facetsAreTrue(columns, events, new MadeFilters(random, "n").filter(1));
        }
    }

    @Test
    void the_count_of_a_facet_value_is_that_of_its_filter() {
        for (long seed = 0; seed < 5; seed++) {
            Map<String, StoredEvent> events = byId(new MadeNews(MadeNews.random(seed), "n").stored(60));
            EventColumns columns = columns(events);
            facetsAreTrue(columns, events, new Filter.All());
            facetsAreTrue(columns, events, new MadeFilters(MadeNews.random(seed), "n").filter(2));
        }
    }

    private static void facetsAreTrue(EventColumns columns, Map<String, StoredEvent> events, Filter filter) {
        RoaringBitmap found = find(columns, events, filter);
        for (Counting counting : Counting.values()) {
            for (FilterField field : FilterField.facets()) {
                FacetCounts counts = columns.facet(field, found, 3, counting);
                FacetCounts all = columns.facet(field, found, Integer.MAX_VALUE, counting);
                assertThat(all.cut(3)).isEqualTo(counts);
                assertThat(counts.values())
                        .isEqualTo(all.values().stream().limit(3).toList());
                assertThat(counts.otherValues())
                        .isEqualTo(all.values().size() - counts.values().size());
                assertThat(sum(counts) + counts.otherCount()).isEqualTo(sum(all));
                assertThat(counts.without())
                        .isEqualTo(count(
                                events, Filter.and(filter, Filter.of(field, FilterValue.Presence.NONE)), counting));
                for (FacetValue value : all.values()) {
                    assertThat(value.count())
                            .as("%s %s under %s", counting, value, filter)
                            .isPositive()
                            .isEqualTo(count(events, Filter.and(filter, value.filter()), counting));
                }
                assertThat(all.values().stream()
                                .map(value -> Filter.and(filter, value.filter()))
                                .flatMap(one -> meant(events, one).stream()))
                        .as("every event with a value of %s is counted", field)
                        .containsAll(meant(events, Filter.and(filter, Filter.of(field, FilterValue.Presence.ANY))));
            }
        }
    }

    private static long sum(FacetCounts counts) {
        return counts.values().stream().mapToLong(FacetValue::count).sum();
    }

    @Test
    void a_series_counts_what_filters_of_its_steps_count() {
        for (long seed = 0; seed < 5; seed++) {
            Map<String, StoredEvent> events = byId(new MadeNews(MadeNews.random(seed), "n").stored(80));
            EventColumns columns = columns(events);
            RoaringBitmap all = find(columns, events, new Filter.All());
            for (Interval interval : Interval.values()) {
                for (Counting counting : Counting.values()) {
                    for (Split split : List.of(
                            new Split.Together(),
                            new Split.By(FilterField.TYPE, 4),
                            new Split.By(FilterField.COUNTRY, 2),
                            new Split.Dyads(3))) {
                        Series series = columns.series(all, FilterField.PUBLISHED, interval, split, counting);
                        seriesIsTrue(series, events, counting);
                    }
                }
            }
        }
    }

    private static void seriesIsTrue(Series series, Map<String, StoredEvent> events, Counting counting) {
        Set<String> counted = new HashSet<>();
        for (Series.Line line : series.lines()) {
            assertThat(line.points()).hasSameSizeAs(series.steps());
            for (int step = 0; step < series.steps().size(); step++) {
                var start = series.steps().get(step);
                var end = switch (series.interval()) {
                    case DAY -> start;
                    case WEEK -> start.plusDays(6);
                    case MONTH -> start.plusMonths(1).minusDays(1);
                    case YEAR -> start.plusYears(1).minusDays(1);
                };
                Filter within =
                        Filter.and(line.filter(), Filter.of(FilterField.PUBLISHED, new FilterValue.Days(start, end)));
                Series.Point point = line.points().get(step);
                assertThat(point.count()).as("%s %s", line.value(), start).isEqualTo(count(events, within, counting));
                assertThat(point.events()).isEqualTo(meant(events, within).size());
                assertThat(point.score())
                        .isCloseTo(
                                meant(events, within).stream()
                                        .mapToDouble(
                                                id -> events.get(id).event().score())
                                        .sum(),
                                org.assertj.core.data.Offset.offset(1e-9));
                counted.addAll(meant(events, within));
            }
        }
        assertThat(series.undated()).isEqualTo(count(events, Filter.parse("published:none"), counting));
        assertThat(counted).isSubsetOf(events.keySet());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        Map<String, StoredEvent> events = byId(new MadeNews(MadeNews.random(3), "n").stored(60));
        EventColumns columns = columns(events);
        RoaringBitmap all = find(columns, events, new Filter.All());
        for (EventOrder order : EventOrder.values()) {
            List<String> whole = columns.page(all, order, "", Integer.MAX_VALUE);
            List<String> paged = new ArrayList<>();
            List<String> page = columns.page(all, order, "", 7);
            while (!page.isEmpty()) {
                paged.addAll(page);
                page = columns.page(all, order, page.getLast(), 7);
            }
            assertThat(paged)
                    .as(order.label())
                    .isEqualTo(whole)
                    .hasSize(events.size())
                    .doesNotHaveDuplicates();
        }
        List<String> byPublication = columns.page(all, EventOrder.LAST_PUBLISHED, "", Integer.MAX_VALUE);
        Comparator<String> order = Comparator.comparing(
                id -> events.get(id).event().article().published(), Comparator.nullsLast(Comparator.reverseOrder()));
        assertThat(byPublication).isSortedAccordingTo(order.thenComparing(Comparator.naturalOrder()));
        assertThatThrownBy(() -> columns.page(all, EventOrder.ID, "e_unknown", 1))
                .hasMessage("a page must go on after an event but \"e_unknown\" is none");
    }

    @Test
    void only_facets_are_counted_and_only_days_make_series() {
        EventColumns columns = new EventColumns();
        RoaringBitmap none = new RoaringBitmap();
        assertThatThrownBy(() -> columns.facet(FilterField.TEXT, none, 3, Counting.EVENTS))
                .hasMessage("the values of text are not counted");
        assertThatThrownBy(() ->
                        columns.series(none, FilterField.TYPE, Interval.DAY, new Split.Together(), Counting.EVENTS))
                .hasMessage("a series must go by date or published but was to go by type");
        assertThat(columns.facet(FilterField.TYPE, none, 3, Counting.EVENTS).values())
                .isEmpty();
        assertThat(columns.series(none, FilterField.DATE, Interval.DAY, new Split.Dyads(3), Counting.EVENTS)
                        .steps())
                .isEmpty();
    }

    static Map<String, StoredEvent> byId(List<StoredEvent> events) {
        Map<String, StoredEvent> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.put(event.event().id(), event));
        return byId;
    }

    static EventColumns columns(Map<String, StoredEvent> events) {
        EventColumns columns = new EventColumns();
        events.values().forEach(columns::put);
        return columns;
    }

    static Set<String> meant(Map<String, StoredEvent> events, Filter filter) {
        Predicate<StoredEvent> predicate = FilterPredicate.of(filter, PLAIN);
        Set<String> ids = new TreeSet<>();
        events.values().stream()
                .filter(predicate)
                .forEach(event -> ids.add(event.event().id()));
        return ids;
    }

    private static long count(Map<String, StoredEvent> events, Filter filter, Counting counting) {
        Set<String> ids = meant(events, filter);
        if (counting == Counting.EVENTS) {
            return ids.size();
        }
        return ids.stream()
                .map(id -> {
                    StoredEvent event = events.get(id);
                    return event.incident() == null ? id : event.incident().id();
                })
                .distinct()
                .count();
    }

    private static RoaringBitmap find(EventColumns columns, Map<String, StoredEvent> events, Filter filter) {
        return columns.find(filter, (field, words) -> {
            RoaringBitmap hits = new RoaringBitmap();
            for (StoredEvent event : events.values()) {
                if (PLAIN.holds(field, words, event)) {
                    hits.add(columns.ordinal(event.event().id()));
                }
            }
            return hits;
        });
    }

    private static Set<String> found(EventColumns columns, Map<String, StoredEvent> events, Filter filter) {
        Set<String> ids = new TreeSet<>();
        columns.ids(find(columns, events, filter)).forEach(ids::add);
        return ids;
    }
}
