package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which days the timeline of events goes by. */
class TimelineTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The first line; articles are counted only by day of publication. */
    private static String columns(String query) {
        return server.get("/charts/events/timeline.csv?" + query)
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void events_that_mostly_name_no_day_are_drawn_by_publication_unless_somebody_wants_their_own_day() {
        assertThat(columns("filter=date:none")).contains("articles");
        assertThat(columns("filter=date:none&by=date")).doesNotContain("articles");
        assertThat(columns("filter=date:*")).doesNotContain("articles");
        assertThat(columns("filter=date:*&by=published")).contains("articles");
        assertThat(server.get("/events?view=timeline&filter=date:none").body())
                .contains("by=published\" aria-current=\"true\"");
    }

    @Test
    void days_that_are_chosen_on_the_timeline_are_those_it_goes_by() {
        assertThat(server.get("/events?from=2025-06-01&to=2025-06-30&by=published")
                        .body())
                .contains("published:2025-06-01..2025-06-30")
                .doesNotContain("date:2025-06-01");
        assertThat(server.get("/events?from=2025-06-01&to=2025-06-30").body()).contains("date:2025-06-01..2025-06-30");
    }
}
