package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jakarta (ANTARA) - Menteri itu tiba di pelabuhan. | Antara",
                "OSTRAVA BAY, June 9 (Reuters) - Guns fell silent. | Reuters",
                "Pelabuhan itu ditutup sejak pagi. (AFP/dni) | AFP",
                "Kapal itu belum kembali. Sumber: Bernama | Bernama",
                "Dilansir Reuters, dua kapal itu berlayar lagi. | Reuters",
                "The port will stay closed, according to Xinhua. | Xinhua",
                "The port will stay closed, the news agency Kyodo reported. | Kyodo",
                "Kapal itu berlayar lagi, seperti dilaporkan kantor berita Yonhap. | Yonhap"
            })
    void a_text_names_its_agency(String body, String agency) {
        assertThat(Wire.of(Newsroom.article("a", "Post", null, "Port", body)
                        .coded()
                        .article()))
                .isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Suara antara dua kapal itu terdengar sampai ke darat.",
                "Antara pelabuhan dan pasar ada dua jembatan.",
                "He bought shares of Bloomberg and sold them again in spring.",
                "The AP chemistry class visited the port."
            })
    void words_that_only_look_like_an_agency_are_none(String body) {
        assertThat(Wire.of(Newsroom.article("a", "Post", null, "Port", body)
                        .coded()
                        .article()))
                .isNull();
    }

    @Test
    void an_agency_that_publishes_itself_is_its_own_wire() {
        assertThat(Wire.of(Newsroom.article("a", "Reuters", null, "Port", "Guns fell silent.")
                        .coded()
                        .article()))
                .isEqualTo("Reuters");
    }
}
