package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.Article;
import org.saksi.model.Origin;

class FeedReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 12);
    private static final String LONG = "<p>Polisi menangkap sembilan orang di kota itu pada hari Senin malam.</p>"
            + "<p>Menteri luar negeri bertemu utusan Fiji di Suva untuk membahas latihan bersama.</p>".repeat(7);

    @TempDir
    Path folder;

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harian Contoh</title>"
                + "<language>id</language><lastBuildDate>Wed, 11 Jun 2025 09:00:00 +0700</lastBuildDate>" + items
                + "</channel></rss>";
    }

    private static String item(String inner) {
        return "<item>" + inner + "</item>";
    }

    private static Feed feed(String xml) {
        return new ArticleReader().readFeed(xml.getBytes(StandardCharsets.UTF_8), null, TODAY);
    }

    @Test
    void anEntryThatCarriesItsArticleIsOne() throws IOException {
        Path file = Files.writeString(
                folder.resolve("umpan.xml"),
                rss(item("<title>Sembilan orang &amp;amp; dua truk</title><link>https://a.example/1</link>"
                        + "<guid isPermaLink=\"false\">a-1</guid><dc:creator>Ratna</dc:creator>"
                        + "<pubDate>Tue, 10 Jun 2025 00:30:00 +0700</pubDate><description>Ringkas.</description>"
                        + "<content:encoded><![CDATA[" + LONG + "]]></content:encoded>")));
        List<ReadResult> results = Reading.files(file);
        assertThat(results).hasSize(1);
        Article article = Reading.article(results.get(0));
        assertThat(article.title()).isEqualTo("Sembilan orang & dua truk");
        assertThat(article.url()).isEqualTo("https://a.example/1");
        assertThat(article.byline()).isEqualTo("Ratna");
        assertThat(article.publisher()).isEqualTo("Harian Contoh");
        assertThat(article.published()).as("in the publication's own zone").isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(Reading.of(article, Origin.BODY)).hasSize(8);
        assertThat(((ReadResult.Read) results.get(0)).provenance().format()).isEqualTo(Provenance.Format.FEED);
    }

    @Test
    void anAtomEntryIsReadInAllItsForms() {
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Kabar</title><updated>2025-06-11T00:00:00Z</updated>"
                        + "<entry><id>urn:a:1</id><title type='html'>&lt;b&gt;Satu&lt;/b&gt;</title>"
                        + "<link rel='self' href='https://a.example/self'/><link href='https://a.example/1'/>"
                        + "<author><name>Budi</name></author><published>2025-06-09T23:30:00-05:00</published>"
                        + "<updated>2025-06-10T00:00:00Z</updated><content type='html'>"
                        + LONG.replace("<", "&lt;") + "</content></entry>"
                        + "<entry><id>urn:a:2</id><title>Dua</title><link rel='alternate' href='https://a.example/2'/>"
                        + "<updated>2025-06-10T00:00:00Z</updated><content type='xhtml'><div>" + LONG
                        + "</div></content></entry>"
                        + "</feed>";
        List<ReadResult> results = Reading.stdin(atom);
        assertThat(results)
                .extracting(Reading::article)
                .extracting(Article::title)
                .containsExactly("Satu", "Dua");
        assertThat(results)
                .extracting(Reading::article)
                .extracting(Article::published)
                .containsExactly(LocalDate.of(2025, 6, 9), LocalDate.of(2025, 6, 10));
        assertThat(Reading.article(results.get(0)).byline()).isEqualTo("Budi");
        assertThat(Reading.article(results.get(1)).text())
                .contains("Polisi menangkap")
                .doesNotContain("<p>");
    }

    @Test
    void anEntryThatOnlyLeadsToItsArticleIsRefusedWithItsLink() {
        List<ReadResult> results = Reading.stdin(rss(item("<title>Satu</title><link>https://a.example/1</link>"
                        + "<description>Polisi menangkap sembilan orang.</description>")
                + item("<title>Dua</title><link>https://a.example/2</link><description>" + LONG.replace("<", "&lt;")
                        + " Baca selengkapnya</description>")
                + item("<title>Tiga</title><description>Tanpa tautan.</description>")));
        assertThat(Reading.reasons(results))
                .containsExactly(
                        "[stdin:1] entry must carry its article but carries 32 characters of it: fetch"
                                + " https://a.example/1",
                        "[stdin:2] entry must carry its article but carries 644 characters of it: fetch"
                                + " https://a.example/2",
                        "[stdin:3] entry must carry its article but carries 13 characters of it and no link");
        assertThat(Reading.letter(results.get(0)).rule()).isEqualTo("feed-link");
    }

    @Test
    void missingUnreadableAndFutureDatesAreFlaggedAndNeverFilledIn() {
        Feed feed = feed(rss(item("<link>https://a.example/1</link>")
                + item("<link>https://a.example/2</link><pubDate>kemarin</pubDate>")
                + item("<link>https://a.example/3</link><pubDate>Fri, 10 Jun 2033 00:00:00 GMT</pubDate>")
                + item("<link>https://a.example/4</link><pubDate>Fri, 13 Jun 2025 01:00:00 +0900</pubDate>")));
        assertThat(feed.entries())
                .extracting(Feed.Entry::published)
                .containsExactly(null, null, null, LocalDate.of(2025, 6, 13));
        assertThat(feed.entries())
                .extracting(Feed.Entry::notes)
                .containsExactly(
                        List.of("the entry has no date"),
                        List.of("the entry's date cannot be read"),
                        List.of("the entry's date 2033-06-10 lies after 2025-06-12, on which the feed was fetched"),
                        List.of());
    }

    @Test
    void withoutADayOfFetchingTheFeedsOwnDayFindsDatesInTheFuture() {
        ReadResult.Read read = (ReadResult.Read) Reading.stdin(rss(item("<link>https://a.example/1</link>"
                        + "<pubDate>Fri, 10 Jun 2033 00:00:00 GMT</pubDate><description>" + LONG.replace("<", "&lt;")
                        + "</description>")))
                .get(0);
        assertThat(read.article().published()).isNull();
        assertThat(read.provenance().notes())
                .containsExactly("the entry's date 2033-06-10 lies after 2025-06-11, on which the feed was written");
    }

    @Test
    void anEditedTitleOrLinkIsTheSameArticleUnderTheSameId() {
        Feed before = feed(rss(item("<guid>x-17</guid><link>https://a.example/lama</link><title>Lama</title>")));
        Feed after = feed(rss(item("<guid>x-17</guid><link>https://a.example/baru</link><title>Baru</title>")));
        assertThat(before.entries().get(0).key())
                .isEqualTo(after.entries().get(0).key())
                .isEqualTo("x-17");
        String twice = rss(item("<guid>x-17</guid><link>https://a.example/1</link><title>Lama</title><description>"
                        + LONG.replace("<", "&lt;") + "</description>")
                + item("<guid>x-17</guid><link>https://a.example/1</link><title>Baru</title><description>"
                        + LONG.replace("<", "&lt;") + "</description>"));
        assertThat(Reading.reasons(Reading.stdin(twice)))
                .singleElement()
                .asString()
                .contains("id must be unique in one run");
    }

    @Test
    void oneIdOnDifferentArticlesOfOneFeedIsNoId() {
        Feed feed = feed(rss(item("<guid>0</guid><link>https://a.example/1</link><title>Satu</title>")
                + item("<guid>0</guid><link>https://a.example/2</link><title>Dua</title>")));
        assertThat(feed.entries())
                .extracting(Feed.Entry::key)
                .containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(feed.entries().get(1).notes())
                .contains("the entry's id stands on other articles too, so its link is its id");
    }

    @Test
    void aFeedThatIsCutOffKeepsItsEntriesAndSaysSo() {
        String whole = rss(item("<link>https://a.example/1</link>") + item("<link>https://a.example/2</link>"));
        Feed feed = feed(whole.substring(0, whole.indexOf("/2<")));
        assertThat(feed.entries()).isNotEmpty();
        assertThat(feed.faults()).containsExactly("feed must end with </rss> but is cut off");
    }

    @Test
    void aDoctypeIsRefusedAndNothingItNamesIsFetched() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "KENARI");
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port.setSoTimeout(1);
            String remote = "http://127.0.0.1:" + port.getLocalPort() + "/x";
            for (String evil : List.of(
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>" + rss("<title>&x;</title>"),
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + remote + "\">]>" + rss(item("<title>&x;</title>")),
                    "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"" + remote + "\"> %x;]>" + rss(""),
                    "<!DOCTYPE rss SYSTEM \"" + remote + "\">" + rss(""))) {
                assertThat(Reading.reasons(Reading.stdin(evil.replaceFirst("<\\?xml[^>]*>", ""))))
                        .containsExactly("[stdin] feed must have no DOCTYPE but has one");
            }
            String include =
                    rss(item("<title><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                            + canary.toUri() + "\"/></title><link>" + remote + "</link>"));
            assertThat(feed(include).toString()).doesNotContain("KENARI");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(port::accept))
                    .as("nobody called")
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String bomb = laughs + "]>" + rss(item("<title>&l29;</title>")).replaceFirst("<\\?xml[^>]*>", "");
        assertThat(Reading.reasons(Reading.stdin(bomb)))
                .containsExactly("[stdin] feed must have no DOCTYPE but has one");
    }

    @Test
    void nestingWithoutEndAndEntriesWithoutEndAreCapped() {
        Feed deep = feed(rss(item("<x>".repeat(25_000) + "</x>".repeat(25_000) + "<title>Satu</title>")));
        assertThat(deep.entries()).isNotEmpty();
        Feed many = feed(rss(item("<link>https://a.example/1</link>").repeat(10_001)));
        assertThat(many.entries()).hasSize(10_000);
        assertThat(many.faults()).containsExactly("feed must have at most 10000 entries but had 10001");
    }

    @Test
    void aSitemapIsNoArticle() {
        String sitemap =
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://a.example/1</loc>"
                        + "</url></urlset>";
        assertThat(Reading.reasons(Reading.stdin(sitemap)))
                .containsExactly("[stdin] input must hold articles but is a sitemap: 1 pages to fetch");
    }
}
