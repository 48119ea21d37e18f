package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

class ChangeFlagsTest {
    private static final FilterValue.Days NOW =
            new FilterValue.Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 7));
    private static final FilterValue.Days BEFORE =
            new FilterValue.Days(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 31));

    private static ChangeFlags times(long articlesNow, long articlesBefore) {
        return new ChangeFlags(NOW, BEFORE, articlesNow, articlesBefore, List.of());
    }

    private static ChangeFlags.@Nullable Flag flag(long events, long eventsBefore) {
        return times(100, 400).flag(FilterField.TYPE, "PROTEST", new Filter.All(), events, eventsBefore);
    }

    private static ChangeFlags.Flag flagged(long events, long eventsBefore) {
        return Objects.requireNonNull(flag(events, eventsBefore));
    }

    @Test
    void as_much_by_coverage_is_no_change_however_much_more_was_read() {
        assertThat(flag(30, 120)).isNull();
        assertThat(times(1000, 400).flag(FilterField.TYPE, "PROTEST", new Filter.All(), 300, 120))
                .isNull();
    }

    @Test
    void twice_as_much_is_flagged_with_its_rates_of_a_hundred_articles() {
        ChangeFlags.Flag more = flagged(60, 120);
        assertThat(more.isMore()).isTrue();
        assertThat(more.rate()).isEqualTo(60);
        assertThat(more.rateBefore()).isEqualTo(30);
        assertThat(more.deviation()).isGreaterThan(3);
    }

    @Test
    void half_as_much_and_nothing_any_more_are_flagged_as_less() {
        assertThat(flagged(30, 240).isMore()).isFalse();
        assertThat(flagged(0, 80).rate()).isZero();
        assertThat(flagged(0, 80).deviation()).isLessThan(-3);
    }

    @Test
    void a_little_less_than_twice_is_not_flagged_however_sure() {
        assertThat(flag(5900, 12_000)).isNull();
        assertThat(flag(6000, 12_000)).isNotNull();
    }

    @Test
    void few_events_are_not_flagged_however_unlike() {
        assertThat(flag(19, 0)).isNull();
        assertThat(flag(20, 0)).isNotNull();
    }

    /** Of 25 events 10 are late where 5 are expected: twice as much and more, but only 2.5 deviations off. */
    @Test
    void what_chance_does_is_not_flagged() {
        assertThat(flag(10, 15)).isNull();
        assertThat(flag(12, 13)).isNotNull();
    }

    @Test
    void without_fifty_articles_in_each_time_nothing_is_compared() {
        assertThat(times(49, 400).isComparable()).isFalse();
        assertThat(times(400, 49).isComparable()).isFalse();
        assertThat(times(50, 50).isComparable()).isTrue();
    }
}
