package org.saksi.server.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import org.saksi.model.Incident;
import org.saksi.server.desk.Desk;
import org.saksi.store.Flag;
import org.saksi.store.StoredEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes events of the dataset: the line of the output contract, and beside it what the dataset knows of it. */
final class EventJson {
    private final Desk desk;

    EventJson(Desk desk) {
        this.desk = desk;
    }

    ObjectNode of(StoredEvent stored, String text) {
        Incident incident = stored.incident();
        ObjectNode node = Answers.object();
        node.putRawValue("event", Answers.line(ContractJson.event(stored.event(), text)));
        node.put("review", stored.review().label());
        node.put("since", stored.since());
        flags(node, stored.flags());
        node.put("sources", incident == null ? 1 : incident.publishers());
        node.put("story", incident == null ? null : incident.story());
        return node;
    }

    /** Writes events into a list, each article read once; what was deleted since it was found is left out. */
    void into(ArrayNode list, List<StoredEvent> events) {
        Map<String, String> texts = new HashMap<>();
        List<ObjectNode> nodes = new ArrayList<>();
        for (StoredEvent event : events) {
            String id = event.event().article().id();
            String text = texts.computeIfAbsent(
                    id, article -> desk.article(article).map(EventJson::text).orElse(""));
            if (!text.isEmpty()) {
                nodes.add(of(event, text));
            }
        }
        nodes.forEach(list::add);
    }

    /** Flags under {@code flags}, in order. */
    static void flags(ObjectNode node, List<Flag> flags) {
        ArrayNode list = node.putArray("flags");
        for (Flag flag : flags) {
            list.addObject()
                    .put("revision", flag.revision())
                    .put("author", flag.author())
                    .put("moment", flag.moment().toString())
                    .put("note", flag.note())
                    .put("undone_by", flag.undoneBy());
        }
    }

    private static String text(CodedArticle article) {
        return article.article().text();
    }
}
