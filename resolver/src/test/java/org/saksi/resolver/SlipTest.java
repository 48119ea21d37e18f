package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Span;

class SlipTest {
    @ParameterizedTest
    @CsvSource({
        "prabowo, prabwo, true",
        "prabowo, prabowoo, true",
        "prabowo, prabobo, true",
        "prabowo, parbowo, true",
        "prabowo, prabowo, false",
        "prabowo, trabowo, false",
        "prabowo, prabwoo, true",
        "prabowo, pribawo, false",
        "putin, puti, false",
        "macron, macrons, true"
    })
    void one_letter_too_many_too_few_another_or_swapped_is_a_slip(String one, String other, boolean slip) {
        assertThat(Slip.between(one, other)).isEqualTo(slip);
        assertThat(Slip.between(other, one)).isEqualTo(slip);
    }

    @Test
    void a_misspelt_repeat_is_who_was_named_before() {
        assertThat(actor("Presiden Prabowo Subianto tiba di Davos. Subiantto mengecam Israel.", "Subiantto")
                        .country())
                .isEqualTo("IDN");
    }

    @Test
    void a_name_that_is_like_nobody_s_stays_unknown() {
        assertThat(actor("Presiden Prabowo Subianto tiba di Davos. Sutarjo mengecam Israel.", "Sutarjo")
                        .country())
                .isNull();
    }

    private static Member actor(String line, String name) {
        Told told = Told.article("id", LocalDate.of(2025, 12, 9), line);
        int at = told.text().lastIndexOf(name);
        return told.event(EventType.ACCUSE, "mengecam")
                .by(told.phrase(new Span(at, at + name.length())))
                .to("Israel")
                .told()
                .resolve()
                .article()
                .events()
                .getFirst()
                .actors()
                .getFirst();
    }
}
