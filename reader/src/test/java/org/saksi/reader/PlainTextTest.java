package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.model.Article;
import org.saksi.model.Origin;

class PlainTextTest {

    @Test
    void headerLinesFillTheFields() {
        Article article = Reading.article("""
            Title: Polisi Tangkap Dua Orang
            published: 2025-06-10
            PUBLISHER: Harian Contoh
            Url: https://contoh.example/1
            Language: in
            Id: contoh-1
            Byline: Budi Contoh

            Polisi menangkap dua orang.
            """);
        assertThat(article.title()).isEqualTo("Polisi Tangkap Dua Orang");
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(article.publisher()).isEqualTo("Harian Contoh");
        assertThat(article.url()).isEqualTo("https://contoh.example/1");
        assertThat(article.language()).isEqualTo("id");
        assertThat(article.id()).isEqualTo("contoh-1");
        assertThat(article.byline()).isEqualTo("Budi Contoh");
        assertThat(article.text()).isEqualTo("Polisi Tangkap Dua Orang\n\nPolisi menangkap dua orang.");
    }

    @Test
    void aColonInTheFirstSentenceIsNoHeader() {
        Article article = Reading.article("Jakarta: polisi menangkap dua orang.");
        assertThat(article.text()).isEqualTo("Jakarta: polisi menangkap dua orang.");
    }

    @Test
    void aShortFirstLineAboveABlankLineIsTheTitle() {
        Article article = Reading.article("Polisi tangkap dua orang\n\nPolisi menangkap dua orang di Solo.");
        assertThat(article.title()).isEqualTo("Polisi tangkap dua orang");
        assertThat(Reading.of(article, Origin.TITLE)).containsExactly("Polisi tangkap dua orang");
    }

    @ParameterizedTest
    @CsvSource({
        "Polisi menangkap dua orang di Solo.",
        "Ringkasan",
        "Foto: polisi di Solo",
        "- Polisi menangkap dua orang",
    })
    void aSentenceACaptionOrAListIsNoTitle(String first) {
        assertThat(Reading.article(first + "\n\nWarga desa mendesak pemerintah.")
                        .title())
                .isNull();
    }

    @Test
    void aGivenTitleThatOpensTheTextIsNotRepeated() {
        Article article = Reading.article("Title: Polisi Tangkap Dua\n\nPOLISI TANGKAP DUA\n\nPolisi menangkap dua.");
        assertThat(article.text()).isEqualTo("POLISI TANGKAP DUA\n\nPolisi menangkap dua.");
        assertThat(article.title()).isEqualTo("Polisi Tangkap Dua");
        assertThat(Reading.of(article, Origin.TITLE)).containsExactly("POLISI TANGKAP DUA");
    }

    @Test
    void keyPointsAreToldFromTheBody() {
        Article headed = Reading.article("Key takeaways:\n\n\u2022 One thing.\n\u2022 Another.\n\nThe police came.");
        assertThat(Reading.of(headed, Origin.KEY_POINT)).containsExactly("Key takeaways:", "One thing.", "Another.");
        Article lines = Reading.article("Intisari Berita\nSatu hal.\nHal lain.\n\nPolisi datang.");
        assertThat(Reading.of(lines, Origin.KEY_POINT)).containsExactly("Intisari Berita", "Satu hal.", "Hal lain.");
        Article bare = Reading.article("- Satu hal.\n- Hal lain.\n\nPolisi datang.\n\n- Tiga.\n- Empat.\n\nSelesai.");
        assertThat(Reading.of(bare, Origin.KEY_POINT)).containsExactly("Satu hal.", "Hal lain.");
        assertThat(Reading.of(bare, Origin.BODY)).containsExactly("Polisi datang.", "Tiga.", "Empat.", "Selesai.");
    }

    @Test
    void aTextThatIsAllListIsBody() {
        Article article = Reading.article("- Polisi menangkap dua orang.\n- Warga mendesak pemerintah.");
        assertThat(Reading.of(article, Origin.KEY_POINT)).isEmpty();
        assertThat(Reading.of(article, Origin.BODY)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CAPTION|Foto: Warga di Solo",
                "CAPTION|Warga di Solo, 2019. (Foto: Contoh/Dok)",
                "CAPTION|FILE - Protesters in Nairobi in 2019",
                "CAPTION|Petugas berjaga. ANTARA FOTO/Contoh/nym.",
                "CREDIT|(ANTARA/abc)",
                "CREDIT|[abc/def]",
                "CREDIT|Editor: Contoh",
                "CREDIT|Penulis : Contoh",
                "CREDIT|Reporting by A. Example; Editing by B. Sample",
                "BOILERPLATE|Baca juga: Harga beras naik",
                "BOILERPLATE|ADVERTISEMENT",
                "BOILERPLATE|SCROLL TO CONTINUE WITH CONTENT",
                "BOILERPLATE|Simak video berikut",
                "BOILERPLATE|[Gambas:Video Contoh]",
                "BOILERPLATE|Sign up for our newsletter",
                "BOILERPLATE|***",
                "BODY|Advertisement spending fell, the ministry said.",
                "BODY|Baca jugalah, kata menteri itu.",
                "BODY|(Presiden itu kemudian pergi ke Solo.)",
                "BODY|Editor surat kabar itu ditangkap polisi.",
                "BODY|Iklan itu dilarang pemerintah.",
            })
    void linesThatAreNotBodyAreKnown(Origin origin, String line) {
        Article article = Reading.article("Polisi menangkap dua orang di Solo.\n\n" + line + "\n\nWarga pergi.");
        assertThat(article.paragraphs().get(1).origin()).isEqualTo(origin);
    }

