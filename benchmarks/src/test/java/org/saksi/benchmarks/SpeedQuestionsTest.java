package org.saksi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedQuestionsTest {
    @Test
    void a_filter_is_another_one_at_every_asking() {
        SpeedQuestions questions = new SpeedQuestions();
        assertThat(List.of(questions.anew("/api/v1/filter?", ""), questions.anew("/events?view=map", "type:ASSAULT")))
                .containsExactly("/api/v1/filter?filter=-id%3Ae_0", "/events?view=map&filter=type%3AASSAULT+-id%3Ae_1");
    }

    @Test
    void words_are_the_most_frequent_ones_that_are_not_short() {
        assertThat(SpeedQuestions.words(List.of("Polisi dan warga: polisi!", "Warga, polisi, rapat."), 2))
                .containsExactly("polisi", "warga");
    }

    @Test
    void durations_are_told_by_what_was_measured() {
        Durations durations = new Durations();
        assertThat(durations.cells()).containsExactly("", "", "", "");
        for (int millis = 100; millis >= 1; millis--) {
            durations.add(millis);
        }
        assertThat(durations.count()).isEqualTo(100);
        assertThat(durations.cells()).containsExactly("1", "50", "95", "100");
    }
}
