package org.saksi.store.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saksi.store.StoredEvent;
import org.saksi.store.export.SampleEvents;

class StratifiedSampleTest {
    private static final List<StoredEvent> EVENTS = SampleEvents.of(21, 2_000).events();
    private static final Set<StratumKey> TYPE_AND_LANGUAGE = Set.of(StratumKey.TYPE, StratumKey.LANGUAGE);

    @ParameterizedTest
    @EnumSource(Allocation.class)
    void weights_add_up_to_the_dataset(Allocation allocation) {
        StratifiedSample sample = draw(300, TYPE_AND_LANGUAGE, allocation, 5, EVENTS);
        assertThat(sample.entries()).hasSize(300);
        assertThat(sample.entries().stream().mapToDouble(SampleEntry::weight).sum())
                .isCloseTo(2_000, within(1e-6));
        assertThat(sample.strata().stream().mapToLong(StratumCount::population).sum())
                .isEqualTo(2_000);
        assertThat(sample.strata())
                .allSatisfy(count -> assertThat(count.sampled()).isPositive());
        assertThat(sample.entries()).extracting(SampleEntry::event).doesNotHaveDuplicates();
    }

    @Test
    void a_proportional_share_is_that_of_the_stratum() {
        TreeMap<String, Long> populations = new TreeMap<>(Map.of("a", 700L, "b", 200L, "c", 99L, "d", 1L));
        assertThat(Allocation.PROPORTIONAL.share(populations, 100)).isEqualTo(Map.of("a", 70, "b", 20, "c", 9, "d", 1));
    }

    @Test
    void an_equal_share_is_no_more_than_the_stratum_has() {
        TreeMap<String, Long> populations = new TreeMap<>(Map.of("a", 700L, "b", 200L, "c", 3L));
        assertThat(Allocation.EQUAL.share(populations, 43)).isEqualTo(Map.of("a", 20, "b", 20, "c", 3));
        assertThat(Allocation.EQUAL.share(populations, 5_000)).isEqualTo(Map.of("a", 700, "b", 200, "c", 3));
    }

    @Test
    void a_sample_smaller_than_its_strata_is_refused() {
        TreeMap<String, Long> populations = new TreeMap<>(Map.of("a", 7L, "b", 2L, "c", 3L));
        assertThatThrownBy(() -> Allocation.EQUAL.share(populations, 2))
                .hasMessage("size must be at least the number of strata, 3, but was 2; choose fewer keys or a larger"
                        + " sample");
    }

    @Test
    void the_same_seed_gives_the_same_sample_in_whatever_order_the_events_come() {
        List<StoredEvent> shuffled = new ArrayList<>(EVENTS);
        Collections.shuffle(shuffled, new Random(4));
        StratifiedSample one = draw(100, TYPE_AND_LANGUAGE, Allocation.EQUAL, 5, EVENTS);
        assertThat(draw(100, TYPE_AND_LANGUAGE, Allocation.EQUAL, 5, shuffled)).isEqualTo(one);
        assertThat(draw(100, TYPE_AND_LANGUAGE, Allocation.EQUAL, 6, EVENTS).entries())
                .isNotEqualTo(one.entries());
    }

    @Test
    void a_dataset_that_grows_keeps_most_of_the_sample() {
        Set<String> before = new HashSet<>();
        draw(100, Set.of(), Allocation.PROPORTIONAL, 5, EVENTS.subList(0, 1_800))
                .entries()
                .forEach(entry -> before.add(entry.event()));
        assertThat(draw(100, Set.of(), Allocation.PROPORTIONAL, 5, EVENTS).entries().stream()
                        .filter(entry -> before.contains(entry.event())))
                .hasSizeGreaterThan(80);
    }

    @Test
    void bands_of_confidence_and_statuses_are_strata_too() {
        Set<StratumKey> keys = Set.of(StratumKey.STATUS, StratumKey.CONFIDENCE);
        assertThat(draw(50, keys, Allocation.PROPORTIONAL, 5, EVENTS).strata())
                .extracting(StratumCount::stratum)
                .contains("status=asserted confidence=0.85-1", "status=reported confidence=none");
        assertThat(draw(50, Set.of(), Allocation.PROPORTIONAL, 5, EVENTS).strata())
                .containsExactly(new StratumCount("all", 2_000, 50));
    }

    @Test
    void nothing_gives_an_empty_sample() {
        assertThat(draw(10, Set.of(), Allocation.EQUAL, 1, List.of()).entries()).isEmpty();
        assertThatThrownBy(() -> new SamplePlan(0, Set.of(), Allocation.EQUAL, 1))
                .hasMessage("size must be at least 1 but was 0");
    }

    /** Over many samples of a population whose truth is known, estimates are right on average and intervals cover it. */
    @ParameterizedTest
    @EnumSource(Allocation.class)
    void intervals_cover_the_truth_as_often_as_they_say(Allocation allocation) {
        double truth = EVENTS.stream().filter(StratifiedSampleTest::isRight).count() / 2_000.0;
        Set<String> right = new HashSet<>();
        EVENTS.stream()
                .filter(StratifiedSampleTest::isRight)
                .forEach(event -> right.add(event.event().id()));
        int samples = 400;
        int covered = 0;
        double sum = 0;
        for (int seed = 0; seed < samples; seed++) {
            StratifiedSample sample = draw(160, Set.of(StratumKey.TYPE), allocation, seed, EVENTS);
            List<Decision> decisions = sample.entries().stream()
                    .map(entry -> new Decision(
                            entry.event(),
                            "ani",
                            right.contains(entry.event()) ? Verdict.RIGHT : Verdict.WRONG,
                            null,
                            Map.of(),
                            ""))
                    .toList();
            Proportion weighted =
                    new Agreement(sample.entries(), decisions, null).report().weighted();
            assertThat(weighted).isNotNull();
            sum += weighted.estimate();
            covered += weighted.low() <= truth && truth <= weighted.high() ? 1 : 0;
        }
        assertThat(sum / samples).isCloseTo(truth, within(0.006));
        assertThat(covered / (double) samples).isBetween(0.92, 0.98);
    }

    /** Some types are coded well, others badly. */
    private static boolean isRight(StoredEvent event) {
        int hash = Math.floorMod(event.event().id().hashCode(), 100);
        return hash < 35 + 4 * event.event().event().ordinal();
    }

    private static StratifiedSample draw(
            int size, Set<StratumKey> keys, Allocation allocation, long seed, List<StoredEvent> events) {
        Stream<StoredEvent> stream = events.stream();
        return StratifiedSample.draw(new SamplePlan(size, keys, allocation, seed), stream);
    }
}
