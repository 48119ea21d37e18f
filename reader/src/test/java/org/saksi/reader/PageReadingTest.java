package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.Origin;

class PageReadingTest {

    @Test
    void aPageWhoseTextHangsOnLineBreaksIsRead() {
        Article article = Reading.page("nusantara-wire.html");
        assertThat(article.title()).isEqualTo("Menteri Luar Negeri Bertemu Utusan Fiji di Suva");
        assertThat(article.publisher()).isEqualTo("Kantor Berita Nusantara");
        assertThat(article.url()).isEqualTo("https://nusantara.example/berita/4711/menlu-fiji");
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 3, 14));
        assertThat(article.language()).isEqualTo("id");
        assertThat(Reading.of(article, Origin.TITLE))
                .containsExactly("Menteri Luar Negeri Bertemu Utusan Fiji di Suva");
        assertThat(Reading.of(article, Origin.BODY))
                .hasSize(4)
                .last()
                .isEqualTo("Kedua negara juga sepakat menggelar latihan pencarian korban pada Agustus.");
        assertThat(Reading.of(article, Origin.CAPTION))
                .singleElement()
                .asString()
                .startsWith("Menteri luar negeri");
        assertThat(Reading.of(article, Origin.CREDIT))
                .containsExactly(
                        "Pewarta: Contoh Pewarta", "Editor: Contoh Penyunting", "COPYRIGHT \u00a9 NUSANTARA 2025");
        assertThat(Reading.of(article, Origin.BOILERPLATE)).hasSize(2).allMatch(line -> line.startsWith("Baca juga:"));
        assertThat(article.text())
                .doesNotContain("Pasar ikan")
                .doesNotContain("promosi")
                .doesNotContain("Tags");
    }

    @Test
    void aPageWithInsertedLinksAndAKeyPointListIsRead() {
        Article article = Reading.page("detail-list.html");
        assertThat(article.byline()).isEqualTo("Contoh Satu, Contoh Dua");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 11, 2));
        assertThat(article.publisher()).isEqualTo("Berita Hulu");
        assertThat(Reading.of(article, Origin.KEY_POINT))
                .containsExactly("Sembilan penambang ditangkap.", "Dua alat berat disita.");
        assertThat(Reading.of(article, Origin.BODY))
                .hasSize(4)
                .first()
                .isEqualTo("Barabai - Polisi menangkap sembilan penambang liar di hulu sungai Barabai, Jumat malam."
                        + " Polisi juga menyita dua alat berat.");
        assertThat(Reading.of(article, Origin.CREDIT)).containsExactly("(cnt/dua)");
        assertThat(article.text())
                .doesNotContain("komentar")
                .doesNotContain("Bagikan")
                .doesNotContain("Bukan teks");
    }

    @Test
    void anEnglishPageInSeveralPartsIsRead() {
        Article article = Reading.page("english-daily.html");
        assertThat(article.title()).isEqualTo("Border deal signed after night of talks");
        assertThat(article.byline()).isEqualTo("Jane Example");
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(article.language()).isEqualTo("en");
        assertThat(Reading.of(article, Origin.KEY_POINT)).contains("Three crossings will reopen.");
        assertThat(Reading.of(article, Origin.BODY))
                .hasSize(5)
                .element(1)
                .isEqualTo("\u201cWe will not close the gates again,\u201d said the transport minister,"
                        + " who flew home on Tuesday.");
        assertThat(Reading.of(article, Origin.CAPTION))
                .singleElement()
                .asString()
                .startsWith("Guards salute");
        assertThat(article.text())
                .doesNotContain("teaser")
                .doesNotContain("First Briefing")
                .doesNotContain("More on this story");
    }

    @Test
    void aPageDrawnByScriptsIsReadFromItsMetadata() {
        Article article = Reading.page("script-only.html");
        assertThat(Reading.of(article, Origin.BODY))
                .containsExactly(
                        "The senate rejected the treaty on Tuesday.",
                        "The president said he would veto the budget if senators did not vote again.");
    }

    @Test
    void theSamplePageHoldsEverythingOfASyndicatedPage() {
        Article article = Reading.article(
                Reading.files("../samples/id-perselisihan-perbatasan.html").get(0));
        assertThat(Reading.of(article, Origin.KEY_POINT)).hasSize(4);
        assertThat(Reading.of(article, Origin.CAPTION)).hasSize(1);
        assertThat(Reading.of(article, Origin.CREDIT))
                .containsOnlyOnce("Penulis: Ratna Wulandari")
                .hasSize(4);
        assertThat(Reading.of(article, Origin.BOILERPLATE)).hasSize(2);
        assertThat(Reading.of(article, Origin.BODY)).hasSize(10);
    }

    @Test
    void aPageNestedTwentyFiveThousandDeepIsRead() {
        String page = "<html><body>" + "<div>".repeat(25_000) + "<p>Polisi menangkap sembilan orang di kota itu.</p>"
                + "<b><i>".repeat(25_000) + "<p>Warga desa mendesak pemerintah menutup tambang itu hari ini.</p>";
        Article article = Reading.article(read(page));
        assertThat(article.text()).contains("menangkap sembilan orang").contains("mendesak pemerintah");
    }

    @Test
    void aPageWithHugeAttributesAndNumbersIsRead() {
        String page = "<html><body><div class=\"" + "related-".repeat(200_000) + "\" id=\"" + "x".repeat(1_000_000)
                + "\"><table><tr><td colspan=9007199254740991>"
                + "Polisi menangkap sembilan orang di kota itu pada hari Senin malam.</td></tr></table></div>";
        assertThat(Reading.article(read(page)).text()).startsWith("Polisi menangkap sembilan orang");
    }

    @Test
    void aPageThatIsOneLongParagraphIsRead() {
        String page = "<html><body>" + "<p>Polisi menangkap sembilan orang di kota itu.".repeat(20_001);
        assertThat(Reading.article(read(page)).paragraphs()).hasSize(20_000);
    }

    @Test
    void brokenMetadataDoesNotHideTheArticle() {
        String page = "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"
                + "<script type='application/ld+json'>[null, {\"@type\": 7}]</script>"
                + "<meta property='article:published_time' content='kemarin'></head><body>"
                + "<div class='post-date'>Rabu, 4 Juni 2025</div>"
                + "<p>Polisi menangkap sembilan orang di kota itu pada hari Senin malam.</p>";
        Article article = Reading.article(read(page));
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 6, 4));
        assertThat(article.title()).isNull();
    }

    @Test
    void shownDatesAreReadInBothLanguages() {
        assertThat(PageDates.parse("Selasa, 10 Juni 2025 07:45 WIB")).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(PageDates.parse("Jumat, 1 Agt 2025")).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(PageDates.parse("June 9th, 2025, 10:00 a.m.")).isEqualTo(LocalDate.of(2025, 6, 9));
        assertThat(PageDates.parse("Published 3 February 2025")).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(PageDates.parse("2025-06-10T00:30:00+07:00")).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(PageDates.parse("10/06/2025"))
                .as("day and month cannot be told apart")
                .isNull();
        assertThat(PageDates.inPath("https://a.example/2025/06/10/judul")).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(PageDates.inPath("https://a.example/2025/13/10/judul")).isNull();
    }

    private static ReadResult read(String page) {
        List<ReadResult> results = Reading.stdin(new ArticleReader(), page.getBytes(StandardCharsets.UTF_8));
        assertThat(results).hasSize(1);
        return results.get(0);
    }
}
