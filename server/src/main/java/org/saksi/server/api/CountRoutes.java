package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.PairCount;
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events counted: by the values of fields, over time, by pairs, by place. */
final class CountRoutes {
    private static final int VALUES = 20;
    private static final int LINES = 8;
    private static final List<String> FACETS =
            List.of("type", "status", "actor.country", "recipient.country", "place.country", "publisher", "review");

    private final Desk desk;
    private final int most;

    CountRoutes(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/facets", this::facets);
        routes.get(Api.BASE + "/series", ctx -> Rows.answer(ctx, series(ctx)));
        routes.get(Api.BASE + "/series.csv", ctx -> Rows.csv(ctx, series(ctx)));
        routes.get(Api.BASE + "/dyads", ctx -> Rows.answer(ctx, dyads(ctx)));
        routes.get(Api.BASE + "/dyads.csv", ctx -> Rows.csv(ctx, dyads(ctx)));
        routes.get(Api.BASE + "/places", ctx -> Rows.answer(ctx, places(ctx)));
        routes.get(Api.BASE + "/places.csv", ctx -> Rows.csv(ctx, places(ctx)));
        routes.get(Api.BASE + "/areas", ctx -> Rows.answer(ctx, areas(ctx)));
        routes.get(Api.BASE + "/areas.csv", ctx -> Rows.csv(ctx, areas(ctx)));
        routes.get("/places.json", ctx -> Rows.answer(ctx, places(ctx)));
        routes.get("/places.csv", ctx -> Rows.csv(ctx, places(ctx)));
    }

    private void facets(Context ctx) {
        Question question = new Question(ctx).knowing(Question.filterAnd("field", "most", "count"));
        List<String> names = question.texts("field").isEmpty() ? FACETS : question.texts("field");
        int values = question.number("most", VALUES, 1, most);
        Desk.Found found = desk.find(question.filter());
        ObjectNode answer = Answers.object();
        answer.put("revision", desk.revision());
        answer.put("filter", question.filter().toString());
        answer.put("total", found.count(question.counting()));
        ArrayNode list = answer.putArray("facets");
        for (String name : names) {
            facet(list.addObject(), found.facet(Question.facet(name), values, question.counting()));
        }
        Answers.json(ctx, answer);
    }

    private static void facet(ObjectNode node, FacetCounts counts) {
        node.put("field", counts.field().label());
        ArrayNode values = node.putArray("values");
        for (FacetValue value : counts.values()) {
            values.addObject()
                    .put("value", value.value())
                    .put("count", value.count())
                    .put("filter", value.filter().toString());
        }
        node.put("other_values", counts.otherValues());
        node.put("other_count", counts.otherCount());
        node.put("without", counts.without());
    }

    private Rows series(Context ctx) {
        Question question =
                new Question(ctx).knowing(Question.filterAnd("by", "interval", "split", "lines", "count", "raw"));
        FilterField by = question.named(
                "by",
                new FilterField[] {FilterField.DATE, FilterField.PUBLISHED},
                FilterField::label,
                FilterField.DATE);
        Series series =
                desk.find(question.filter()).series(by, question.interval(), split(question), question.counting());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        series.lines().forEach(line -> points(rows, series, line, false));
        if (series.others() != null) {
            points(rows, series, series.others(), true);
        }
        Rows table = new Rows("points", List.of("start", "line", "others", "count", "events", "mean_score"), rows);
        return table.about(desk, question.filter())
                .with("interval", question.interval().label())
                .with("by", by.label())
                .with("undated", series.undated());
    }

    private static void points(List<List<@Nullable Object>> rows, Series series, Series.Line line, boolean others) {
        for (int step = 0; step < series.steps().size(); step++) {
            Series.Point point = line.points().get(step);
            if (point.events() > 0) {
                rows.add(Rows.row(
                        series.steps().get(step).toString(),
                        line.value(),
                        others,
                        point.count(),
                        point.events(),
                        point.score() / point.events()));
            }
        }
    }

    private static Split split(Question question) {
        int lines = question.number("lines", LINES, 1, 50);
        String split = question.text("split");
        return switch (split) {
            case "", "none" -> new Split.Together();
            case "dyads" -> new Split.Dyads(lines);
            default -> new Split.By(splitField(split), lines);
        };
    }

    private static FilterField splitField(String name) {
        FilterField field = FilterField.named(name);
        if (field == null || !field.isFacet()) {
            throw RefusedException.bad(
                    "split", "[split] must be none, dyads or a field that can be counted but was \"" + name + "\"");
        }
        return field;
    }

    private Rows dyads(Context ctx) {
        Question question = new Question(ctx).knowing(Question.filterAnd("most", "raw"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PairCount pair : desk.find(question.filter()).pairs(question.number("most", VALUES, 1, 500))) {
            rows.add(Rows.row(pair.actor(), pair.recipient(), pair.events(), pair.score(), pair.type()));
        }
        return new Rows("dyads", List.of("actor", "recipient", "events", "mean_score", "most_type"), rows)
                .about(desk, question.filter());
    }

    private Rows places(Context ctx) {
        Question question = new Question(ctx).knowing(Question.filterAnd("most", "raw"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Desk.Spot spot : desk.find(question.filter()).spots(question.number("most", 200, 1, most))) {
            Where place = spot.place();
            rows.add(Rows.row(
                    place.name() == null ? place.text() : place.name(),
                    place.country(),
                    place.admin1(),
                    place.precision() == null ? null : place.precision().label(),
                    place.lat(),
                    place.lon(),
                    place.geoname(),
                    spot.events()));
        }
        return new Rows(
                        "places",
                        List.of("name", "country", "admin1", "precision", "lat", "lon", "geoname", "events"),
                        rows)
                .about(desk, question.filter());
    }

    private Rows areas(Context ctx) {
        Question question = new Question(ctx).knowing(Question.filterAnd("most", "raw"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Desk.Area area : desk.find(question.filter()).areas(question.number("most", 200, 1, most))) {
            rows.add(Rows.row(area.name(), area.country(), area.events()));
        }
        return new Rows("areas", List.of("name", "country", "events"), rows).about(desk, question.filter());
    }
}
