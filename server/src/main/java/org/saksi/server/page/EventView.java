package org.saksi.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Rule;
import org.saksi.model.Article;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Span;
import org.saksi.store.EventHistory;
import org.saksi.store.StoredEvent;

/**
 * All that the page of an event shows.
 *
 * @param stored the event in force
 * @param article its article
 * @param text the article's text with the slots of the event
 * @param sentence its sentence alone with the slots in it
 * @param others the other events of the article in text order
 * @param why what led to the coding
 * @param rule the rule that coded it, null where this version has it no more
 * @param mentions the other events that tell the same incident, by their ids
 * @param history all forms of the event and all decisions
 */
record EventView(
        StoredEvent stored,
        Article article,
        SlotText text,
        SlotText sentence,
        List<Event> others,
        Why why,
        @Nullable Rule rule,
        Map<String, StoredEvent> mentions,
        EventHistory history) {
    /**
     * What led to a coding, as this version of the coder tells it.
     *
     * @param steps what was read, in order
     * @param parts what the confidence is made of: what holds of the event, and what it adds to the odds
     * @param rejected what was nearly coded in the same sentence and why it was not
     * @param same whether the coder of this version still gives this event
     */
    record Why(List<String> steps, List<Part> parts, List<Rejected> rejected, boolean same) {}

    /** A part of the confidence. */
    record Part(String words, double weight) {}

    /** What was nearly coded. */
    record Rejected(String rule, String words, String reason) {}

    Event event() {
        return stored.event();
    }

    @Nullable
    Incident incident() {
        return stored.incident();
    }

    /** The slots of an event and the triggers of the other events of its article. */
    static List<Slot> slots(Event event, List<Event> others) {
        List<Slot> slots = new ArrayList<>();
        add(slots, Slot.Kind.WHAT, List.of(event.trigger().span()));
        add(slots, Slot.Kind.WHO, event.actors().stream().map(one -> one.span()).toList());
        add(
                slots,
                Slot.Kind.WHOM,
                event.recipients().stream().map(one -> one.span()).toList());
        if (event.where() != null) {
            add(slots, Slot.Kind.WHERE, List.of(event.where().span()));
        }
        Span when = event.when() == null ? null : event.when().span();
        if (when != null) {
            add(slots, Slot.Kind.WHEN, List.of(when));
        }
        add(
                slots,
                Slot.Kind.WORD,
                event.attribution().stream().map(one -> one.span()).toList());
        if (event.condition() != null) {
            add(slots, Slot.Kind.CONDITION, List.of(event.condition().span()));
        }
        if (event.denies() != null) {
            add(slots, Slot.Kind.DENIAL, List.of(event.denies().span()));
        }
        if (event.quote() != null) {
            add(slots, Slot.Kind.QUOTE, List.of(event.quote().span()));
        }
        add(
                slots,
                Slot.Kind.NUMBER,
                event.quantities().stream().map(one -> one.span()).toList());
        add(
                slots,
                Slot.Kind.EVIDENCE,
                event.evidence().stream().map(one -> one.span()).toList());
        for (int i = 0; i < others.size(); i++) {
            Event other = others.get(i);
            slots.add(new Slot(
                    Slot.Kind.OTHER,
                    i,
                    other.trigger().span(),
                    Address.of("/events", other.id()).toString()));
        }
        return slots;
    }

    private static void add(List<Slot> slots, Slot.Kind kind, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            slots.add(new Slot(kind, i, spans.get(i)));
        }
    }
}