    @Test
    void aSignatureBehindTheLastSentenceIsCutOff() {
        Article article = Reading.article("Polisi menangkap dua orang, katanya. (abc/def)\n\nIa pergi Senin (9/6).");
        assertThat(Reading.of(article, Origin.CREDIT)).containsExactly("(abc/def)");
        assertThat(Reading.of(article, Origin.BODY))
                .containsExactly("Polisi menangkap dua orang, katanya.", "Ia pergi Senin (9/6).");
    }

    @Test
    void aLinkInsertedIntoAParagraphIsCutOff() {
        Article article = Reading.article("Polisi menangkap dua orang. Baca juga: Harga beras (abc)");
        assertThat(Reading.of(article, Origin.BOILERPLATE)).containsExactly("Baca juga: Harga beras (abc)");
        assertThat(Reading.of(article, Origin.BODY)).containsExactly("Polisi menangkap dua orang.");
    }

    @Test
    void linesOfAFixedWidthAreOneParagraph() {
        Article article = Reading.article("""
            The police arrested two men in the city on
            Monday and said that more arrests were to
            come before the end of the week.
                The minister denied that he had ordered
            the arrests, and the opposition called for a
            debate in parliament.

            Students marched.\
            """);
        assertThat(Reading.of(article, Origin.BODY)).hasSize(3);
        assertThat(Reading.of(article, Origin.BODY).get(1))
                .startsWith("The minister")
                .endsWith("parliament.");
    }

    @Test
    void linesThatAreParagraphsStaySo() {
        Article article = Reading.article("Polisi menangkap dua orang.\nWarga mendesak pemerintah.\nMenteri pergi.");
        assertThat(Reading.of(article, Origin.BODY)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "JAKARTA, KOMPAS.com - Polisi datang.|Kompas.com",
                "Jakarta, CNN Indonesia -- Polisi datang.|CNN Indonesia",
                "LONDON (Reuters) - Police came.|Reuters",
                "JAKARTA - Polisi datang.|none",
                "Polisi, Reuters dan AP datang.|none",
            })
    void aKnownPublisherIsReadFromTheDateline(String text, String publisher) {
        assertThat(Reading.article(text).publisher()).isEqualTo(publisher);
    }

    @Test
    void lineBreaksAndControlCharactersAreTidiedAndNothingElse() {
        Article article =
                Reading.article("Cafe\u0301 \u0000di\u0007bakar.\r\nPolisi\u202E datang.\rWarga\tpergi.\uD83D");
        assertThat(article.text()).isEqualTo("Cafe\u0301 dibakar.\nPolisi\u202E datang.\nWarga\tpergi.\uFFFD");
    }

    @Test
    void theDefaultDateServesArticlesWithoutOne() {
        ArticleReader reader = new ArticleReader(ReaderOptions.defaults().withPublished(LocalDate.of(2025, 1, 2)));
        assertThat(Reading.article(reader.readText("a", "Polisi datang.")).published())
                .isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(Reading.article(reader.readText("a", "Published: 2024-05-06\n\nPolisi datang."))
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(Reading.article("Polisi datang.").published()).isNull();
    }

    @Test
    void idsComeFromTheContentWhenNoneIsGiven() {
        String id = Reading.article("Polisi datang.").id();
        assertThat(id).matches("a_[0-9a-f]{16}");
        assertThat(Reading.article("  Polisi datang.\n").id()).isEqualTo(id);
        assertThat(Reading.article("Polisi pergi.").id()).isNotEqualTo(id);
        String byUrl =
                Reading.article("URL: https://a.example/1\n\nPolisi datang.").id();
        assertThat(Reading.article("URL: https://a.example/1\n\nPolisi pergi.").id())
                .isEqualTo(byUrl)
                .isNotEqualTo(id);
    }
}
