package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.Event;
import org.saksi.model.Status;
import org.saksi.store.validation.RoundAgreement;
import org.saksi.store.validation.RoundSlot;

/** Rounds of two coders, whatever the database. */
abstract class RoundContract {
    private static final String NAME = "June, first";

    /** The location of a dataset that is not there yet; the same throughout a test. */
    abstract String location();

    private Dataset open() {
        return Dataset.open(location(), new OpenOptions(true, 4, () -> DatasetContract.MOMENT));
    }

    private static List<Event> make(Dataset dataset, Writer writer) {
        AnalysedArticle article = DatasetContract.withEvents();
        writer.begin(DatasetContract.ingest("ingest"));
        writer.write(Batch.of(List.of(article)));
        writer.finish();
        List<Event> events = article.coded().events().subList(0, 3);
        writer.rounds()
                .make(
                        new NewRound(
                                NAME,
                                "type:*",
                                7,
                                List.of("ana", "budi"),
                                events.stream()
                                        .map(event -> new NewRound.Drawn(event.id(), "all", 2))
                                        .toList()),
                        "citra");
        assertThat(dataset.rounds().all()).extracting(RoundSummary::name).containsExactly(NAME);
        return events;
    }

    private static Event feared(Event event) {
        return Events.with(event, event.version(), Status.HYPOTHETICAL, event.confidence());
    }

    private static Round round(Dataset dataset) {
        return dataset.rounds().whole(NAME).orElseThrow();
    }

    private static RoundSummary summary(Dataset dataset) {
        return dataset.rounds().summary(NAME).orElseThrow();
    }

    @Test
    void decisionsOfCodersStayApartUntilTheyAreSettled() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            RoundWriter rounds = writer.rounds();
            String first = events.get(0).id();
            String second = events.get(1).id();
            String third = events.get(2).id();
            assertThat(dataset.rounds().next(summary(dataset), "ana"))
                    .map(RoundEvent::id)
                    .contains(first);
            rounds.decide(NAME, first, ReviewState.ACCEPTED, "ana", null, null);
            rounds.decide(NAME, second, ReviewState.EDITED, "ana", "only feared", feared(events.get(1)));
            rounds.decide(NAME, third, ReviewState.REJECTED, "ana", null, null);
            rounds.decide(NAME, first, ReviewState.ACCEPTED, "budi", null, null);
            rounds.decide(NAME, second, ReviewState.ACCEPTED, "budi", null, null);
            assertThat(summary(dataset).isComplete()).isFalse();
            assertThat(summary(dataset).left("budi")).isOne();
            assertThat(dataset.event(second).orElseThrow().event()).isEqualTo(events.get(1));
            assertThat(dataset.event(second).orElseThrow().review()).isEqualTo(ReviewState.OPEN);
            assertThatThrownBy(() -> rounds.settle(NAME, first, ReviewState.ACCEPTED, "citra", null, null))
                    .hasMessageContaining("all coders must be done before anything is settled");

            long last = rounds.decide(NAME, third, ReviewState.REJECTED, "budi", null, null);
            Round complete = round(dataset);
            assertThat(complete.summary().isComplete()).isTrue();
            assertThat(complete.agreed()).extracting(RoundEvent::id).containsExactly(first, third);
            assertThat(complete.disputed()).extracting(RoundEvent::id).containsExactly(second);
            assertThatThrownBy(() -> rounds.undo(NAME, last, "budi")).hasMessageContaining("is complete");
            assertThatThrownBy(() -> rounds.decide(NAME, first, ReviewState.REJECTED, "budi", null, null))
                    .hasMessageContaining("is complete");

