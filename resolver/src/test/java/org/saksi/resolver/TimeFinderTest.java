package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.When;
import org.saksi.model.When.Precision;

class TimeFinderTest {
    /** A Tuesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 9);

    @ParameterizedTest
    @CsvFileSource(resources = "times.id.txt", delimiter = '|', useHeadersInDisplayName = true)
    void an_Indonesian_time_has_its_interval_and_its_value(
            String act,
            String sentence,
            String expression,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Precision precision,
            Timex.@Nullable Type type,
            @Nullable String value) {
        check("id", act, sentence, expression, start, end, precision, type, value);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "times.en.txt", delimiter = '|', useHeadersInDisplayName = true)
    void an_English_time_has_its_interval_and_its_value(
            String act,
            String sentence,
            String expression,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Precision precision,
            Timex.@Nullable Type type,
            @Nullable String value) {
        check("en", act, sentence, expression, start, end, precision, type, value);
    }

    /** A range has two values, so its row names none. */
    private static void check(
            String language,
            String act,
            String sentence,
            String expression,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Precision precision,
            Timex.@Nullable Type type,
            @Nullable String value) {
        When when = only(sentence, language, PUBLISHED, act.equals("future"));
        assertThat(when.text()).isEqualTo(expression);
        assertThat(when.start()).isEqualTo(start);
        assertThat(when.end()).isEqualTo(end);
        assertThat(when.precision()).isEqualTo(precision);
        assertThat(when.source()).isEqualTo(When.Source.TEXT);
        List<Timex> read = TimexReader.read(sentence, language, PUBLISHED);
        if (type == null) {
            assertThat(read).hasSize(2);
        } else {
            assertThat(read).extracting(Timex::type).containsExactly(type);
            assertThat(read).extracting(Timex::value).containsExactly(value);
        }
    }

    @Test
    void a_relative_expression_without_a_publication_date_stays_unresolved_and_says_why() {
        assertThat(only("Ia ditangkap kemarin", "id", null, false).precision()).isEqualTo(Precision.UNRESOLVED);
        assertThat(reason("Ia ditangkap kemarin", "id", null)).isEqualTo(When.Reason.NO_DATE);
        assertThat(reason("They met in March", "en", null)).isEqualTo(When.Reason.NO_DATE);
    }

    @Test
    void a_full_date_needs_no_publication_date() {
        assertThat(only("It began on 24 February 2022", "en", null, false).start())
                .isEqualTo(LocalDate.of(2022, 2, 24));
    }

    @Test
    void a_day_that_no_calendar_has_stays_unresolved_and_says_why() {
        assertThat(reason("It began on 30 February 2022", "en", PUBLISHED)).isEqualTo(When.Reason.NO_SUCH_DAY);
        assertThat(reason("Rapat itu 31 Februari", "id", PUBLISHED)).isEqualTo(When.Reason.NO_SUCH_DAY);
        assertThat(reason("Kerusuhan saat Idul Fitri 1950", "id", PUBLISHED)).isEqualTo(When.Reason.NO_SUCH_DAY);
    }

    @Test
    void what_is_counted_from_another_time_stays_unresolved_and_says_why() {
        assertThat(reason("Two years later they were freed", "en", PUBLISHED)).isEqualTo(When.Reason.OTHER_TIME);
    }

    @Test
    void a_publication_date_at_the_end_of_the_calendar_gives_no_exception() {
        assertThat(reason("Envoys will arrive tomorrow", "en", LocalDate.MAX)).isEqualTo(When.Reason.NO_SUCH_DAY);
        assertThat(reason("Ia ditangkap pekan lalu", "id", LocalDate.MIN)).isEqualTo(When.Reason.NO_SUCH_DAY);
    }

    @Test
    void lengths_repetitions_and_hours_without_a_day_date_no_act() {
        assertThat(meaning("Mereka ditahan selama tiga hari", "id").dates()).isFalse();
        assertThat(meaning("They rally every Monday", "en").dates()).isFalse();
        assertThat(meaning("Ledakan terjadi pukul 16.15 WIB", "id").dates()).isFalse();
        assertThat(meaning("He now leads the party", "en").dates()).isFalse();
        assertThat(meaning("Ledakan terjadi Senin pukul 16.15", "id").dates()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, After its 1990 invasion it paid",
        "en, It broke the 1960 treaty",
        "en, The bonds due 1994 were sold",
        "en, He brought an early Christmas present",
        "en, His rule (1882-1951) was long",
        "en, It was the greatest deal of this century",
        "en, They work over the next three years",
        "en, Days earlier he had fled",
        "id, Mereka mengusung calon untuk Pilkada 2018",
        "id, Korupsi tahun anggaran 2012-2013 diusut",
        "id, Mereka meramaikan upacara Hari Buruh",
        "id, Itu kesepakatan terbesar abad ini",
        "id, Sidang berikutnya tanggal 24",
    })
    void a_time_that_names_something_else_dates_no_act(String language, String sentence) {
        assertThat(meaning(sentence, language).dates()).isFalse();
    }

