package org.saksi.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.server.desk.Desk;
import org.saksi.store.Round;
import org.saksi.store.RoundDecision;
import org.saksi.store.RoundEvent;
import org.saksi.store.RoundSummary;
import org.saksi.store.validation.RoundAgreement;

/** Rounds of coding: the list, and one as its coders see it while it is open and everybody once it is complete. */
final class RoundPages {
    private final Desk desk;

    RoundPages(Desk desk) {
        this.desk = desk;
    }

    /** All rounds, the latest first. */
    record ListModel(List<RoundSummary> rounds) {}

    /**
     * One round.
     *
     * @param round what it is and how far it is
     * @param whole the round with its decisions, null while it is open
     * @param shown the event to code or to adjudicate, null where there is none or the viewer is no coder
     * @param undo the viewer's latest decision in an open round, null where there is none
     * @param agreement what the coders say, null while the round is open
     */
    record OneModel(
            RoundSummary round,
            @Nullable Round whole,
            @Nullable Shown shown,
            @Nullable RoundDecision undo,
            @Nullable RoundAgreement agreement) {}

    /**
     * An event as it was coded, whatever was laid over it.
     *
     * @param of the event in the round
     * @param event its coding
     * @param article its article
     * @param text the article's text with the slots of the event
     * @param sentence its sentence alone with them
     */
    record Shown(RoundEvent of, Event event, Article article, SlotText text, SlotText sentence) {}

    View list(Asked asked) {
        return View.of(
                "rounds",
                "rounds",
                asked.t().get("nav.rounds"),
                Address.of("/rounds"),
                new ListModel(desk.rounds().reader().all()));
    }

    View one(Asked asked) {
        RoundSummary round =
                desk.rounds().reader().summary(asked.id()).orElseThrow(() -> new Page.MissingException(asked.id()));
        OneModel model = round.isComplete() ? complete(asked, round) : open(asked, round);
        return View.of("round", "rounds", round.name(), Address.of("/rounds", round.name()), model);
    }

    private OneModel complete(Asked asked, RoundSummary round) {
        Round whole =
                desk.rounds().reader().whole(round.name()).orElseThrow(() -> new Page.MissingException(round.name()));
        RoundEvent shown = whole.event(asked.get("event"))
                .or(() -> whole.disputed().stream().findFirst())
                .orElse(null);
        return new OneModel(round, whole, shown == null ? null : shown(shown), null, RoundAgreement.of(whole));
    }

    private OneModel open(Asked asked, RoundSummary round) {
        String viewer = asked.viewer().author();
        RoundEvent next = round.coders().contains(viewer)
                ? desk.rounds().reader().next(round, viewer).orElse(null)
                : null;
        return new OneModel(
                round,
                null,
                next == null ? null : shown(next),
                desk.rounds().reader().last(round, viewer).orElse(null),
                null);
    }

    private @Nullable Shown shown(RoundEvent of) {
        Event event = of.coded();
        CodedArticle article =
                event == null ? null : desk.article(event.article().id()).orElse(null);
        if (event == null || article == null) {
            return null;
        }
        List<Slot> slots = EventView.slots(event, List.of());
        return new Shown(
                of,
                event,
                article.article(),
                SlotText.of(article.article(), slots, event.sentence().span()),
                SlotText.of(event.sentence(), slots));
    }
}
