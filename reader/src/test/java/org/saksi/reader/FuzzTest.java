package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.Article;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Whatever the bytes, reading comes to an end, throws nothing, and every span of an article holds its words. */
class FuzzTest {
    private static final int COPIES = 400;

    private final ArticleReader reader = new ArticleReader();

    @ParameterizedTest
    @ValueSource(strings = {"nusantara-wire.html", "detail-list.html", "english-daily.html", "script-only.html"})
    void htmlToArticle(String page) throws IOException {
        Mutations.of(resource(page), COPIES)
                .forEach(bytes -> check(reader.readPage("https://a.example/1", bytes, null)));
    }

    @Test
    void feedParser() {
        String text = "<p>Polisi menangkap sembilan orang di kota itu pada hari Senin malam.</p>".repeat(8);
        String feed = "<?xml version=\"1.0\"?><rss"
            + " version=\"2.0\"><channel><title>Harian</title><item><title>Satu</title><guid>1</guid><link>https://a.example/1</link><pubDate>Tue,"
            + " 10 Jun 2025 00:30:00 +0700</pubDate><description><![CDATA[" + text
                + "]]></description></item><item><title>Dua</title></item></channel></rss>";
        Mutations.of(feed.getBytes(StandardCharsets.UTF_8), COPIES).forEach(bytes -> {
            Feed parsed = reader.readFeed(bytes, null, LocalDate.of(2025, 6, 12));
            parsed.entries().forEach(entry -> check(reader.readEntry("umpan", 1, parsed, entry)));
            Reading.stdin(reader, bytes).forEach(FuzzTest::check);
        });
    }

    @Test
    void sitemaps() {
        String sitemap = "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url>"
                + "<loc>https://a.example/1</loc><lastmod>2025-06-10</lastmod></url></urlset>";
        byte[] plain = sitemap.getBytes(StandardCharsets.UTF_8);
        for (byte[] seed : List.of(plain, Warcs.gzip(plain))) {
            Mutations.of(seed, COPIES)
                    .forEach(bytes -> assertThat(ArticleReader.readSitemap("https://a.example/s.xml", bytes))
                            .isNotNull());
        }
    }

    @Test
    void warcReader() {
        Warcs warcs = new Warcs()
                .info()
                .page("https://a.example/1", Warcs.html("Satu", "Polisi menangkap sembilan orang di kota itu."))
                .page("https://a.example/2", Warcs.html("Dua", "Menteri bertemu utusan Fiji di Suva."));
        for (byte[] seed : List.of(warcs.plain(), warcs.packed())) {
            Mutations.of(seed, COPIES)
                    .forEach(bytes -> Reading.stdin(reader, bytes).forEach(FuzzTest::check));
        }
    }

    private static void check(ReadResult result) {
        if (!(result instanceof ReadResult.Read read)) {
            return;
        }
        Article article = read.article();
        int end = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            Span span = paragraph.span();
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.in(article.text())).isNotBlank();
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(article.text().length());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(article.text()))
                .isTrue();
    }

    private static byte[] resource(String page) throws IOException {
        try (InputStream in = FuzzTest.class.getResourceAsStream("pages/" + page)) {
            return in.readAllBytes();
        }
    }
}
