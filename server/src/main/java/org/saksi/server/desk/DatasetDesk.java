package org.saksi.server.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.Explanation;
import org.saksi.coder.Rule;
import org.saksi.ingest.IncidentEditing;
import org.saksi.ingest.IncidentWish;
import org.saksi.ingest.MergeCandidates;
import org.saksi.ingest.TypedWords;
import org.saksi.language.Analysers;
import org.saksi.model.Alert;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Manifest;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.Story;
import org.saksi.resolver.Actors;
import org.saksi.store.Changes;
import org.saksi.store.CodedEvent;
import org.saksi.store.Dataset;
import org.saksi.store.EventHistory;
import org.saksi.store.Failure;
import org.saksi.store.FeedHealth;
import org.saksi.store.FeedMemory;
import org.saksi.store.IncidentEntry;
import org.saksi.store.InputState;
import org.saksi.store.Intervention;
import org.saksi.store.Outbox;
import org.saksi.store.Review;
import org.saksi.store.ReviewAct;
import org.saksi.store.ReviewState;
import org.saksi.store.Revision;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.StoredEvent;
import org.saksi.store.Tombstone;
import org.saksi.store.Writer;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;

/**
 * A {@link Desk} of a dataset: its events in columns in memory, all else from the database, what is asked by every page read
 * once for each state. Changes of other processes are seen by {@link #refresh}.
 */
public final class DatasetDesk implements Desk {
    /** How many answers to questions about filters are kept. */
    private static final int ANSWERS = 512;

    private final Dataset dataset;
    private final String name;
    private final Knowledge knowledge;
    private final InstantSource clock;
    private final EventQuery query;
    private final LiveEvents live;
    private final Lookups lookups;
    private final Kept kept;
    private final Supplier<LazyList<Incident>> incidents;
    private final Supplier<LazyList<Story>> stories;
    private final Supplier<List<RegisteredCommitment>> commitments;
    private final Supplier<List<Alert>> alerts;
    private final Supplier<SortedMap<LocalDate, Long>> coverage;
    private final Supplier<List<Source>> sources;
    private final Supplier<SortedMap<LocalDate, Intake>> intake;
    private final FeedMemory feeds;
    private final Outbox outbox;
    private final Supplier<SortedMap<String, Long>> counts;
    private final Supplier<List<IncidentEntry>> incidentLog;

    /**
     * Reads the events of a dataset into memory, which takes a while where there are many.
     *
     * @param dataset open as long as the desk is used
     * @param name how pages and files call it
     * @param lookup how long one question may look words up
     * @param clock gives the moments of saved searches
     */
    public DatasetDesk(Dataset dataset, String name, Knowledge knowledge, Duration lookup, InstantSource clock) {
        this.dataset = dataset;
        this.name = name;
        this.knowledge = knowledge;
        this.clock = clock;
        query = new EventQuery(dataset, new TypedWords());
        live = new LiveEvents(dataset, query);
        lookups = new Lookups(query.texts(live.columns()), lookup, live::state);
        kept = new Kept(live::state, ANSWERS);
        incidents = perState(() -> new LazyList<>(dataset.incidentIds(), dataset::incidents));
        stories = perState(() -> new LazyList<>(dataset.storyIds(), dataset::stories));
        commitments = perState(dataset::commitments);
        alerts = perState(dataset::alerts);
        coverage = perState(() -> Readings.coverage(dataset));
        sources = perState(() -> Readings.sources(dataset));
        intake = perState(() -> Readings.intake(dataset));
        feeds = new FeedMemory(dataset);
        outbox = new Outbox(dataset);
        counts = perState(dataset::counts);
        incidentLog = perState(dataset::incidentLog);
    }

    private <T> Supplier<T> perState(Supplier<T> reading) {
        return new PerState<>(live::state, reading);
    }

