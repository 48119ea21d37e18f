package org.saksi.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.ingest.Site;
import org.saksi.store.Dataset;
import org.saksi.store.Notice;
import org.saksi.store.OpenOptions;
import org.saksi.store.PostgresServer;
import org.saksi.store.Watching;

class PostgresWatchTest extends WatchContract {
    private static final String LOST = "the right to watch the dataset was lost with its session; taking it anew";

    @Override
    String location() {
        return PostgresServer.newSchema();
    }

    @Test
    void a_right_that_was_lost_between_rounds_is_waited_for_where_another_has_taken_it() {
        site.put("/rss", 200, Site.feed(site));
        List<String> trouble = new ArrayList<>();
        List<Watching> another = new ArrayList<>();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            TestClock clock = new TestClock(
                    START,
                    () -> {
                        PostgresServer.endSessions("test: watch");
                        another.add(dataset.watch("budi: another watch"));
                    },
                    () -> {
                        assertThat(site.log()).hasSize(1);
                        another.getFirst().close();
                    });
            watch(clock, false, null, new Silent(new ArrayList<>(), trouble), "/rss");
        }
        assertThat(trouble).hasSize(2).first().isEqualTo(LOST);
        assertThat(trouble).last().asString().endsWith("is being watched by budi: another watch; waiting");
        assertThat(site.log()).containsExactly("/rss 200", "/rss 200");
    }

    @Test
    void nothing_is_delivered_under_a_right_that_was_lost_within_a_round() throws IOException {
        save("kenya", "actor.country:KEN");
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x"));
        List<String> trouble = new ArrayList<>();
        List<Integer> linesThen = new ArrayList<>();
        watch(
                new TestClock(START),
                true,
                null,
                new Silent(new ArrayList<>(), trouble) {
                    @Override
                    public void announced(Notice notice) {
                        PostgresServer.endSessions("test: watch");
                    }

                    @Override
                    public void trouble(String sentence) {
                        super.trouble(sentence);
                        linesThen.add(alertLines());
                    }
                },
                "/rss");
        assertThat(trouble).containsExactly(LOST);
        assertThat(leftRounds).as("so that a single round does not end well").isOne();
        assertThat(linesThen).containsExactly(0);
        assertThat(lines()).isNotEmpty().doesNotHaveDuplicates();
    }

    private int alertLines() {
        try {
            return lines().size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
