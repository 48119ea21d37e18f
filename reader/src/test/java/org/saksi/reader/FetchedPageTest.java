package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.reader.Provenance.CharsetSource;

/** Pages that come with the header of a response. */
class FetchedPageTest {
    private static final String SENTENCE = "Polisi menutup caf\u00e9 itu \u2013 kata menteri kepada para wartawan.";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static String page(String head) {
        return "<html><head>" + head + "<title>Kafe</title></head><body><p>" + SENTENCE + "</p></body></html>";
    }

    private static ReadResult.Read read(byte[] bytes, String charset) {
        return (ReadResult.Read) new ArticleReader().readPage("https://a.example/1", bytes, charset);
    }

    @Test
    void theMarkComesBeforeTheHeaderAndTheHeaderBeforeThePage() {
        ReadResult.Read marked =
                read(("\uFEFF" + page("<meta charset=windows-1252>")).getBytes(StandardCharsets.UTF_8), "iso-8859-2");
        assertThat(marked.article().text()).contains(SENTENCE);
        assertThat(marked.provenance().charsetSource()).isEqualTo(CharsetSource.MARK);
        assertThat(marked.provenance().notes())
                .containsExactly(
                        "header names charset iso-8859-2 but utf-8 was used",
                        "page names charset windows-1252 but utf-8 was used");
        ReadResult.Read headed = read(page("<meta charset=utf-8>").getBytes(WESTERN), "windows-1252");
        assertThat(headed.article().text()).contains(SENTENCE);
        assertThat(headed.provenance().charsetSource()).isEqualTo(CharsetSource.HEADER);
        assertThat(headed.provenance().notes()).containsExactly("page names charset utf-8 but windows-1252 was used");
    }

    @Test
    void aHeaderThatTheBytesContradictIsOverruled() {
        ReadResult.Read read = read(page("").getBytes(StandardCharsets.UTF_8), "ISO-8859-1");
        assertThat(read.article().text()).contains(SENTENCE);
        assertThat(read.provenance().charsetSource()).isEqualTo(CharsetSource.VALID);
    }

    @Test
    void aCharsetDeclaredFarDownIsFoundAndInvalidBytesAreCounted() {
        String head = "<!--" + "x".repeat(5000) + "--><meta charset=windows-1252>";
        assertThat(read(page(head).getBytes(WESTERN), null).article().text()).contains(SENTENCE);
        ReadResult.Read broken = read(page("").getBytes(WESTERN), "utf-8");
        assertThat(broken.provenance().notes()).containsExactly("2 invalid byte sequences in UTF-8 were replaced");
    }

    @Test
    void entitiesThatAPageDeclaresAreNeitherReadNorMultiplied() {
        String doctype = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY a \"ha\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String body = ("<p>" + SENTENCE + " Sumbernya &x; dan &b; tidak dibaca.</p>").repeat(9);
        Article article = read(
                        (doctype + "<html><body><article>" + body + "</article></body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        null)
                .article();
        assertThat(article.text()).contains(SENTENCE).contains("&x; dan &b;").doesNotContain("haha");
    }

    @Test
    void theAddressIsThatOfTheResponse() {
        Article article = read(page("").getBytes(StandardCharsets.UTF_8), null).article();
        assertThat(article.url()).isEqualTo("https://a.example/1");
    }

    @Test
    void captionsKeyPointsAndLongLabelledTextAreToldApart() {
        String html = "<html><body><article><h1>Judul</h1><ul class='key-points'><li>Sembilan orang ditangkap.</li>"
                + "<li>Dua truk disita.</li></ul><div class='author'>"
                + "<p>Polisi menangkap sembilan orang di kota itu pada hari Senin malam.</p>".repeat(9)
                + "</div><figure><img><figcaption><span class='caption'>Truk yang disita.</span> <b>Kredit</b>"
                + "</figcaption></figure></article></body></html>";
        Article article = read(html.getBytes(StandardCharsets.UTF_8), null).article();
        assertThat(Reading.of(article, Origin.KEY_POINT)).hasSize(2);
        assertThat(Reading.of(article, Origin.BODY)).hasSize(9);
        assertThat(Reading.of(article, Origin.CAPTION)).containsExactly("Truk yang disita. Kredit");
    }

    @Test
    void hiddenCharactersKeepTheirPlaceAndEverySpanHoldsItsWords() {
        Random random = new Random(18);
        List<String> hidden = List.of(
                "\u200b",
                "\u202e",
                "\u2066",
                "\ufeff",
                "\u00ad",
                "e\u0301",
                "\u00e9",
                "\ud83d\ude00",
                "\u0000",
                "\u0007",
                "&#xD83D;",
                "&zwj;",
                "\ud800");
        for (int i = 0; i < 300; i++) {
            StringBuilder body = new StringBuilder();
            for (int p = 0; p < 4; p++) {
                body.append("<p>Polisi menangkap ");
                for (int k = 0; k < 5; k++) {
                    body.append(hidden.get(random.nextInt(hidden.size())))
                            .append("sembilan")
                            .append(' ');
                }
                body.append("orang di kota itu pada hari Senin malam.</p>");
            }
            byte[] bytes = ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
            Article article = read(bytes, "utf-8").article();
            assertThat(article.text()).doesNotContain("\u0000", "\u0007");
            for (Paragraph paragraph : article.paragraphs()) {
                String words = paragraph.span().in(article.text());
                assertThat(words).startsWith("Polisi").endsWith("malam.");
                assertThat(article.text().indexOf(words, paragraph.span().start()))
                        .isEqualTo(paragraph.span().start());
            }
        }
    }

    @Test
    void aHeadlineIsNotTheNameOfTheSite() {
        String html = "<html><head><title>Pajak ekspor nikel dinaikkan bulan depan -"
                + " Harian</title></head><body><h1>Harian</h1><h2>Pajak ekspor nikel dinaikkan bulan depan</h2><div"
                + " class='byline top'>Oleh Ratna</div><p>"
                + SENTENCE + "</p></body></html>";
        Article article = read(html.getBytes(StandardCharsets.UTF_8), null).article();
        assertThat(article.title()).isNotEqualTo("Harian").startsWith("Pajak ekspor nikel");
        assertThat(article.byline()).isEqualTo("Oleh Ratna");
    }

    @Test
    void whatAStyleHidesIsNotRead() {
        String html =
                "<html><body><div style='display: none'><p>Teks tersembunyi yang tidak ada di halaman itu.</p></div>"
                        + ("<p>" + SENTENCE + "</p>").repeat(5) + "</body></html>";
        assertThat(read(html.getBytes(StandardCharsets.UTF_8), null).article().text())
                .doesNotContain("tersembunyi");
    }
}
