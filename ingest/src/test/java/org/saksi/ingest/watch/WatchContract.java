package org.saksi.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.Saksi;
import org.saksi.ingest.DatasetLinking;
import org.saksi.ingest.Site;
import org.saksi.linker.LinkOptions;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetCheck;
import org.saksi.store.Failure;
import org.saksi.store.FeedMemory;
import org.saksi.store.FeedState;
import org.saksi.store.Intervention;
import org.saksi.store.Notice;
import org.saksi.store.OpenOptions;
import org.saksi.store.Outbox;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.Watching;
import org.saksi.store.Writer;

/** What a watch promises, whatever the database. */
abstract class WatchContract {
    private static final Saksi SAKSI = Saksi.load();
    static final Instant START = Instant.parse("2025-06-21T06:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final String FILLER =
            "The meeting took place in a hall near the river, where several hundred people had waited since the"
                    + " morning.";

    @TempDir
    Path folder;

    final Site site = new Site();
    private boolean privateAddresses = true;
    private final List<FeedState> visited = new ArrayList<>();
    String location = "";

    /** A place for a dataset that is not there yet. */
    abstract String location();

    @BeforeEach
    void open() {
        location = location();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Path alerts() {
        return folder.resolve("alerts.jsonl");
    }

    private Path atom() {
        return folder.resolve("alerts.atom");
    }

    private List<WatchedFeed> feeds(String... paths) {
        return List.of(paths).stream()
                .map(path -> new WatchedFeed(site.at(path), null, EVERY))
                .toList();
    }

    /** How many rounds the last watch left where they were. */
    int leftRounds;

    private @Nullable RoundReport once(Instant now, String... paths) {
        return watch(new TestClock(now), true, null, new Silent(visited), paths);
    }

    final @Nullable RoundReport watch(
            TestClock clock, boolean once, @Nullable String hook, WatchListener listener, String... paths) {
        WatchOptions options = new WatchOptions(
                "test",
                "watch",
                2,
                LinkOptions.defaults(),
                feeds(paths),
                once,
                alerts(),
                hook == null ? null : URI.create(site.at(hook)),
                atom(),
                privateAddresses);
        StopSign stop = new StopSign();
        try (Dataset dataset = Dataset.open(location, new OpenOptions(true, 4, clock));
                Fetcher fetcher = Site.fetcher();
                Watch watch =
                        new Watch(dataset, () -> SAKSI, fetcher, new ArticleReader(), options, clock, stop, listener)) {
            RoundReport report = watch.run();
            leftRounds = watch.leftRounds();
            return report;
        }
    }

    final void save(String name, String filter) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                Writer writer = dataset.writer("test")) {
            writer.save(new SavedSearch(name, filter, "ana", START));
        }
    }

    private FeedState feed(String path) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            return dataset.feeds().stream()
                    .filter(feed -> feed.url().equals(site.at(path)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<CodedArticle> articles() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                var articles = dataset.codedArticles()) {
            assertThat(DatasetCheck.check(dataset)).isEmpty();
            return articles.toList();
        }
    }

    final void article(String path, String title, String sentence) {
        site.article(path, title, sentence, FILLER, FILLER);
    }

    final List<String> lines() throws IOException {
        return Files.exists(alerts()) ? Files.readAllLines(alerts()) : List.of();
    }

    @Test
    void what_a_feed_leads_to_comes_once_and_a_feed_without_news_is_not_sent_again() {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.tagged("/rss", "\"v1\"", Site.feed(site, "1", "/a", "Kenya condemns Sudan"));
        once(START, "/rss");
        RoundReport again = once(START.plus(EVERY), "/rss");

        assertThat(articles()).hasSize(1);
        assertThat(site.log()).containsExactly("/rss 200", "/a 200", "/rss 304");
        assertThat(again).isEqualTo(new RoundReport(1, 0, 0, 0, 0, 0, 0, 0));
        FeedState feed = feed("/rss");
        assertThat(feed.state()).isEqualTo(FeedState.State.UNCHANGED);
        assertThat(feed.items()).isEqualTo(1);
        assertThat(feed.articles()).isEqualTo(1);
        assertThat(feed.due()).isEqualTo(START.plus(EVERY).plus(EVERY));
    }

