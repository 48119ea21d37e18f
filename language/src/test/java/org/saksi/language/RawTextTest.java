package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksi.language.Texts.tokens;
import static org.saksi.language.Texts.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as it comes from pages and feeds: glued, shouted, listed, decorated. */
class RawTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        id | Sidang digelar di JakartaSaat ini sepi.        | Sidang digelar di Jakarta # Saat ini sepi.
        id | JakartaHarga beras naik lagi.                  | Jakarta # Harga beras naik lagi.
        id | Kabar.com, JakartaHarga beras naik.            | Kabar.com, Jakarta # Harga beras naik.
        id | Naik TransJakarta ke JakartaBarat.             | Naik TransJakarta ke JakartaBarat.
        id | Kabar itu dikutip AFP.The Guardian diam.       | Kabar itu dikutip AFP. # The Guardian diam.
        id | "Kami siap," katanya.Presiden lalu pulang.     | "Kami siap," katanya. # Presiden lalu pulang.
        id | Rapat usai (3/6).Warga protes!Polisi pergi.    | Rapat usai (3/6). # Warga protes! # Polisi pergi.
        en | Witnesses told Reuters.They had fled.          | Witnesses told Reuters. # They had fled.
        en | "We won," he said."They lost."The talks ended. | "We won," he said. # "They lost." # The talks ended.
        """)
    void blanks_lost_at_borders_do_not_glue_sentences(String language, String text, String expected) {
        assertThat(String.join(" # ", written(language, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        id | POLISI TANGKAP DUA ORANG. MASSA BUBAR.     | POLISI TANGKAP DUA ORANG. # MASSA BUBAR.
        en | POLICE HOLD TWO MEN. THE ARMY DENIES IT.   | POLICE HOLD TWO MEN. # THE ARMY DENIES IT.
        en | they left the town. the army came back.    | they left the town. # the army came back.
        en | what happened? we do not know.             | what happened? # we do not know.
        en | Is it over? "No." He left.                 | Is it over? # "No." # He left.
        """)
    void shouted_and_whispered_sentences_end(String language, String text, String expected) {
        assertThat(String.join(" # ", written(language, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Where now?\" the minister asked.",
                "They sell fruit, e.g. the red ones, vs. the green.",
                "He hesitated... the crowd waited.",
                "Jane Hill - she is the deputy - left early."
            })
    void small_letters_do_not_open_sentences_everywhere(String sentence) {
        assertThat(written("en", sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        «Kami siap,» kata Budi. «Mereka mundur.» Rapat usai. | «Kami siap,» kata Budi. # «Mereka mundur.» # Rapat usai.
        ‘Kami siap,’ kata Budi. ‘Mereka mundur.’ Rapat usai. | ‘Kami siap,’ kata Budi. # ‘Mereka mundur.’ # Rapat usai.
        “Ia berkata ‘saya siap’ kepada kami.” Rapat usai.    | “Ia berkata ‘saya siap’ kepada kami.” # Rapat usai.
        „Kami siap.“ Rapat usai.                             | „Kami siap.“ # Rapat usai.
        “Kami siap.“ Rapat usai. ”Mereka tidak.” Ia pergi.   | “Kami siap.“ # Rapat usai. # ”Mereka tidak.” # Ia pergi.
        """)
    void quotes_of_all_kinds_close_with_their_sentence(String text, String expected) {
        assertThat(String.join(" # ", written("id", text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Tuntutan:~1. Turunkan harga.~2. Copot menteri.  | Tuntutan: # 1. Turunkan harga. # 2. Copot menteri.
        Tuntutan:~1) Turunkan harga~2) Copot menteri    | Tuntutan: # 1) Turunkan harga # 2) Copot menteri
        a. Turunkan harga~b. Copot menteri              | a. Turunkan harga # b. Copot menteri
        - Turunkan harga~- Copot menteri                | - Turunkan harga # - Copot menteri
        ► Turunkan harga~► Copot menteri                | ► Turunkan harga # ► Copot menteri
        Mereka minta: 1. Turunkan harga. 2. Copot dia.  | Mereka minta: 1. Turunkan harga. # 2. Copot dia.
        Ia tiba pada tanggal 12. Lalu ia pergi.         | Ia tiba pada tanggal 12. # Lalu ia pergi.
        """)
    void items_of_lists_keep_their_number(String text, String expected) {
        assertThat(String.join(" # ", written("id", text.replace('~', '\n')))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Warga senang 👍🏽👩🏽‍🚒 dan 🇮🇩🇲🇾 ❤️‍🔥 ©️ 1️⃣ | Warga senang 👍🏽 👩🏽‍🚒 dan 🇮🇩 🇲🇾 ❤️‍🔥 ©️ 1️⃣
        Lucu :-) kata dia :D. Benarkah?! Ya!!            | Lucu :-) kata dia :D . Benarkah ?! Ya !!
        Catatan:(lihat lampiran)                         | Catatan : ( lihat lampiran )
        luas 12 km² dan 5 m³                             | luas 12 km² dan 5 m³
        sinyal 4G s/d 30 Juni a/n Budi                   | sinyal 4G s/d 30 Juni a/n Budi
        Putusan 7/PUU-XX/2022, kuartal II/2007           | Putusan 7/PUU-XX/2022 , kuartal II/2007
        surat S-15/MK.03/2006 dan Kep-17/KM.1/7.         | surat S-15/MK.03/2006 dan Kep-17/KM.1/7 .
        wabah Covid-19/SARS di rumah.Di sana             | wabah Covid-19 / SARS di rumah . Di sana
        guru dan/atau siswa                              | guru dan / atau siswa
        berkas.pdf dari budi.s@kantor.go.id              | berkas.pdf dari budi.s@kantor.go.id
        buka news.contoh.com.Lalu baca                   | buka news.contoh.com . Lalu baca
        #aksi #1 @budi @                                 | #aksi # 1 @budi @
        """)
    void signs_and_codes_stay_whole(String text, String expected) {
        assertThat(tokens("id", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        I dont think they cant come  | I do nt think they ca nt come
        Thats what im gonna say      | That s what i m gon na say
        the IM and the DONT sign     | the IM and the DONT sign
        In the 1990's at 7:30PM      | In the 1990's at 7:30 PM
        """)
    void english_written_in_haste_is_cut_as_the_treebank_cuts_it(String text, String expected) {
        assertThat(tokens("en", text)).isEqualTo(expected);
    }

    @Test
    void what_nobody_sees_does_not_take_a_word_apart() {
        String text = "Peme\u00adrintah ke\u200dmenterian \u200fdan\u200e Abu\u200eBakr";
        assertThat(Texts.sentences("id", text).getFirst().tokens())
                .extracting(Token::lower)
                .containsExactly("pemerintah", "kementerian", "dan", "abubakr");
        assertThat(tokens("id", "kata\u200bkata")).isEqualTo("kata kata");
    }

    @Test
    void marks_of_their_own_are_read_as_the_letter_they_make() {
        assertThat(Texts.sentences("id", "Kafe Re\u0301mi tutup.")
                        .getFirst()
                        .tokens()
                        .get(1)
                        .lower())
                .isEqualTo("r\u00e9mi");
    }
}
