package org.saksi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.Saksi;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;

/** Addresses of the web into a dataset. */
class WebInputTest {
    private static final Saksi SAKSI = Saksi.load();
    private static final String FILLER =
            "The meeting took place in a hall near the river, where several hundred people had waited since the"
                    + " morning.";

    @TempDir
    Path folder;

    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    private IngestReport ingest(String... paths) {
        List<String> urls = List.of(paths).stream().map(site::at).toList();
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.creating());
                Fetcher fetcher = Site.fetcher()) {
            WebInput input = new WebInput(urls, fetcher, new ArticleReader(), dataset, InstantSource.system());
            Ingest.Options options = new Ingest.Options("test", "ingest", 2, null);
            return new Ingest(dataset, SAKSI, options, new IngestProcess.Silent()).run(input);
        }
    }

    private Article article(String path) {
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.existing())) {
            return dataset.article(ArticleReader.idOf(site.at(path)))
                    .orElseThrow()
                    .article();
        }
    }

    private List<DeadLetter> refused() {
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.existing())) {
            assertThat(dataset.inputs()).as("pages are no inputs").isEmpty();
            return dataset.deadLetters();
        }
    }

    @Test
    void the_articles_that_a_feed_leads_to_are_fetched_once_and_keep_address_publisher_and_date() {
        site.put(
                "/a",
                200,
                "<html lang=en><body><article><p>Kenya condemned Sudan on Monday.</p><p>" + FILLER + "</p><p>" + FILLER
                        + "</p></article></body></html>");
        site.put(
                "/rss",
                200,
                Site.feed(site, "1", "/a", "Kenya condemns Sudan")
                        .replace("</item>", "<pubDate>Mon, 16 Jun 2025 08:00:00 +0700</pubDate></item>"));

        assertThat(ingest("/rss").added()).isEqualTo(1);
        Article article = article("/a");
        assertThat(article.url()).isEqualTo(site.at("/a"));
        assertThat(article.publisher()).isEqualTo("Kabar Contoh");
        assertThat(article.title()).isEqualTo("Kenya condemns Sudan");
        assertThat(article.published()).hasToString("2025-06-16");
        IngestReport again = ingest("/rss");
        assertThat(again.read()).isZero();
        assertThat(again.refused()).isZero();
        assertThat(site.log()).containsExactly("/rss 200", "/a 200", "/rss 200");
        assertThat(ingest("/a").unchanged()).as("the page alone says less").isEqualTo(1);
    }

    @Test
    void a_sitemap_leads_to_pages_and_an_address_to_an_article() {
        site.article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.", FILLER, FILLER);
        site.article("/b", "Japan praises Mexico", "Japan praised Mexico on Monday.", FILLER, FILLER);
        site.put("/map", 200, "<urlset><url><loc>" + site.at("/a") + "</loc></url></urlset>");

        assertThat(ingest("/map", "/b").added()).isEqualTo(2);
        assertThat(article("/b").title()).isEqualTo("Japan praises Mexico");
        assertThat(refused()).isEmpty();
    }

    @Test
    void what_cannot_be_fetched_is_a_dead_letter_with_its_address_and_reason() {
        site.article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.", FILLER, FILLER);
        site.put("/robots.txt", 200, "User-agent: *\nDisallow: /private\n");
        site.put("/rss", 200, Site.feed(site, "1", "/gone", "x", "2", "/private/b", "y", "3", "/a", "z"));

        IngestReport report = ingest("/rss", "/nowhere");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(refused())
                .extracting(DeadLetter::input, DeadLetter::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(site.at("/gone"), "status"),
                        org.assertj.core.groups.Tuple.tuple(site.at("/private/b"), "robots"),
                        org.assertj.core.groups.Tuple.tuple(site.at("/nowhere"), "status"));
        assertThat(refused().getFirst().reason())
                .isEqualTo("[" + site.at("/gone") + "] status must be 200 but was 404");
        assertThat(site.log()).doesNotContain("/private/b 200");
    }

    @Test
    void this_machine_is_not_fetched_from_unless_that_is_asked_for() {
        site.article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.", FILLER, FILLER);
        try (Dataset dataset = Dataset.open(folder.toString(), OpenOptions.creating());
                Fetcher fetcher = new Fetcher(org.saksi.reader.fetch.FetchOptions.defaults("test"))) {
            WebInput input =
                    new WebInput(List.of(site.at("/a")), fetcher, new ArticleReader(), dataset, InstantSource.system());
            Ingest.Options options = new Ingest.Options("test", "ingest", 1, null);
            new Ingest(dataset, SAKSI, options, new IngestProcess.Silent()).run(input);
        }
        assertThat(refused()).extracting(DeadLetter::rule).containsExactly("address");
        assertThat(site.log()).isEmpty();
    }
}
