package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.model.When;
import org.saksi.model.When.Precision;

class TimeFinderTest {
    /** A Tuesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mereka bertemu Senin (8/12) di Bogor     | Senin (8/12)             | 2025-12-08 | 2025-12-08 | DAY",
                "Ia tiba Selasa (9/12/2025) siang         | Selasa (9/12/2025) siang | 2025-12-09 | 2025-12-09 | DAY",
                "Serangan pada 7 Oktober 2023 itu         | 7 Oktober 2023           | 2023-10-07 | 2023-10-07 | DAY",
                "Gencatan senjata berlaku sejak 8 April   | sejak 8 April            | 2025-04-08 |            | OPEN",
                "Ia ditangkap kemarin                     | kemarin                  | 2025-12-08 | 2025-12-08 | DAY",
                "Kapal itu tiba pekan lalu                | pekan lalu               | 2025-12-01 | 2025-12-07 | WEEK",
                "Kapal itu tiba akhir pekan lalu          | akhir pekan lalu         | 2025-12-06 | 2025-12-07 | WEEK",
                "Perjanjian diteken bulan lalu            | bulan lalu               | 2025-11-01 | 2025-11-30 | MONTH",
                "Pertempuran pecah pada bulan Oktober     | bulan Oktober            | 2025-10-01 | 2025-10-31 | MONTH",
                "Ia datang awal bulan ini                 | awal bulan ini           | 2025-12-01 | 2025-12-10 | MONTH",
                "Latihan pertengahan Desember 2016        | pertengahan Desember 2016| 2016-12-11 | 2016-12-20 | MONTH",
                "Dua hari lalu mereka menyerang           | Dua hari lalu            | 2025-12-07 | 2025-12-07 | DAY",
                "Konflik berlangsung sejak 1998           | sejak 1998               | 1998-01-01 |            | OPEN",
                "Putusan itu keluar tahun 2017            | tahun 2017               | 2017-01-01 | 2017-12-31 | YEAR",
                "Dalam dua pekan terakhir ada rusuh       | dua pekan terakhir       | 2025-11-25 | 2025-12-09 | WEEK",
                "Kerusuhan pecah hari Sabtu               | hari Sabtu               | 2025-12-06 | 2025-12-06 | DAY",
                "Mereka dibebaskan dua tahun kemudian     | dua tahun kemudian       |            |            |"
                        + " UNRESOLVED",
                "Banjir musim panas 2015 itu              | musim panas 2015         | 2015-06-01 | 2015-08-31 |"
                        + " SEASON",
                "Perang tahun 1990-an                     | tahun 1990-an            | 1990-01-01 | 1999-12-31 | OPEN",
            })
    void an_Indonesian_expression_resolves_against_the_publication_date(
            String sentence,
            String expression,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Precision precision) {
        When when = only(sentence, "id", PUBLISHED, false);
        assertThat(when.text()).isEqualTo(expression.strip());
        assertThat(when.start()).isEqualTo(start);
        assertThat(when.end()).isEqualTo(end);
        assertThat(when.precision()).isEqualTo(precision);
        assertThat(when.source()).isEqualTo(When.Source.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on Monday                       | Monday             | 2025-12-08 | 2025-12-08 | DAY",
                "They met last Tuesday                    | last Tuesday       | 2025-12-02 | 2025-12-02 | DAY",
                "The attack of October 7, 2023 shook all  | October 7, 2023    | 2023-10-07 | 2023-10-07 | DAY",
                "It began on 24 February 2022             | 24 February 2022   | 2022-02-24 | 2022-02-24 | DAY",
                "He was freed three days ago              | three days ago     | 2025-12-06 | 2025-12-06 | DAY",
                "Troops left last week                    | last week          | 2025-12-01 | 2025-12-07 | WEEK",
                "The deal was signed in 2015              | 2015               | 2015-01-01 | 2015-12-31 | YEAR",
                "Envoys arrived yesterday                 | yesterday          | 2025-12-08 | 2025-12-08 | DAY",
                "The border has been shut since May 2024  | since May 2024     | 2024-05-01 |            | OPEN",
                "Ships left in mid-November               | mid-November       | 2025-11-11 | 2025-11-20 | MONTH",
                "Over the past two weeks dozens fell      | past two weeks     | 2025-11-25 | 2025-12-09 | WEEK",
                "Floods in the summer of 2019             | summer of 2019     | 2019-06-01 | 2019-08-31 | SEASON",
                "Late last year he fled                   | Late last year     | 2024-09-01 | 2024-12-31 | YEAR",
            })
    void an_English_expression_resolves_against_the_publication_date(
            String sentence,
            String expression,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Precision precision) {
        When when = only(sentence, "en", PUBLISHED, false);
        assertThat(when.text()).isEqualTo(expression.strip());
        assertThat(when.start()).isEqualTo(start);
        assertThat(when.end()).isEqualTo(end);
        assertThat(when.precision()).isEqualTo(precision);
    }

    @Test
    void a_weekday_of_an_act_to_come_is_the_next_one() {
        When when = only("Mereka akan bertemu Senin", "id", PUBLISHED, true);
        assertThat(when.start()).isEqualTo(LocalDate.of(2025, 12, 15));
    }

    @Test
    void a_day_without_a_year_follows_its_weekday_over_the_tense() {
        When when = only("Ia tiba Kamis (1/1) pagi", "id", PUBLISHED, false);
        assertThat(when.start()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void a_relative_expression_without_a_publication_date_stays_unresolved() {
        When when = only("Ia ditangkap kemarin", "id", null, false);
        assertThat(when.precision()).isEqualTo(Precision.UNRESOLVED);
        assertThat(when.start()).isNull();
    }

    @Test
    void a_full_date_needs_no_publication_date() {
        assertThat(only("It began on 24 February 2022", "en", null, false).start())
                .isEqualTo(LocalDate.of(2022, 2, 24));
    }

    @Test
    void a_day_that_no_calendar_has_stays_unresolved() {
        assertThat(only("It began on 30 February 2022", "en", PUBLISHED, false).precision())
                .isEqualTo(Precision.UNRESOLVED);
    }

    @Test
    void the_year_of_a_law_is_no_time() {
        String text = "Mereka melanggar Undang-Undang Nomor 20 Tahun 2001 tentang korupsi";
        assertThat(TimeFinder.find(text, 0, text.length(), "id")).isEmpty();
    }

    @Test
    void numbers_of_people_and_words_that_look_like_months_are_no_times() {
        assertThat(TimeFinder.find("Protesters may march; 2000 people came, seven of them old.", 0, 58, "en"))
                .isEmpty();
        assertThat(TimeFinder.find("Minggu ini", 0, 10, "id")).hasSize(1);
    }

    private static When only(String sentence, String language, @Nullable LocalDate published, boolean future) {
        String text = sentence.strip();
        List<TimeExpression> found = TimeFinder.find(text, 0, text.length(), language);
        assertThat(found).hasSize(1);
        return found.getFirst().when(text, published, future);
    }
}
