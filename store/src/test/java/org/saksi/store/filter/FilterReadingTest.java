package org.saksi.store.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FilterReadingTest {
    private static final Locale INDONESIAN = Locale.of("id");

    @Test
    void a_filter_is_told_in_english_and_indonesian() {
        Filter filter =
                Filter.parse("type:ASSAULT,COERCE actor.country:ISR recipient:Hamas date:2025-06 confidence>=0.7"
                        + " -place:Jakarta (publisher:antara OR speaker=polisi)");
        assertThat(filter.reading(Locale.ENGLISH))
                .isEqualTo("type is assault or is coercion, and actor's country is Israel (ISR), and recipient has the"
                        + " words “Hamas”, and day of the act is from 2025-06-01 to 2025-06-30, and confidence is"
                        + " at least 0.7, and not: place has the words “Jakarta”, and (publisher has the words"
                        + " “antara” or speaker is exactly “polisi”)");
        assertThat(filter.reading(INDONESIAN))
                .isEqualTo(
                        "jenis adalah serangan atau adalah paksaan, dan negara pelaku adalah Israel (ISR), dan sasaran"
                            + " memuat kata “Hamas”, dan hari kejadian dari 2025-06-01 sampai 2025-06-30, dan"
                            + " keyakinan paling sedikit 0.7, dan bukan: tempat memuat kata “Jakarta”, dan (penerbit"
                            + " memuat kata “antara” atau sumber ucapan tepat “polisi”)");
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(FilterWords.of(INDONESIAN).keys())
                .isEqualTo(FilterWords.of(Locale.ENGLISH).keys());
    }

    @Test
    void every_field_and_every_code_that_is_no_proper_code_has_words() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, INDONESIAN}) {
            for (FilterField field : FilterField.values()) {
                assertThat(field.description(locale)).isNotBlank().endsWith(".");
                assertThat(Filter.parse(field.example()).reading(locale)).isNotBlank();
            }
            for (FilterField field : new FilterField[] {
                FilterField.TYPE,
                FilterField.STATUS,
                FilterField.SECTOR,
                FilterField.PRECISION,
                FilterField.DATED,
                FilterField.ATTRIBUTED,
                FilterField.REVIEW,
                FilterField.ORIGIN
            }) {
                for (String code : field.codes()) {
                    assertThat(FilterWords.of(locale).find("code." + field.label() + "." + code))
                            .as(field + " " + code)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void every_made_filter_can_be_told() {
        for (long seed = 0; seed < 2000; seed++) {
            Filter filter = new MadeFilters(MadeNews.random(seed), "a").filter(3);
            assertThat(filter.reading(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(filter.reading(INDONESIAN)).isNotBlank().doesNotContain("{");
        }
    }
}
