package org.saksi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saksi.cli.EventChange.Kind;
import org.saksi.model.Event;
import org.saksi.model.EventType;

/** What a comparison has found so far, with a sample of each kind of change; not for use by several threads. */
final class ChangeTally {
    /** Gained, lost and changed, counted. */
    static final class Counts {
        private final long[] counts = new long[Kind.values().length];

        void add(Kind kind) {
            counts[kind.ordinal()]++;
        }

        long of(Kind kind) {
            return counts[kind.ordinal()];
        }

        long all() {
            return counts[0] + counts[1] + counts[2];
        }
    }

    /**
     * A change with the article that it is in.
     *
     * @param number the number of the article in the corpus
     * @param text the article's text
     */
    record Sample(long number, EventChange change, String text) {
        private Event event() {
            return change.event();
        }
    }

    /** An event's id is a digest of its content, so that the smallest ids are as good as drawn by lot. */
    private static final Comparator<Sample> BY_LOT = Comparator.<Sample, String>comparing(
                    s -> s.event().id())
            .thenComparing(Sample::number)
            .thenComparing(s -> s.event().trigger().span());

    private static final Comparator<Sample> IN_ORDER = Comparator.comparing(Sample::number)
            .thenComparing(s -> s.event().trigger().span());

    private final int most;
    private final Counts all = new Counts();
    private final SortedMap<EventType, Counts> types = new TreeMap<>();
    private final SortedMap<String, Counts> rules = new TreeMap<>();
    private final SortedMap<String, Long> slots = new TreeMap<>();
    private final Map<Kind, TreeSet<Sample>> samples = new EnumMap<>(Kind.class);
    private long articles;
    private long before;
    private long after;

    ChangeTally(int most) {
        this.most = most;
        for (Kind kind : Kind.values()) {
            samples.put(kind, new TreeSet<>(BY_LOT));
        }
    }

    /** Adds the changes of an article. */
    void add(Comparison article) {
        articles++;
        before += article.before();
        after += article.after();
        for (EventChange change : article.changes()) {
            add(change);
            TreeSet<Sample> drawn = samples.getOrDefault(change.kind(), new TreeSet<>(BY_LOT));
            drawn.add(new Sample(articles, change, article.text()));
            if (drawn.size() > most) {
                drawn.removeLast();
            }
        }
    }

    private void add(EventChange change) {
        all.add(change.kind());
        types.computeIfAbsent(change.event().event(), type -> new Counts()).add(change.kind());
        rules.computeIfAbsent(change.event().rule(), rule -> new Counts()).add(change.kind());
        change.slots().keySet().forEach(slot -> slots.merge(slot, 1L, Long::sum));
    }

    long articles() {
        return articles;
    }

    /** All changes. */
    Counts all() {
        return all;
    }

    /** The changes by type, in the order of the codebook; a changed event counts under its new type. */
    SortedMap<EventType, Counts> types() {
        return types;
    }

    /** The changes by rule, the rule with most of them first; a changed event counts under its new rule. */
    List<Map.Entry<String, Counts>> rules() {
        List<Map.Entry<String, Counts>> sorted = new ArrayList<>(rules.entrySet());
        sorted.sort(Comparator.comparingLong(rule -> -rule.getValue().all()));
        return sorted;
    }

    /** In how many changed events each slot differs. */
    SortedMap<String, Long> slots() {
        return slots;
    }

    /** The drawn samples of a kind in the order of the corpus. */
    List<Sample> samples(Kind kind) {
        return samples.getOrDefault(kind, new TreeSet<>(BY_LOT)).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** The counts on one line. */
    String summary() {
        return Tally.count(before, "event") + " before, " + Tally.count(after, "event") + " after: "
                + all.of(Kind.GAINED) + " gained, " + all.of(Kind.LOST) + " lost, " + all.of(Kind.CHANGED)
                + " changed";
    }
}