    /** Brings the desk to what the dataset holds; says whether there was something to do. */
    public boolean refresh() {
        return live.refresh();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long revision() {
        return live.revision();
    }

    @Override
    public Found find(Filter filter) {
        RoaringBitmap events =
                kept.get(filter, RoaringBitmap.class, () -> live.columns().find(filter, lookups.forOneQuestion()));
        return new FoundEvents(dataset, query, live.columns(), filter, events, kept);
    }

    @Override
    public Optional<StoredEvent> event(String id) {
        return dataset.event(id);
    }

    @Override
    public List<StoredEvent> events(List<String> ids) {
        return FoundEvents.events(dataset, ids);
    }

    @Override
    public Optional<CodedArticle> article(String id) {
        return dataset.article(id);
    }

    @Override
    public Optional<EventHistory> history(String event) {
        return dataset.history(event);
    }

    @Override
    public Optional<Explanation> explain(Article article) {
        return Analysers.languages().contains(article.language())
                ? Optional.of(knowledge.saksi().explain(article))
                : Optional.empty();
    }

    @Override
    public CodedArticle code(Article article) {
        return knowledge.saksi().code(article);
    }

    @Override
    public Manifest.Versions versions() {
        return knowledge.versions();
    }

    @Override
    public Optional<Rule> rule(String id) {
        return Analysers.languages().stream()
                .filter(language -> id.startsWith(language + "."))
                .flatMap(language -> knowledge.rules().book(language).find(id).stream())
                .findFirst();
    }

    @Override
    public List<Actors.Entry> entity(String id) {
        return knowledge.actors().show(id);
    }

    @Override
    public List<Incident> incidents() {
        return incidents.get();
    }

    @Override
    public List<String> incidentIds() {
        return incidents.get().ids();
    }

    @Override
    public Optional<String> successor(String incident) {
        return dataset.successor(incident);
    }

    @Override
    public Optional<Incident> incident(String id) {
        return dataset.incidents(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Story> stories() {
        return stories.get();
    }

    @Override
    public List<String> storyIds() {
        return stories.get().ids();
    }

    @Override
    public Optional<Story> story(String id) {
        return dataset.stories(List.of(id)).stream().findFirst();
    }

    @Override
    public List<RegisteredCommitment> commitments() {
        return commitments.get();
    }

    @Override
    public List<Alert> alerts() {
        return alerts.get();
    }

    @Override
    public SortedMap<LocalDate, Long> coverage() {
        return coverage.get();
    }

    @Override
    public List<Source> sources() {
        return sources.get();
    }

    @Override
    public Changes changes(long since) {
        return dataset.changes(since);
    }

    @Override
    public List<Tombstone> tombstones() {
        return dataset.tombstones();
    }

    @Override
    public SortedMap<String, Long> counts() {
        return counts.get();
    }

    @Override
    public List<Revision> revisions() {
        return dataset.revisions();
    }

    @Override
    public List<InputState> inputs() {
        return dataset.inputs();
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return dataset.deadLetters();
    }

    @Override
    public List<Failure> failures(Failure.@Nullable State state, long from, int most) {
        return feeds.failures(state, from, most);
    }

    @Override
    public SortedMap<Failure.State, Long> failureCounts() {
        return feeds.failureCounts();
    }

    @Override
    public List<FeedHealth> feeds() {
        return feeds.health();
    }

    @Override
    public boolean isWatched() {
        return dataset.isWatched();
    }

    @Override
    public SortedMap<LocalDate, Intake> intake() {
        return intake.get();
    }

    @Override
    public synchronized void decide(
            Intervention.Subject subject, String url, Intervention.Action action, String author) {
        boolean known = switch (subject) {
            case FEED -> feeds.feed(url).isPresent();
            case ARTICLE ->
                feeds.failures(url).stream().anyMatch(one -> action == Intervention.Action.SKIP || one.isRetryable());
        };
        if (!known) {
            throw new IllegalArgumentException("[url] must be that of "
                    + (subject == Intervention.Subject.FEED ? "a watched feed" : "a failure that can be decided about")
                    + " but was \"" + url + "\"");
        }
        try (Writer writer = dataset.writer(author + ": " + action.label())) {
            feeds.decide(writer, new Intervention(subject, url, action, author, clock.instant()));
        }
    }

    @Override
    public List<SearchWebhook> webhooks() {
        return outbox.webhooks();
    }

    @Override
    public synchronized void keep(SearchWebhook webhook) {
        try (Writer writer = dataset.writer(webhook.author() + ": webhook")) {
            outbox.keep(writer, webhook);
        }
    }

    @Override
    public synchronized void forgetWebhook(String search) {
        try (Writer writer = dataset.writer("webhook")) {
            outbox.forgetWebhook(writer, search);
        }
    }

    @Override
    public List<SavedSearch> searches() {
        return dataset.searches();
    }

    @Override
    public List<Review> reviews(int most) {
        return dataset.latestReviews(most);
    }

    @Override
    public Map<String, List<Review>> decisions() {
        return dataset.countingReviews().stream()
                .collect(Collectors.groupingBy(Review::event, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public synchronized long review(
            String event,
            long decidedOn,
            String reviewer,
            ReviewState decision,
            @Nullable Event edited,
            @Nullable String reason) {
        StoredEvent stored = dataset.event(event)
                .orElseThrow(() -> new IllegalArgumentException(
                        "[event] a review must be of an event in force but " + event + " is none"));
        if (stored.since() != decidedOn) {
            throw new IllegalArgumentException("[event] a review must be of the coding of revision " + stored.since()
                    + ", which is in force, but was of that of " + decidedOn + "; look at " + event + " again");
        }
        if (decision == ReviewState.OPEN || (decision == ReviewState.EDITED) != (edited != null)) {
            throw new IllegalArgumentException(
                    "[decision] must be accepted, rejected, unsure, or edited with an event, but was "
                            + decision.label());
        }
        long revision;
        try (Writer writer = dataset.writer(reviewer + ": review")) {
            revision = writer.review(event, decision, reviewer, reason, edited);
        }
        seen(event, revision);
        return revision;
    }

    @Override
    public synchronized long flag(String event, String author, @Nullable String note) {
        if (dataset.event(event).isEmpty()) {
            throw new IllegalArgumentException("[event] a flag must be on an event in force but " + event + " is none");
        }
        long revision;
        try (Writer writer = dataset.writer(author + ": flag")) {
            revision = writer.flag(event, author, note);
        }
        seen(event, revision);
        return revision;
    }

    @Override
    public synchronized void undo(long act, String author) {
        ReviewAct undone = dataset.act(act)
                .orElseThrow(() -> new IllegalArgumentException(
                        "[review] what is undone must be the revision of a review or flag but " + act + " is none"));
        if (undone.undoneBy() != null) {
            throw new IllegalArgumentException("[review] what is undone must still count but " + act
                    + " was undone by revision " + undone.undoneBy());
        }
        long revision;
        try (Writer writer = dataset.writer(author + ": undo")) {
            revision = writer.undo(act, author, null);
        }
        seen(undone.event(), revision);
    }

    @Override
    public RoundDesk rounds() {
        return new RoundDesk(dataset, this);
    }

    @Override
    public Stream<CodedEvent> sentences(Filter filter) {
        return query.sentences(filter);
    }

    @Override
    public Optional<ReviewAct> lastAct(String author) {
        return dataset.lastAct(author);
    }

    @Override
    public synchronized void skip(String event, String reviewer) {
        try (Writer writer = dataset.writer(reviewer + ": skip")) {
            writer.skip(event, reviewer);
        }
    }

    @Override
    public SequencedSet<String> putOff(String reviewer) {
        return dataset.putOff(reviewer);
    }

    private void seen(String event, long revision) {
        live.refresh(List.of(event), revision);
    }

    @Override
    public synchronized void save(String search, Filter filter, String author) {
        try (Writer writer = dataset.writer(author + ": saved search")) {
            writer.save(new SavedSearch(search, filter.toString(), author, clock.instant()));
        }
    }

    @Override
    public synchronized void forget(String search) {
        try (Writer writer = dataset.writer("saved search")) {
            writer.forget(search);
        }
    }

    @Override
    public AutoCloseable listen(Consumer<News> listener) {
        return live.listen(listener);
    }

    @Override
    public List<IncidentEntry> incidentLog() {
        return incidentLog.get();
    }

    @Override
    public List<MergeCandidates.Candidate> mergeCandidates(Incident incident, int most) {
        return new MergeCandidates(dataset).near(incident, most);
    }

    @Override
    public List<MergeCandidates.Candidate> compared(Incident incident, List<Incident> others) {
        return new MergeCandidates(dataset).compared(incident, others);
    }

    @Override
    public IncidentEditing.Outcome look(IncidentWish wish) {
        return new IncidentEditing(dataset).look(wish);
    }

    @Override
    public synchronized IncidentEditing.Outcome decide(
            IncidentWish wish, OptionalLong seen, boolean sure, String author, @Nullable String reason) {
        IncidentEditing.Outcome outcome;
        try (Writer writer = dataset.writer(author + ": incidents")) {
            outcome = new IncidentEditing(dataset).make(writer, wish, seen, sure, author, reason);
        }
        List<String> events = Stream.concat(outcome.before().stream(), outcome.after().stream())
                .flatMap(incident -> incident.mentions().stream())
                .map(Incident.Told::event)
                .distinct()
                .toList();
        live.refresh(events, outcome.revision());
        return outcome;
    }
}
