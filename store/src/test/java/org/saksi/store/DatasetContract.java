package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Manifest;

/** What holds of every dataset, whatever database it is in. */
abstract class DatasetContract {
    static final Instant MOMENT = Instant.parse("2026-02-03T04:05:06Z");
    static final Manifest.Versions VERSIONS = new Manifest.Versions("0.1.0", "1", "2", "3", "1");
    private static final SampleDataset SAMPLE = SampleDataset.of(7);

    /** The location of a dataset that is not there yet; the same throughout a test. */
    abstract String location();

    Dataset open() {
        return Dataset.open(location(), new OpenOptions(true, 4, () -> MOMENT));
    }

    static Run ingest(String command) {
        return new Run(Run.Kind.INGEST, "tester", command, VERSIONS, null);
    }

    static Batch.Outcome write(Dataset dataset, List<AnalysedArticle> articles) {
        try (Writer writer = dataset.writer("test")) {
            writer.begin(ingest("ingest"));
            Batch.Outcome outcome = writer.write(Batch.of(articles));
            writer.finish();
            return outcome;
        }
    }

    static List<StoredEvent> all(Dataset dataset) {
        try (Stream<StoredEvent> events = dataset.events()) {
            return events.toList();
        }
    }

    static List<CodedArticle> articles(Dataset dataset) {
        try (Stream<CodedArticle> articles = dataset.codedArticles()) {
            return articles.toList();
        }
    }

    static List<CodedArticle> coded(List<AnalysedArticle> articles) {
        return articles.stream().map(AnalysedArticle::coded).toList();
    }

    static void link(Dataset dataset, List<Incident> incidents) {
        try (Writer writer = dataset.writer("test")) {
            writer.begin(new Run(Run.Kind.LINK, "tester", "link", null, null));
            writer.link(links -> incidents.forEach(links::incident));
            writer.finish();
        }
    }

    static void isClean(Dataset dataset) {
        assertThat(DatasetCheck.check(dataset)).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadAsItWas() {
        List<AnalysedArticle> articles = SAMPLE.articles(0, 120);
        try (Dataset dataset = open()) {
            Batch.Outcome outcome = write(dataset, articles);
            assertThat(outcome.added()).isEqualTo(120);
            assertThat(articles(dataset)).containsExactlyInAnyOrderElementsOf(coded(articles));
            for (AnalysedArticle article : articles) {
                assertThat(dataset.article(article.coded().article().id())).contains(article.coded());
            }
            assertThat(all(dataset)).hasSize(outcome.events());
            isClean(dataset);
        }
    }

    @Test
    void eventsComeByDayThenArticleThenPlaceAndUndatedOnesLast() {
        List<AnalysedArticle> articles = new ArrayList<>(SAMPLE.articles(0, 200));
        java.util.Collections.shuffle(articles, new java.util.Random(3));
        try (Dataset dataset = open()) {
            write(dataset, articles);
            List<String> expected = articles.stream()
                    .map(AnalysedArticle::coded)
                    .sorted(java.util.Comparator.comparing(
                                    (CodedArticle article) -> article.article().published(),
                                    java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))
                            .thenComparing(article -> article.article().id()))
                    .flatMap(article -> article.events().stream())
                    .map(Event::id)
                    .toList();
            assertThat(all(dataset)).extracting(event -> event.event().id()).containsExactlyElementsOf(expected);
            assertThat(paged(dataset, 7)).containsExactlyElementsOf(expected);
        }
    }

