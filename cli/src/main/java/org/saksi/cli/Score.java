package org.saksi.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the scorer found on one set.
 *
 * @param set the set
 * @param json the scorer's line as it stands
 */
record Score(GoldSet set, String json) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The figures by name. */
    JsonNode figures() {
        return JSON.readTree(json);
    }

    /** A figure as the scorer wrote it; its name may be a path such as {@code type/f1}. */
    String figure(String path) {
        JsonNode node = figures();
        for (String step : path.split("/", -1)) {
            node = node.path(step);
        }
        return node.isNumber() ? shown(node) : "-";
    }

    private static String shown(JsonNode number) {
        return number.isIntegralNumber()
                ? number.asString()
                : String.format(java.util.Locale.ROOT, "%.3f", number.asDouble());
    }
}
