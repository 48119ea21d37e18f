package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be resolved comes out of {@code saksi code} as null with its reason, never as an error. */
class HonestNullsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # language | published | sentence | words | reason
        id | 2025-06-16   | Polisi menangkap tiga aktivis pada 31 Februari 2025.      | 31 Februari 2025  | no-such-day
        en | 2025-06-16   | Police arrested three activists on February 31, 2025.     | February 31, 2025 | no-such-day
        id | 2025-06-16   | Polisi menangkap tiga aktivis pada 30 Februari.           | 30 Februari       | no-such-day
        en | 2025-06-16   | Police arrested three activists on 30 February.           | 30 February       | no-such-day
        id |              | Polisi menangkap tiga aktivis kemarin.                    | kemarin           | no-date
        en |              | Police arrested three activists on Monday.                | Monday            | no-date
        id | 2999-01-01   | Polisi menangkap tiga aktivis kemarin.                    | kemarin           | wrong-date
        en | 2999-01-01   | Police arrested three activists last week.                | last week         | wrong-date
        en | 0012-01-01   | Police arrested three activists last week.                | last week         | wrong-date
        id | 2025-06-16   | Polisi menangkap tiga aktivis pada 3 Maret 2027.          | 3 Maret 2027      | after-article
        en | 2025-06-16   | Police arrested three activists on March 3, 2027.         | March 3, 2027     | after-article
        en | 2025-06-16   | Two days later police arrested three activists.           | Two days later    | other-time
        id | 2025-06-16   | Pada hari itu polisi menangkap tiga aktivis.              | hari itu          | other-time
        """)
    void a_time_that_cannot_be_told_says_why(
            String language, String published, String sentence, String words, String reason) {
        JsonNode when = event(language, published, sentence).path("when");
        assertThat(when.path("text").asString()).isEqualTo(words);
        assertThat(when.path("start").isNull()).isTrue();
        assertThat(when.path("end").isNull()).isTrue();
        assertThat(when.path("precision").asString()).isEqualTo("unresolved");
        assertThat(when.path("reason").asString()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # language | sentence | words | reason
        en | Police arrested three activists in Springfield.             | Springfield          | ambiguous
        id | Polisi menangkap tiga aktivis di Springfield.               | Springfield          | ambiguous
        id | Polisi menangkap tiga aktivis di Kampung Rawasegaran.       | Kampung Rawasegaran  | unknown
        en | Police arrested three activists in Rawasegaran.             | Rawasegaran          | unknown
        id | Polisi menangkap tiga aktivis di pasar.                     | pasar                | unnamed
        en | Police arrested three activists at the airport.             | the airport          | unnamed
        """)
    void a_place_that_cannot_be_told_says_why(String language, String sentence, String words, String reason) {
        JsonNode where = event(language, "2025-06-16", sentence).path("where");
        assertThat(where.path("text").asString()).isEqualTo(words);
        assertThat(where.path("name").isNull()).isTrue();
        assertThat(where.path("lat").isNull()).isTrue();
        assertThat(where.path("reason").asString()).isEqualTo(reason);
        assertThat(where.path("candidates").isEmpty()).isEqualTo(!reason.equals("ambiguous"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        id | Zulmaraga Tirtakesuma mengecam Malaysia.
        en | Tolvar Brenqvist condemned Malaysia.
        """)
    void an_unknown_name_keeps_its_words_and_nothing_else(String language, String sentence) {
        JsonNode actor = event(language, "2025-06-16", sentence).path("actors").path(0);
        assertThat(sentence).startsWith(actor.path("text").asString());
        assertThat(actor.path("name").isNull()).isTrue();
        assertThat(actor.path("entity").isNull()).isTrue();
        assertThat(actor.path("country").isNull()).isTrue();
    }

    private static JsonNode event(String language, String published, String sentence) {
        String head = "Language: " + language + "\n" + (published == null ? "" : "Published: " + published + "\n");
        CommandRun run = CommandRun.with((head + "\n" + sentence + "\n").getBytes(StandardCharsets.UTF_8), "code", "-");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).as(sentence).hasSize(1);
        return JsonMapper.shared().readTree(run.out());
    }
}
