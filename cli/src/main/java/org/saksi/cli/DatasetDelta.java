package org.saksi.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.saksi.model.Incident;
import org.saksi.store.Changes;
import org.saksi.store.Dataset;
import org.saksi.store.StoredEvent;
import org.saksi.store.export.EventDelta;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/**
 * What somebody who has the events of a filter as of an earlier revision must put in, replace and take out. An event that the
 * filter did not take then may be told as deleted, which takes out nothing.
 */
final class DatasetDelta {
    /** Ids of one question to the database. */
    private static final int AT_ONCE = 500;

    private final Dataset dataset;
    private final EventQuery query;
    private final Filter filter;

    DatasetDelta(Dataset dataset, EventQuery query, Filter filter) {
        this.dataset = dataset;
        this.query = query;
        this.filter = filter;
    }

    Stream<EventDelta> since(long revision) {
        Changes changes = dataset.changes(revision);
        Set<String> added = new HashSet<>(changes.events().added());
        Set<String> touched = new TreeSet<>(changes.events().added());
        touched.addAll(changes.events().changed());
        touched.addAll(toldOtherwise(changes));
        List<String> ids = List.copyOf(touched);
        Stream<EventDelta> there = chunks(ids).stream().flatMap(chunk -> now(chunk, added).stream());
        Stream<EventDelta> gone = changes.events().deleted().stream().map(EventDelta.Deleted::new);
        return Stream.concat(there, gone);
    }

    /** Events that are as they were, of incidents that are not: how many sources tell them stands in exports, too. */
    private Set<String> toldOtherwise(Changes changes) {
        Set<String> incidents = new HashSet<>(changes.incidents().changed());
        Set<String> events = new HashSet<>();
        if (!incidents.isEmpty()) {
            try (Stream<Incident> all = dataset.incidents()) {
                all.filter(incident -> incidents.contains(incident.id()))
                        .forEach(incident -> incident.mentions().forEach(told -> events.add(told.event())));
            }
        }
        return events;
    }

    private List<EventDelta> now(List<String> ids, Set<String> added) {
        FilterValue[] values = ids.stream().map(FilterValue.Word::new).toArray(FilterValue[]::new);
        Filter asked = Filter.and(Filter.of(FilterField.ID, values), filter);
        List<EventDelta> deltas = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        try (Stream<StoredEvent> events = query.stream(asked)) {
            events.forEach(event -> {
                String id = event.event().id();
                shown.add(id);
                deltas.add(added.contains(id) ? new EventDelta.Added(event) : new EventDelta.Changed(event));
            });
        }
        ids.stream()
                .filter(id -> !shown.contains(id) && !added.contains(id))
                .forEach(id -> deltas.add(new EventDelta.Deleted(id)));
        return deltas;
    }

    private static List<List<String>> chunks(List<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return chunks;
    }
}
