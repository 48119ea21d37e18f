package org.saksi.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.ingest.Site;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetCheck;
import org.saksi.store.Notice;
import org.saksi.store.OpenOptions;
import org.saksi.store.Outbox;
import org.saksi.store.PostgresServer;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.Writer;

/** A watch that is ended by {@code kill -9}, after so many requests of the site that it reads and posts to. */
class KilledWatchTest {
    /** While it reads, after it read, within the posts: a feed, three articles, then a post for each notice. */
    private static final List<Integer> REQUESTS = List.of(1, 3, 5, 2, 2);

    private static final long MOST_SECONDS = 120;
    private static final int MOST_NOTICES = 1000;
    private static final String FILLER =
            "The meeting took place in a hall near the river, where several hundred people had waited since the"
                    + " morning.";

    @TempDir
    private Path folder;

    @Test
    void no_notice_is_lost_and_none_is_twice_in_a_file_on_sqlite() throws Exception {
        killed(folder.resolve("dataset").toString());
    }

    @Test
    void no_notice_is_lost_and_none_is_twice_in_a_file_on_postgresql() throws Exception {
        killed(PostgresServer.newSchema());
    }

    private void killed(String location) throws Exception {
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                Writer writer = dataset.writer("test")) {
            writer.save(new SavedSearch("kenya", "actor.country:KEN", "ana", Instant.parse("2025-06-01T00:00:00Z")));
        }
        try (Site site = new Site()) {
            site.put("/hook", 200, "ok");
            site.put("/own", 200, "ok");
            try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                    Writer writer = dataset.writer("test")) {
                new Outbox(dataset).keep(writer, SearchWebhook.of("kenya", site.at("/own"), null, "ana"));
            }
            for (int number = 0; number < 3; number++) {
                site.article(
                        "/" + number,
                        "Kenya condemns Sudan " + number,
                        "Kenya condemned Sudan on Monday.",
                        "Kenya expelled the ambassador of Chad on Sunday.",
                        FILLER,
                        FILLER);
            }
            site.put("/rss", 200, Site.feed(site, "1", "/0", "x", "2", "/1", "y", "3", "/2", "z"));
            int killed = 0;
            for (int requests : REQUESTS) {
                Process process = start(location, site);
                int before = site.log().size();
                while (process.isAlive() && site.log().size() < before + requests) {
                    process.waitFor(2, TimeUnit.MILLISECONDS);
                }
                if (process.isAlive()) {
                    process.destroyForcibly().waitFor();
                    killed++;
                }
                try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
                    assertThat(DatasetCheck.check(dataset)).isEmpty();
                }
            }
            assertThat(killed).as("rounds that were cut off").isGreaterThan(2);
            assertThat(start(location, site).waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            delivered(location, site, killed);
        }
    }

    private void delivered(String location, Site site, int killed) throws IOException {
        List<Notice> notices;
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.counts()).containsEntry("articles", 3L);
            notices = new Outbox(dataset).newest(MOST_NOTICES).reversed();
        }
        assertThat(notices).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Files.readAllLines(folder.resolve("alerts.jsonl")))
                .containsExactlyInAnyOrderElementsOf(
                        notices.stream().map(Notice::line).toList());
        String feed = Files.readString(folder.resolve("alerts.atom"));
        assertThat(feed.split("<entry>", -1)).hasSize(notices.size() + 1);
        // A post whose answer nobody heard is sent again; its notice has the same id.
        for (String hook : List.of("/hook", "/own")) {
            assertThat(new HashSet<>(site.posts(hook))).as(hook).hasSameSizeAs(notices);
            assertThat(site.posts(hook)).as(hook).hasSizeLessThanOrEqualTo(notices.size() + killed);
        }
    }

    private Process start(String location, Site site) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchProcess.class.getName(),
                        location,
                        site.at("/rss"),
                        site.at("/hook"),
                        folder.resolve("alerts.jsonl").toString(),
                        folder.resolve("alerts.atom").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("process.log").toFile()))
                .start();
    }
}
