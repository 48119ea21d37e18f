package org.saksi.store.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of a gold file and of the codings that are scored against it; docs/validation.md lists their keys. */
final class GoldLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private GoldLine() {}

    /** The id of the text of a sentence, which the events that are scored name as their article. */
    static String id(SampleEntry entry) {
        return entry.article() + "#" + entry.index();
    }

    /** A sentence with what people found in it. */
    static String gold(SampleEntry sentence, List<SampleEntry.Coded> events) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id(sentence));
        line.put("text", sentence.sentence());
        line.put("lang", sentence.language());
        line.put("date", sentence.published() == null ? "" : sentence.published());
        line.put("title", sentence.title() == null ? "" : sentence.title());
        line.put("prev", "");
        line.put("complete", false);
        ArrayNode list = line.putArray("events");
        for (SampleEntry.Coded event : events) {
            ObjectNode node = list.addObject();
            node.put("type", event.type());
            node.put("mode", event.mode());
            node.put("status", event.status());
            node.put("trigger", event.trigger());
            parties(node.putArray("actors"), event.actors());
            parties(node.putArray("recipients"), event.recipients());
            node.put("attribution", event.attribution());
            node.put("time", event.time());
            node.put("place", event.place());
        }
        return JSON.writeValueAsString(line);
    }

    /** An event of a sentence as the coder gave it: the keys of the output contract that scorers read. */
    static String coded(SampleEntry sentence) {
        SampleEntry.Coded event = sentence.coded();
        ObjectNode line = JSON.createObjectNode();
        line.put("id", sentence.event());
        line.putObject("article").put("id", id(sentence)).put("language", sentence.language());
        line.put("event", event.type());
        line.put("mode", event.mode());
        line.put("status", event.status());
        line.putObject("trigger").put("text", event.trigger());
        parties(line.putArray("actors"), event.actors());
        parties(line.putArray("recipients"), event.recipients());
        ArrayNode attribution = line.putArray("attribution");
        if (event.attribution() != null) {
            attribution.addObject().put("text", event.attribution());
        }
        words(line, "when", event.time());
        words(line, "where", event.place());
        return JSON.writeValueAsString(line);
    }

    private static void words(ObjectNode line, String key, @Nullable String words) {
        if (words == null) {
            line.putNull(key);
        } else {
            line.putObject(key).put("text", words);
        }
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
