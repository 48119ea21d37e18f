package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** What hangs on a condition and binds whoever would do it, and what nobody promises (codebook section 4). */
class BindingsTest {
    private static List<Mention> code(String language, String text) {
        Article article = new Article(
                "t",
                null,
                null,
                null,
                null,
                null,
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return Coder.of(language).code(Analysers.of(language).analyse(article)).mentions();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Peru will expel the envoys if Chile closes the port.",
                "en | \"We may expel the envoys if Chile closes the port,\" the president said.",
                "en | The producers will withdraw their ships if the tax stays.",
                "id | Peru akan mengusir para utusan jika Chile menutup pelabuhan.",
                "id | Warga siap mendukung polisi bila patroli ditambah.",
                "en | Once the rebels withdraw from the valley, Peru will lift its sanctions, the minister said.",
                "en | Peru will release the prisoners once Chile lifts the sanctions.",
                "id | Begitu pasukan Chile mundur dari lembah, Peru akan membebaskan para sandera.",
                "id | Setelah Chile menarik pasukannya, Peru baru akan membuka perundingan.",
            })
    void whoWillActOnAConditionThreatensOrPromises(String language, String text) {
        assertThat(code(language, text)).anySatisfy(m -> {
            assertThat(m.condition()).isNotNull();
            assertThat(m.pledge()).isNotNull();
            assertThat(m.event()).isIn(EventType.THREATEN, EventType.AGREE);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The smuggler could be jailed if the court finds him guilty.",
                "en | Higher fees will hit the students if the bill passes.",
                "en | Analysts said Peru is likely to expel the envoys if Chile closes the port.",
                "en | Peru should expel the envoys if Chile closes the port.",
                "en | Analysts said Peru might expel the envoys if Chile closes the port.",
                "id | Pegawai itu dapat dipecat jika terbukti menerima suap.",
                "id | Peru harus mengusir para utusan jika Chile menutup pelabuhan.",
            })
    void whatSomebodyElseHoldsPossibleBindsNobody(String language, String text) {
        assertThat(code(language, text)).allSatisfy(m -> {
            assertThat(m.event()).isNotIn(EventType.THREATEN, EventType.AGREE);
            assertThat(m.status()).isEqualTo(Status.HYPOTHETICAL);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Peru will expel the envoys if necessary.",
                "en | Peru will expel the envoys even if Chile protests.",
                "en | Peru did not confirm if it will expel the envoys.",
                "id | Peru akan mengusir para utusan bila perlu.",
                "id | Peru akan mengusir para utusan yang selama ini tinggal di Lima.",
                "id | Peru akan mengusir para utusan selama dua hari.",
                "en | Once a soldier, he will attack the government in his new book.",
                "en | Chile once attacked Peru, and Peru will attack Chile.",
                "id | Setelah menyerang Peru, Chile akan menarik pasukannya.",
                "id | Begitu banyak pasukan Chile menyerang Peru, Bolivia akan membalas.",
                "id | Peru baru membebaskan tahanan setelah Chile mencabut sanksi.",
            })
    void aWordLikeIfThatNamesNothingIsNoCondition(String language, String text) {
        assertThat(code(language, text))
                .allSatisfy(m -> assertThat(m.condition()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Peru will not be able to attack the camp.",
                "en | The old stocks of rubber will not be liquidated.",
                "en | Without a new proposal the budget will fail.",
            })
    void whatCannotBeOrHappensByItselfIsNoIntention(String language, String text) {
        assertThat(code(language, text)).noneMatch(Mention::commitmentOnly);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | Ministers agreed that the states would have to cut their fleets."})
    void aDutyInReportedSpeechIsNotDenied(String language, String text) {
        assertThat(code(language, text)).allMatch(Mention::polarity);
    }
}
