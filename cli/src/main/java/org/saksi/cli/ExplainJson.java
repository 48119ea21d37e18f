package org.saksi.cli;

import java.util.Optional;
import org.saksi.Explanation;
import org.saksi.coder.Mention;
import org.saksi.coder.Rejection;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as one line of JSON: the contract's lines with the reasons beside them. */
final class ExplainJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExplainJson() {}

    static String line(Explanation explanation) {
        CodedArticle coded = explanation.article();
        String text = coded.article().text();
        ObjectNode line = JSON.createObjectNode();
        line.set("article", JSON.readTree(ContractJson.article(coded)));
        ArrayNode events = line.putArray("events");
        for (Event event : coded.events()) {
            ObjectNode one = events.addObject();
            one.set("event", JSON.readTree(ContractJson.event(event, text)));
            ArrayNode why = one.putArray("why");
            explanation.mention(event).map(Mention::why).ifPresent(lines -> lines.forEach(why::add));
            ArrayNode parts = one.putArray("confidence");
            Optional.ofNullable(explanation.confidences().get(event.id()))
                    .ifPresent(confidence -> confidence
                            .parts()
                            .forEach(part -> parts.addObject()
                                    .put("feature", part.feature().label())
                                    .put("words", part.feature().words())
                                    .put("weight", part.weight())));
        }
        ArrayNode commitments = line.putArray("commitments");
        for (String commitment : ContractJson.commitments(coded)) {
            commitments.add(JSON.readTree(commitment));
        }
        ArrayNode rejections = line.putArray("rejections");
        for (Rejection rejection : explanation.rejections()) {
            ObjectNode one = rejections.addObject();
            one.put("sentence", rejection.sentence().index()).put("rule", rejection.rule());
            one.put("trigger", rejection.trigger().in(text));
            span(one.putArray("span"), rejection.trigger(), text);
            one.put("reason", rejection.reason());
        }
        return JSON.writeValueAsString(line);
    }

    private static void span(ArrayNode target, Span span, String text) {
        target.add(text.codePointCount(0, span.start())).add(text.codePointCount(0, span.end()));
    }
}
