package org.saksi.server.api;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.store.export.SpreadsheetCells;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Writes answers of the API. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A line of the output contract, as it is. */
    static RawValue line(String json) {
        return new RawValue(json);
    }

    static String text(ObjectNode node) {
        return JSON.writeValueAsString(node);
    }

    static void json(Context ctx, ObjectNode node) {
        ctx.contentType("application/json").result(text(node));
    }

    /** The address of the same question with another value of one name. */
    static String with(Context ctx, String name, String value) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, List<String>> asked : ctx.queryParamMap().entrySet()) {
            if (!asked.getKey().equals(name)) {
                asked.getValue().forEach(one -> pairs.add(encoded(asked.getKey()) + "=" + encoded(one)));
            }
        }
        pairs.add(encoded(name) + "=" + encoded(value));
        return ctx.path() + "?" + String.join("&", pairs);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * A table as CSV.
     *
     * @param raw whether cells stay as they are, else what a spreadsheet would run gets an apostrophe
     */
    static void csv(Context ctx, List<String> columns, List<List<@Nullable Object>> rows, boolean raw) {
        StringBuilder text = new StringBuilder(SpreadsheetCells.line(columns));
        for (List<@Nullable Object> row : rows) {
            text.append(SpreadsheetCells.line(
                    row.stream().map(cell -> cell(cell, raw)).toList()));
        }
        ctx.contentType("text/csv; charset=utf-8").result(text.toString());
    }

    private static String cell(@Nullable Object value, boolean raw) {
        return switch (value) {
            case null -> "";
            case String text -> raw ? text : SpreadsheetCells.harmless(text);
            default -> value.toString();
        };
    }
}