    private static List<String> paged(Dataset dataset, int size) {
        List<String> ids = new ArrayList<>();
        EventPosition after = null;
        do {
            EventPage page = dataset.events(after, size);
            assertThat(page.events()).hasSizeLessThanOrEqualTo(size);
            page.events().forEach(event -> ids.add(event.event().id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        List<AnalysedArticle> articles = SAMPLE.articles(0, 50);
        try (Dataset dataset = open()) {
            write(dataset, articles);
            assertThat(write(dataset, articles)).isEqualTo(new Batch.Outcome(0, 0, 50, 0, 0, 0));
            assertThat(dataset.revisions()).singleElement().satisfies(revision -> {
                assertThat(revision.number()).isEqualTo(1);
                assertThat(revision.run()).isEqualTo(ingest("ingest"));
                assertThat(revision.begun()).isEqualTo(MOMENT);
                assertThat(revision.finished()).isEqualTo(MOMENT);
                assertThat(revision.batches()).isEqualTo(1);
            });
        }
    }

    @Test
    void anArticleTwiceInOneBatchIsOneArticle() {
        AnalysedArticle article = SAMPLE.article(3);
        try (Dataset dataset = open()) {
            assertThat(write(dataset, List.of(article, article)))
                    .isEqualTo(new Batch.Outcome(
                            1, 0, 1, 0, 0, article.coded().events().size()));
            isClean(dataset);
        }
    }

    @Test
    void anotherTextUnderTheSameIdEndsTheEarlierCodings() {
        AnalysedArticle before = withEvents();
        AnalysedArticle after = renamed(SampleDataset.of(8).article(11), before);
        try (Dataset dataset = open()) {
            write(dataset, List.of(before));
            assertThat(write(dataset, List.of(after)).changed()).isEqualTo(1);
            assertThat(dataset.article(before.coded().article().id())).contains(after.coded());
            String gone = before.coded().events().getFirst().id();
            assertThat(dataset.event(gone)).isEmpty();
            assertThat(dataset.history(gone))
                    .hasValueSatisfying(history -> assertThat(history.versions())
                            .singleElement()
                            .satisfies(version -> {
                                assertThat(version.shown())
                                        .isEqualTo(before.coded().events().getFirst());
                                assertThat(version.since()).isEqualTo(1);
                                assertThat(version.until()).isEqualTo(2);
                            }));
            isClean(dataset);
        }
    }

    @Test
    void recodingKeepsWhatSaysTheSameAndEndsWhatSaysSomethingElse() {
        AnalysedArticle before = withEvents();
        List<Event> events = new ArrayList<>(before.coded().events());
        Event first = events.getFirst();
        events.set(0, Events.with(first, "0.2.0+rules.3", first.status(), 0.01));
        for (int number = 1; number < events.size(); number++) {
            Event event = events.get(number);
            events.set(number, Events.with(event, "0.2.0+rules.3", event.status(), event.confidence()));
        }
        try (Dataset dataset = open()) {
            write(dataset, List.of(before));
            Batch.Outcome outcome = write(dataset, List.of(Events.with(before, events)));
            assertThat(outcome).isEqualTo(new Batch.Outcome(0, 1, 0, 0, 0, 1));
            assertThat(all(dataset)).extracting(StoredEvent::since).containsOnlyOnce(2L);
            assertThat(dataset.event(first.id()).orElseThrow().event().confidence())
                    .isEqualTo(0.01);
            assertThat(dataset.articleState(before.coded().article().id())
                            .orElseThrow()
                            .coding())
                    .isEqualTo("0.2.0+rules.3");
            assertThat(dataset.changes(1).events().changed()).containsExactly(first.id());
            assertThat(dataset.changes(1).events().added()).isEmpty();
            isClean(dataset);
        }
    }

    @Test
    void aReviewIsLaidOverItsEventAndCanBeUndone() {
        AnalysedArticle article = withEvents();
        Event event = article.coded().events().getFirst();
        Event edited = Events.with(event, event.version(), org.saksi.model.Status.HYPOTHETICAL, event.confidence());
        try (Dataset dataset = open()) {
            write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                long review = writer.review(event.id(), ReviewState.EDITED, "ana", "it is only feared", edited);
                assertThat(dataset.event(event.id()))
                        .contains(new StoredEvent(edited, null, ReviewState.EDITED, review));
                EventHistory history = dataset.history(event.id()).orElseThrow();
                assertThat(history.versions())
                        .extracting(EventHistory.Version::coded)
                        .containsExactly(event, event);
                assertThat(history.reviews())
                        .containsExactly(new Review(
                                event.id(),
                                review,
                                1,
                                "ana",
                                MOMENT,
                                ReviewState.EDITED,
                                edited,
                                "it is only feared",
                                null));
                isClean(dataset);

                // Who doubts or rejects what was corrected speaks of the correction.
                long doubt = writer.review(event.id(), ReviewState.UNSURE, "budi", null, null);
                assertThat(dataset.event(event.id()))
                        .contains(new StoredEvent(edited, null, ReviewState.UNSURE, doubt));
                writer.undo(doubt, "budi", null);
                long rejection = writer.review(event.id(), ReviewState.REJECTED, "budi", null, null);
                assertThat(dataset.event(event.id()))
                        .contains(new StoredEvent(edited, null, ReviewState.REJECTED, rejection));
                assertThat(articles(dataset).getFirst().events())
                        .extracting(Event::id)
                        .doesNotContain(event.id());

                writer.undo(rejection, "budi", "mistaken");
                assertThat(dataset.event(event.id()).orElseThrow().event()).isEqualTo(edited);
                writer.undo(review, "ana", null);
                assertThat(dataset.event(event.id()))
                        .contains(new StoredEvent(event, null, ReviewState.OPEN, review + 5));
                assertThatThrownBy(() -> writer.undo(review, "ana", null))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageContaining("was undone by revision " + (review + 5));
            }
            isClean(dataset);
        }
    }

    @Test
    void aReviewOutlivesARecoding() {
        AnalysedArticle article = withEvents();
        Event event = article.coded().events().getFirst();
        try (Dataset dataset = open()) {
            write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                writer.review(event.id(), ReviewState.ACCEPTED, "ana", null, null);
            }
            List<Event> events = new ArrayList<>(article.coded().events());
            events.set(0, Events.with(event, "0.2.0+rules.3", event.status(), 0.02));
            write(dataset, List.of(Events.with(article, events)));
            StoredEvent now = dataset.event(event.id()).orElseThrow();
            assertThat(now.review()).isEqualTo(ReviewState.ACCEPTED);
            assertThat(now.event().confidence()).isEqualTo(0.02);
            isClean(dataset);
        }
    }

    @Test
    void aReviewThatQuotesOtherWordsIsRefusedAndLeavesNoTrace() {
        AnalysedArticle article = withEvents();
        Event event = article.coded().events().getFirst();
        Event foreign =
                Events.inSentence(event, "x".repeat(event.sentence().text().length()));
        try (Dataset dataset = open()) {
            write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                assertThatThrownBy(() -> writer.review(event.id(), ReviewState.EDITED, "ana", null, foreign))
                        .hasMessageContaining("must equal the text under its span");
                assertThatThrownBy(() -> writer.review("e_none", ReviewState.ACCEPTED, "ana", null, null))
                        .hasMessage("[review] event must be in force but e_none is not");
            }
            assertThat(dataset.revisions()).hasSize(1);
        }
    }

