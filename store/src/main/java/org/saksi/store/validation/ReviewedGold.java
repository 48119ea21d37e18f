package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.saksi.model.Event;
import org.saksi.store.Dataset;
import org.saksi.store.EventHistory;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/**
 * Reviewed events of a dataset as gold: the sentences in which every event is accepted, edited or rejected, with the events
 * that stand, and beside them what was coded there before anybody corrected it.
 *
 * <p>The sentences are found once and their lines are made when they are asked for, an article at a time. Thread-safe.
 */
public final class ReviewedGold {
    private static final List<ReviewState> DECISIONS =
            List.of(ReviewState.ACCEPTED, ReviewState.EDITED, ReviewState.REJECTED);

    /** The events that somebody has decided on. */
    public static final Filter DECIDED = new Filter.Match(
            FilterField.REVIEW,
            DECISIONS.stream()
                    .<FilterValue>map(state -> new FilterValue.Word(state.label()))
                    .toList());

    private final Dataset dataset;
    /** Sentences with a decided event by the id of their article. */
    private final Map<String, Set<Integer>> sentences;

    private ReviewedGold(Dataset dataset, Map<String, Set<Integer>> sentences) {
        this.dataset = dataset;
        this.sentences = sentences;
    }

    /**
     * The gold of some events of a dataset; other events of their sentences come along.
     *
     * @param events read to their end; those nobody has decided on make no gold
     */
    public static ReviewedGold of(Dataset dataset, Stream<StoredEvent> events) {
        Map<String, Set<Integer>> sentences = new LinkedHashMap<>();
        events.filter(stored -> DECISIONS.contains(stored.review()))
                .forEach(stored -> sentences
                        .computeIfAbsent(stored.event().article().id(), article -> new TreeSet<>())
                        .add(stored.event().sentence().index()));
        return new ReviewedGold(dataset, sentences);
    }

    /**
     * Hands over the lines of the gold file, in the order of the events.
     *
     * @return how many there are
     */
    public int gold(Consumer<String> lines) {
        return each(events -> lines.accept(GoldLine.gold(
                entry(events.getFirst().event()),
                events.stream()
                        .filter(stored -> stored.review() != ReviewState.REJECTED)
                        .map(stored -> entry(stored.event()).coded())
                        .toList())));
    }

    /**
     * Hands over what was coded in the sentences of the gold, an event a line: what a scorer compares with it.
     *
     * @return how many sentences they are from
     */
    public int coded(Consumer<String> lines) {
        return each(events -> events.forEach(stored -> lines.accept(GoldLine.coded(entry(coded(stored))))));
    }

    private int each(Consumer<List<StoredEvent>> sentence) {
        int count = 0;
        for (Map.Entry<String, Set<Integer>> article : sentences.entrySet()) {
            SortedMap<Integer, List<StoredEvent>> all = new TreeMap<>();
            try (Stream<StoredEvent> events = dataset.events("a.id = ?", List.of(article.getKey()), "")) {
                events.forEach(
                        stored -> all.computeIfAbsent(stored.event().sentence().index(), index -> new ArrayList<>())
                                .add(stored));
            }
            for (List<StoredEvent> events : all.values()) {
                boolean chosen = article.getValue()
                        .contains(events.getFirst().event().sentence().index());
                if (chosen && events.stream().allMatch(stored -> DECISIONS.contains(stored.review()))) {
                    sentence.accept(events);
                    count++;
                }
            }
        }
        return count;
    }

    private Event coded(StoredEvent stored) {
        List<EventHistory.Version> versions =
                dataset.history(stored.event().id()).map(EventHistory::versions).orElse(List.of());
        Event coded = versions.isEmpty() ? null : versions.getLast().coded();
        return coded == null ? stored.event() : coded;
    }

    private static SampleEntry entry(Event event) {
        return SampleEntry.of(event, "all", 1);
    }
}
