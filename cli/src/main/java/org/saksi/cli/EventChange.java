package org.saksi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that two sets of rules code differently.
 *
 * @param kind what became of it
 * @param before the event under the old rules, null when it was gained
 * @param after the event under the new rules, null when it was lost
 * @param slots the slots that differ, by name; empty unless it changed
 */
record EventChange(
        Kind kind, @Nullable Event before, @Nullable Event after, Map<String, Slots> slots) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Keys that say where an event stands, not how it is coded; the id and the version follow from the rest. */
    private static final Set<String> PLACE = Set.of("id", "version", "article", "sentence", "origin");

    /** What became of an event. */
    enum Kind {
        GAINED,
        LOST,
        CHANGED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The two values of a slot. */
    record Slots(JsonNode before, JsonNode after) {}

    /** The event, the new one where there are both. */
    Event event() {
        if (after != null) {
            return after;
        }
        if (before == null) {
            throw new IllegalStateException("a change must have an event before or after");
        }
        return before;
    }

    /**
     * The differences between two codings of the same article, in text order.
     *
     * <p>Events belong together when their triggers are the same words, those of one type first, or else overlap.
     */
    static List<EventChange> between(CodedArticle before, CodedArticle after) {
        String text = after.article().text();
        List<Event> lost = new ArrayList<>(before.events());
        List<Event> gained = new ArrayList<>();
        List<EventChange> changes = new ArrayList<>();
        List<Event> open = new ArrayList<>(after.events());
        for (Closeness closeness : Closeness.values()) {
            gained.clear();
            for (Event event : open) {
                Event partner = lost.stream()
                        .filter(old -> closeness.holds(old, event))
                        .findFirst()
                        .orElse(null);
                if (partner == null) {
                    gained.add(event);
                    continue;
                }
                lost.remove(partner);
                Map<String, Slots> slots = slots(partner, event, text);
                if (!slots.isEmpty()) {
                    changes.add(new EventChange(Kind.CHANGED, partner, event, slots));
                }
            }
            open = new ArrayList<>(gained);
        }
        lost.forEach(event -> changes.add(new EventChange(Kind.LOST, event, null, Map.of())));
        open.forEach(event -> changes.add(new EventChange(Kind.GAINED, null, event, Map.of())));
        changes.sort(Comparator.comparing(
                        (EventChange change) -> change.event().trigger().span())
                .thenComparing(change -> change.event().rule())
                .thenComparing(EventChange::kind));
        return changes;
    }

    /** How near two events are to each other, the nearest first. */
    private enum Closeness {
        SAME_TYPE,
        SAME_WORDS,
        OVERLAPPING;

        boolean holds(Event one, Event other) {
            return switch (this) {
                case SAME_TYPE ->
                    one.event() == other.event()
                            && one.trigger().span().equals(other.trigger().span());
                case SAME_WORDS -> one.trigger().span().equals(other.trigger().span());
                case OVERLAPPING ->
                    one.trigger().span().overlaps(other.trigger().span());
            };
        }
    }

    private static Map<String, Slots> slots(Event before, Event after, String text) {
        JsonNode old = JSON.readTree(ContractJson.event(before, text));
        JsonNode fresh = JSON.readTree(ContractJson.event(after, text));
        Map<String, Slots> slots = new TreeMap<>();
        Set<String> keys = new TreeSet<>(old.propertyNames());
        keys.addAll(fresh.propertyNames());
        for (String key : keys) {
            if (!PLACE.contains(key) && !old.path(key).equals(fresh.path(key))) {
                slots.put(key, new Slots(old.path(key), fresh.path(key)));
            }
        }
        return slots;
    }
}
