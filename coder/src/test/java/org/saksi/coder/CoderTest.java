package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.Attribution;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** What the frame engine makes of sentences that coders before it got wrong. */
class CoderTest {
    private static CodedText code(String language, String text) {
        Article article = new Article(
                "test",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return Coder.of(language).code(Analysers.of(language).analyse(article));
    }

    private static Mention only(String language, String text) {
        List<Mention> mentions = code(language, text).mentions();
        assertThat(mentions).as(text).hasSize(1);
        return mentions.getFirst();
    }

    private static List<String> texts(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).toList();
    }

    @Test
    void aConditionalThreatIsAThreatWithItsConditionAndNoAttack() {
        Mention threat = only("en", "If Iran closes the strait, the United States will attack Iran.");

        assertThat(threat.event()).isEqualTo(EventType.THREATEN);
        assertThat(threat.mode()).isEqualTo("violence");
        assertThat(threat.status()).isEqualTo(Status.ASSERTED);
        assertThat(texts(threat.actors())).containsExactly("the United States");
        assertThat(texts(threat.recipients())).containsExactly("Iran");
        assertThat(threat.condition()).isNotNull();
        assertThat(threat.condition().event()).isEqualTo(EventType.COERCE);
        assertThat(texts(threat.condition().actors())).containsExactly("Iran");
    }

    @Test
    void aNegatedAttackIsNoEventAndSaysWhy() {
        CodedText coded = code("en", "Indonesia did not attack Malaysia.");

        assertThat(coded.mentions()).isEmpty();
        assertThat(coded.rejections()).extracting(Rejection::reason).contains("negated by \"not\"");
    }

    @Test
    void aQuoteMarkThatIsNeverClosedQuotesNotTheRestOfALongText() {
        CodedText coded = code("en", "\"" + "Rebels attacked an army base on Monday. ".repeat(300));

        assertThat(coded.mentions())
                .hasSizeGreaterThan(200)
                .extracting(Mention::quote)
                .containsOnlyNulls();
    }

