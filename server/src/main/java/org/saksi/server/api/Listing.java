package org.saksi.server.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of the dataset that is answered a page at a time: as JSON with all that is known of each thing, as CSV with what
 * fits into a row.
 *
 * @param <T> what is listed
 * @param name what the things are, in JSON
 * @param ids their ids in order
 * @param things the things in the same order
 * @param json writes one into its place in a list
 * @param columns the columns of the CSV
 * @param row the cells of one
 */
record Listing<T>(
        String name,
        List<String> ids,
        List<T> things,
        BiConsumer<ArrayNode, T> json,
        List<String> columns,
        Function<T, List<@Nullable Object>> row) {
    private static final int PAGE = 50;

    /** Names that lists know. */
    static final String[] NAMES = {"after", "limit", "raw"};

    void answer(Context ctx, Desk desk, int most) {
        Page page = page(ctx, most);
        ObjectNode answer = Answers.object();
        answer.put("revision", desk.revision());
        answer.put("total", ids.size());
        answer.put("shown", page.to - page.from);
        answer.put("next", next(ctx, page));
        ArrayNode list = answer.putArray(name);
        things.subList(page.from, page.to).forEach(thing -> json.accept(list, thing));
        Answers.json(ctx, answer);
    }

    void csv(Context ctx, int most) {
        Page page = page(ctx, most);
        ctx.header("X-Saksi-Total", String.valueOf(ids.size()));
        String next = next(ctx, page);
        if (next != null) {
            ctx.header("Link", "<" + next + ">; rel=\"next\"");
        }
        List<List<@Nullable Object>> rows =
                things.subList(page.from, page.to).stream().map(row).toList();
        Answers.csv(ctx, columns, rows, ctx.queryParam("raw") != null);
    }

    private record Page(int from, int to) {}

    private Page page(Context ctx, int most) {
        Question question = new Question(ctx);
        int limit = question.number("limit", PAGE, 1, most);
        String after = question.text("after");
        int from = after.isEmpty() ? 0 : ids.indexOf(after) + 1;
        if (!after.isEmpty() && from == 0) {
            throw RefusedException.bad(
                    "after", "[after] must be the id of one of the list but \"" + after + "\" is none; begin anew");
        }
        return new Page(from, Math.min(from + limit, ids.size()));
    }

    private @Nullable String next(Context ctx, Page page) {
        return page.to < ids.size() ? Answers.with(ctx, "after", ids.get(page.to - 1)) : null;
    }
}
