package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;
import org.saksi.model.Where;

class EventPlaceTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 9);

    @Test
    void the_place_of_another_clause_is_not_that_of_the_act() {
        Where where = where(
                "en",
                "The minister, who grew up in Bandung, met farmers in Surabaya.",
                EventType.CONSULT,
                "met",
                "farmers");
        assertThat(where.name()).isEqualTo("Surabaya");
    }

    @Test
    void where_somebody_speaks_is_not_where_the_act_was() {
        assertThat(where(
                        "id",
                        "Polisi menangkap tiga perampok, kata juru bicara polisi di Jakarta.",
                        EventType.COERCE,
                        "menangkap",
                        "tiga perampok"))
                .isNull();
    }

    @Test
    void a_place_before_a_clause_of_where_is_that_of_its_act() {
        Where where = where(
                "id",
                "Mereka membahas Yaman, tempat koalisi menyerang pemberontak.",
                EventType.ASSAULT,
                "menyerang",
                "pemberontak");
        assertThat(where.country()).isEqualTo("YEM");
    }

    @Test
    void forces_that_are_sent_are_where_they_go() {
        Where where = where(
                "id", "Pemerintah mengerahkan pasukan ke Makassar.", EventType.MOBILIZE, "mengerahkan", "pasukan");
        assertThat(where.name()).isEqualTo("Makassar");
    }

    @Test
    void who_writes_to_a_place_is_not_there() {
        assertThat(where("en", "The union sent a protest to London.", EventType.PROTEST, "protest", "union"))
                .isNull();
    }

    @Test
    void a_place_within_the_victims_is_that_of_bodily_acts_only() {
        String line = "The army killed farmers in Rakhine.";
        assertThat(where("en", line, EventType.ASSAULT, "killed", "farmers in Rakhine")
                        .name())
                .isEqualTo("Rakhine");
        String words = "The senator criticised farmers in Rakhine.";
        assertThat(where("en", words, EventType.ACCUSE, "criticised", "farmers in Rakhine"))
                .isNull();
    }

    private static @Nullable Where where(String language, String line, EventType type, String trigger, String to) {
        return Told.article(language, DAY, line)
                .event(type, trigger)
                .to(to)
                .told()
                .resolve()
                .article()
                .events()
                .getFirst()
                .where();
    }
}
