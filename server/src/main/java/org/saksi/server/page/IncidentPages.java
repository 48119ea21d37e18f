package org.saksi.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.saksi.model.Story;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;

/** The list of incidents, and the page of one with all its reports. */
final class IncidentPages {
    private static final int MENTIONS = 400;
    private static final int COLORS = 8;

    private final Desk desk;

    IncidentPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * The list.
     *
     * @param page the incidents
     * @param show which are shown: all, those with several sources, with disagreements, or denied
     * @param here the address
     */
    record ListModel(Paged<Incident> page, String show, Address here) {}

    /**
     * One incident.
     *
     * @param incident the incident
     * @param mentions its events by id
     * @param numbers its numbers by source over time; null where its events have none
     * @param story its story, null where it has none
     */
    record OneModel(
            Incident incident,
            Map<String, StoredEvent> mentions,
            @Nullable ChartTable numbers,
            @Nullable Story story) {}

    View list(Asked asked) {
        String show =
                List.of("several", "disagreements", "denied").contains(asked.get("show")) ? asked.get("show") : "all";
        List<Incident> shown = desk.incidents().stream()
                .filter(one -> switch (show) {
                    case "several" -> one.publishers() > 1;
                    case "disagreements" -> !one.disagreements().isEmpty();
                    case "denied" -> one.denied();
                    default -> true;
                })
                .toList();
        Address here = asked.here("show");
        return View.of(
                "incidents",
                "incidents",
                asked.t().get("nav.incidents"),
                here,
                new ListModel(Paged.of(shown, asked, here), show, here));
    }

    View one(Asked asked) {
        Incident incident = desk.incident(asked.id()).orElseThrow(() -> new Page.MissingException(asked.id()));
        Map<String, StoredEvent> mentions = new LinkedHashMap<>();
        incident.mentions().stream()
                .limit(MENTIONS)
                .forEach(told -> desk.event(told.event()).ifPresent(event -> mentions.put(told.event(), event)));
        ChartTable numbers = numbers(incident, mentions, asked.t());
        String story = incident.story();
        OneModel model = new OneModel(
                incident,
                mentions,
                numbers,
                story == null ? null : desk.story(story).orElse(null));
        EventWords words = new EventWords(asked.t());
        String title = words.partyNames(incident.actors()) + " – "
                + asked.t().code("type", incident.event().name());
        Address here = Address.of("/incidents", incident.id());
        return numbers == null
                ? View.of("incident", "incidents", title, here, model)
                : View.of("incident", "incidents", title, here, model, numbers);
    }

    /** A line for each voice and kind of number, a row for each day. */
    private @Nullable ChartTable numbers(Incident incident, Map<String, StoredEvent> mentions, Texts t) {
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
            for (String line : lines) {
                Double value = values.get(line);
                cells.add(
                        value == null
                                ? new ChartTable.Cell("–", "")
                                : new ChartTable.Cell(t.decimal(value), String.format(Locale.ROOT, "%.0f", value)));
            }
            rows.add(new ChartTable.Row(null, cells));
        });
        return new ChartTable(
                "numbers",
                ChartTable.Kind.STEPS,
                t.get("incident.numbers"),
                t.get("incident.numbers.said", lines.size(), days.size()),
                t.get("chart.source", desk.name(), desk.revision()),
                columns,
                rows,
                new LinkedHashMap<>(Map.of("interval", "day")),
                Address.of("/charts/incidents", incident.id())
                        .at("/charts/incidents/" + Address.encoded(incident.id()) + "/numbers"));
    }
}
