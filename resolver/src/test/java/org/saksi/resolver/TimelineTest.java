package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.When.Precision;

class TimelineTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 9);

    @Test
    void without_a_publication_date_times_are_counted_from_the_date_line() {
        When when = when(null, "JAKARTA, 12 Maret 2024 -- Polisi menangkap lima mahasiswa kemarin.", "menangkap");
        assertThat(when.start()).isEqualTo(LocalDate.of(2024, 3, 11));
        assertThat(when.source()).isEqualTo(When.Source.TEXT);
    }

    @Test
    void without_any_date_a_relative_time_stays_unresolved() {
        When when = when(null, "Polisi menangkap lima mahasiswa kemarin.", "menangkap");
        assertThat(when.precision()).isEqualTo(Precision.UNRESOLVED);
        assertThat(when.start()).isNull();
        assertThat(when.reason()).isEqualTo(When.Reason.NO_DATE);
    }

    @Test
    void a_publication_date_that_cannot_be_true_dates_nothing() {
        for (LocalDate wrong : List.of(LocalDate.of(2999, 1, 1), LocalDate.of(20, 1, 1), LocalDate.MAX)) {
            When when = when(wrong, "Polisi menangkap lima mahasiswa kemarin.", "menangkap");
            assertThat(when.start()).isNull();
            assertThat(when.reason()).isEqualTo(When.Reason.WRONG_DATE);
            assertThat(when(wrong, "JAKARTA, 12 Maret 2024 -- Polisi menangkap lima mahasiswa kemarin.", "menangkap")
                            .start())
                    .isEqualTo(LocalDate.of(2024, 3, 11));
            assertThat(when(wrong, "Polisi menangkap lima mahasiswa pada 3 Maret 2024.", "menangkap")
                            .start())
                    .isEqualTo(LocalDate.of(2024, 3, 3));
        }
    }

    @Test
    void what_is_told_as_done_is_not_dated_after_the_article() {
        When when = when(DAY, "Polisi menangkap lima mahasiswa pada 3 Maret 2026.", "menangkap");
        assertThat(when.start()).isNull();
        assertThat(when.text()).isEqualTo("3 Maret 2026");
        assertThat(when.reason()).isEqualTo(When.Reason.AFTER_ARTICLE);
    }

    @Test
    void that_day_is_the_day_named_before_and_the_source_says_so() {
        When when = when(
                DAY,
                "Parlemen bersidang pada 3 Maret 2024. Pada hari itu polisi menangkap lima mahasiswa.",
                "menangkap");
        assertThat(when.start()).isEqualTo(LocalDate.of(2024, 3, 3));
        assertThat(when.source()).isEqualTo(When.Source.CONTEXT);
    }

    @Test
    void that_day_is_unresolved_where_no_day_was_named() {
        When when = when(DAY, "Pada hari itu polisi menangkap lima mahasiswa.", "menangkap");
        assertThat(when.precision()).isEqualTo(Precision.UNRESOLVED);
        assertThat(when.source()).isEqualTo(When.Source.TEXT);
    }

    @Test
    void a_length_of_time_is_not_the_time_of_the_act() {
        assertThat(event(DAY, "Polisi menahan lima mahasiswa selama tiga hari.", "menahan")
                        .when())
                .isNull();
    }

    @Test
    void an_act_is_history_when_its_time_is_a_year_before_the_date_line() {
        Event event = event(null, "JAKARTA, 12 Maret 2024 -- Polisi menangkap lima mahasiswa tahun 2019.", "menangkap");
        assertThat(event.status()).isEqualTo(Status.HISTORICAL);
    }

    private static When when(@Nullable LocalDate published, String text, String trigger) {
        When when = event(published, text, trigger).when();
        assertThat(when).isNotNull();
        return when;
    }

    private static Event event(@Nullable LocalDate published, String text, String trigger) {
        Resolution resolution = Told.article("id", published, text)
                .event(EventType.COERCE, trigger)
                .to("lima mahasiswa")
                .told()
                .resolve();
        return resolution.article().events().getFirst();
    }
}
