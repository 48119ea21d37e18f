package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.saksi.model.Span;
import org.saksi.model.When;

/** The time of an event as reviewers correct it. */
class TimeEditTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 9);
    private static final LocalDate SUNDAY = LocalDate.of(2025, 6, 15);
    private static final When SAID =
            new When("Senin", new Span(3, 8), MONDAY, MONDAY, When.Precision.DAY, When.Source.TEXT, null);

    @Test
    void a_form_that_says_what_is_there_changes_nothing() {
        assertThat(new TimeEdit(MONDAY, MONDAY, When.Precision.DAY).apply(SAID)).isSameAs(SAID);
        assertThat(new TimeEdit(null, null, null).apply(SAID)).isSameAs(SAID);
        assertThat(new TimeEdit(null, null, null).apply(null)).isNull();
    }

    @Test
    void an_interval_keeps_the_words_of_the_text() {
        When week = new TimeEdit(MONDAY, SUNDAY, When.Precision.WEEK).apply(SAID);
        assertThat(week)
                .isEqualTo(
                        new When("Senin", new Span(3, 8), MONDAY, SUNDAY, When.Precision.WEEK, When.Source.TEXT, null));
    }

    @Test
    void a_day_where_no_words_were_is_from_the_context_and_never_from_the_publication() {
        When publication = new When(null, null, SUNDAY, SUNDAY, When.Precision.DAY, When.Source.PUBLICATION, null);
        assertThat(new TimeEdit(MONDAY, MONDAY, null).apply(publication))
                .isEqualTo(new When(null, null, MONDAY, MONDAY, When.Precision.DAY, When.Source.CONTEXT, null));
        assertThat(new TimeEdit(MONDAY, null, null).apply(null))
                .isEqualTo(new When(null, null, MONDAY, null, When.Precision.OPEN, When.Source.CONTEXT, null));
    }

    @Test
    void days_that_do_not_fit_are_refused_in_words() {
        assertThatThrownBy(() -> new TimeEdit(SUNDAY, MONDAY, When.Precision.WEEK).apply(SAID))
                .hasMessage("[end] must not be before 2025-06-15 but was 2025-06-09");
        assertThatThrownBy(() -> new TimeEdit(MONDAY, SUNDAY, When.Precision.DAY).apply(SAID))
                .hasMessage(
                        "[precision] of day must have the same first and last day but was 2025-06-09 to 2025-06-15");
    }
}
