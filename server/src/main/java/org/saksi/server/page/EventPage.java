package org.saksi.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksi.Explanation;
import org.saksi.coder.Rejection;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.server.desk.Desk;
import org.saksi.store.EventHistory;
import org.saksi.store.StoredEvent;

/** The page of an event: its article with every slot, why it is coded so, and who else tells it. */
final class EventPage implements Page {
    private static final int MENTIONS = 40;

    private final Desk desk;

    EventPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public View answer(Asked asked) {
        EventView view = view(asked.id());
        Event event = view.event();
        EventWords words = new EventWords(asked.t());
        String who = words.names(event.actors());
        String title = (who.isEmpty() ? asked.t().get("event.nobody") : who) + " – " + words.act(event)
                + (event.recipients().isEmpty() ? "" : " – " + words.names(event.recipients()));
        return View.of("event", "events", title, Address.of("/events", event.id()), view);
    }

    /** All that is shown of an event. */
    EventView view(String id) {
        StoredEvent stored = desk.event(id).orElseThrow(() -> new MissingException(id));
        Event event = stored.event();
        CodedArticle article = desk.article(event.article().id())
                .orElseThrow(() -> new MissingException(event.article().id()));
        List<Event> others =
                article.events().stream().filter(one -> !one.id().equals(id)).toList();
        return new EventView(
                stored,
                article.article(),
                SlotText.of(
                        article.article(),
                        EventView.slots(event, others),
                        event.sentence().span()),
                SlotText.of(event.sentence(), EventView.slots(event, List.of())),
                others,
                why(article.article(), event),
                desk.rule(event.rule()).orElse(null),
                mentions(stored),
                desk.history(id).orElse(new EventHistory(List.of(), List.of(), List.of())));
    }

    private EventView.Why why(Article article, Event event) {
        Explanation explanation = desk.explain(article).orElse(null);
        if (explanation == null) {
            return new EventView.Why(List.of(), List.of(), List.of(), false);
        }
        Event coded = explanation.article().events().stream()
                .filter(one -> one.id().equals(event.id()))
                .findFirst()
                .orElse(null);
        if (coded == null) {
            return new EventView.Why(List.of(), List.of(), rejected(explanation, article, event), false);
        }
        List<String> steps =
                explanation.mention(coded).map(mention -> mention.why()).orElse(List.of());
        org.saksi.resolver.Confidence confidence = explanation.confidences().get(coded.id());
        List<EventView.Part> parts = confidence == null
                ? List.of()
                : confidence.parts().stream()
                        .map(part -> new EventView.Part(part.feature().words(), part.weight()))
                        .toList();
        return new EventView.Why(steps, parts, rejected(explanation, article, event), true);
    }

    private static List<EventView.Rejected> rejected(Explanation explanation, Article article, Event event) {
        return explanation.rejections().stream()
                .filter(one -> event.sentence().span().contains(one.trigger()))
                .map((Rejection one) ->
                        new EventView.Rejected(one.rule(), one.trigger().in(article.text()), one.reason()))
                .toList();
    }

    private Map<String, StoredEvent> mentions(StoredEvent stored) {
        Map<String, StoredEvent> mentions = new LinkedHashMap<>();
        Incident incident = stored.incident();
        if (incident != null) {
            incident.mentions().stream()
                    .limit(MENTIONS)
                    .forEach(told -> desk.event(told.event()).ifPresent(event -> mentions.put(told.event(), event)));
        }
        return mentions;
    }
}
