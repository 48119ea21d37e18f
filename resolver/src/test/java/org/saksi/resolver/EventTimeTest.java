package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;
import org.saksi.model.When;

class EventTimeTest {
    private static final LocalDate TUESDAY = LocalDate.of(2025, 12, 9);

    @Test
    void the_time_of_a_clause_before_or_after_is_not_that_of_the_act() {
        assertThat(when("en", "Turkey expelled the envoy after rebels had killed a guard in March.", "expelled"))
                .isNull();
        assertThat(day("en", "Turkey expelled the envoy on Monday after rebels had killed a guard.", "expelled"))
                .isEqualTo("2025-12-08");
    }

    @Test
    void the_day_of_a_report_does_not_date_an_act_of_bodies() {
        assertThat(when("id", "Dilansir AFP, Senin (8/12/2025), Turki menyerang gudang itu.", "menyerang"))
                .isNull();
        assertThat(day("id", "Turki menyerang gudang itu pada Senin (8/12/2025).", "menyerang"))
                .isEqualTo("2025-12-08");
    }

    @Test
    void what_is_expected_lies_ahead() {
        assertThat(day("en", "The attack by Turkey is expected in May.", "attack"))
                .isEqualTo("2026-05-01");
        assertThat(day("en", "The attack by Turkey took place in May.", "attack"))
                .isEqualTo("2025-05-01");
    }

    @Test
    void a_date_in_wide_brackets_is_read() {
        assertThat(day("id", "Turki menyerang gudang itu pada Senin (1 / 12) lalu.", "menyerang"))
                .isEqualTo("2025-12-01");
    }

    private static String day(String language, String text, String trigger) {
        When when = when(language, text, trigger);
        return when == null ? "none" : String.valueOf(when.start());
    }

    private static @Nullable When when(String language, String text, String trigger) {
        return Told.article(language, TUESDAY, text)
                .event(EventType.ASSAULT, trigger)
                .by(language.equals("id") ? "Turki" : "Turkey")
                .told()
                .resolve()
                .article()
                .events()
                .getFirst()
                .when();
    }
}