            long settled =
                    rounds.settle(NAME, second, ReviewState.EDITED, "citra", "ana is right", feared(events.get(1)));
            assertThat(dataset.event(second).orElseThrow().event()).isEqualTo(feared(events.get(1)));
            assertThat(round(dataset).event(second).orElseThrow().settledBy()).isEqualTo(settled);
            assertThat(round(dataset).disputed()).isEmpty();
            assertThatThrownBy(() -> rounds.settle(NAME, second, ReviewState.ACCEPTED, "citra", null, null))
                    .hasMessageContaining("was settled by revision " + settled);
            writer.undo(settled, "citra", null);
            assertThat(round(dataset).disputed()).hasSize(1);
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void theLogSaysThatACoderDecidedAndNotWhat() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            writer.rounds().decide(NAME, events.get(0).id(), ReviewState.REJECTED, "ana", "no such act", null);
            Run run = dataset.newest().orElseThrow().run();
            assertThat(run.author()).isEqualTo("ana");
            assertThat(run.command()).contains(events.get(0).id()).doesNotContain("reject");
            assertThat(run.reason()).isNull();
            assertThat(dataset.latestReviews(5)).isEmpty();
            assertThat(dataset.lastAct("ana")).isEmpty();
        }
    }

    @Test
    void aCoderTakesBackOnlyTheirOwnAndOthersCannotCode() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            RoundWriter rounds = writer.rounds();
            String first = events.get(0).id();
            long decision = rounds.decide(NAME, first, ReviewState.UNSURE, "ana", null, null);
            assertThatThrownBy(() -> rounds.undo(NAME, decision, "budi"))
                    .hasMessageContaining("a decision of their own");
            assertThatThrownBy(() -> rounds.decide(NAME, first, ReviewState.ACCEPTED, "citra", null, null))
                    .hasMessageContaining("must be of a coder of the round, [ana, budi], but was of citra");
            rounds.undo(NAME, decision, "ana");
            assertThat(summary(dataset).left("ana")).isEqualTo(3);
            rounds.close(NAME, "citra");
            assertThat(summary(dataset).isComplete()).isTrue();
            assertThatThrownBy(() -> rounds.make(
                            new NewRound(NAME, "", 1, List.of("x", "y"), List.of(new NewRound.Drawn(first, "all", 1))),
                            "z"))
                    .hasMessageContaining("a round must have a name of its own");
            assertThatThrownBy(() -> new NewRound("n", "", 1, List.of("x", "x"), List.of()))
                    .hasMessageContaining("two or more coders, none twice");
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void aRoundKeepsTheCodingThatItWasMadeOfAndADeletedArticleLeavesIt() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            writer.rounds().decide(NAME, events.get(0).id(), ReviewState.EDITED, "ana", null, feared(events.get(0)));
            writer.review(events.get(0).id(), ReviewState.EDITED, "citra", null, feared(events.get(0)));
            assertThat(round(dataset).events().getFirst().coded()).isEqualTo(events.get(0));
            writer.delete(events.get(0).article().id(), "citra", "asked for");
            assertThat(round(dataset).present()).isEmpty();
            assertThat(round(dataset).events().getFirst().decisions().getFirst().edited())
                    .isNull();
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void agreementIsCountedBySlotAndDifferencesAreNamed() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            RoundWriter rounds = writer.rounds();
            rounds.decide(NAME, events.get(0).id(), ReviewState.ACCEPTED, "ana", null, null);
            rounds.decide(NAME, events.get(0).id(), ReviewState.EDITED, "budi", null, feared(events.get(0)));
            rounds.decide(NAME, events.get(1).id(), ReviewState.ACCEPTED, "ana", null, null);
            rounds.decide(NAME, events.get(1).id(), ReviewState.REJECTED, "budi", null, null);
            rounds.decide(NAME, events.get(2).id(), ReviewState.ACCEPTED, "ana", null, null);
            rounds.decide(NAME, events.get(2).id(), ReviewState.ACCEPTED, "budi", null, null);
            RoundAgreement agreement = RoundAgreement.of(round(dataset));
            assertThat(agreement.slots().get(RoundSlot.EVENT).units()).isEqualTo(3);
            assertThat(agreement.slots().get(RoundSlot.EVENT).agreement().orElseThrow())
                    .isEqualTo(2.0 / 3);
            assertThat(agreement.slots().get(RoundSlot.STATUS).units()).isEqualTo(2);
            assertThat(agreement.slots().get(RoundSlot.STATUS).agreement().orElseThrow())
                    .isEqualTo(0.5);
            assertThat(agreement.differences())
                    .extracting(one -> one.event() + " " + one.slot().label())
                    .containsExactly(
                            events.get(0).id() + " status", events.get(1).id() + " event");
            assertThat(agreement.differences().getFirst().said())
                    .containsEntry("budi", "hypothetical")
                    .containsEntry("ana", events.get(0).status().label());
            // Two right by both, one on which they differ: the share lies between two and three of three.
            assertThat(agreement.report().precision().judged()).isEqualTo(2);
            assertThat(agreement.report().disputed().events()).isOne();
            assertThat(agreement.report().disputed().low()).isEqualTo(2.0 / 3);
            assertThat(agreement.report().disputed().high()).isEqualTo(1);
            assertThat(agreement.report().disputed().shares()).isEqualTo(2.5 / 3);
        }
    }

    @Test
    void askingHowFarARoundIsAndDecidingReadNoOtherEvent() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            RoundWriter rounds = writer.rounds();
            String first = events.get(0).id();
            unreadable(
                    writer,
                    "SELECT event_key FROM round_events WHERE event = ?",
                    events.get(2).id());
            assertThatThrownBy(() -> round(dataset)).isInstanceOf(DatasetException.class);

            long decision = rounds.decide(NAME, first, ReviewState.ACCEPTED, "ana", null, null);
            assertThat(summary(dataset).progress())
                    .containsExactly(new RoundSummary.Progress("ana", 2), new RoundSummary.Progress("budi", 3));
            assertThat(dataset.rounds().all()).containsExactly(summary(dataset));
            assertThat(dataset.rounds().next(summary(dataset), "ana"))
                    .map(RoundEvent::id)
                    .contains(events.get(1).id());
            assertThat(dataset.rounds()
                            .event(summary(dataset), first)
                            .orElseThrow()
                            .decisions())
                    .extracting(RoundDecision::revision)
                    .containsExactly(decision);
            assertThat(dataset.rounds()
                            .last(summary(dataset), "ana")
                            .orElseThrow()
                            .revision())
                    .isEqualTo(decision);
            rounds.undo(NAME, decision, "ana");
            assertThat(dataset.rounds().last(summary(dataset), "ana")).isEmpty();
            rounds.close(NAME, "citra");
            rounds.settle(NAME, first, ReviewState.ACCEPTED, "citra", null, null);
            assertThat(dataset.event(first).orElseThrow().review()).isEqualTo(ReviewState.ACCEPTED);
        }
    }

    private static void unreadable(Writer writer, String key, String event) {
        writer.change("breaking a line", session -> {
            PreparedStatement statement =
                    session.statement("UPDATE event_lines SET line = ? WHERE event_key = (" + key + ")");
            statement.setBytes(1, new byte[] {0});
            statement.setString(2, event);
            statement.executeUpdate();
        });
    }

    @Test
    void whatCodersAgreeOnIsSettledByARevisionForEachEventOrNotAtAll() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            RoundWriter rounds = writer.rounds();
            assertThatThrownBy(() -> rounds.settleAgreed(NAME, "citra"))
                    .hasMessageContaining("all coders must be done before anything is settled");
            for (String coder : List.of("ana", "budi")) {
                for (Event event : events) {
                    rounds.decide(NAME, event.id(), ReviewState.REJECTED, coder, null, null);
                }
            }
            long before = dataset.newest().orElseThrow().number();
            assertThat(rounds.settleAgreed(NAME, "citra")).isEqualTo(new SettledRound(3, List.of()));
            assertThat(dataset.revisions().stream().filter(revision -> revision.number() > before))
                    .hasSize(3)
                    .allSatisfy(revision -> {
                        assertThat(revision.finished()).isNotNull();
                        assertThat(revision.batches()).isOne();
                        assertThat(revision.run().author()).isEqualTo("citra");
                    });
            assertThat(rounds.settleAgreed(NAME, "citra")).isEqualTo(new SettledRound(0, List.of()));
            writer.undo(before + 1, "citra", null);
            writer.undo(before + 2, "citra", null);
            assertThat(round(dataset).agreed()).hasSize(2);

            long newest = dataset.newest().orElseThrow().number();
            unreadable(
                    writer,
                    "SELECT key FROM events WHERE until IS NULL AND id = ?",
                    events.get(1).id());
            assertThatThrownBy(() -> rounds.settleAgreed(NAME, "citra")).isInstanceOf(RuntimeException.class);
            assertThat(dataset.newest().orElseThrow().number()).isEqualTo(newest);
            assertThat(round(dataset).agreed()).hasSize(2);
        }
    }

    private static void allAccept(RoundWriter rounds, List<Event> events) {
        for (String coder : List.of("ana", "budi")) {
            for (Event event : events) {
                rounds.decide(NAME, event.id(), ReviewState.ACCEPTED, coder, null, null);
            }
        }
    }

    @Test
    void anEventThatWasCorrectedSinceIsNotSettledAndTheOthersAre() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            RoundWriter rounds = writer.rounds();
            String first = events.get(0).id();
            allAccept(rounds, events);
            long correction = writer.review(first, ReviewState.EDITED, "dewi", null, feared(events.get(0)));
            long confirmed = writer.review(first, ReviewState.ACCEPTED, "eka", null, null);
            String why = "[event] an event must be as its coders saw it to be settled but " + first
                    + " was corrected by revision " + correction + ", since round June, first was made";
            assertThatThrownBy(() -> rounds.settle(NAME, first, ReviewState.ACCEPTED, "citra", null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(why);
            assertThat(rounds.settleAgreed(NAME, "citra")).isEqualTo(new SettledRound(2, List.of(why)));
            assertThat(dataset.event(first).orElseThrow().event()).isEqualTo(feared(events.get(0)));
            assertThat(dataset.event(first).orElseThrow().review()).isEqualTo(ReviewState.ACCEPTED);

            writer.undo(confirmed, "eka", null);
            writer.undo(correction, "dewi", null);
            assertThat(rounds.settleAgreed(NAME, "citra")).isEqualTo(new SettledRound(1, List.of()));
            assertThat(dataset.event(first).orElseThrow().event()).isEqualTo(events.get(0));
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void anEventThatWasCodedAnewSinceIsNotSettledUnlessItsCodingIsTheSame() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            List<Event> events = make(dataset, writer);
            RoundWriter rounds = writer.rounds();
            allAccept(rounds, events);
            List<Event> anew =
                    new ArrayList<>(DatasetContract.withEvents().coded().events());
            anew.set(0, feared(events.get(0)));
            anew.set(
                    1,
                    Events.with(
                            events.get(1),
                            "0.2.0+rules.3",
                            events.get(1).status(),
                            events.get(1).confidence()));
            writer.begin(DatasetContract.ingest("recode"));
            writer.write(Batch.of(List.of(Events.with(DatasetContract.withEvents(), anew))));
            writer.finish();
            String why = "[event] an event must be coded as its coders saw it to be settled but "
                    + events.get(0).id() + " was coded anew since round June, first was made";
            assertThat(rounds.settleAgreed(NAME, "citra")).isEqualTo(new SettledRound(2, List.of(why)));
            assertThat(dataset.event(events.get(0).id()).orElseThrow().review()).isEqualTo(ReviewState.OPEN);
            assertThatThrownBy(() -> rounds.settle(
                            NAME, events.get(0).id(), ReviewState.EDITED, "citra", null, feared(events.get(0))))
                    .hasMessage(why);
            DatasetContract.isClean(dataset);
        }
    }

    @Test
    void whatIsSettledIsTheCodingThatCodersSawAlsoWhereItWasCorrectedBefore() {
        try (Dataset dataset = open();
                Writer writer = dataset.writer("test")) {
            AnalysedArticle article = DatasetContract.withEvents();
            Event event = article.coded().events().getFirst();
            writer.begin(DatasetContract.ingest("ingest"));
            writer.write(Batch.of(List.of(article)));
            writer.finish();
            writer.review(event.id(), ReviewState.EDITED, "dewi", null, feared(event));
            RoundWriter rounds = writer.rounds();
            rounds.make(
                    new NewRound(
                            NAME,
                            "type:*",
                            7,
                            List.of("ana", "budi"),
                            List.of(new NewRound.Drawn(event.id(), "all", 1))),
                    "citra");
            allAccept(rounds, List.of(event));
            long settled = rounds.settle(NAME, event.id(), ReviewState.ACCEPTED, "citra", null, null);
            assertThat(dataset.event(event.id()).orElseThrow().event()).isEqualTo(event);
            assertThat(dataset.event(event.id()).orElseThrow().review()).isEqualTo(ReviewState.ACCEPTED);
            writer.undo(settled, "citra", null);
            assertThat(dataset.event(event.id()).orElseThrow().event()).isEqualTo(feared(event));
            DatasetContract.isClean(dataset);
        }
    }
}
