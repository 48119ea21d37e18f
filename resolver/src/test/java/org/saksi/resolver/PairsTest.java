package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Span;

class PairsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        id | Menteri luar negeri Jepang tiba di Hanoi untuk bertemu pejabat Vietnam. Kedua negara sepakat berdagang. | Kedua negara | JPN VNM | sepakat
        id | Prabowo Subianto menjamu Emmanuel Macron. Keduanya sepakat bekerja sama. | Keduanya | IDN FRA | sepakat
        en | Egypt sent a delegation to Sudan. The two countries agreed to trade. | The two countries | EGY SDN | agreed
        en | Peru and Chile traded accusations. Both sides agreed to talk. | Both sides | PER CHL | agreed
        """)
    void the_two_are_the_only_two_named_before(
            String language, String line, String phrase, String countries, String act) {
        assertThat(actors(language, line, phrase, act))
                .extracting(Member::country)
                .containsExactly(countries.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Peru, Chile and Bolivia traded accusations. The two countries agreed to talk. | The two countries | agreed
        en | Peru protested. Two countries agreed to talk. | Two countries | agreed
        id | Peru memprotes. Kedua negara sepakat berunding. | Kedua negara | sepakat
        """)
    void where_one_or_three_are_named_the_words_stand_for_themselves(
            String language, String line, String phrase, String act) {
        assertThat(actors(language, line, phrase, act)).singleElement().satisfies(member -> {
            assertThat(member.text()).isEqualTo(phrase);
            assertThat(member.name()).isNull();
        });
    }

    private static List<Member> actors(String language, String line, String phrase, String act) {
        Told told = Told.article(language, LocalDate.of(2025, 12, 9), line);
        int at = told.text().lastIndexOf(phrase);
        return told.event(EventType.AGREE, act)
                .by(told.phrase(new Span(at, at + phrase.length())))
                .told()
                .resolve()
                .article()
                .events()
                .getFirst()
                .actors();
    }
}