    @Test
    void aDenialHoldsTheDeniedAct() {
        Mention denial = only("id", "Indonesia membantah pasukannya menyerang warga sipil.");

        assertThat(denial.event()).isEqualTo(EventType.REJECT);
        assertThat(texts(denial.actors())).containsExactly("Indonesia");
        assertThat(denial.denies()).isNotNull();
        assertThat(denial.denies().event()).isEqualTo(EventType.ASSAULT);
        assertThat(texts(denial.denies().recipients())).containsExactly("warga sipil");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It is not true that police beat the protesters, the chief said. | the chief",
                "en | Rumours that soldiers attacked the village are false, the governor said. | the governor",
                "id | Tidak benar polisi memukuli pengunjuk rasa, ujar kapolda. | kapolda",
                "id | Kabar bahwa tentara menyerang desa itu tidak benar, kata gubernur. | gubernur",
            })
    void whatIsCalledUntrueIsDeniedByWhoeverSaysSo(String language, String text, String denier) {
        Mention denial = only(language, text);

        assertThat(denial.event()).isEqualTo(EventType.REJECT);
        assertThat(denial.denies()).isNotNull();
        assertThat(denial.denies().event()).isEqualTo(EventType.ASSAULT);
        assertThat(texts(denial.actors())).containsExactly(denier);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Iran agreed not to attack Saudi Arabia.",
                "id | Indonesia berjanji tidak akan menyerang Malaysia.",
            })
    void aPromiseNotToActIsAPromiseOfNegativePolarity(String language, String text) {
        Mention promise = only(language, text);

        assertThat(promise.event()).isEqualTo(EventType.AGREE);
        assertThat(promise.polarity()).isFalse();
    }

    @Test
    void anInvertedConditionTellsNoAttack() {
        assertThat(code("en", "Had Iran attacked Israel, the United States would have intervened.")
                        .mentions())
                .noneMatch(m -> m.event() == EventType.ASSAULT);
    }

    @Test
    void anExceptionWithAClauseIsACondition() {
        List<Mention> mentions = code(
                        "id", "Militer tidak akan menyerang kota itu kecuali pemberontak menembak lebih dulu.")
                .mentions();

        assertThat(mentions).allMatch(Mention::commitmentOnly);
    }

    @Test
    void aThreatInAQuoteStandsOnItsSpeakersWord() {
        Mention threat = only("id", "Jika Kamboja menembak lagi, kami akan membalas, kata perdana menteri Thailand.");

        assertThat(threat.event()).isEqualTo(EventType.THREATEN);
        assertThat(texts(threat.actors())).containsExactly("kami");
        assertThat(texts(threat.recipients())).containsExactly("Kamboja");
        assertThat(threat.condition()).isNotNull();
        assertThat(threat.condition().event()).isEqualTo(EventType.ASSAULT);
        assertThat(threat.chain()).extracting(v -> v.speaker().text()).containsExactly("perdana menteri Thailand");
    }

    @Test
    void aDeclaredIntentionNotToActIsACommitmentAndNoEvent() {
        Mention intention = only("id", "Kami tidak berniat menutup kedutaan, kata menteri luar negeri.");

        assertThat(intention.commitmentOnly()).isTrue();
        assertThat(intention.polarity()).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Police arrested two students. | Police | two students",
                "en | Two students were arrested by police. | police | Two students",
                "en | Two students were arrested on Monday. | | Two students",
                "en | The soldiers, who had crossed the river, attacked the village. | The soldiers | the village",
                "en | Rebels and militiamen attacked Goma and Bukavu. | Rebels; militiamen | Goma; Bukavu",
                "en | The army attacked the town and Egypt condemned the violence. | The army | the town",
                "id | Polisi menangkap dua mahasiswa. | Polisi | dua mahasiswa",
                "id | Dua mahasiswa ditangkap polisi. | polisi | Dua mahasiswa",
                "id | Dua mahasiswa ditangkap oleh polisi Malaysia. | polisi Malaysia | Dua mahasiswa",
                "id | Dua mahasiswa ditangkap pada Senin. | | Dua mahasiswa",
                "id | Penangkapan dua mahasiswa oleh polisi terjadi pada Senin. | polisi | dua mahasiswa",
                "id | Tentara yang menyeberangi sungai menyerang desa itu. | Tentara | desa itu",
            })
    void voiceAndOrderSayWhoActed(String language, String text, String actors, String recipients) {
        Mention first = code(language, text).mentions().getFirst();

        assertThat(String.join("; ", texts(first.actors()))).isEqualTo(actors == null ? "" : actors);
        assertThat(String.join("; ", texts(first.recipients()))).isEqualTo(recipients);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Police did not arrest the students.",
                "en | Police never arrested the students.",
                "en | No soldiers attacked the village.",
                "en | The army failed to capture the town.",
                "en | Did the army attack the village?",
                "id | Polisi tidak menangkap mahasiswa itu.",
                "id | Polisi belum menangkap mahasiswa itu.",
                "id | Polisi batal menangkap mahasiswa itu.",
                "id | Tentara gagal menyerang desa itu.",
                "id | Apakah tentara menyerang desa itu?",
                "en | Neither China nor India fired on the soldiers.",
                "en | Fears that China will invade Taiwan have grown.",
                "en | Israel warned that Hezbollah would attack Haifa.",
                "en | Had Turkey invaded Syria, Russia would have bombed Ankara.",
                "id | Bukan tentara Myanmar yang menyerang desa itu.",
                "id | Tidak ada anggota kami yang memukul pengunjuk rasa.",
                "id | Tentara nyaris menembak demonstran.",
                "id | Kekhawatiran bahwa Tiongkok akan menyerbu Taiwan meningkat.",
            })
    void whatDidNotHappenIsNoEvent(String language, String text) {
        assertThat(code(language, text).mentions()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The minister will meet the rebels on Friday. | AGREE | ASSERTED",
                "en | Russia will attack Ukraine. | THREATEN | ASSERTED",
                "en | China may impose sanctions on Japan. | SANCTION | HYPOTHETICAL",
                "id | Menteri luar negeri akan bertemu dengan duta besar Iran pada Jumat. | AGREE | ASSERTED",
                "id | Rusia akan menyerang Ukraina. | THREATEN | ASSERTED",
                "id | Tiongkok mungkin menjatuhkan sanksi kepada Jepang. | SANCTION | HYPOTHETICAL",
            })
    void theFutureIsNotThePast(String language, String text, EventType type, Status status) {
        Mention mention = code(language, text).mentions().getFirst();

        assertThat(mention.event()).isEqualTo(type);
        assertThat(mention.status()).isEqualTo(status);
    }

    @Test
    void aQuoteOverSeveralSentencesKeepsItsSpeaker() {
        String text = "\"Militer menyerang desa itu. Tentara menangkap dua wartawan,\" kata Budi.";

        CodedText coded = code("id", text);

        assertThat(coded.mentions()).extracting(Mention::event).containsExactly(EventType.ASSAULT, EventType.COERCE);
        assertThat(coded.mentions().getLast().chain()).extracting(Voiced::kind).containsExactly(Attribution.Kind.QUOTE);
        assertThat(coded.mentions())
                .allSatisfy(m -> assertThat(m.chain())
                        .extracting(v -> v.speaker().text())
                        .containsExactly("Budi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void anyTextIsCodedWithoutFailingAndEverySpanLiesInIt(String language) {
        String[] pieces = {
            "attack",
            "menyerang",
            " ",
            ", ",
            ". ",
            "\"",
            "“",
            "”",
            "(",
            ")",
            "if ",
            "jika ",
            "that ",
            "yang ",
            "to ",
            "untuk ",
            "Iran",
            "polisi",
            "was ",
            "killed ",
            "by ",
            "oleh ",
            "and ",
            "dan ",
            "said ",
            "kata ",
            "\uD83D\uDE00",
            "e\u0301",
            "-",
            "12.500",
            "\n",
            "not ",
            "tidak ",
            "will ",
            "akan ",
            "'s ",
            "of ",
            "on Monday ",
            "ditangkap ",
            "serangan ",
            ":"
        };
        Random random = new Random(20250616);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String article = text.toString();

            for (Mention mention : code(language, article).mentions()) {
                assertThat(mention.trigger().end()).isLessThanOrEqualTo(article.length());
                assertThat(mention.clause().contains(mention.trigger())).isTrue();
                for (Phrase phrase : mention.actors()) {
                    assertThat(phrase.span().in(article)).isEqualTo(phrase.text());
                }
                for (Phrase phrase : mention.recipients()) {
                    assertThat(phrase.span().in(article)).isEqualTo(phrase.text());
                }
            }
        }
    }

    @Test
    void verbsOfSayingBehindAQuotationAreNoActs() {
        String quote = "\"Harga pangan masih bisa kami tahan sampai akhir bulan,\" ";

        assertThat(code("id", quote + "tutup Menteri Perdagangan.").mentions()).isEmpty();
        assertThat(code("id", quote + "tambahnya.").mentions()).isEmpty();
        assertThat(code("id", quote + "ungkap Purbaya.").mentions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sekitar 200 mahasiswa menggelar unjuk rasa di depan DPR.|200 mahasiswa",
                "Lebih dari 20.000 orang berdemonstrasi di New York.|20.000 orang",
                "Kapolri Jenderal Listyo Sigit Prabowo, berkunjung ke Papua.|Kapolri Jenderal Listyo Sigit Prabowo",
                "Kini polisi masih terus memeriksa para pelaku.|polisi",
                "Para menteri, kata Koster, meminta Presiden bersikap tegas.|Para menteri",
                "Presiden Prabowo tengah menuntut Israel membuka perbatasan.|Presiden Prabowo",
                "Menteri Energi dan Sumber Daya Mineral mengecam serangan itu.|Menteri Energi dan Sumber Daya Mineral"
            })
    void aSubjectSurvivesNumbersInsertionsAndLongTitles(String sentence, String actor) {
        assertThat(texts(only("id", sentence).actors())).containsExactly(actor);
    }

    @Test
    void peopleBehindANominalisationAreNotItsDoer() {
        Mention arrest = only("id", "Penangkapan tiga orang terduga teroris itu terjadi di Jambi.");

        assertThat(arrest.actors()).isEmpty();
        assertThat(texts(arrest.recipients())).containsExactly("tiga orang terduga teroris itu");
    }

    @Test
    void theSpeakerOfAQuoteMayStandInAnotherSentenceThanTheTreeOfItsActs() {
        Mention request = only(
                "id",
                "\"Keadaan di pabrik itu semakin buruk dari hari ke hari,\" kata Ketua Serikat Buruh Bandung Rudi"
                        + " Hartono. \"Jadi meminta pemerintah mengganti menteri itu.\"");

        assertThat(texts(request.actors())).containsExactly("Ketua Serikat Buruh Bandung Rudi Hartono");
        assertThat(request.basis()).isEqualTo("order");
    }
}