    @Test
    void a_feed_that_fails_backs_off_stops_no_other_and_recovers() {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/good", 200, Site.feed(site, "1", "/a", "Kenya condemns Sudan"));
        site.put("/bad", 503, "later");
        TestClock clock = new TestClock(
                START, () -> {}, () -> {}, () -> {}, () -> {}, () -> {}, () -> site.put("/bad", 200, Site.feed(site)));
        watch(clock, false, null, new Silent(visited), "/bad", "/good");

        assertThat(articles()).hasSize(1);
        List<Instant> failures = visited.stream()
                .filter(feed -> feed.state() == FeedState.State.FAILED)
                .map(FeedState::fetched)
                .toList();
        assertThat(failures).containsExactly(START, START.plus(EVERY.multipliedBy(2)));
        assertThat(visited.stream()
                        .filter(feed -> feed.failures() == 2)
                        .findFirst()
                        .orElseThrow()
                        .error())
                .isEqualTo("[" + site.at("/bad") + "] status must be 200 but was 503");
        assertThat(feed("/bad").failures()).isZero();
        assertThat(feed("/bad").error()).isNull();
        assertThat(feed("/bad").fetched()).isEqualTo(START.plus(EVERY.multipliedBy(6)));
        assertThat(site.log().stream().filter(line -> line.equals("/good 200"))).hasSize(7);
    }

    @Test
    void a_feed_whose_next_time_was_set_by_a_clock_that_was_ahead_is_asked_for_at_once() {
        site.put("/rss", 200, Site.feed(site));
        site.put("/bad", 503, "later");
        watch(new TestClock(START.plus(Duration.ofHours(12))), false, null, new Silent(visited), "/rss", "/bad");
        watch(new TestClock(START), false, null, new Silent(visited), "/rss", "/bad");
        assertThat(site.log()).containsExactlyInAnyOrder("/rss 200", "/bad 503", "/rss 200", "/bad 503");
        assertThat(feed("/rss").due()).isEqualTo(START.plus(EVERY));
    }

    @Test
    void what_is_no_feed_is_a_failure_in_a_sentence() {
        site.put("/html", 200, "<html><body>no feed</body></html>");
        RoundReport report = once(START, "/html");
        assertThat(report).isNotNull();
        assertThat(report.failed()).isEqualTo(1);
        assertThat(feed("/html").state()).isEqualTo(FeedState.State.FAILED);
        assertThat(feed("/html").error())
                .isEqualTo("[" + site.at("/html") + "] address must lead to a feed but leads to something else");
    }

