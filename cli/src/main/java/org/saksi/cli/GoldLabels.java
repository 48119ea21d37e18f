package org.saksi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import tools.jackson.databind.JsonNode;

/**
 * What gold says about single events: right in type and parties, wrong, or nothing.
 *
 * <p>The Indonesian gold lists all events of a text, so it judges every one. The English gold names one event a text:
 * where type or parties are other ones, the event may still be right, and the gold does not know it.
 */
final class GoldLabels {
    /** What the gold says about an event. */
    enum Label {
        RIGHT,
        WRONG,
        /** Of the gold's type with other parties, in a text that may hold more events. */
        OTHER_PARTIES,
        /** Of another type with other parties, in a text that may hold more events. */
        OTHER_ACT
    }

    private static final Predicate<String> MEASURES = GoldWords.holding("sanction|embargo");

    private GoldLabels() {}

    /** The labels of the events of one text, in their order. */
    static List<Label> of(GoldSet set, JsonNode gold, List<Event> events) {
        return switch (set) {
            case ID -> complete(gold, events);
            case GSR, CAMEO -> events.stream().map(event -> single(gold, event)).toList();
            case PAIRS -> events.stream().map(event -> pair(gold, event)).toList();
            case PFSA, POLNEAR -> throw new IllegalArgumentException(set + " marks speakers, no events");
        };
    }

    private static List<Label> complete(JsonNode gold, List<Event> events) {
        List<JsonNode> wanted = gold.path("events").valueStream().toList();
        Set<Event> right = matched(wanted, events, GoldLabels::same);
        return events.stream()
                .map(event -> right.contains(event) ? Label.RIGHT : Label.WRONG)
                .toList();
    }

    private static boolean same(JsonNode gold, Event event) {
        return gold.path("type").asString("").equals(event.event().name()) && parties(gold, event);
    }

    private static boolean parties(JsonNode gold, Event event) {
        return GoldWords.touched(texts(gold, "actors"), event.actors())
                && GoldWords.touched(texts(gold, "recipients"), event.recipients());
    }

    private static List<String> texts(JsonNode gold, String slot) {
        return gold.path(slot)
                .valueStream()
                .map(member -> member.path("text").asString(""))
                .toList();
    }

    /** The events of a largest one-to-one matching; those whose trigger is the gold's are tried first. */
    private static Set<Event> matched(List<JsonNode> golds, List<Event> events, BiPredicate<JsonNode, Event> fits) {
        Map<Event, JsonNode> owner = new IdentityHashMap<>();
        for (JsonNode gold : golds) {
            place(gold, events, fits, owner, new HashSet<>());
        }
        return owner.keySet();
    }

    private static boolean place(
            JsonNode gold,
            List<Event> events,
            BiPredicate<JsonNode, Event> fits,
            Map<Event, JsonNode> owner,
            Set<String> seen) {
        String trigger = gold.path("trigger").asString("");
        List<Event> fitting = new ArrayList<>(
                events.stream().filter(event -> fits.test(gold, event)).toList());
        fitting.sort(Comparator.comparing(
                event -> !GoldWords.overlap(trigger, event.trigger().text())));
        for (Event event : fitting) {
            if (!seen.add(event.id())) {
                continue;
            }
            JsonNode before = owner.get(event);
            if (before == null || place(before, events, fits, owner, seen)) {
                owner.put(event, gold);
                return true;
            }
        }
        return false;
    }

    private static Label single(JsonNode text, Event event) {
        JsonNode gold = text.path("events").path(0);
        boolean type = gold.path("type").asString("").equals(event.event().name());
        boolean open = texts(gold, "recipients").isEmpty();
        boolean parties = open ? GoldWords.touched(texts(gold, "actors"), event.actors()) : parties(gold, event);
        return label(type, parties);
    }

    private static Label pair(JsonNode gold, Event event) {
        String source = gold.path("source").asString("");
        String target = gold.path("target").asString("");
        boolean toTarget = event.recipients().isEmpty()
                ? GoldWords.touched(target, event.actors())
                : GoldWords.touched(target, event.recipients());
        boolean parties = GoldWords.touched(source, event.actors()) && toTarget;
        return label(root(gold, event.event()).equals(gold.path("root").asString("")), parties);
    }

    /** This gold has one root for yielding and codes imposed sanctions as coercion. */
    private static String root(JsonNode gold, EventType type) {
        boolean measure = type == EventType.SANCTION
                && gold.path("root").asString("").equals("COERCE")
                && MEASURES.test(gold.path("text").asString(""));
        if (measure) {
            return "COERCE";
        }
        return type == EventType.CONCEDE || type == EventType.RETREAT ? "YIELD" : type.name();
    }

    private static Label label(boolean type, boolean parties) {
        if (parties) {
            return type ? Label.RIGHT : Label.WRONG;
        }
        return type ? Label.OTHER_PARTIES : Label.OTHER_ACT;
    }
}
