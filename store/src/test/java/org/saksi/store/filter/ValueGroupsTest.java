package org.saksi.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.StoredEvent;

class ValueGroupsTest {
    /** Fields of one value an event and of several. */
    private static final List<List<FilterField>> FIELDS = List.of(
            List.of(FilterField.PLACE, FilterField.PRECISION, FilterField.PLACE_COUNTRY, FilterField.PLACE_ADMIN1),
            List.of(FilterField.PLACE_ADMIN1, FilterField.PLACE_COUNTRY),
            List.of(FilterField.CONTEXT, FilterField.ACTOR, FilterField.RECIPIENT_COUNTRY));

    private static final List<Filter> FILTERS =
            List.of(new Filter.All(), Filter.parse("country:IDN"), Filter.parse("-place:Jakarta type:ASSAULT"));

    private final Map<String, StoredEvent> events;
    private final EventColumns columns;

    ValueGroupsTest() {
        // More than are looked at in one go.
        events = EventColumnsTest.byId(new MadeNews(MadeNews.random(7), "g").stored(3000));
        columns = EventColumnsTest.columns(events);
    }

    @Test
    void groups_are_what_filters_of_their_values_find() {
        assertThat(columns.size()).isGreaterThan(4096);
        for (Filter filter : FILTERS) {
            for (List<FilterField> fields : FIELDS) {
                groupsAreTrue(fields, 1, filter);
                groupsAreTrue(fields, fields.size(), filter);
            }
        }
    }

    private void groupsAreTrue(List<FilterField> fields, int needed, Filter filter) {
        Map<List<String>, Long> expected = new HashMap<>();
        for (StoredEvent event : events(filter)) {
            combinations(event, fields, needed).forEach(values -> expected.merge(values, 1L, Long::sum));
        }
        RoaringBitmap found = find(filter);
        List<ValueGroup> groups = columns.groups(fields, needed, found, Integer.MAX_VALUE);
        Map<List<String>, Long> counted = new HashMap<>();
        groups.forEach(group -> counted.put(folded(fields, group.values()), group.count()));
        assertThat(counted).isEqualTo(expected).hasSameSizeAs(groups);
        assertThat(groups)
                .isSortedAccordingTo(Comparator.comparingLong(ValueGroup::count).reversed());
        assertThat(columns.groups(fields, needed, found, 3))
                .isEqualTo(groups.stream().limit(3).toList());
        for (ValueGroup group : groups) {
            RoaringBitmap taken = find(group.filter());
            taken.and(found);
            assertThat(taken.getLongCardinality())
                    .as("%s under %s", group.filter(), filter)
                    .isEqualTo(group.count());
            assertThat(columns.id(taken.first())).isEqualTo(group.first());
        }
    }

    /** Every combination of the values that an event has in some fields. */
    private static Set<List<String>> combinations(StoredEvent event, List<FilterField> fields, int needed) {
        Set<List<String>> combined = Set.of(List.of());
        for (int at = 0; at < fields.size(); at++) {
            FilterField field = fields.get(at);
            List<String> values = EventValues.values(field, event);
            Set<List<String>> longer = new HashSet<>();
            for (List<String> before : combined) {
                for (String value : values.isEmpty() && at >= needed ? List.of("") : values) {
                    List<String> one = new ArrayList<>(before);
                    one.add(folded(field, value));
                    longer.add(one);
                }
            }
            combined = longer;
        }
        return combined;
    }

    @Test
    void pairs_are_what_filters_of_their_names_find() {
        for (Filter filter : FILTERS) {
            List<PairCount> pairs = columns.pairs(find(filter), Integer.MAX_VALUE);
            Set<List<String>> expected = new HashSet<>();
            events(filter)
                    .forEach(event ->
                            expected.addAll(combinations(event, List.of(FilterField.ACTOR, FilterField.RECIPIENT), 2)));
            assertThat(pairs).hasSameSizeAs(expected).isNotEmpty();
            assertThat(pairs)
                    .isSortedAccordingTo(
                            Comparator.comparingLong(PairCount::events).reversed());
            pairs.forEach(pair -> pairIsTrue(pair, filter));
            assertThat(columns.pairs(find(filter), 5)).isEqualTo(pairs.subList(0, 5));
        }
    }

    private void pairIsTrue(PairCount pair, Filter filter) {
        List<StoredEvent> both = events(Filter.and(
                filter,
                Filter.of(FilterField.ACTOR, new FilterValue.Whole(pair.actor())),
                Filter.of(FilterField.RECIPIENT, new FilterValue.Whole(pair.recipient()))));
        assertThat((long) both.size()).as("%s under %s", pair, filter).isEqualTo(pair.events());
        double mean = both.stream()
                .filter(event -> event.event().article().published() != null)
                .mapToDouble(event -> event.event().score())
                .average()
                .orElse(0);
        assertThat(pair.score()).isCloseTo(mean, within(1e-9));
        Map<String, Long> types = new HashMap<>();
        both.forEach(event -> types.merge(event.event().event().name(), 1L, Long::sum));
        String most = types.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        assertThat(pair.type()).isEqualTo(most);
    }

    private List<StoredEvent> events(Filter filter) {
        return EventColumnsTest.meant(events, filter).stream().map(events::get).toList();
    }

    private RoaringBitmap find(Filter filter) {
        return columns.find(filter, (field, words) -> new RoaringBitmap());
    }

    private static List<String> folded(List<FilterField> fields, List<String> values) {
        List<String> folded = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            folded.add(folded(fields.get(at), values.get(at)));
        }
        return folded;
    }

    private static String folded(FilterField field, String value) {
        return field.kind() == FilterField.Kind.NAME ? Folded.words(value) : value;
    }
}
