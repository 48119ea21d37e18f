package org.saksi.cli;

import java.util.Collection;
import org.saksi.coder.Example;
import org.saksi.coder.Rule;
import org.saksi.coder.RuleVerification;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules and what their verification found, as lines of JSON. */
final class RuleJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RuleJson() {}

    static String line(Rule rule) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", rule.id()).put("language", rule.language()).put("source", rule.source());
        line.put("event", rule.event().name()).put("mode", rule.mode()).put("cameo", rule.cameo());
        put(line, "contexts", rule.contexts());
        put(line, "verbs", rule.verbs());
        put(line, "nouns", rule.nouns());
        put(line, "adjectives", rule.adjectives());
        put(line, "phrases", rule.phrases());
        put(line, "examples", rule.examples().stream().map(Example::text).toList());
        put(line, "near-misses", rule.nearMisses());
        return JSON.writeValueAsString(line);
    }

    /** A failed example as one line of JSON. */
    static String failure(RuleVerification.Failure failure) {
        ObjectNode line = JSON.createObjectNode();
        line.put("rule", failure.rule()).put("source", failure.source()).put("text", failure.text());
        put(line, "complaints", failure.complaints());
        return JSON.writeValueAsString(line);
    }

    private static void put(ObjectNode line, String key, Collection<String> words) {
        words.forEach(line.putArray(key)::add);
    }
}
