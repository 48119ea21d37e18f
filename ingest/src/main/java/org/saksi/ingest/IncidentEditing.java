package org.saksi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.IncidentConflictException.Cause;
import org.saksi.linker.IncidentBook;
import org.saksi.linker.IncidentRemaking;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;
import org.saksi.model.Story;
import org.saksi.store.Dataset;
import org.saksi.store.IncidentEntry;
import org.saksi.store.RemadeIncidents;
import org.saksi.store.Revision;
import org.saksi.store.Writer;

/**
 * Merges and splits incidents of a dataset by hand, and takes that back. A decision stands in the dataset with who, when and why;
 * only the incidents that it touches are made anew, as the next linking of all would make them. Safe for use by many threads; the right to write
 * says who comes first. All methods throw {@link IncidentConflictException} for what cannot be done.
 */
public final class IncidentEditing {
    private final Dataset dataset;

    /** An editing of a dataset, open as long as it is used. */
    public IncidentEditing(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * What becomes, or would become, of incidents.
     *
     * @param revision the revision that it made, 0 where nothing was written
     * @param before the incidents that were in force and are another now, or gone
     * @param after the incidents that are in force now and were not, or were another
     * @param doubts what speaks against it, in words for people
     */
    public record Outcome(long revision, List<Incident> before, List<Incident> after, List<String> doubts) {}

    /** A wish with all that follows from it. */
    private record Plan(@Nullable IncidentDecision decision, Outcome outcome, RemadeIncidents remade) {}

    /** What would become of incidents; writes nothing. */
    public Outcome look(IncidentWish wish) {
        return plan(wish).outcome;
    }

    /**
     * Does it.
     *
     * @param seen the revision of the dataset that somebody looked at, so that nothing is decided about incidents that are others by
     *     now; empty for what is there now
     * @param sure whether it is meant though something speaks against it
     */
    public Outcome make(
            Writer writer, IncidentWish wish, OptionalLong seen, boolean sure, String author, @Nullable String reason) {
        Plan plan = plan(wish);
        seen.ifPresent(revision -> requireUnchanged(wish, revision));
        if (!sure && !plan.outcome.doubts.isEmpty()) {
            throw new IncidentConflictException(
                    Cause.DOUBTFUL,
                    String.join("; ", plan.outcome.doubts) + "; confirm the merge if both are one act all the same");
        }
        long before = dataset.newest().map(Revision::number).orElse(0L);
        long made = switch (wish) {
            case IncidentWish.Undo undo -> writer.undecide(undo.decision(), author, reason, plan.remade);
            case IncidentWish.Merge ignored -> writer.decide(decision(plan), author, reason, plan.remade);
            case IncidentWish.Split ignored -> writer.decide(decision(plan), author, reason, plan.remade);
        };
        DatasetLinking.stillLinked(dataset, writer, before, made);
        return new Outcome(made, plan.outcome.before, plan.outcome.after, plan.outcome.doubts);
    }

    private static IncidentDecision decision(Plan plan) {
        return Objects.requireNonNull(plan.decision, "a merge or split is a decision");
    }

    private void requireUnchanged(IncidentWish wish, long seen) {
        List<String> looked = switch (wish) {
            case IncidentWish.Merge merge -> List.of(merge.kept(), merge.other());
            case IncidentWish.Split split -> List.of(split.incident());
            case IncidentWish.Undo ignored -> List.of();
        };
        for (String id : looked) {
            long since = dataset.incidentSince(id).orElse(0L);
            if (since > seen) {
                throw new IncidentConflictException(
                        Cause.CHANGED,
                        "[" + id + "] incident must be as it was in revision " + seen
                                + ", which was looked at, but was changed by revision " + since + "; look at it again");
            }
        }
    }

    private Plan plan(IncidentWish wish) {
        List<IncidentEntry> log = dataset.incidentLog();
        return switch (wish) {
            case IncidentWish.Merge merge -> decided(log, merge(merge), doubts(merge));
            case IncidentWish.Split split -> decided(log, split(log, split), List.of());
            case IncidentWish.Undo undo -> undone(log, undo.decision());
        };
    }

    private Plan decided(List<IncidentEntry> log, IncidentDecision decision, List<String> doubts) {
        List<IncidentDecision> decisions = new ArrayList<>(DatasetLinking.decisions(log));
        decisions.add(decision);
        return remade(decision, decision, decisions, doubts);
    }

    private IncidentDecision merge(IncidentWish.Merge merge) {
        if (merge.kept().equals(merge.other())) {
            throw new IncidentConflictException(
                    Cause.UNFIT, "[" + merge.kept() + "] incident must be merged with another but was with itself");
        }
        IncidentBook book = new IncidentBook();
        book.add(inForce(merge.kept()));
        book.add(inForce(merge.other()));
        return book.merge(merge.kept(), merge.other());
    }

    private IncidentDecision split(List<IncidentEntry> log, IncidentWish.Split split) {
        TouchedIncidents touched = TouchedIncidents.of(
                dataset, TouchedIncidents.events(inForce(split.incident())), DatasetLinking.decisions(log));
        IncidentBook book = new IncidentBook();
        touched.linked().values().forEach(book::add);
        touched.decisions().forEach(book::apply);
        try {
            return book.split(split.incident(), split.events());
        } catch (IllegalArgumentException e) {
            throw new IncidentConflictException(Cause.UNFIT, String.valueOf(e.getMessage()));
        }
    }

    private List<String> doubts(IncidentWish.Merge merge) {
        return IncidentDates.contradiction(inForce(merge.kept()), inForce(merge.other())).stream()
                .toList();
    }

    private Incident inForce(String id) {
        return dataset.incidents(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new IncidentConflictException(
                        Cause.MISSING,
                        "[" + id + "] incident must be in the dataset but is not; others may have merged it"));
    }

    private Plan undone(List<IncidentEntry> log, long revision) {
        IncidentEntry entry = log.stream()
                .filter(one -> one.revision() == revision && one.decision() != null)
                .findFirst()
                .orElseThrow(() -> new IncidentConflictException(
                        Cause.MISSING,
                        "[" + revision + "] what is taken back must be a merge or split but that revision is none"));
        if (entry.undoneBy() != null) {
            throw new IncidentConflictException(
                    Cause.CHANGED,
                    "[" + revision + "] " + entry.kind().label()
                            + " must still count to be taken back but was by revision " + entry.undoneBy());
        }
        IncidentDecision decision = Objects.requireNonNull(entry.decision());
        Set<String> events = new TreeSet<>();
        decision.events().forEach(events::add);
        restsOn(log, revision, events).ifPresent(later -> {
            throw new IncidentConflictException(
                    Cause.UNFIT,
                    "[" + revision + "] " + entry.kind().label()
                            + " must be the last decision about its events to be taken back but revision "
                            + later.revision() + " (" + later.kind().label() + ") came after it; take that back first");
        });
        List<IncidentEntry> others =
                log.stream().filter(one -> one.revision() != revision).toList();
        return remade(null, decision, DatasetLinking.decisions(others), List.of());
    }

    private static Optional<IncidentEntry> restsOn(List<IncidentEntry> log, long revision, Set<String> events) {
        return log.stream()
                .filter(one -> one.revision() > revision && one.counts())
                .filter(one -> Objects.requireNonNull(one.decision()).events().anyMatch(events::contains))
                .findFirst();
    }

    /** What becomes of all incidents that hang together with what is decided, by the decisions that count then. */
    private Plan remade(
            @Nullable IncidentDecision made,
            IncidentDecision about,
            List<IncidentDecision> decisions,
            List<String> doubts) {
        TouchedIncidents touched = TouchedIncidents.of(dataset, about.events().toList(), decisions);
        List<Story> stories = dataset.storiesOf(touched.articles());
        List<Incident> after = new IncidentRemaking(stories, dataset::article)
                .incidents(touched.linked().values(), touched.decisions());
        Map<String, Incident> before = touched.inForce();
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.addAll(touched.linked().keySet());
        Set<String> decided = new TreeSet<>();
        touched.decisions().forEach(decision -> decision.events().forEach(decided::add));
        List<Incident> linked = touched.linked().values().stream()
                .filter(incident -> incident.mentions().stream().anyMatch(told -> decided.contains(told.event())))
                .toList();
        Outcome outcome = new Outcome(
                0,
                before.values().stream().filter(one -> !after.contains(one)).toList(),
                after.stream().filter(one -> !before.containsValue(one)).toList(),
                doubts);
        return new Plan(
                made,
                outcome,
                new RemadeIncidents(
                        List.copyOf(before.keySet()),
                        after,
                        stories.stream()
                                .map(story -> IncidentRemaking.retold(story, gone, after))
                                .toList(),
                        linked,
                        List.copyOf(touched.linked().keySet())));
    }
}
