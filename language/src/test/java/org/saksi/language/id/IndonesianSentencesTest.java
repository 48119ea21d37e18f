package org.saksi.language.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksi.language.Texts.written;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndonesianSentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kerugian ditaksir Rp 1,5 juta atau Rp. 2.000 per orang.",
                "Komandan Kol. Inf. Budi menemui Brigjen. Pol. Andi di Jl. Merdeka No. 5.",
                "Bupati H. Ahmad Yani, S.H., M.Si. membuka rapat itu.",
                "Rapat digelar pada Senin (27/3/2025) pukul 11.00 WIB.",
                "Sebanyak 12.500 hingga 15.000 orang mengungsi.",
                "Mereka membawa bendera, spanduk, dll. ke depan istana.",
                "Tokoh J. K. Santoso (lahir di Medan. Besar di Bogor) menolak hadir.",
                "\"Mengapa kami harus mundur?\" kata Anutin.",
                "\"Mundur!\" teriak massa di depan gedung."
            })
    void stays_whole(String sentence) {
        assertThat(written("id", sentence)).containsExactly(sentence);
    }

    @Test
    void a_quote_of_two_sentences_gives_two_and_keeps_its_marks() {
        assertThat(written(
                        "id",
                        "\"Kami akan membalas. Kami tidak takut,\" kata Anutin. \"Mereka harus mundur.\" Ia"
                                + " lalu pergi."))
                .containsExactly(
                        "\"Kami akan membalas.",
                        "Kami tidak takut,\" kata Anutin.",
                        "\"Mereka harus mundur.\"",
                        "Ia lalu pergi.");
    }

    @Test
    void curly_quotes_close_with_their_sentence() {
        assertThat(written("id", "“Kami siap.” Presiden menutup rapat. “Tidak ada perang.”"))
                .containsExactly("“Kami siap.”", "Presiden menutup rapat.", "“Tidak ada perang.”");
    }

    @Test
    void a_dateline_is_a_sentence_of_its_own() {
        assertThat(written("id", "Jakarta, CNN Indonesia -- Polisi menahan dua orang."))
                .containsExactly("Jakarta, CNN Indonesia --", "Polisi menahan dua orang.");
        assertThat(written("id", "JAKARTA, KOMPAS.com - Polisi menahan dua orang."))
                .containsExactly("JAKARTA, KOMPAS.com -", "Polisi menahan dua orang.");
        assertThat(written("id", "Liputan6.com, Jakarta - Polisi menahan dua orang."))
                .containsExactly("Liputan6.com, Jakarta -", "Polisi menahan dua orang.");
    }

    @Test
    void lost_blanks_at_borders_are_seen() {
        assertThat(written(
                        "id",
                        "Warga mengungsi ke JakartaSaat ini hujan.Simak berita di Kompas.com.Dapatkan kabar lain."))
                .containsExactly(
                        "Warga mengungsi ke Jakarta",
                        "Saat ini hujan.",
                        "Simak berita di Kompas.com.",
                        "Dapatkan kabar lain.");
    }

    @Test
    void abbreviations_may_end_a_sentence_before_a_word_that_opens_one() {
        assertThat(written("id", "Mereka membawa bendera, dll. Namun polisi diam."))
                .containsExactly("Mereka membawa bendera, dll.", "Namun polisi diam.");
    }

    @Test
    void ellipsis_and_repeated_marks_end_once() {
        assertThat(written("id", "Lalu diam... Apa yang terjadi?! Tidak ada."))
                .containsExactly("Lalu diam...", "Apa yang terjadi?!", "Tidak ada.");
    }

    @Test
    void items_of_a_list_are_sentences() {
        assertThat(written("id", "Tuntutan mereka:\n• turunkan harga\n• bebaskan tahanan"))
                .isEqualTo(List.of("Tuntutan mereka:", "• turunkan harga", "• bebaskan tahanan"));
    }
}
