package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** What Indonesian negation, condition, future, question and hearsay make of an act (codebook section 4). */
class IndonesianStatusTest {
    private static List<Mention> mentions(String text) {
        Article article = new Article(
                "test",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                "id",
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return Coder.of("id").code(Analysers.of("id").analyse(article)).mentions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Israel tidak menyerang Iran.",
                "Polisi tak menangkap mahasiswa itu.",
                "Bukan tentara Israel yang menyerang desa itu.",
                "Militer Thailand belum menarik pasukan dari perbatasan.",
                "Menlu Rusia batal bertemu Menlu Ukraina.",
                "Pemberontak gagal menyerang ibu kota Chad.",
                "Presiden Macron urung mengunjungi Beirut.",
                "Tidak seorang pun tentara menembak warga.",
                "Tidak ada polisi yang memukul wartawan.",
                "Polisi nyaris menembak seorang warga.",
                "Polisi bukan menangkap, melainkan mengundang mahasiswa itu.",
                "Israel belum pernah menyerang negara itu.",
            })
    void anActThatIsNegatedIsNoEvent(String text) {
        assertThat(mentions(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apakah Israel akan menyerang Iran?",
                "Benarkah polisi menangkap mahasiswa itu?",
                "Presiden belum memutuskan apakah akan menyerang Iran.",
            })
    void anActThatIsOnlyAskedAboutIsNoEvent(String text) {
        assertThat(mentions(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Korea Utara enggan berunding dengan Korea Selatan. | REJECT",
                "Israel tidak akan menarik pasukan dari Gaza. | REJECT",
                "Taliban membantah menyerang konvoi PBB. | REJECT",
                "Kremlin menyangkal telah meretas kementerian itu. | REJECT",
                "Elza membantah bila polisi menangkap Miryam. | REJECT",
                "China bakal memberikan bantuan kepada Laos. | AGREE",
                "Presiden Prabowo hendak mengunjungi Mesir. | AGREE",
                "Inggris berniat mengirim senjata ke Ukraina. | AGREE",
                "Prancis bermaksud mengirim bantuan ke Lebanon. | AGREE",
                "Jepang segera mengirim bantuan kemanusiaan ke Gaza. | AGREE",
                "Iran siap membalas Israel. | THREATEN",
                "\"Saya ingin mengucapkan selamat kepada Presiden Putin,\" kata Xi. | SUPPORT",
                "\"Kami ingin meminta maaf kepada rakyat Indonesia,\" kata duta besar Belanda. | CONCEDE",
                "Ia mengatakan kalau polisi menangkap ketua partai itu. | COERCE",
                "Polisi berhasil menangkap buronan itu. | COERCE",
                "Pemberontak mencoba membunuh presiden. | ASSAULT",
            })
    void whatIsRefusedAnnouncedTriedOrSaidInTheFirstPersonIsAsserted(String text, String event) {
        assertThat(mentions(text)).extracting(m -> m.event() + " " + m.status()).containsExactly(event + " ASSERTED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran akan menyerang Israel jika Amerika Serikat mengirim pasukan. | THREATEN",
                "Jika Amerika Serikat mengirim pasukan, Iran akan menyerang Israel. | THREATEN",
                "Kalau Israel menyerang, Iran akan membalas. | THREATEN",
                "Bila gencatan senjata dilanggar, Hamas akan menyerang Israel. | THREATEN",
                "Apabila perundingan gagal, Rusia akan menyerang Ukraina. | THREATEN",
                "Rusia akan menyerang Ukraina kecuali Kyiv menarik pasukannya. | THREATEN",
                "Selama Israel menduduki Gaza, Hizbullah akan menyerang Israel. | THREATEN",
                "Iran akan membebaskan tahanan asalkan Amerika Serikat mencabut sanksi. | AGREE",
                "Taliban akan membebaskan sandera hanya bila Kabul membebaskan tahanan. | AGREE",
                "Iran bersedia berunding dengan Amerika Serikat dengan syarat sanksi dicabut. | AGREE",
            })
    void whatHangsOnAConditionIsAThreatOrAPromiseWithThatCondition(String text, String event) {
        assertThat(mentions(text)).singleElement().satisfies(m -> {
            assertThat(m.event() + " " + m.status()).isEqualTo(event + " ASSERTED");
            assertThat(m.condition()).isNotNull();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tentara Myanmar dikabarkan menyerang desa itu. | ASSAULT REPORTED",
                "Milisi itu diduga menculik dua wartawan. | ASSAULT REPORTED",
                "Konon tentara menembak warga desa itu. | ASSAULT REPORTED",
                "Kabarnya polisi menangkap ketua partai itu. | COERCE REPORTED",
                "Polisi dilaporkan menangkap ketua partai itu. | COERCE REPORTED",
                "Rusia mengaku telah menarik pasukannya dari Kherson. | RETREAT REPORTED",
                "Israel dapat menyerang Iran. | ASSAULT HYPOTHETICAL",
                "Parlemen mungkin memakzulkan presiden. | ACCUSE HYPOTHETICAL",
                "Uni Eropa ingin bertemu dengan Presiden Putin. | AGREE ASSERTED",
                "Turki berencana mengirim pasukan ke Suriah. | MOBILIZE FUTURE",
            })
    void hearsayPossibilityAndPlansAreToldAsSuch(String text, String told) {
        assertThat(mentions(text)).extracting(m -> m.event() + " " + m.status()).containsExactly(told);
    }
}
