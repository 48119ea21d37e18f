package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.saksi.model.DeadLetter;

/** What a dataset remembers for a watch of feeds, whatever the database. */
abstract class WatchingContract {
    private static final Instant NOW = DatasetContract.MOMENT;
    private static final String URL = "https://contoh.example/rss";
    private static final SampleDataset SAMPLE = SampleDataset.of(11);

    /** The location of a dataset that is not there yet; the same throughout a test. */
    abstract String location();

    private Dataset open() {
        return Dataset.open(location(), new OpenOptions(true, 4, () -> NOW));
    }

    private static FeedItem item(String key, FeedItem.State state, Instant due) {
        LocalDate day = LocalDate.of(2026, 2, 3);
        return new FeedItem(URL, key, "print", "https://contoh.example/" + key, "Judul", day, null, state, 0, due);
    }

    private static Notice notice(String id, String article) {
        return new Notice(id, Notice.Kind.SEARCH, "siege", "e_" + id, article, null, NOW, "{\"id\":\"" + id + "\"}");
    }

    @Test
    void theStateOfAFeedIsKeptByAddressAndIsNoRevision() {
        FeedState first = FeedState.of(URL, "Harian Contoh");
        FeedState failed = first.failed(NOW, "[" + URL + "] status must be 200 but was 503", NOW.plusSeconds(60));
        FeedState read = failed.read(
                        NOW.plusSeconds(60), "\"e1\"", "Tue, 03 Feb 2026 04:05:06 GMT", null, 7, NOW.plusSeconds(960))
                .withArticles(5);
        FeedState other = FeedState.of("https://contoh.example/atom", null);
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            assertThat(dataset.feeds()).isEmpty();
            writer.keep(first);
            writer.keep(failed);
            assertThat(dataset.feeds()).containsExactly(failed);
            writer.keep(read);
            writer.keep(other);
            assertThat(dataset.feeds()).containsExactly(other, read);
            assertThat(read.failures()).isZero();
            assertThat(read.unchanged(NOW, NOW).items()).isEqualTo(7);
            new FeedMemory(dataset).retain(writer, Set.of(URL));
            assertThat(dataset.feeds()).containsExactly(read);
            assertThat(dataset.revisions()).isEmpty();
        }
    }

    @Test
    void entriesWaitUntilTheyAreDue() {
        FeedItem now = item("a", FeedItem.State.WAITING, null);
        FeedItem later = item("b", FeedItem.State.WAITING, NOW.plusSeconds(60));
        FeedItem done = item("c", FeedItem.State.READ, null).read("a_1");
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            FeedMemory memory = new FeedMemory(dataset);
            assertThat(memory.nextItems()).isEmpty();
            memory.keep(writer, List.of(FeedState.of(URL, null)), List.of(now, later, done));
            assertThat(memory.waiting(URL, NOW, 10)).containsExactly(now);
            assertThat(memory.waiting(URL, NOW.plusSeconds(60), 10)).containsExactly(now, later);
            assertThat(memory.nextItems()).containsOnly(Map.entry(URL, Instant.EPOCH));
            memory.keep(writer, List.of(), List.of(now.refused()));
            assertThat(memory.nextItems()).containsOnly(Map.entry(URL, NOW.plusSeconds(60)));
            assertThat(memory.item(URL, "c")).contains(done);
            assertThat(memory.item(URL, "d")).isEmpty();
        }
    }

    private static Intervention decision(FeedItem item, Intervention.Action action, Instant moment) {
        return new Intervention(Intervention.Subject.ARTICLE, String.valueOf(item.link()), action, "budi", moment);
    }

    @Test
    void anArticleThatIsLeftIsLeftAlsoWhenARoundThatGoesOnWritesItsEntryAnew() {
        FeedItem item = item("a", FeedItem.State.WAITING, null);
        FeedItem other = item("b", FeedItem.State.WAITING, NOW.plusSeconds(60));
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            FeedMemory memory = new FeedMemory(dataset);
            memory.keep(writer, List.of(FeedState.of(URL, null)), List.of(item, other));
            memory.decide(writer, decision(item, Intervention.Action.SKIP, NOW));
            memory.keep(writer, List.of(), List.of(item.again(NOW)));
            assertThat(memory.waiting(URL, NOW.plusSeconds(60), 10)).containsExactly(other);
            assertThat(memory.nextItems()).containsOnly(Map.entry(URL, NOW.plusSeconds(60)));
            assertThat(memory.health().getFirst().waiting()).isEqualTo(1);
            assertThat(memory.health().getFirst().refused()).isEqualTo(1);

            memory.decide(writer, decision(item, Intervention.Action.RETRY, NOW.plusSeconds(1)));
            assertThat(memory.waiting(URL, NOW, 10)).extracting(FeedItem::key).containsExactly("a");
            assertThat(memory.nextItems()).containsOnly(Map.entry(URL, Instant.EPOCH));
        }
    }

    @Test
    void theDecisionThatWasMadeLastCountsAlsoWhenTheClockWasSetBackOrStandsStill() {
        FeedItem item = item("a", FeedItem.State.WAITING, null);
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            FeedMemory memory = new FeedMemory(dataset);
            memory.keep(writer, List.of(FeedState.of(URL, null)), List.of(item));
            memory.decide(writer, decision(item, Intervention.Action.RETRY, NOW));
            memory.decide(writer, decision(item, Intervention.Action.SKIP, NOW.minusSeconds(60)));
            memory.keep(writer, List.of(), List.of(item));
            assertThat(memory.waiting(URL, NOW, 10)).isEmpty();
            memory.decide(writer, decision(item, Intervention.Action.RETRY, NOW));
            assertThat(memory.waiting(URL, NOW, 10)).hasSize(1);

            Intervention.Subject feed = Intervention.Subject.FEED;
            memory.decide(writer, new Intervention(feed, URL, Intervention.Action.RETRY, "ana", NOW));
            memory.decide(writer, new Intervention(feed, URL, Intervention.Action.SKIP, "budi", NOW.minusSeconds(1)));
            assertThat(memory.skipped()).containsExactly(URL);
        }
    }

    private static DeadLetter letter(String key) {
        return new DeadLetter("https://contoh.example/" + key, null, "status", "[" + key + "] was 404", "");
    }

    @Test
    void whatWasRefusedIsCountedByStateReadByPageAndFoundByAddress() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            FeedMemory memory = new FeedMemory(dataset);
            writer.begin(DatasetContract.ingest("watch"));
            writer.write(new Batch(
                    List.of(), List.of(letter("a"), letter("b"), letter("c"), letter("d"), letter("e")), List.of()));
            writer.finish();
            assertThat(memory.failureCounts())
                    .containsOnlyKeys(Failure.State.values())
                    .containsEntry(Failure.State.OPEN, 5L);
            FeedItem left = item("b", FeedItem.State.REFUSED, null);
            memory.keep(
                    writer,
                    List.of(FeedState.of(URL, null)),
                    List.of(
                            item("a", FeedItem.State.REFUSED, null),
                            left,
                            item("c", FeedItem.State.WAITING, null),
                            item("d", FeedItem.State.READ, null)));
            memory.decide(writer, decision(left, Intervention.Action.RETRY, NOW));
            memory.decide(writer, decision(left, Intervention.Action.SKIP, NOW.plusSeconds(1)));
            assertThat(memory.failureCounts())
                    .containsEntry(Failure.State.OPEN, 2L)
                    .containsEntry(Failure.State.SKIPPED, 1L)
                    .containsEntry(Failure.State.WAITING, 1L)
                    .containsEntry(Failure.State.MENDED, 1L);
            assertThat(memory.failures(null, 1, 2))
                    .extracting(Failure::state)
                    .containsExactly(Failure.State.MENDED, Failure.State.WAITING);
            assertThat(memory.failures(Failure.State.OPEN, 0, 9))
                    .extracting(Failure::letter)
                    .containsExactly(letter("e"), letter("a"));
            assertThat(memory.failures(Failure.State.OPEN, 1, 9))
                    .extracting(Failure::feed)
                    .containsExactly(URL);
            assertThat(memory.failures(letter("b").input())).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(Failure.State.SKIPPED);
                assertThat(one.moment()).isEqualTo(NOW);
                assertThat(one.decision()).isEqualTo(decision(left, Intervention.Action.SKIP, NOW.plusSeconds(1)));
            });
            assertThat(memory.failures("https://contoh.example/z")).isEmpty();
        }
    }

    @Test
    void aNoticeIsAnnouncedOnceAndWaitsForEachChannelUntilItIsDelivered() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            Outbox outbox = new Outbox(dataset);
            List<String> channels = List.of("file:a", "webhook:b");
            assertThat(outbox.announce(writer, List.of(notice("n_1", "x"), notice("n_2", "y")), channels, null, 0))
                    .isEqualTo(2);
            assertThat(outbox.announce(writer, List.of(notice("n_2", "y"), notice("n_3", "y")), channels, null, 0))
                    .isEqualTo(1);
            assertThat(outbox.newest(2)).extracting(Notice::id).containsExactly("n_3", "n_2");
            assertThat(outbox.due("file:a", NOW, 9))
                    .extracting(Delivery::notice)
                    .containsExactly(notice("n_1", "x"), notice("n_2", "y"), notice("n_3", "y"));
            outbox.delivered(writer, "file:a", List.of("n_1", "n_2", "n_3"));
            assertThat(outbox.due("file:a", null, 9)).isEmpty();
            assertThat(outbox.nextDelivery("file:a")).isNull();
            outbox.postponed(writer, "webhook:b", List.of("n_1"), List.of("n_2", "n_3"), NOW.plusSeconds(60), "down");
            assertThat(outbox.due("webhook:b", NOW, 9)).isEmpty();
            assertThat(outbox.nextDelivery("webhook:b")).isEqualTo(NOW.plusSeconds(60));
            assertThat(outbox.due("webhook:b", NOW.plusSeconds(60), 9))
                    .extracting(Delivery::tries)
                    .as("those that were not tried are not counted")
                    .containsExactly(1, 0, 0);
            assertThat(dataset.revisions()).isEmpty();
        }
    }

    @Test
    void whatAWebhookOfASearchDoesNotTakeForThreeDaysIsGivenUpAndCountedHoweverOftenItWasTried() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        try (Dataset dataset = Dataset.open(location(), new OpenOptions(true, 4, now::get));
                Writer writer = dataset.writer("test")) {
            Outbox outbox = new Outbox(dataset);
            SearchWebhook hook = SearchWebhook.of("siege", "https://contoh.example/hook?key=1", "rahasia", "ana");
            outbox.keep(writer, hook);
            assertThat(outbox.webhooks()).containsExactly(hook);
            assertThat(hook.origin()).isEqualTo("https://contoh.example");
            List<String> first = List.of("n_1");
            List<String> behind = List.of("n_2");
            outbox.announce(
                    writer,
                    List.of(notice("n_1", "x"), notice("n_2", "x")),
                    List.of(hook.channel(), "file:a"),
                    null,
                    0);
            for (int tries = 0; tries < 50; tries++) {
                now.set(NOW.plus(Duration.ofMinutes(tries)));
                outbox.postponed(writer, hook.channel(), first, behind, now.get(), "down");
                outbox.postponed(writer, "file:a", first, behind, now.get(), "down");
            }
            assertThat(outbox.webhooks().getFirst().waiting()).isEqualTo(2);
            assertThat(outbox.webhooks().getFirst().error()).isEqualTo("down");
            now.set(NOW.plus(Duration.ofDays(3)));
            outbox.postponed(writer, hook.channel(), first, behind, now.get(), "down");
            outbox.postponed(writer, "file:a", first, behind, now.get(), "down");
            assertThat(outbox.due(hook.channel(), null, 9))
                    .as("what waited behind it waited as long")
                    .isEmpty();
            assertThat(outbox.webhooks().getFirst().givenUp()).isEqualTo(2);
            assertThat(outbox.due("file:a", null, 9))
                    .as("what the command line names gets it all the same")
                    .hasSize(2);
        }
    }

    @Test
    void whatWaitsForAWebhookWaitsForTheNewAddressAndGoesWithTheSearch() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            Outbox outbox = new Outbox(dataset);
            writer.save(new SavedSearch("siege", "type:ASSAULT", "ana", NOW));
            outbox.keep(writer, SearchWebhook.of("siege", "https://contoh.example/wrong", null, "ana"));
            outbox.announce(writer, List.of(notice("n_1", "x")), List.of("search:siege"), null, 0);
            outbox.postponed(writer, "search:siege", List.of("n_1"), List.of(), NOW.plusSeconds(60), "down");
            outbox.keep(writer, SearchWebhook.of("siege", "https://contoh.example/right", null, "ana"));
            assertThat(outbox.due("search:siege", NOW, 9)).hasSize(1);
            assertThat(outbox.webhooks().getFirst().error()).isNull();
            outbox.delivered(writer, "search:siege", List.of("n_1"));
            assertThat(outbox.webhooks().getFirst().delivered()).isEqualTo(NOW);
            outbox.announce(writer, List.of(notice("n_2", "x")), List.of("search:siege"), null, 0);
            writer.forget("siege");
            assertThat(outbox.webhooks()).isEmpty();
            assertThat(outbox.due("search:siege", null, 9)).isEmpty();
        }
    }

    @Test
    void aWebhookMustBeAnAddressOfTheWeb() {
        for (String url :
                List.of("", "file:///etc/passwd", "https://ana:rahasia@contoh.example/", "contoh.example", "http://")) {
            assertThatThrownBy(() -> SearchWebhook.of("siege", url, null, "ana"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "[webhook] must be an http or https address of at most 2000 characters, without user and"
                                    + " password, but was not");
        }
    }

    @Test
    void aSavedSearchHasSeenWhatIsThere() {
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, SAMPLE.articles(0, 3));
            try (Writer writer = dataset.writer("test")) {
                Outbox outbox = new Outbox(dataset);
                writer.save(new SavedSearch("siege", "type:ASSAULT", "ana", NOW));
                assertThat(outbox.seen()).containsEntry("siege", 1L);
                assertThat(outbox.settled()).isEqualTo(1);
                outbox.announce(writer, List.of(), List.of(), "siege", 5);
                assertThat(outbox.seen()).containsEntry("siege", 5L);
            }
        }
    }

    @Test
    void whatADeletedArticleSaidIsErasedFromNoticesAndEntries() {
        AnalysedArticle article = DatasetContract.withEvents();
        String id = article.coded().article().id();
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                Outbox outbox = new Outbox(dataset);
                FeedMemory memory = new FeedMemory(dataset);
                memory.keep(
                        writer,
                        List.of(),
                        List.of(item("a", FeedItem.State.READ, null).read(id)));
                outbox.announce(writer, List.of(notice("n_1", id), notice("n_2", "other")), List.of("f"), null, 0);
                writer.delete(id, "ana", "asked for");
                assertThat(outbox.newest(9)).extracting(Notice::id).containsExactly("n_2");
                assertThat(outbox.due("f", null, 9)).hasSize(1);
                assertThat(outbox.holds("n_1")).as("it is not announced again").isTrue();
                FeedItem left = memory.item(URL, "a").orElseThrow();
                assertThat(left.title()).isNull();
                assertThat(left.link()).isNull();
            }
            assertThat(DatasetCheck.check(dataset)).isEmpty();
        }
    }

    @Test
    void aSecondWriterIsToldThatItMayComeBack() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("ana")) {
            assertThat(writer).isNotNull();
            assertThatThrownBy(() -> dataset.writer("budi")).isInstanceOf(DatasetBusyException.class);
        }
    }
}