    @Test
    void linkingAgainRecordsOnlyWhatChanged() {
        List<AnalysedArticle> articles = SAMPLE.articles(0, 100);
        List<Incident> incidents = SampleDataset.incidents(coded(articles));
        try (Dataset dataset = open()) {
            write(dataset, articles);
            link(dataset, incidents);
            assertThat(incidents(dataset)).containsExactlyInAnyOrderElementsOf(incidents);
            assertThat(all(dataset)).allSatisfy(event -> {
                assertThat(event.incident()).isNotNull();
                assertThat(event.event().incident())
                        .isEqualTo(java.util.Objects.requireNonNull(event.incident())
                                .id());
            });
            isClean(dataset);
            link(dataset, incidents);
            assertThat(dataset.revisions()).hasSize(2);

            List<Incident> fewer = incidents.subList(1, incidents.size());
            link(dataset, fewer);
            assertThat(dataset.changes(2).incidents().deleted())
                    .containsExactly(incidents.getFirst().id());
            assertThat(dataset.changes(2).events().changed())
                    .hasSize(incidents.getFirst().mentions().size());
            assertThat(dataset.changes(2).incidents().changed()).isEmpty();
            isClean(dataset);
        }
    }

    static List<Incident> incidents(Dataset dataset) {
        try (Stream<Incident> incidents = dataset.incidents()) {
            return incidents.toList();
        }
    }

