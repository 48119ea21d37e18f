package org.saksi.server.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.store.filter.Filter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table that can be answered as JSON and as CSV, so that both say the same.
 *
 * @param name what its rows are, in JSON
 * @param columns names of the columns and keys
 * @param rows texts, numbers and truth values, null where there is nothing
 * @param head what stands before the rows in JSON
 */
record Rows(String name, List<String> columns, List<List<@Nullable Object>> rows, Map<String, Object> head) {
    Rows(String name, List<String> columns, List<List<@Nullable Object>> rows) {
        this(name, columns, rows, Map.of());
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(cell);
        }
        return Collections.unmodifiableList(row);
    }

    Rows with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(head);
        more.put(key, value);
        return new Rows(name, columns, rows, more);
    }

    Rows about(Desk desk, Filter filter) {
        return with("revision", desk.revision()).with("filter", filter.toString());
    }

    static void csv(Context ctx, Rows table) {
        Answers.csv(ctx, table.columns, table.rows, ctx.queryParam("raw") != null);
    }

    static void answer(Context ctx, Rows table) {
        ObjectNode answer = Answers.object();
        table.head.forEach((key, value) -> put(answer, key, value));
        ArrayNode list = answer.putArray(table.name);
        for (List<@Nullable Object> row : table.rows) {
            ObjectNode node = list.addObject();
            for (int column = 0; column < table.columns.size(); column++) {
                put(node, table.columns.get(column), row.get(column));
            }
        }
        Answers.json(ctx, answer);
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        switch (value) {
            case null -> node.putNull(key);
            case Long number -> node.put(key, number);
            case Integer number -> node.put(key, number);
            case Double number -> node.put(key, number);
            case Boolean truth -> node.put(key, truth);
            default -> node.put(key, value.toString());
        }
    }
}
