package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private static Visit later(Visit before, long revision, Duration after) {
        return Visit.of(before.cookie(), revision, NOW.plus(after));
    }

    @Test
    void nothing_is_new_on_a_first_visit() {
        Visit first = Visit.of(null, 7, NOW);
        assertThat(first.since()).isEqualTo(7);
        assertThat(first.news().toString()).isEqualTo("revision>7");
    }

    @Test
    void pages_within_half_an_hour_are_one_visit() {
        Visit first = Visit.of(null, 7, NOW);
        Visit same = later(first, 9, Duration.ofMinutes(29));
        assertThat(same.since()).isEqualTo(7);
        assertThat(later(same, 11, Duration.ofMinutes(58)).since()).isEqualTo(7);
    }

    @Test
    void half_an_hour_without_a_page_ends_a_visit_and_what_came_meanwhile_is_new() {
        Visit first = later(Visit.of(null, 7, NOW), 9, Duration.ofMinutes(1));
        Visit next = later(first, 12, Duration.ofMinutes(31));
        assertThat(next.since()).as("the newest revision that was shown").isEqualTo(9);
        assertThat(next.latest()).isEqualTo(12);
    }

    @Test
    void what_was_marked_as_seen_is_not_new() {
        Visit seen = later(Visit.of(null, 7, NOW), 12, Duration.ofMinutes(1)).seen();
        assertThat(seen.since()).isEqualTo(12);
        assertThat(later(seen, 13, Duration.ofMinutes(2)).since()).isEqualTo(12);
    }

    @Test
    void what_a_browser_has_seen_of_another_dataset_says_nothing() {
        assertThat(Visit.of(new Visit(50, 60, 0).cookie(), 7, NOW).since()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7.8", "9.8.1", "-1.2.3", "1.2.3.4", "1.2.x", "1.2.99999999999999999999"})
    void a_cookie_that_cannot_be_read_is_a_first_visit(String cookie) {
        assertThat(Visit.of(cookie, 7, NOW)).isEqualTo(Visit.of(null, 7, NOW));
    }
}