    @Test
    void aDeletedArticleLeavesATombstoneAndDoesNotComeBack() {
        List<AnalysedArticle> articles = SAMPLE.articles(0, 30);
        AnalysedArticle gone = withEvents();
        String id = gone.coded().article().id();
        Event event = gone.coded().events().getFirst();
        List<AnalysedArticle> all =
                Stream.concat(articles.stream(), Stream.of(gone)).toList();
        try (Dataset dataset = open()) {
            write(dataset, all);
            link(dataset, SampleDataset.incidents(coded(all)));
            try (Writer writer = dataset.writer("test")) {
                writer.review(event.id(), ReviewState.EDITED, "ana", null, event);
                long deletion = writer.delete(id, "ana", "asked for by the paper");
                assertThat(dataset.article(id)).isEmpty();
                assertThat(dataset.tombstones())
                        .containsExactly(new Tombstone(
                                id,
                                deletion,
                                "ana",
                                MOMENT,
                                "asked for by the paper",
                                gone.coded().events().size()));
                assertThat(dataset.history(event.id()).orElseThrow().versions()).allSatisfy(version -> {
                    assertThat(version.shown()).isNull();
                    assertThat(version.until()).isNotNull();
                });
                assertThat(dataset.changes(deletion - 1).articles().deleted()).containsExactly(id);
                assertThat(dataset.changes(deletion - 1).events().deleted()).contains(event.id());
                assertThatThrownBy(() -> writer.delete(id, "ana", "again")).isInstanceOf(DatasetException.class);
            }
            isClean(dataset);
            assertThat(write(dataset, all).deleted()).isEqualTo(1);
            assertThat(dataset.article(id)).isEmpty();
        }
    }

    @Test
    void deadLettersAndInputsAreWrittenWithTheirBatch() {
        DeadLetter letter = new DeadLetter("a.jsonl", 17L, "published-iso-date", "[a.jsonl:17] field", "{\u0000}");
        InputState state = new InputState("a.jsonl", "00ff", 12L, 17, InputState.State.OPEN);
        try (Dataset dataset = open()) {
            try (Writer writer = dataset.writer("test")) {
                writer.begin(ingest("ingest"));
                writer.write(new Batch(SAMPLE.articles(0, 3), List.of(letter), List.of(state)));
                writer.write(new Batch(List.of(), List.of(letter), List.of(state)));
                writer.finish();
            }
            assertThat(dataset.deadLetters()).hasSize(1);
            assertThat(dataset.input("a.jsonl")).contains(state);
            assertThat(dataset.inputs()).containsExactly(state);
            assertThat(dataset.newest().orElseThrow().batches()).isEqualTo(1);
        }
    }

