package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractJson;
import org.saksi.model.DeadLetter;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.Changes;
import org.saksi.store.InputState;
import org.saksi.store.Revision;
import org.saksi.store.Tombstone;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed the dataset, what was read into it, and what was refused. */
final class RunRoutes {
    private final Desk desk;
    private final int most;

    RunRoutes(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/changes", this::changes);
        routes.get(Api.BASE + "/runs", ctx -> runs(ctx).answer(ctx, desk, most));
        routes.get(Api.BASE + "/runs.csv", ctx -> runs(ctx).csv(ctx, most));
        routes.get(Api.BASE + "/refused", ctx -> refused(ctx).answer(ctx, desk, most));
        routes.get(Api.BASE + "/refused.csv", ctx -> refused(ctx).csv(ctx, most));
        routes.get(Api.BASE + "/inputs", ctx -> Rows.answer(ctx, inputs(ctx)));
        routes.get(Api.BASE + "/inputs.csv", ctx -> Rows.csv(ctx, inputs(ctx)));
        routes.get(Api.BASE + "/sources", ctx -> Rows.answer(ctx, sources(ctx)));
        routes.get(Api.BASE + "/sources.csv", ctx -> Rows.csv(ctx, sources(ctx)));
        routes.get(Api.BASE + "/deleted", ctx -> Rows.answer(ctx, deleted(ctx)));
        routes.get(Api.BASE + "/deleted.csv", ctx -> Rows.csv(ctx, deleted(ctx)));
    }

    private void changes(Context ctx) {
        long since = new Question(ctx).knowing("since").revision("since");
        if (since > desk.revision()) {
            throw RefusedException.bad(
                    "since", "[since] must be a revision up to " + desk.revision() + " but was " + since);
        }
        Changes changes = desk.changes(since);
        ObjectNode answer = Answers.object();
        answer.put("from", changes.from());
        answer.put("to", changes.to());
        ids(answer.putObject("articles"), changes.articles());
        ids(answer.putObject("events"), changes.events());
        ids(answer.putObject("incidents"), changes.incidents());
        ids(answer.putObject("commitments"), changes.commitments());
        Answers.json(ctx, answer);
    }

    private static void ids(ObjectNode node, Changes.Ids ids) {
        ids(node.putArray("added"), ids.added());
        ids(node.putArray("changed"), ids.changed());
        ids(node.putArray("deleted"), ids.deleted());
    }

    private static void ids(ArrayNode list, List<String> ids) {
        ids.forEach(list::add);
    }

    private Listing<Revision> runs(Context ctx) {
        new Question(ctx).knowing(Listing.NAMES);
        List<Revision> revisions = desk.revisions().reversed();
        return new Listing<>(
                "runs",
                revisions.stream().map(run -> String.valueOf(run.number())).toList(),
                revisions,
                RunRoutes::json,
                List.of("revision", "kind", "author", "command", "reason", "begun", "finished", "batches"),
                run -> Rows.row(
                        run.number(),
                        run.run().kind().label(),
                        run.run().author(),
                        run.run().command(),
                        run.run().reason(),
                        run.begun(),
                        run.finished(),
                        run.batches()));
    }

    private static void json(ArrayNode list, Revision revision) {
        ObjectNode node = list.addObject();
        node.put("revision", revision.number());
        node.put("kind", revision.run().kind().label());
        node.put("author", revision.run().author());
        node.put("command", revision.run().command());
        node.put("reason", revision.run().reason());
        node.put("begun", revision.begun().toString());
        node.put(
                "finished",
                revision.finished() == null ? null : revision.finished().toString());
        node.put("batches", revision.batches());
        if (revision.run().versions() == null) {
            node.putNull("versions");
        } else {
            node.putObject("versions")
                    .put("code", revision.run().versions().code())
                    .put("models", revision.run().versions().models())
                    .put("rules", revision.run().versions().rules())
                    .put("gazetteer", revision.run().versions().gazetteer())
                    .put("codebook", revision.run().versions().codebook());
        }
    }

    /** Dead letters have no ids; their places in the list, which only grows, serve as such. */
    private Listing<DeadLetter> refused(Context ctx) {
        String[] known =
                Stream.concat(Arrays.stream(Listing.NAMES), Stream.of("input")).toArray(String[]::new);
        String input = new Question(ctx).knowing(known).text("input");
        List<DeadLetter> letters = desk.deadLetters();
        List<String> ids = new ArrayList<>();
        List<DeadLetter> shown = new ArrayList<>();
        for (int number = 0; number < letters.size(); number++) {
            if (input.isEmpty() || letters.get(number).input().equals(input)) {
                ids.add(String.valueOf(number + 1));
                shown.add(letters.get(number));
            }
        }
        return new Listing<>(
                "refused",
                ids,
                shown,
                (list, letter) -> list.addRawValue(Answers.line(ContractJson.deadLetter(letter))),
                List.of("input", "position", "rule", "reason", "excerpt"),
                letter ->
                        Rows.row(letter.input(), letter.position(), letter.rule(), letter.reason(), letter.excerpt()));
    }

    private Rows inputs(Context ctx) {
        new Question(ctx).knowing("raw");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (InputState input : desk.inputs()) {
            rows.add(Rows.row(
                    input.name(),
                    input.state().name().toLowerCase(Locale.ROOT),
                    input.position(),
                    input.bytes(),
                    input.digest()));
        }
        return new Rows("inputs", List.of("name", "state", "records", "bytes", "sha256"), rows)
                .with("revision", desk.revision());
    }

    private Rows sources(Context ctx) {
        new Question(ctx).knowing("raw");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Desk.Source source : desk.sources()) {
            rows.add(Rows.row(source.name(), source.articles(), source.events(), source.last()));
        }
        return new Rows("sources", List.of("name", "articles", "events", "last"), rows)
                .with("revision", desk.revision());
    }

    private Rows deleted(Context ctx) {
        new Question(ctx).knowing("raw");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Tombstone stone : desk.tombstones()) {
            rows.add(Rows.row(
                    stone.article(), stone.revision(), stone.author(), stone.moment(), stone.reason(), stone.events()));
        }
        return new Rows("deleted", List.of("article", "revision", "author", "moment", "reason", "events"), rows)
                .with("revision", desk.revision());
    }
}
