package org.saksi.server.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Incident;
import org.saksi.model.Quantity;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;

/** The charts of an incident's page: when it was told, and which numbers each source gave. */
final class IncidentCharts {
    private static final int COLORS = 8;
    /** Days without a report are shown up to so many; a longer gap would leave nothing to see. */
    private static final int MOST_DAYS = 120;

    private final Desk desk;
    private final Incident incident;
    private final Texts t;

    IncidentCharts(Desk desk, Incident incident, Texts t) {
        this.desk = desk;
        this.incident = incident;
        this.t = t;
    }

    /** How many reports came on each day, by how they tell it; null where none is dated. */
    @Nullable
    ChartTable reports() {
        TreeMap<LocalDate, Map<Incident.Relation, Integer>> days = new TreeMap<>();
        Set<Incident.Relation> relations = new LinkedHashSet<>();
        int dated = 0;
        for (Incident.Told told : incident.mentions()) {
            LocalDate day = told.published();
            if (day != null) {
                relations.add(told.relation());
                days.computeIfAbsent(day, any -> new EnumMap<>(Incident.Relation.class))
                        .merge(told.relation(), 1, Integer::sum);
                dated++;
            }
        }
        if (days.isEmpty()) {
            return null;
        }
        String said = t.get("incident.timeline.said", dated, t.days(days.firstKey(), days.lastKey()));
        fill(days);
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(new ChartTable.Column("day", t.get("interval.day"), ""));
        for (Incident.Relation relation : Incident.Relation.values()) {
            if (relations.contains(relation)) {
                columns.add(new ChartTable.Column(
                        relation.label(), t.code("relation", relation.label()), "s" + relation.ordinal()));
            }
        }
        List<ChartTable.Row> rows = new ArrayList<>();
        days.forEach((day, counts) -> {
            List<ChartTable.Cell> cells = new ArrayList<>();
            cells.add(new ChartTable.Cell(t.day(day), day.toString()));
            for (Incident.Relation relation : Incident.Relation.values()) {
                if (relations.contains(relation)) {
                    int count = counts.getOrDefault(relation, 0);
                    cells.add(new ChartTable.Cell(t.number(count), Integer.toString(count)));
                }
            }
            rows.add(new ChartTable.Row(null, cells));
        });
        return table("reports", ChartTable.Kind.STACK, t.get("incident.timeline"), said, columns, rows);
    }

    private static void fill(TreeMap<LocalDate, Map<Incident.Relation, Integer>> days) {
        LocalDate last = days.lastKey();
        if (ChronoUnit.DAYS.between(days.firstKey(), last) <= MOST_DAYS) {
            for (LocalDate day = days.firstKey(); day.isBefore(last); day = day.plusDays(1)) {
                days.putIfAbsent(day, Map.of());
            }
        }
    }

    /** A line for each voice and kind of number, a row for each day; null where none is told. */
    @Nullable
    ChartTable numbers(Map<String, StoredEvent> mentions) {
        TreeMap<LocalDate, Map<String, Double>> days = new TreeMap<>();
        Set<String> lines = new LinkedHashSet<>();
        for (Incident.Told told : incident.mentions()) {
            StoredEvent stored = mentions.get(told.event());
            LocalDate day = told.published();
            if (stored == null || day == null) {
                continue;
            }
            for (Quantity quantity : stored.event().quantities()) {
                Double number = quantity.max() == null ? quantity.min() : quantity.max();
                if (number != null && quantity.unit().equals("persons")) {
                    String line = t.code("quantity", quantity.kind()) + " · " + told.voice();
                    lines.add(line);
                    days.computeIfAbsent(day, any -> new LinkedHashMap<>()).put(line, number);
                }
            }
        }
        if (lines.isEmpty()) {
            return null;
        }
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(new ChartTable.Column("day", t.get("interval.day"), ""));
        int color = 0;
        for (String line : lines) {
            columns.add(new ChartTable.Column(line, line, "s" + color++ % COLORS));
        }
        List<ChartTable.Row> rows = new ArrayList<>();
        days.forEach((day, values) -> {
            List<ChartTable.Cell> cells = new ArrayList<>();
            cells.add(new ChartTable.Cell(t.day(day), day.toString()));
            lines.forEach(line -> cells.add(number(values.get(line))));
            rows.add(new ChartTable.Row(null, cells));
        });
        return table(
                "numbers",
                ChartTable.Kind.STEPS,
                t.get("incident.numbers"),
                t.get("incident.numbers.said", lines.size(), days.size()),
                columns,
                rows);
    }

    private ChartTable.Cell number(@Nullable Double value) {
        return value == null
                ? new ChartTable.Cell("–", "")
                : new ChartTable.Cell(t.decimal(value), String.format(Locale.ROOT, "%.0f", value));
    }

    private ChartTable table(
            String id,
            ChartTable.Kind kind,
            String title,
            String said,
            List<ChartTable.Column> columns,
            List<ChartTable.Row> rows) {
        return new ChartTable(
                id,
                kind,
                title,
                said,
                t.get("chart.source", desk.name(), desk.revision()),
                columns,
                rows,
                new LinkedHashMap<>(Map.of("interval", "day")),
                Address.of("/charts/incidents/" + Address.encoded(incident.id()) + "/" + id));
    }
}