    @Test
    void anArticleThatBreaksTheContractBecomesADeadLetterAndTheRestIsWritten() {
        AnalysedArticle good = SAMPLE.article(1);
        AnalysedArticle article = withEvents();
        Event event = article.coded().events().getFirst();
        AnalysedArticle bad = Events.with(
                article,
                List.of(Events.inSentence(
                        event, "x".repeat(event.sentence().text().length()))));
        try (Dataset dataset = open()) {
            assertThat(write(dataset, List.of(bad, good)).refused()).isEqualTo(1);
            assertThat(dataset.deadLetters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.input())
                            .isEqualTo(article.coded().article().id()));
            assertThat(articles(dataset)).containsExactly(good.coded());
        }
    }

    @Test
    void anEventIdThatStandsInTwoArticlesKeepsTheSecondOutAndTheRestIn() {
        AnalysedArticle first = withEvents();
        AnalysedArticle second = renamed(first, SAMPLE.article(999));
        try (Dataset dataset = open()) {
            Batch.Outcome outcome = write(dataset, List.of(first, second, SAMPLE.article(1)));
            assertThat(outcome.added()).isEqualTo(2);
            assertThat(outcome.refused()).isEqualTo(1);
            assertThat(dataset.deadLetters()).hasSize(1);
            isClean(dataset);
        }
    }

    @Test
    void aRunThatWasCutOffGoesOnUnderItsNumber() {
        try (Dataset dataset = open()) {
            try (Writer writer = dataset.writer("test")) {
                writer.begin(ingest("ingest a"));
                writer.write(Batch.of(SAMPLE.articles(0, 10)));
            }
            assertThat(dataset.newest().orElseThrow().finished()).isNull();
            try (Writer writer = dataset.writer("test")) {
                writer.begin(ingest("ingest a"));
                writer.write(Batch.of(SAMPLE.articles(10, 20)));
                writer.finish();
            }
            assertThat(dataset.revisions())
                    .singleElement()
                    .satisfies(revision -> assertThat(revision.finished()).isEqualTo(MOMENT));
            isClean(dataset);
        }
    }

    @Test
    void aSecondWriterIsToldWhoWrites() {
        try (Dataset dataset = open();
                Dataset other = open()) {
            try (Writer writer = dataset.writer("saksi ingest by ana")) {
                assertThat(writer).isNotNull();
                assertThatThrownBy(() -> other.writer("saksi review"))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageContaining(
                                "dataset must have one writer at a time but is being written by saksi ingest by ana");
            }
            other.writer("saksi review").close();
        }
    }

    @Test
    void aReadingSeesOneStateWhileTheWriterWrites() {
        try (Dataset dataset = open()) {
            write(dataset, SAMPLE.articles(0, 60));
            int before = all(dataset).size();
            try (Stream<StoredEvent> events = dataset.events()) {
                java.util.Iterator<StoredEvent> iterator = events.iterator();
                iterator.next();
                write(dataset, SAMPLE.articles(60, 120));
                int seen = 1;
                while (iterator.hasNext()) {
                    iterator.next();
                    seen++;
                }
                assertThat(seen).isEqualTo(before);
            }
            assertThat(all(dataset)).hasSizeGreaterThan(before);
        }
    }

    @Test
    void articlesAreFoundByTheirCodingAndTheWordsThatTheyHold() {
        List<AnalysedArticle> articles = SAMPLE.articles(0, 20);
        AnalysedArticle first = articles.getFirst();
        String language = first.coded().article().language();
        String word = FoldedWords.of(first.coded().article().text()).getLast();
        try (Dataset dataset = open()) {
            write(
                    dataset,
                    articles.stream()
                            .map(article -> new AnalysedArticle(article.coded(), article.sentences(), "one"))
                            .toList());
            assertThat(dataset.codings()).isEqualTo(Map.of("one", 20L));
            assertThat(dataset.articles("one", language, null))
                    .contains(first.coded().article().id());
            assertThat(dataset.articles("two", language, null)).isEmpty();
            List<String> holding = articles.stream()
                    .map(article -> article.coded().article())
                    .filter(article -> article.language().equals(language))
                    .filter(article -> FoldedWords.of(article.text()).contains(word))
                    .map(Article::id)
                    .sorted()
                    .toList();
            assertThat(dataset.articles("one", language, Set.of(word, "qqqqq"))).containsAll(holding);
            assertThat(dataset.articles("one", language, Set.of("qqqqq", "\"(' OR")))
                    .isEmpty();
            try (Writer writer = dataset.writer("test")) {
                assertThat(writer.sameCoding("one", "two")).isEqualTo(20);
            }
            assertThat(dataset.codings()).isEqualTo(Map.of("two", 20L));
            isClean(dataset);
        }
    }

    @Test
    void aNoteIsReplacedAndIsNoRevision() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            assertThat(dataset.note("linked")).isEmpty();
            writer.note("linked", "1");
            writer.note("linked", "2");
            assertThat(dataset.note("linked")).contains("2");
            assertThat(dataset.newest()).isEmpty();
        }
    }

    @Test
    void savedSearchesAreKeptByName() {
        SavedSearch search = new SavedSearch("harbour", "type:ASSAULT", "ana", MOMENT);
        try (Dataset dataset = open()) {
            try (Writer writer = dataset.writer("test")) {
                writer.save(new SavedSearch("harbour", "type:AID", "ana", MOMENT));
                writer.save(search);
                assertThat(dataset.searches()).containsExactly(search);
                writer.forget("harbour");
            }
            assertThat(dataset.searches()).isEmpty();
        }
    }

    /** An article with more than one event. */
    static AnalysedArticle withEvents() {
        return java.util.stream.IntStream.iterate(500, number -> number + 1)
                .mapToObj(SAMPLE::article)
                .filter(article -> article.coded().events().size() > 2
                        && article.coded().article().published() != null)
                .findFirst()
                .orElseThrow();
    }

    /** An article under the id of another. */
    static AnalysedArticle renamed(AnalysedArticle article, AnalysedArticle other) {
        return Events.renamed(article, other.coded().article().id());
    }
}
