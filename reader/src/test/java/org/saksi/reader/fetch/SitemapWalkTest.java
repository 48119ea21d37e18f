package org.saksi.reader.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.Sitemap;

class SitemapWalkTest {
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anIndexLeadsToItsPagesAndACycleEnds() throws Exception {
        site.page("/index.xml", index(site.at("/a.xml"), site.at("/index.xml"), site.at("/back.xml")));
        site.page("/a.xml", urls(site.at("/1"), site.at("/2"), site.at("/1")));
        site.page("/back.xml", index(site.at("/index.xml"), site.at("/a.xml")));
        SitemapWalk.Found found = walk("/index.xml");
        assertThat(found.pages()).extracting(Sitemap.Link::url).containsExactly(site.at("/1"), site.at("/2"));
        assertThat(found.faults()).isEmpty();
    }

    @Test
    void aChainOfIndexesIsFollowedThreeDeep() throws Exception {
        for (int i = 0; i < 10; i++) {
            site.page("/" + i + ".xml", index(site.at("/" + (i + 1) + ".xml")));
        }
        SitemapWalk.Found found = walk("/0.xml");
        assertThat(found.faults()).singleElement().asString().contains("index must lie at most 3 indexes deep");
        assertThat(site.log()).contains("/3.xml").doesNotContain("/4.xml");
    }

    @Test
    void anIndexLeadsToFiveHundredSitemapsAndNoMore() throws Exception {
        String[] many = new String[600];
        for (int i = 0; i < many.length; i++) {
            many[i] = site.at("/peta/" + i + ".xml");
        }
        site.page("/index.xml", index(many)).page("/peta/", urls(site.at("/1")));
        SitemapWalk.Found found = walk("/index.xml");
        assertThat(found.pages()).hasSize(1);
        assertThat(found.faults())
                .containsExactly(
                        "[" + site.at("/index.xml") + "] index must lead to at most 500 sitemaps but leads to more");
        assertThat(site.log().stream().filter(path -> path.startsWith("/peta/")))
                .hasSize(499);
    }

    @Test
    void aSitemapThatIsDamagedInTheMidstKeepsTheLinksBeforeAndSaysSo() {
        String first = "<urlset" + NAMESPACE + "><url><loc>" + site.at("/1") + "</loc></url>";
        String last = "<url><loc>" + site.at("/2") + "</loc></url></urlset>";
        for (String damage : List.of("<x>".repeat(25_000) + "</x>".repeat(25_000), "<url></loc>", "&nothing;")) {
            Sitemap sitemap = ArticleReader.readSitemap(
                    site.at("/a.xml"), (first + damage + last).getBytes(StandardCharsets.UTF_8));
            assertThat(sitemap.links()).extracting(Sitemap.Link::url).containsExactly(site.at("/1"));
            assertThat(sitemap.faults())
                    .containsExactly("sitemap must be well-formed XML but is damaged, and what stands behind that was"
                            + " left out");
        }
    }

    @Test
    void aSitemapThatCannotBeHadLosesNoOther() throws Exception {
        site.page("/index.xml", index(site.at("/none.xml"), site.at("/broken.xml"), site.at("/a.xml")));
        site.page("/broken.xml", "<urlset" + NAMESPACE + "><url><loc>http://berita.example/x</loc>");
        site.page("/a.xml", urls(site.at("/1")));
        SitemapWalk.Found found = walk("/index.xml");
        assertThat(found.pages()).extracting(Sitemap.Link::url).contains(site.at("/1"));
        assertThat(found.faults())
                .anySatisfy(fault -> assertThat(fault).contains("status must be 200 but was 404"))
                .anySatisfy(fault -> assertThat(fault).contains("broken.xml"));
    }

    @Test
    void aPackedBombOfASitemapIsRefused() throws Exception {
        byte[] bomb = FetchFaultsTest.gzip(
                ("<urlset" + NAMESPACE + ">" + " ".repeat(60_000_000)).getBytes(StandardCharsets.UTF_8));
        Sitemap sitemap = ArticleReader.readSitemap(site.at("/bomb.xml.gz"), bomb);
        assertThat(sitemap.links()).isEmpty();
        assertThat(sitemap.faults()).containsExactly("compressed data must not expand more than 200-fold but did");
    }

    @Test
    void aPackedSitemapIsReadAndOnePackedTwiceIsNot() throws Exception {
        byte[] plain = urls(site.at("/1")).getBytes(StandardCharsets.UTF_8);
        byte[] packed = FetchFaultsTest.gzip(plain);
        assertThat(ArticleReader.readSitemap(site.at("/a.xml.gz"), packed).links())
                .hasSize(1);
        assertThat(ArticleReader.readSitemap(site.at("/a.xml.gz"), FetchFaultsTest.gzip(packed))
                        .faults())
                .containsExactly("sitemap must be compressed once but was compressed twice");
    }

    @Test
    void newsSitemapsSayTitleAndDay() {
        String news =
                "<urlset" + NAMESPACE + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>"
                        + site.at("/1") + "</loc><news:news><news:publication><news:name>Harian</news:name>"
                        + "<news:language>id</news:language></news:publication>"
                        + "<news:publication_date>2025-06-10T00:30:00+07:00</news:publication_date>"
                        + "<news:title>Menteri bertemu utusan</news:title></news:news></url></urlset>";
        Sitemap sitemap = ArticleReader.readSitemap(site.at("/news.xml"), news.getBytes(StandardCharsets.UTF_8));
        assertThat(sitemap.links())
                .containsExactly(
                        new Sitemap.Link(site.at("/1"), null, LocalDate.of(2025, 6, 10), "Menteri bertemu utusan"));
    }

    @Test
    void aDoctypeIsRefused() {
        String xml = "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + urls("http://a.example/&x;");
        assertThat(ArticleReader.readSitemap(site.at("/a.xml"), xml.getBytes(StandardCharsets.UTF_8))
                        .links())
                .isEmpty();
    }

    @Test
    void sitesNameTheirSitemapsInRobots() throws Exception {
        site.page("/robots.txt", "User-agent: *\nDisallow:\nSitemap: " + site.at("/peta.xml") + "\n");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(fetcher.sitemapsOf(site.at("/"))).containsExactly(site.at("/peta.xml"));
        }
    }

    private SitemapWalk.Found walk(String path) throws InterruptedException {
        try (Fetcher fetcher = Site.fetcher()) {
            return new SitemapWalk(fetcher).from(site.at(path));
        }
    }

    private static String index(String... urls) {
        StringBuilder xml = new StringBuilder("<sitemapindex" + NAMESPACE + ">");
        for (String url : urls) {
            xml.append("<sitemap><loc>").append(url).append("</loc></sitemap>");
        }
        return xml.append("</sitemapindex>").toString();
    }

    private static String urls(String... urls) {
        StringBuilder xml = new StringBuilder("<urlset" + NAMESPACE + ">");
        for (String url : urls) {
            xml.append("<url><loc>").append(url).append("</loc></url>");
        }
        return xml.append("</urlset>").toString();
    }
}