    @Test
    void a_time_of_the_clock_keeps_its_zone() {
        assertThat(meaning("Ledakan terjadi pukul 16.15 WITA", "id"))
                .isEqualTo(new TimeMeaning.Hour(null, "T16:15", "+08:00"));
        assertThat(meaning("The blast came at 10 p.m. EST", "en"))
                .isEqualTo(new TimeMeaning.Hour(null, "T22:00", "-05:00"));
        assertThat(meaning("Ledakan terjadi pukul 07.00 UTC+7", "id"))
                .isEqualTo(new TimeMeaning.Hour(null, "T07:00", "+07:00"));
    }

    @Test
    void an_Islamic_year_begins_with_its_feast() {
        When when = only("Bentrokan itu pada 1444 Hijriah", "id", PUBLISHED, false);
        assertThat(when.start()).isEqualTo(LocalDate.of(2022, 7, 30));
        assertThat(when.precision()).isEqualTo(Precision.YEAR);
    }

    @Test
    void a_feast_that_falls_twice_in_a_year_is_the_nearest_one() {
        When when = only("Bentrokan pecah saat Idul Fitri", "id", LocalDate.of(2000, 12, 30), false);
        assertThat(when.start()).isEqualTo(LocalDate.of(2000, 12, 27));
    }

    @Test
    void that_day_is_the_day_that_the_text_named_last() {
        List<Timex> read = TimexReader.read("Ia tiba Minggu (28/12/2014). Hari itu ia berpidato.", "id", PUBLISHED);
        assertThat(read).extracting(Timex::value).containsExactly("2014-12-28", "2014-12-28");
        List<Timex> english =
                TimexReader.read("He came on March 5, 2019. Two days later he left at 9 a.m.", "en", PUBLISHED);
        assertThat(english).extracting(Timex::value).containsExactly("2019-03-05", "2019-03-07", "2019-03-07T09:00");
    }

    @Test
    void a_year_ago_is_a_quarter_where_the_text_speaks_of_quarters() {
        List<Timex> read =
                TimexReader.read("Profit rose in the third quarter. A year earlier it fell.", "en", PUBLISHED);
        assertThat(read).extracting(Timex::value).containsExactly("2025-Q3", "2024-Q3");
    }

    @Test
    void without_its_day_a_text_leaves_the_value_open() {
        assertThat(TimexReader.read("He came on Monday, in March, last week.", "en", null))
                .extracting(Timex::value)
                .containsExactly("XXXX-WXX-1", "XXXX-03", "XXXX-WXX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Protesters may march; 2000 people came, seven of them old.",
                "They spring to arms in the fall of the city.",
                "The shares closed at $19.50 each.",
                "About three-quarters of the grain was lost.",
                "A 6-year-old was found.",
                "In 2000 villages the power failed.",
                "He sat in the second row with Jan and Sun Li.",
                "They left as soon as they could.",
                "It failed at the last minute.",
                "The overnight news was grim.",
            })
    void English_words_that_look_like_times_are_none(String sentence) {
        assertThat(TimeFinder.find(sentence, 0, sentence.length(), "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mereka melanggar Undang-Undang Nomor 20 Tahun 2001 tentang korupsi",
                "Sebanyak 2000 orang hadir",
                "Uang itu dikembalikan terlebih dahulu",
                "Ia membeli 12 buku dan 7 pena",
                "Jan Egeland dan Mar Roxas bertemu",
            })
    void Indonesian_words_that_look_like_times_are_none(String sentence) {
        assertThat(TimeFinder.find(sentence, 0, sentence.length(), "id")).isEmpty();
    }

    private static TimeMeaning meaning(String sentence, String language) {
        List<TimeExpression> found = TimeFinder.find(sentence, 0, sentence.length(), language);
        assertThat(found).hasSize(1);
        return found.getFirst().meaning();
    }

    private static When.@Nullable Reason reason(String sentence, String language, @Nullable LocalDate published) {
        return meaning(sentence, language)
                .resolve(TimeFrame.of(published, sentence.contains("will")))
                .reason();
    }

    private static When only(String sentence, String language, @Nullable LocalDate published, boolean future) {
        List<TimeExpression> found = TimeFinder.find(sentence, 0, sentence.length(), language);
        assertThat(found).hasSize(1);
        return found.getFirst().when(sentence, published, future);
    }
}
