package org.saksi.training.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetokeniserTest {
    private final Detokeniser detokeniser = new Detokeniser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Rapat Ke - 28 digelar Rabu (16 / 8) . | Rapat Ke-28 digelar Rabu (16/8).
        Warga mudah - mudahan lekas pulang | Warga mudah-mudahan lekas pulang
        Mereka disebut - sebut bolak - balik ke kota | Mereka disebut-sebut bolak-balik ke kota
        Sekitar tahun 1990 - an | Sekitar tahun 1990-an
        Skor 2 - 1 pada menit 90 + 3 | Skor 2-1 pada menit 90+3
        kelompok Al - Qaeda dan jet F - 16 | kelompok Al-Qaeda dan jet F-16
        E - commerce dan layanan high - end | E-commerce dan layanan high-end
        warga kota - termasuk anak - anak - mengungsi | warga kota - termasuk anak-anak - mengungsi
        dialog sipil - militer di poros Jakarta - Cirebon | dialog sipil-militer di poros Jakarta-Cirebon
        KOTA LAMA, KABAR.com - Presiden bertemu dua menteri | KOTA LAMA, KABAR.com - Presiden bertemu dua menteri
        Kota Lama , Kabar - - Presiden bertemu menteri | Kota Lama, Kabar -- Presiden bertemu menteri
        harga $ 15 atau Rp 1.500 , naik 5 % | harga $15 atau Rp 1.500, naik 5%
        lagu You 're Mine karya R & B | lagu You're Mine karya R&B
        """)
    void blanks_of_the_tokenisation_go(String tokenised, String written) {
        assertThat(detokeniser.restore(tokenised)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        " Kami pulang, " kata Budi. " Besok kembali. " | "Kami pulang," kata Budi. "Besok kembali."
        Ia berkata: " Kami pulang ". | Ia berkata: "Kami pulang".
        film ' Hujan Sore ', ujar ' dia ' lagi | film 'Hujan Sore', ujar 'dia' lagi
        “ Kami pulang, ” kata Budi. | “Kami pulang,” kata Budi.
        Kami pulang, " kata Budi. " Besok kembali. " | Kami pulang," kata Budi. "Besok kembali."
        """)
    void quotation_marks_go_to_their_quotes(String tokenised, String written) {
        assertThat(detokeniser.restore(tokenised)).isEqualTo(written);
    }

    @Test
    void words_seen_with_a_hyphen_elsewhere_get_theirs_back() {
        detokeniser.learn("Sidang batu-kertas ditunda.");

        assertThat(detokeniser.restore("lomba batu - kertas\n\nlomba kertas - batu"))
                .isEqualTo("lomba batu-kertas\nlomba kertas - batu");
    }

    @Test
    void only_blanks_change() {
        for (String text : List.of("\" ' - / - \"", "- a - \" b", "\u200e( - ) ' / $ 5 & . ,", "…” - “…")) {
            assertThat(detokeniser.restore(text).replaceAll("[\\s\\u200e]", ""))
                    .isEqualTo(text.replaceAll("[\\s\\u200e]", ""));
        }
    }
}
