package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judged events as gold: the sentences with what coders found in them, in the form that {@code saksi eval} reads.
 *
 * <p>A sentence is gold only if every sampled event in it is decided: a right one as coded, one of another type with that
 * type where its parties are right, none where there is no event. What coders found wrong and did not mend, a status, a
 * time or a place, is null. {@code complete} is false: events that the coding missed in the sentence were nobody's
 * question.
 *
 * @param lines the lines of the gold file, in the order of the sample
 * @param sentences how many sentences the sample has
 */
public record AdjudicatedGold(List<String> lines, int sentences) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public AdjudicatedGold {
        lines = List.copyOf(lines);
    }

    /** The gold of a judged sample. */
    public static AdjudicatedGold of(Agreement agreement) {
        Map<String, List<Resolved>> sentences = new LinkedHashMap<>();
        for (Resolved one : agreement.resolved()) {
            String sentence = one.entry().article() + "#" + one.entry().index();
            sentences.computeIfAbsent(sentence, id -> new ArrayList<>()).add(one);
        }
        List<String> lines = new ArrayList<>();
        sentences.forEach((id, events) -> {
            if (events.stream().allMatch(AdjudicatedGold::isDecided)) {
                lines.add(line(id, events));
            }
        });
        return new AdjudicatedGold(lines, sentences.size());
    }

    private static boolean isDecided(Resolved one) {
        if (one.verdict() == Verdict.RIGHT) {
            return true;
        }
        if (one.verdict() == null || one.type() == null) {
            return false;
        }
        boolean parties = Boolean.TRUE.equals(one.slots().get(Slot.ACTORS))
                && Boolean.TRUE.equals(one.slots().get(Slot.RECIPIENTS));
        return one.type().equals(Decision.NO_EVENT) || parties;
    }

    private static String line(String id, List<Resolved> events) {
        SampleEntry first = events.getFirst().entry();
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id);
        line.put("text", first.sentence());
        line.put("lang", first.language());
        line.put("date", first.published() == null ? "" : first.published());
        line.put("title", first.title() == null ? "" : first.title());
        line.put("prev", "");
        line.put("complete", false);
        ArrayNode list = line.putArray("events");
        for (Resolved one : events) {
            if (!Decision.NO_EVENT.equals(one.type())) {
                event(list.addObject(), one);
            }
        }
        return JSON.writeValueAsString(line);
    }

    private static void event(ObjectNode event, Resolved one) {
        SampleEntry.Coded coded = one.entry().coded();
        boolean same = one.type() == null || one.type().equals(coded.type());
        event.put("type", same ? coded.type() : one.type());
        event.put("mode", same ? coded.mode() : null);
        event.put("status", unless(one, Slot.STATUS, coded.status()));
        event.put("trigger", coded.trigger());
        parties(event.putArray("actors"), coded.actors());
        parties(event.putArray("recipients"), coded.recipients());
        event.put("attribution", coded.attribution());
        event.put("time", unless(one, Slot.TIME, coded.time()));
        event.put("place", unless(one, Slot.PLACE, coded.place()));
    }

    private static @Nullable String unless(Resolved one, Slot slot, @Nullable String value) {
        return Boolean.FALSE.equals(one.slots().get(slot)) ? null : value;
    }

    private static void parties(ArrayNode list, List<SampleEntry.Party> parties) {
        for (SampleEntry.Party party : parties) {
            ObjectNode member = list.addObject();
            member.put("text", party.text());
            member.put("country", party.country());
            member.put("sector", party.sector());
        }
    }
}
