package org.saksi.language.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.language.Analysers;
import org.saksi.language.Morphology;
import org.saksi.language.Voice;

class IndonesianMorphologyTest {
    private static Morphology verb(String form) {
        return Analysers.of("id").word(form, true);
    }

    private static Morphology noun(String form) {
        return Analysers.of("id").word(form, false);
    }

    @ParameterizedTest
    @CsvSource({
        "menyerang, serang, serang, ACTIVE",
        "diserang, serang, serang, PASSIVE",
        "terserang, serang, serang, ACCIDENTAL",
        "menembakkan, tembakkan, tembak, ACTIVE",
        "ditembakkan, tembakkan, tembak, PASSIVE",
        "bertemu, bertemu, temu, MIDDLE",
        "berunding, berunding, runding, MIDDLE",
        "mengunjungi, kunjungi, kunjung, ACTIVE",
        "dikunjungi, kunjungi, kunjung, PASSIVE",
        "memperingatkan, peringatkan, ingat, ACTIVE",
        "diperingatkan, peringatkan, ingat, PASSIVE",
        "mempertahankan, pertahankan, tahan, ACTIVE",
        "memberlakukan, berlakukan, laku, ACTIVE",
        "menuduh, tuduh, tuduh, ACTIVE",
        "mengecam, kecam, kecam, ACTIVE",
        "menolak, tolak, tolak, ACTIVE",
        "memukul, pukul, pukul, ACTIVE",
        "menewaskan, tewaskan, tewas, ACTIVE",
        "mengutuk, kutuk, kutuk, ACTIVE",
        "menyita, sita, sita, ACTIVE",
        "mengebom, bom, bom, ACTIVE",
        "memohon, mohon, mohon, ACTIVE",
        "mengubah, ubah, ubah, ACTIVE",
        "mengajukan, ajukan, aju, ACTIVE",
        "mengimbau, imbau, imbau, ACTIVE",
        "menandatangani, tandatangani, tandatangan, ACTIVE",
        "menyetujui, setujui, setuju, ACTIVE",
        "memproduksi, produksi, produksi, ACTIVE",
        "dipukuli, pukuli, pukul, PASSIVE",
        "kehilangan, kehilangan, hilang, MIDDLE",
        "terjadi, terjadi, jadi, NONE",
        "serang, serang, serang, NONE",
        "tembakkan, tembakkan, tembak, NONE"
    })
    void verbs(String form, String stem, String root, Voice voice) {
        Morphology morphology = verb(form);
        assertThat(morphology.stem()).isEqualTo(stem);
        assertThat(morphology.root()).isEqualTo(root);
        assertThat(morphology.voice()).isEqualTo(voice);
    }

    @ParameterizedTest
    @CsvSource({
        "penangkapan, penangkapan, tangkap, peN, an",
        "penyerangan, penyerangan, serang, peN, an",
        "pemberontak, pemberontak, berontak, peN, ",
        "serangan, serangan, serang, , an",
        "perundingan, perundingan, runding, peN, an",
        "pertemuan, pertemuan, temu, per, an",
        "kekerasan, kekerasan, keras, ke, an",
        "ketidakpastian, ketidakpastian, pasti, ke, an",
        "keterlibatan, keterlibatan, libat, ke, an",
        "pengeboman, pengeboman, bom, peN, an",
        "pelajar, pelajar, ajar, peN, ",
        "tembakan, tembakan, tembak, , an"
    })
    void nouns(String form, String stem, String root, String prefix, String suffix) {
        Morphology morphology = noun(form);
        assertThat(morphology.stem()).isEqualTo(stem);
        assertThat(morphology.root()).isEqualTo(root);
        assertThat(morphology.prefix()).isEqualTo(prefix);
        assertThat(morphology.suffix()).isEqualTo(suffix);
        assertThat(morphology.voice()).isEqualTo(Voice.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "menteri", "merdeka", "diri", "terima", "beri", "teroris", "dia", "dinas", "direktur", "berita",
                        "terbang",
                "kepala", "masalah", "sekolah", "hanya", "negara", "polisi", "bukan", "persen", "suami", "sebab",
                        "nilai"
            })
    void words_that_only_look_derived_are_roots(String word) {
        assertThat(noun(word)).isEqualTo(Morphology.plain(word));
    }

    @Test
    void enclitics_are_taken_off_and_named() {
        assertThat(verb("membantahnya").stem()).isEqualTo("bantah");
        assertThat(verb("membantahnya").enclitic()).isEqualTo("nya");
        assertThat(noun("apakah").enclitic()).isEqualTo("kah");
        assertThat(noun("Trumpnya").root()).isEqualTo("trump");
    }

    @Test
    void reduplication_is_taken_off_and_named() {
        Morphology attacks = noun("serangan-serangannya");
        assertThat(attacks.stem()).isEqualTo("serangan");
        assertThat(attacks.reduplicated()).isTrue();
        assertThat(attacks.enclitic()).isEqualTo("nya");
        assertThat(verb("menembak-nembak").stem()).isEqualTo("tembak");
        assertThat(verb("membagi-bagikan").stem()).isEqualTo("bagikan");
        assertThat(verb("tembak-menembak").voice()).isEqualTo(Voice.MIDDLE);
        assertThat(noun("undang-undang").stem()).isEqualTo("undang-undang");
    }

    @Test
    void a_superlative_is_no_passive_unless_the_sentence_shows_a_verb() {
        assertThat(noun("terbesar").voice()).isEqualTo(Voice.NONE);
        assertThat(noun("tercepat").voice()).isEqualTo(Voice.NONE);
        assertThat(noun("tertangkap").voice()).isEqualTo(Voice.ACCIDENTAL);
    }

    @Test
    void an_unlisted_root_is_guessed_from_plain_affixes() {
        assertThat(verb("mengkripsikan").stem()).isEqualTo("kripsikan");
        assertThat(verb("digitalkan").voice()).isIn(Voice.PASSIVE, Voice.NONE);
    }
}