    @Test
    void an_edited_title_and_a_moved_page_are_the_same_article_and_a_key_used_again_is_another() {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "k", "/a", "Kenya condemns Sudan"));
        once(START, "/rss");
        String id = articles().getFirst().article().id();

        article("/a", "Kenya praises Sudan", "Kenya praised Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "k", "/a", "Kenya praises Sudan"));
        once(START.plus(EVERY), "/rss");
        assertThat(articles()).singleElement().satisfies(coded -> {
            assertThat(coded.article().id()).isEqualTo(id);
            assertThat(coded.article().title()).isEqualTo("Kenya praises Sudan");
        });

        article("/moved", "Kenya praises Sudan", "Kenya praised Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "k", "/moved", "Kenya praises Sudan"));
        once(START.plus(EVERY.multipliedBy(2)), "/rss");
        assertThat(articles())
                .singleElement()
                .satisfies(coded -> assertThat(coded.article().id()).isEqualTo(id));

        article("/b", "Japan condemns Mexico", "Japan condemned Mexico on Monday.");
        site.put("/rss", 200, Site.feed(site, "k", "/b", "Japan condemns Mexico"));
        once(START.plus(EVERY.multipliedBy(3)), "/rss");
        assertThat(articles())
                .extracting(coded -> coded.article().id())
                .hasSize(2)
                .contains(id);
    }

    @Test
    void an_article_that_is_gone_is_a_dead_letter_and_one_that_is_down_is_tried_again() {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/down", 503, "later");
        site.put("/rss", 200, Site.feed(site, "1", "/gone", "x", "2", "/down", "y", "3", "/a", "z"));
        once(START, "/rss");
        assertThat(articles()).hasSize(1);
        article("/down", "Japan condemns Mexico", "Japan condemned Mexico on Monday.");
        once(START.plus(Duration.ofDays(1)), "/rss");

        assertThat(articles()).hasSize(2);
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.deadLetters())
                    .extracting(DeadLetter::reason)
                    .containsExactly("[" + site.at("/gone") + "] status must be 200 but was 404");
        }
        assertThat(site.log().stream().filter(line -> line.startsWith("/gone"))).hasSize(1);
    }

    @Test
    void a_saved_search_announces_each_new_event_once_over_restarts_and_none_that_was_there() throws IOException {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x"));
        once(START, "/rss");
        save("kenya", "actor.country:KEN");
        once(START.plus(EVERY), "/rss");
        assertThat(lines()).isEmpty();

        article("/b", "Kenya condemns Mexico", "Kenya condemned Mexico on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x", "2", "/b", "y"));
        RoundReport report = once(START.plus(EVERY.multipliedBy(2)), "/rss");
        assertThat(report).isNotNull();
        assertThat(report.announced()).isPositive();
        List<String> lines = lines();
        assertThat(lines)
                .hasSize(report.announced())
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"id\":\"n_")
                        .contains("\"kind\":\"search\"", "\"search\":\"kenya\"", "\"filter\":\"actor.country:KEN\""));
        String feed = Files.readString(atom());
        assertThat(feed).contains("<title>kenya: ", "href=\"" + site.at("/b") + "\"", "urn:uuid:");

        once(START.plus(EVERY.multipliedBy(3)), "/rss");
        assertThat(lines()).isEqualTo(lines);
        assertThat(Files.readString(atom())).isEqualTo(feed);
    }

    @Test
    void a_commitment_whose_condition_comes_about_is_announced_with_both_texts() throws IOException {
        article("/early", "Niger warns Chad", "If Chad shells the market again, Niger will close the border.");
        site.put("/rss", 200, Site.feed(site, "1", "/early", "x"));
        once(START, "/rss");
        assertThat(lines()).isEmpty();
        site.put("/late", 200, """
            <html lang=en><head><title>Market shelled</title>
            <meta property='article:published_time' content='2025-06-20T08:00:00Z'></head><body><article>
            <h1>Market shelled</h1><p>Chadian troops shelled a market in Niger on Friday.</p><p>%s</p><p>%s</p></article>
            </body></html>\
            """.formatted(FILLER, FILLER));
        site.put("/rss", 200, Site.feed(site, "1", "/early", "x", "2", "/late", "y"));
        once(START.plus(EVERY), "/rss");

        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "\"kind\":\"alert\"",
                                "If Chad shells the market again",
                                "Chadian troops shelled a market"));
    }

    @Test
    void a_watch_that_is_cut_off_before_it_delivers_loses_no_notice_and_doubles_none() throws IOException {
        save("kenya", "actor.country:KEN");
        for (int number = 0; number < 3; number++) {
            article("/" + number, "Kenya condemns Sudan " + number, "Kenya condemned Sudan on Monday.");
        }
        site.put("/rss", 200, Site.feed(site, "1", "/0", "x", "2", "/1", "y", "3", "/2", "z"));
        assertThatThrownBy(() -> watch(new TestClock(START), true, null, new CutOff(), "/rss"))
                .hasMessage("cut off");
        assertThat(lines()).isEmpty();
        List<String> expected;
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            expected = new Outbox(dataset)
                    .newest(99).reversed().stream().map(Notice::line).toList();
        }
        assertThat(expected).isNotEmpty();
        // A second one was cut off within the first line.
        Files.writeString(alerts(), expected.getFirst().substring(0, 40));
        once(START.plus(EVERY), "/rss");
        once(START.plus(EVERY.multipliedBy(2)), "/rss");
        assertThat(lines()).isEqualTo(expected);
    }

    @Test
    void a_webhook_that_is_down_gets_everything_later_once() {
        save("kenya", "actor.country:KEN");
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x"));
        site.put("/hook", 500, "broken");
        // Two pauses between the tries of a post, then the end of the round, twice; then the hook is mended.
        Runnable nothing = () -> {};
        TestClock clock = new TestClock(
                START, nothing, nothing, nothing, nothing, nothing, () -> site.put("/hook", 200, "ok"), nothing);
        watch(clock, false, "/hook", new Silent(visited), "/rss");

        assertThat(site.posts())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(post -> assertThat(post).contains("\"search\":\"kenya\""));
        assertThat(site.log().stream().filter(line -> line.equals("/hook 500"))).hasSize(6);
        assertThat(clock.waits().get(2)).as("a minute after the first failure").isBefore(START.plus(EVERY));
    }

    private void hook(String search, String path, @Nullable String secret) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            new Outbox(dataset).keep(writer, SearchWebhook.of(search, site.at(path), secret, "ana"));
        }
    }

    private SearchWebhook hook() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            return new Outbox(dataset).webhooks().getFirst();
        }
    }

    @Test
    void the_webhook_of_a_search_gets_each_of_its_events_once_signed_also_after_it_was_down() throws Exception {
        save("kenya", "actor.country:KEN");
        save("japan", "actor.country:JPN");
        hook("kenya", "/hook", "rahasia");
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        article("/b", "Japan condemns Mexico", "Japan condemned Mexico on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x", "2", "/b", "y"));
        site.put("/hook", 500, "broken");
        once(START, "/rss");
        assertThat(site.posts("/hook")).isEmpty();
        assertThat(hook().error()).endsWith("webhook must take notices but answered with status 500");
        assertThat(hook().waiting()).isPositive();

        site.put("/hook", 200, "ok");
        once(START.plus(EVERY), "/rss");
        once(START.plus(EVERY.multipliedBy(2)), "/rss");
        assertThat(site.posts("/hook")).isNotEmpty().doesNotHaveDuplicates().allSatisfy(post -> {
            assertThat(post.body()).contains("\"search\":\"kenya\"", "\"id\":\"" + post.key() + "\"");
            assertThat(post.signature()).isEqualTo("sha256=" + hmac("rahasia", post.body()));
        });
        assertThat(hook().error()).isNull();
        assertThat(hook().waiting()).isZero();
        assertThat(hook().delivered()).isNotNull();
    }

    private static String hmac(String secret, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_webhook_of_a_search_that_is_down_for_hours_loses_nothing_however_often_single_rounds_ask_it() {
        save("kenya", "actor.country:KEN");
        hook("kenya", "/hook", null);
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        article("/b", "Kenya condemns Mexico", "Kenya condemned Mexico on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x", "2", "/b", "y"));
        site.put("/hook", 500, "broken");
        for (int round = 0; round < 25; round++) {
            once(START.plus(Duration.ofMinutes(5L * round)), "/rss");
        }
        long waiting = hook().waiting();
        assertThat(waiting).isGreaterThan(1);
        assertThat(hook().givenUp()).isZero();

        once(START.plus(Duration.ofDays(4)), "/rss");
        assertThat(hook().givenUp()).as("three days after").isEqualTo(waiting);
        assertThat(hook().waiting()).isZero();
    }

    @Test
    void a_webhook_of_a_search_at_an_address_that_is_not_public_is_refused_and_says_why() {
        privateAddresses = false;
        save("kenya", "actor.country:KEN");
        hook("kenya", "/hook", null);
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x"));
        site.put("/hook", 200, "ok");
        once(START, "/rss");
        assertThat(site.log()).doesNotContain("/hook 200");
        assertThat(hook().error())
                .endsWith("webhook must take notices but was not reached: host must have a public address but has"
                        + " 127.0.0.1");
        assertThat(hook().waiting()).isPositive();
    }

    @Test
    void a_webhook_that_leads_elsewhere_is_not_followed() {
        save("kenya", "actor.country:KEN");
        hook("kenya", "/hook", "rahasia");
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x"));
        site.redirect("/hook", "/other");
        site.put("/other", 200, "ok");
        once(START, "/rss");
        assertThat(site.log()).contains("/hook 302").noneMatch(line -> line.startsWith("/other"));
        assertThat(hook().error()).endsWith("status 302");
        assertThat(hook().waiting()).isPositive();
    }

    private void decide(Intervention.Subject subject, String path, Intervention.Action action, Instant moment) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            new FeedMemory(dataset).decide(writer, new Intervention(subject, site.at(path), action, "budi", moment));
        }
    }

    private Failure failure() {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            return new FeedMemory(dataset).failures(null, 0, 1).getFirst();
        }
    }

    @Test
    void an_article_that_could_not_be_had_is_fetched_again_when_somebody_wants_it_and_is_left_when_they_do_not() {
        site.put("/rss", 200, Site.feed(site, "1", "/gone", "x"));
        once(START, "/rss");
        assertThat(failure().state()).isEqualTo(Failure.State.OPEN);
        assertThat(failure().feed()).isEqualTo(site.at("/rss"));

        decide(Intervention.Subject.ARTICLE, "/gone", Intervention.Action.RETRY, START.plusSeconds(60));
        assertThat(failure().state()).isEqualTo(Failure.State.WAITING);
        once(START.plus(EVERY), "/rss");
        assertThat(failure().state()).as("refused for the same reason").isEqualTo(Failure.State.OPEN);

        decide(Intervention.Subject.ARTICLE, "/gone", Intervention.Action.SKIP, START.plusSeconds(1000));
        assertThat(failure().state()).isEqualTo(Failure.State.SKIPPED);
        assertThat(failure().decision())
                .isNotNull()
                .extracting(Intervention::author)
                .isEqualTo("budi");

        article("/gone", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        once(START.plus(EVERY.multipliedBy(2)), "/rss");
        assertThat(articles()).isEmpty();
        decide(Intervention.Subject.ARTICLE, "/gone", Intervention.Action.RETRY, START.plusSeconds(2000));
        once(START.plus(EVERY.multipliedBy(3)), "/rss");
        assertThat(articles()).hasSize(1);
        assertThat(failure().state()).isEqualTo(Failure.State.MENDED);
    }

    @Test
    void an_article_that_is_left_stays_left_when_its_entry_is_edited_or_another_feed_leads_to_it() {
        site.put("/rss", 200, Site.feed(site, "1", "/gone", "x"));
        once(START, "/rss");
        decide(Intervention.Subject.ARTICLE, "/gone", Intervention.Action.SKIP, START.plusSeconds(60));

        article("/gone", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/gone", "y"));
        site.put("/other", 200, Site.feed(site, "7", "/gone", "x"));
        once(START.plus(EVERY), "/rss", "/other");
        assertThat(articles()).isEmpty();
        assertThat(failure().state()).isEqualTo(Failure.State.SKIPPED);
        decide(Intervention.Subject.ARTICLE, "/gone", Intervention.Action.RETRY, START.plusSeconds(120));
        once(START.plus(EVERY.multipliedBy(2)), "/rss", "/other");
        assertThat(articles()).hasSize(1);
    }

    @Test
    void a_feed_is_left_alone_until_somebody_wants_it_again_and_then_at_once_although_it_backs_off() {
        site.put("/rss", 503, "later");
        once(START, "/rss");
        decide(Intervention.Subject.FEED, "/rss", Intervention.Action.SKIP, START.plusSeconds(1));
        once(START.plus(Duration.ofDays(2)), "/rss");
        assertThat(site.log()).containsExactly("/rss 503");

        decide(Intervention.Subject.FEED, "/rss", Intervention.Action.RETRY, START.plus(Duration.ofDays(3)));
        once(START.plus(Duration.ofDays(3)), "/rss");
        decide(Intervention.Subject.FEED, "/rss", Intervention.Action.RETRY, START.plus(Duration.ofDays(4)));
        once(START.plus(Duration.ofDays(3)).plusSeconds(1), "/rss");
        assertThat(site.log()).containsExactly("/rss 503", "/rss 503", "/rss 503");
    }

    @Test
    void a_running_watch_asks_at_once_for_a_feed_that_backs_off_when_somebody_wants_it() {
        site.put("/rss", 503, "later");
        TestClock clock =
                new TestClock(START, () -> decide(Intervention.Subject.FEED, "/rss", Intervention.Action.RETRY, START));
        watch(clock, false, null, new Silent(visited), "/rss");
        assertThat(clock.waits().getFirst()).as("when it was due again").isAfter(START);
        assertThat(site.log()).containsExactly("/rss 503", "/rss 503");
        assertThat(visited).extracting(FeedState::fetched).containsExactly(START, START);
    }

    @Test
    void a_second_watch_of_a_dataset_waits_for_the_first() {
        site.put("/rss", 200, Site.feed(site));
        List<String> trouble = new ArrayList<>();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            Watching first = dataset.watch("ana: saksi watch");
            assertThat(dataset.isWatched()).isTrue();
            watch(new TestClock(START, first::close), true, null, new Silent(visited, trouble), "/rss");
            assertThat(dataset.isWatched()).isFalse();
        }
        assertThat(trouble)
                .singleElement()
                .asString()
                .contains("dataset must have one watch at a time but is being watched by ana: saksi watch; waiting");
        assertThat(site.log()).containsExactly("/rss 200");
    }

    @Test
    void somebody_elses_writing_is_waited_for() {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x"));
        List<String> trouble = new ArrayList<>();
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            Writer other = dataset.writer("budi: saksi ingest");
            TestClock clock = new TestClock(START, () -> {}, other::close);
            watch(clock, true, null, new Silent(visited, trouble), "/rss");
        }
        assertThat(articles()).hasSize(1);
        assertThat(trouble)
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).contains("budi: saksi ingest").endsWith("; waiting"));
    }

    @Test
    void a_feed_that_left_the_list_is_forgotten_and_its_articles_do_not_come_twice() {
        article("/a", "Kenya condemns Sudan", "Kenya condemned Sudan on Monday.");
        site.put("/rss", 200, Site.feed(site, "1", "/a", "x"));
        site.put("/other", 200, Site.feed(site, "1", "/a", "x"));
        once(START, "/rss");
        once(START, "/other");
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.feeds()).extracting(FeedState::url).containsExactly(site.at("/other"));
        }
        once(START.plus(EVERY), "/rss");
        assertThat(site.log().stream().filter(line -> line.startsWith("/a"))).hasSize(1);
    }

    /** Remembers what was visited and what went wrong. */
    static class Silent implements WatchListener {
        private final List<FeedState> visited;
        private final List<String> trouble;

        Silent(List<FeedState> visited) {
            this(visited, new ArrayList<>());
        }

        Silent(List<FeedState> visited, List<String> trouble) {
            this.visited = visited;
            this.trouble = trouble;
        }

        @Override
        public void visited(FeedState feed) {
            visited.add(feed);
        }

        @Override
        public void refused(DeadLetter letter) {
            // it is in the dataset
        }

        @Override
        public void linked(DatasetLinking.Found report) {
            // nobody looks
        }

        @Override
        public void announced(Notice notice) {
            // it is in the outbox
        }

        @Override
        public void trouble(String sentence) {
            trouble.add(sentence);
        }

        @Override
        public void round(RoundReport report) {
            // nobody looks
        }

        @Override
        public void waiting(Instant moment) {
            // the clock knows
        }
    }

    /** Ends the watch as soon as something is announced. */
    private static final class CutOff extends Silent {
        CutOff() {
            super(new ArrayList<>());
        }

        @Override
        public void announced(Notice notice) {
            throw new IllegalStateException("cut off");
        }
    }
}
