package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Span;

class IntroductionsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 9);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Radan Velik, a commander of the Croatian army, condemned the raid. | Radan Velik | HRV | MIL
        en | The Croatian army commander, Radan Velik, condemned the raid. | Radan Velik | HRV | MIL
        en | Radan Velik is a senator from Chile who was heard often. He said that Velik condemned the raid. | Velik | CHL | LEG
        en | Radan Velik was named as a minister of Ghana. Velik condemned the raid. | Velik | GHA | GOV
        id | Bagas Wiranu, seorang jenderal Filipina, mengecam serangan itu. | Bagas Wiranu | PHL | MIL
        id | Bagas Wiranu telah ditunjuk sebagai menteri Malaysia. Wiranu mengecam serangan itu. | Wiranu | MYS | GOV
        """)
    void an_unknown_name_is_what_its_sentence_says_it_is(
            String language, String line, String name, String country, String sector) {
        Member member = lastActor(language, line, name);
        assertThat(member.country()).isEqualTo(country);
        assertThat(member.sector()).isEqualTo(sector);
    }

    @Test
    void letters_in_brackets_stand_for_the_body_before_them_afterwards() {
        Member member = lastActor(
                "en", "Police of the Ghanaian Coastal Guard (GCG) met fishermen. The GCG condemned the raid.", "GCG");
        assertThat(member.country()).isEqualTo("GHA");
    }

    @Test
    void letters_that_are_no_initials_of_the_words_before_them_stand_for_nothing() {
        Member member = lastActor(
                "en", "The Ghanaian Coastal Guard (XQZ) met fishermen. XQZ condemned the raid on Ghana.", "XQZ");
        assertThat(member.country()).isNull();
    }

    @Test
    void two_names_side_by_side_do_not_explain_each_other() {
        Member member = lastActor("en", "Emmanuel Macron, Radan Velik and others condemned the raid.", "Radan Velik");
        assertThat(member.role()).isNull();
    }

    @Test
    void a_pronoun_is_somebody_unknown_rather_than_somebody_known_farther_off() {
        Member member = lastActor(
                "id", "Prabowo Subianto tiba di Davos. Bagas Wiranu menyusulnya. Ia mengecam serangan Rusia.", "Ia");
        assertThat(member.name()).isEqualTo("Bagas Wiranu");
        assertThat(member.country()).isNull();
    }

    @Test
    void capital_letters_behind_a_title_are_no_person() {
        Member member = lastActor(
                "id", "Bagas Wiranu membaca Keputusan Wali Kota Surabaya Nomor 17. Ia mengecam serangan Rusia.", "Ia");
        assertThat(member.name()).isEqualTo("Bagas Wiranu");
    }

    private static Member lastActor(String language, String line, String name) {
        Told told = Told.article(language, DAY, line);
        int at = told.text().lastIndexOf(name);
        String act = language.equals("en") ? "condemned" : "mengecam";
        return told.event(EventType.ACCUSE, act)
                .by(told.phrase(new Span(at, at + name.length())))
                .to(language.equals("en") ? "raid" : "serangan")
                .told()
                .resolve()
                .article()
                .events()
                .getFirst()
                .actors()
                .getFirst();
    }
}
