package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseReaderTest {
    private static final PhraseReader READER = new PhraseReader(Lexicon.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thailand                                  | THA | GOV",
                "Pyongyang                                 | PRK | GOV",
                "AS                                        | USA | GOV",
                "polisi Malaysia                           | MYS | COP",
                "militer Israel                            | ISR | MIL",
                "pemberontak Houthi                        | YEM | REB",
                "Menteri Luar Negeri Filipina              | PHL | GOV",
                "Duta Besar Korut untuk PBB                | PRK | GOV",
                "warga sipil Gaza                          | PSE | CVL",
                "tentara Thailand                          | THA | MIL",
                "DPR                                       | IDN | LEG",
                "anggota DPR                               | IDN | LEG",
                "DPR AS                                    | USA | LEG",
                "Polda Metro Jaya                          | IDN | COP",
                "Sekretaris Jenderal PBB                   |     | IGO",
                "pengunjuk rasa anti-pemerintah            |     | CVL",
                "pendukung presiden                        |     | CVL",
                "mantan menteri pertahanan Turki           | TUR | ELI",
                "koalisi pimpinan Arab Saudi               | SAU | MIL",
                "juru bicara militer Myanmar               | MMR | MIL",
                "para petinggi partai oposisi Kamboja      | KHM | OPP",
                "mahasiswa Universitas Indonesia           | IDN | EDU",
                "milisi dukungan Iran                      |     | PRM",
                "warga negara-negara Amerika Latin         |     | CVL",
                "kapal perang Rusia di Laut China Selatan  | RUS | MIL",
            })
    void an_Indonesian_phrase_says_country_and_sector(
            String phrase, @Nullable String country, @Nullable String sector) {
        Reading reading = read(phrase, "id", null);
        assertThat(reading.country()).isEqualTo(country);
        assertThat(reading.sector()).isEqualTo(sector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Turkish government                    | TUR | GOV",
                "Israel's high court                       | ISR | JUD",
                "Indonesian police                         | IDN | COP",
                "US-led coalition                          | USA | MIL",
                "the U.S. ambassador to Israel             | USA | GOV",
                "army spokesman                            |     | MIL",
                "UN Secretary-General                      |     | IGO",
                "members of the Polish parliament          | POL | LEG",
                "the president's supporters                |     | CVL",
                "anti-government protesters                |     | CVL",
                "Iran-backed militias                      |     | PRM",
                "Palestinians                              | PSE | CVL",
                "Rebels in the Ivory Coast                 | CIV | REB",
                "French farmers                            | FRA | AGR",
                "former Kenyan minister                    | KEN | ELI",
                "the White House                           | USA | GOV",
                "US troops in Iraq                         | USA | MIL",
                "troops in the South China Sea             |     | MIL",
            })
    void an_English_phrase_says_country_and_sector(String phrase, @Nullable String country, @Nullable String sector) {
        Reading reading = read(phrase, "en", null);
        assertThat(reading.country()).isEqualTo(country);
        assertThat(reading.sector()).isEqualTo(sector);
    }

    @ParameterizedTest
    @CsvSource({
        "Prabowo, 2017-05-01, IDN, OPP",
        "Prabowo, 2021-05-01, IDN, GOV",
        "Presiden Prabowo Subianto, 2025-05-01, IDN, GOV",
        "Jokowi, 2025-06-01, IDN, ELI",
        "Bush, 1991-01-17, USA, GOV",
        "Taliban, 2015-01-01, AFG, REB",
        "Taliban, 2024-01-01, AFG, GOV",
        "Anutin, 2025-12-09, THA, GOV",
    })
    void a_person_and_a_body_are_read_on_the_day(String phrase, LocalDate day, String country, String sector) {
        Reading reading = read(phrase, "id", day);
        assertThat(reading.country()).isEqualTo(country);
        assertThat(reading.sector()).isEqualTo(sector);
    }

    @Test
    void a_known_person_carries_name_role_and_entity() {
        Reading reading = read("Anutin", "id", LocalDate.of(2025, 12, 9));
        assertThat(reading.name()).isEqualTo("Anutin Charnvirakul");
        assertThat(reading.role()).isEqualTo("prime minister");
        assertThat(reading.entity()).isEqualTo("person:anutin-charnvirakul");
    }

    @Test
    void a_name_of_two_presidents_of_one_state_gives_the_state_without_the_person() {
        Reading reading = read("President Bush", "en", null);
        assertThat(reading.country()).isEqualTo("USA");
        assertThat(reading.name()).isNull();
    }

    @Test
    void a_word_in_lower_case_is_no_state() {
        assertThat(read("turkey", "en", null).empty()).isTrue();
        assertThat(read("us", "en", null).empty()).isTrue();
    }

    private static Reading read(String phrase, String language, @Nullable LocalDate day) {
        String text = phrase.strip();
        return READER.read(text, 0, text.length(), language, day);
    }
}
