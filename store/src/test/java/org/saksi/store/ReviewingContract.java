package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saksi.model.Event;
import org.saksi.model.Status;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Lemmas;
import org.saksi.store.validation.ReviewedGold;

/** What reviewers do to a dataset, whatever the database. */
abstract class ReviewingContract {
    /** The location of a dataset that is not there yet; the same throughout a test. */
    abstract String location();

    private Dataset open() {
        return Dataset.open(location(), new OpenOptions(true, 4, () -> DatasetContract.MOMENT));
    }

    @Test
    void acceptingACorrectedEventConfirmsTheCorrection() {
        AnalysedArticle article = DatasetContract.withEvents();
        Event event = article.coded().events().getFirst();
        Event edited = Events.with(event, event.version(), Status.HYPOTHETICAL, event.confidence());
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                long correction = writer.review(event.id(), ReviewState.EDITED, "ana", null, edited);
                long confirmed = writer.review(event.id(), ReviewState.ACCEPTED, "budi", null, null);
                assertThat(dataset.event(event.id()))
                        .contains(new StoredEvent(edited, null, ReviewState.ACCEPTED, confirmed));
                assertThat(dataset.history(event.id())
                                .orElseThrow()
                                .versions()
                                .getLast()
                                .coded())
                        .isEqualTo(event);
                DatasetContract.isClean(dataset);

                // Budi spoke of what he saw, and that stands though Ana takes back that she made it.
                writer.undo(correction, "ana", null);
                assertThat(dataset.event(event.id()).orElseThrow().event()).isEqualTo(edited);
                writer.undo(confirmed, "budi", null);
                assertThat(dataset.event(event.id()).orElseThrow().event()).isEqualTo(event);
                assertThat(dataset.event(event.id()).orElseThrow().review()).isEqualTo(ReviewState.OPEN);
            }
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void anActAboutAnEventThatIsGoneCanBeTakenBackAndTheOneBeforeIt() {
        AnalysedArticle article = DatasetContract.withEvents();
        Event event = article.coded().events().getFirst();
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                long decision = writer.review(event.id(), ReviewState.ACCEPTED, "ana", null, null);
                long flag = writer.flag(event.id(), "ana", "look again");
                writer.delete(article.coded().article().id(), "budi", "asked for by the paper");
                writer.undo(flag, "ana", null);
                assertThat(dataset.lastAct("ana")).map(ReviewAct::revision).contains(decision);
                writer.undo(decision, "ana", null);
                assertThat(dataset.lastAct("ana")).isEmpty();
                assertThat(dataset.event(event.id())).isEmpty();
            }
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void whatIsPutOffWaitsInTheOrderInWhichItWasAndUntilItIsDecided() {
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, List.of(DatasetContract.withEvents()));
            List<String> ids;
            try (Stream<StoredEvent> events = dataset.events()) {
                ids = events.map(stored -> stored.event().id()).limit(3).toList();
            }
            try (Writer writer = dataset.writer("test")) {
                writer.skip(ids.get(0), "ana");
                writer.skip(ids.get(1), "ana");
                writer.skip(ids.get(2), "budi");
                assertThat(dataset.putOff("ana")).containsExactly(ids.get(0), ids.get(1));
                writer.review(ids.get(2), ReviewState.UNSURE, "budi", null, null);
                assertThat(dataset.putOff("ana")).containsExactly(ids.get(0), ids.get(1), ids.get(2));
                writer.skip(ids.get(0), "ana");
                assertThat(dataset.putOff("ana")).containsExactly(ids.get(1), ids.get(2), ids.get(0));
                writer.review(ids.get(1), ReviewState.ACCEPTED, "ana", null, null);
                assertThat(dataset.putOff("ana")).containsExactly(ids.get(2), ids.get(0));
                assertThat(dataset.putOff("budi")).containsExactly(ids.get(2));
            }
        }
    }

    @Test
    void theLastDecisionOfAReviewerIsTheirOwnAndStillCounts() {
        AnalysedArticle article = DatasetContract.withEvents();
        String id = article.coded().events().getFirst().id();
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                long first = writer.review(id, ReviewState.ACCEPTED, "ana", null, null);
                long second = writer.review(id, ReviewState.UNSURE, "ana", null, null);
                writer.review(id, ReviewState.REJECTED, "budi", null, null);
                assertThat(dataset.lastAct("ana")).map(ReviewAct::revision).contains(second);
                writer.undo(second, "ana", null);
                assertThat(dataset.lastAct("ana")).map(ReviewAct::revision).contains(first);
                writer.undo(first, "ana", null);
                assertThat(dataset.lastAct("ana")).isEmpty();
                assertThat(dataset.event(id).orElseThrow().review()).isEqualTo(ReviewState.REJECTED);
            }
        }
    }

    @Test
    void aFlagIsShownUntilItIsTakenBackAndDecidesNothing() {
        AnalysedArticle article = DatasetContract.withEvents();
        Event event = article.coded().events().getFirst();
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                long flag = writer.flag(event.id(), "ana", "is this the same raid?");
                Flag raised = new Flag(event.id(), flag, "ana", DatasetContract.MOMENT, "is this the same raid?", null);
                assertThat(dataset.event(event.id()))
                        .contains(new StoredEvent(event, null, ReviewState.OPEN, flag, List.of(raised)));
                assertThat(dataset.changes(flag - 1).events().changed()).containsExactly(event.id());

                long accepted = writer.review(event.id(), ReviewState.ACCEPTED, "budi", null, null);
                assertThat(dataset.event(event.id()).orElseThrow().flags()).containsExactly(raised);
                List<Event> events = new ArrayList<>(article.coded().events());
                events.set(0, Events.with(event, "0.2.0+rules.3", event.status(), 0.02));
                DatasetContract.isClean(dataset);

                writer.begin(DatasetContract.ingest("recode"));
                writer.write(Batch.of(List.of(Events.with(article, events))));
                writer.finish();
                assertThat(dataset.event(event.id()).orElseThrow().flags()).containsExactly(raised);
                assertThat(dataset.lastAct("ana")).map(ReviewAct::revision).contains(flag);

                writer.undo(flag, "ana", null);
                assertThat(dataset.event(event.id()).orElseThrow().flags()).isEmpty();
                assertThat(dataset.event(event.id()).orElseThrow().review()).isEqualTo(ReviewState.ACCEPTED);
                assertThat(dataset.history(event.id()).orElseThrow().flags())
                        .extracting(Flag::undoneBy)
                        .containsExactly(dataset.newest().orElseThrow().number());
                assertThat(dataset.act(accepted)).containsInstanceOf(Review.class);
                assertThatThrownBy(() -> writer.undo(flag, "ana", null))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageContaining("what is undone must still count");
                assertThatThrownBy(() -> writer.flag("e_none", "ana", null))
                        .hasMessage("[review] event must be in force but e_none is not");
            }
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void goldIsOfTheStateInWhichItsEventsWereAskedForWhateverIsWrittenMeanwhile() {
        AnalysedArticle article = DatasetContract.withEvents();
        List<Event> coded = article.coded().events();
        Event corrected = Events.with(coded.getFirst(), coded.getFirst().version(), Status.HYPOTHETICAL, null);
        try (Dataset dataset = open()) {
            DatasetContract.write(dataset, List.of(article));
            try (Writer writer = dataset.writer("test")) {
                writer.review(corrected.id(), ReviewState.EDITED, "ana", null, corrected);
                for (Event event : coded.subList(1, coded.size())) {
                    writer.review(event.id(), ReviewState.ACCEPTED, "ana", null, null);
                }
                EventQuery query = new EventQuery(dataset, Lemmas.none());
                List<String> gold = new ArrayList<>();
                List<String> lines = new ArrayList<>();
                int sentences;
                try (Stream<CodedEvent> events = query.sentences(ReviewedGold.DECIDED)) {
                    writer.flag(corrected.id(), "budi", null);
                    writer.review(corrected.id(), ReviewState.UNSURE, "budi", null, null);
                    sentences = ReviewedGold.write(events, gold::add, lines::add);
                }
                assertThat(gold).hasSize(sentences).anyMatch(line -> line.contains("\"status\":\"hypothetical\""));
                assertThat(lines).hasSize(coded.size()).noneMatch(line -> line.contains("\"status\":\"hypothetical\""));
                try (Stream<CodedEvent> events = query.sentences(ReviewedGold.DECIDED)) {
                    assertThat(ReviewedGold.write(events, line -> {}, line -> {}))
                            .isEqualTo(sentences - 1);
                }
            }
        }
    }
}
