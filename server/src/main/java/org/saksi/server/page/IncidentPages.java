package org.saksi.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Incident;
import org.saksi.model.Story;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;

/** The list of incidents, and the page of one with all its reports. */
final class IncidentPages {
    private static final int MENTIONS = 400;

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
     * @param charts its reports and its numbers over time, as far as there are any
     * @param story its story, null where it has none
     * @param hand what people can do with it and have done
     */
    record OneModel(
            Incident incident,
            Map<String, StoredEvent> mentions,
            List<ChartTable> charts,
            @Nullable Story story,
            IncidentHand hand) {}

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
        long seen = desk.revision();
        Incident incident = desk.incident(asked.id()).orElseThrow(() -> gone(asked.id()));
        Map<String, StoredEvent> mentions = new LinkedHashMap<>();
        incident.mentions().stream()
                .limit(MENTIONS)
                .forEach(told -> desk.event(told.event()).ifPresent(event -> mentions.put(told.event(), event)));
        IncidentCharts drawn = new IncidentCharts(desk, incident, asked.t());
        List<ChartTable> charts = Stream.concat(
                        Stream.ofNullable(drawn.reports()), Stream.ofNullable(drawn.numbers(mentions)))
                .toList();
        String story = incident.story();
        OneModel model = new OneModel(
                incident,
                mentions,
                charts,
                story == null ? null : desk.story(story).orElse(null),
                IncidentHand.of(desk, incident, seen, asked));
        EventWords words = new EventWords(asked.t());
        String title = words.partyNames(incident.actors()) + " – "
                + asked.t().code("type", incident.event().name());
        Address here = Address.of("/incidents", incident.id());
        return View.of("incident", "incidents", title, here, model, charts.toArray(ChartTable[]::new));
    }

    /** An incident that was merged into another leads there; links to it may stand anywhere. */
    private Page.MissingException gone(String id) {
        return desk.successor(id)
                .<Page.MissingException>map(now -> new Page.MovedException(id, Address.of("/incidents", now)))
                .orElseGet(() -> new Page.MissingException(id));
    }
}
