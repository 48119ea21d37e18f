package org.saksi.server.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.server.desk.Desk;
import org.saksi.store.Round;
import org.saksi.store.RoundDecision;
import org.saksi.store.RoundEvent;
import org.saksi.store.validation.RoundAgreement;

/** Rounds of coding: the list, and one as its coders see it while it is open and everybody once it is complete. */
final class RoundPages {
    private final Desk desk;

    RoundPages(Desk desk) {
        this.desk = desk;
    }

    /** All rounds, the latest first. */
    record ListModel(List<Round> rounds) {}

    /**
     * One round.
     *
     * @param round the round; its decisions are shown only where it is complete
     * @param shown the event to code or to adjudicate, null where there is none or the viewer is no coder
     * @param undo the viewer's latest decision in an open round, null where there is none
     * @param agreement what the coders say, null while the round is open
     */
    record OneModel(
            Round round,
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
        List<Round> rounds = desk.rounds().names().stream()
                .flatMap(name -> desk.rounds().round(name).stream())
                .toList();
        return View.of("rounds", "rounds", asked.t().get("nav.rounds"), Address.of("/rounds"), new ListModel(rounds));
    }

    View one(Asked asked) {
        Round round = desk.rounds().round(asked.id()).orElseThrow(() -> new Page.MissingException(asked.id()));
        String viewer = asked.viewer().author();
        Optional<RoundEvent> next = round.isComplete()
                ? round.event(asked.get("event"))
                        .or(() -> round.disputed().stream().findFirst())
                : round.coders().contains(viewer) ? round.next(viewer) : Optional.empty();
        OneModel model = new OneModel(
                round,
                next.map(this::shown).orElse(null),
                round.isComplete() ? null : round.last(viewer).orElse(null),
                round.isComplete() ? RoundAgreement.of(round) : null);
        return View.of("round", "rounds", round.name(), Address.of("/rounds", round.name()), model);
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
