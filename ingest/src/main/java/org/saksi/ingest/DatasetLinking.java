package org.saksi.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.linker.CommitmentRegister;
import org.saksi.linker.LinkOptions;
import org.saksi.linker.LinkSink;
import org.saksi.linker.Linker;
import org.saksi.linker.RegisterDays;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.IncidentDecision;
import org.saksi.model.Story;
import org.saksi.store.Changes;
import org.saksi.store.Dataset;
import org.saksi.store.IncidentEntry;
import org.saksi.store.Links;
import org.saksi.store.Revision;
import org.saksi.store.Run;
import org.saksi.store.Writer;

/**
 * Links all articles of a dataset: copies, incidents, stories, the register of commitments and its alerts. What is found
 * depends on the articles and on what people decided about incidents, not on the runs in which they came; only what differs from before
 * becomes a revision.
 */
public final class DatasetLinking {
    /** Says up to which revision the dataset is linked, and with which windows. */
    private static final String LINKED = "linked";

    private final Dataset dataset;
    private final String author;
    private final String command;
    private final LinkOptions options;

    /**
     * What a linking of a dataset found.
     *
     * @param incidents incidents
     * @param copies groups of copies
     * @param stories stories
     * @param commitments commitments of the register
     * @param alerts alerts
     */
    public record Found(long incidents, long copies, long stories, long commitments, long alerts) {}

    /** A linking; author and command stand in its revision. */
    public DatasetLinking(Dataset dataset, String author, String command, LinkOptions options) {
        this.dataset = dataset;
        this.author = author;
        this.command = command;
        this.options = options;
    }

    /**
     * Links the dataset if an article or event changed since it was linked, or the windows are others.
     *
     * @param begins is told when it has to
     * @return null where there was nothing to do
     */
    public @Nullable Found linkIfStale(Writer writer, Runnable begins) {
        if (!isStale()) {
            return null;
        }
        begins.run();
        return link(writer);
    }

    /** Input that was only refused, or read again as it was, makes revisions that no linking depends on. */
    private boolean isStale() {
        String note = dataset.note(LINKED).orElse("0 " + options);
        int blank = note.indexOf(' ');
        if (!note.substring(blank + 1).equals(options.toString())) {
            return true;
        }
        long linked = Long.parseLong(note.substring(0, blank));
        if (dataset.newest().map(Revision::number).orElse(0L) == linked) {
            return false;
        }
        Changes changes = dataset.changes(linked);
        return any(changes.articles()) || any(changes.events());
    }

    private static boolean any(Changes.Ids ids) {
        return !ids.added().isEmpty()
                || !ids.changed().isEmpty()
                || !ids.deleted().isEmpty();
    }

    /** Links the dataset in any case. */
    public Found link(Writer writer) {
        writer.begin(new Run(Run.Kind.LINK, author, command, null, null));
        Counting counting = new Counting();
        writer.link(links -> {
            counting.links = links;
            hand(counting, links);
        });
        writer.finish();
        writer.note(LINKED, state());
        return new Found(counting.incidents, counting.copies, counting.stories, counting.commitments, counting.alerts);
    }

    private String state() {
        long newest = dataset.newest().map(Revision::number).orElse(0L);
        return newest + " " + options;
    }

    private void hand(Counting counting, Links links) {
        CommitmentRegister register = new CommitmentRegister(
                commitment -> {
                    counting.commitments++;
                    links.registered(commitment);
                },
                alert -> {
                    counting.alerts++;
                    links.alert(alert);
                });
        RegisterDays days = new RegisterDays(register);
        DecidedIncidents decided = new DecidedIncidents(decisions(dataset.incidentLog()), counting);
        try (Linker linker = new Linker(options, decided);
                Stream<CodedArticle> articles = dataset.codedArticles()) {
            articles.forEach(article -> {
                linker.add(article);
                days.add(article);
            });
        }
        links.asLinked(decided.finish(dataset::article));
        days.close();
        register.open().forEach(commitment -> {
            counting.commitments++;
            links.registered(commitment);
        });
    }

    /** The decisions that count, in order. */
    static List<IncidentDecision> decisions(List<IncidentEntry> log) {
        return log.stream()
                .filter(IncidentEntry::counts)
                .flatMap(entry -> Stream.ofNullable(entry.decision()))
                .toList();
    }

    /** Says after a decision about incidents that a dataset that was linked before it still is: nothing that is linked changed. */
    static void stillLinked(Dataset dataset, Writer writer, long before, long now) {
        String linked = before + " ";
        dataset.note(LINKED)
                .filter(note -> note.startsWith(linked))
                .ifPresent(note -> writer.note(LINKED, now + " " + note.substring(linked.length())));
    }

    /** Hands on what the linker finds. */
    private static final class Counting implements LinkSink {
        private @Nullable Links links;
        private long incidents;
        private long copies;
        private long stories;
        private long commitments;
        private long alerts;

        private Links links() {
            if (links == null) {
                throw new IllegalStateException("linking must have begun");
            }
            return links;
        }

        @Override
        public void copies(CopyGroup group) {
            copies++;
            links().copies(group);
        }

        @Override
        public void incident(Incident incident) {
            incidents++;
            links().incident(incident);
        }

        @Override
        public void story(Story story) {
            stories++;
            links().story(story);
        }

        @Override
        public void change(IncidentChange change) {
            // The revisions of the dataset tell what an incident was before: both forms stand there.
        }
    }
}
