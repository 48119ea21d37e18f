package org.saksi.server.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.Explanation;
import org.saksi.coder.Rule;
import org.saksi.ingest.IncidentConflictException;
import org.saksi.ingest.IncidentEditing;
import org.saksi.ingest.IncidentWish;
import org.saksi.ingest.MergeCandidates;
import org.saksi.model.Alert;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Manifest;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.Story;
import org.saksi.model.Where;
import org.saksi.resolver.Actors;
import org.saksi.store.Changes;
import org.saksi.store.CodedEvent;
import org.saksi.store.EventHistory;
import org.saksi.store.EventState;
import org.saksi.store.Failure;
import org.saksi.store.FeedHealth;
import org.saksi.store.IncidentEntry;
import org.saksi.store.InputState;
import org.saksi.store.Intervention;
import org.saksi.store.Review;
import org.saksi.store.ReviewAct;
import org.saksi.store.ReviewState;
import org.saksi.store.Revision;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.StoredEvent;
import org.saksi.store.Tombstone;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.PairCount;
import org.saksi.store.filter.Series;
import org.saksi.store.filter.Split;

/**
 * What pages and API ask of a dataset, and what they change in it. Safe for use by many threads; every answer is of one
 * revision, and a change is seen by every question that is asked after it. All methods throw {@link
 * org.saksi.store.DatasetException} when the database does not answer.
 */
public interface Desk {
    /** The name of the dataset as the pages show it. */
    String name();

    /** The newest revision, 0 where nothing was ever written. */
    long revision();

    /**
     * The events of a filter.
     *
     * @throws BusyException when looking words up takes longer than this desk allows
     */
    Found find(Filter filter);

    /** The event in force of an id. */
    Optional<StoredEvent> event(String id);

    /** Events in force in the order of their ids as given; those that are not there are left out. */
    List<StoredEvent> events(List<String> ids);

    /** An article in force with all that was read in it. */
    Optional<CodedArticle> article(String id);

    /** All that became of an event. */
    Optional<EventHistory> history(String event);

    /** Why an article is coded as it is, by the coder of this version; empty where it has no coder. */
    Optional<Explanation> explain(Article article);

    /** Codes an article that is not in the dataset, and does not keep it. */
    CodedArticle code(Article article);

    /** Versions of what this program codes with. */
    Manifest.Versions versions();

    /** A rule of the coder of this version. */
    Optional<Rule> rule(String id);

    /** What the tables of actors say of an entity, in the order of its days. */
    List<Actors.Entry> entity(String id);

    /** All incidents in force, the last seen first. */
    List<Incident> incidents();

    /** The ids of {@link #incidents}, in the same order. */
    List<String> incidentIds();

    /** The incident in force of an id. */
    Optional<Incident> incident(String id);

    /** The incident that holds the events of one that was merged into another or linked anew; empty where none does. */
    Optional<String> successor(String incident);

    /** All stories in force, the last seen first. */
    List<Story> stories();

    /** The ids of {@link #stories}, in the same order. */
    List<String> storyIds();

    /** The story in force of an id. */
    Optional<Story> story(String id);

    /** The register of commitments, by the day of the first statement. */
    List<RegisteredCommitment> commitments();

    /** All alerts by day. */
    List<Alert> alerts();

    /** How many articles were published on each day, coded or not. */
    SortedMap<LocalDate, Long> coverage();

    /** The publishers with what came from them, the greatest first. */
    List<Source> sources();

    /** What is different from what was in force after a revision; 0 is the empty dataset. */
    Changes changes(long since);

    /** What is left of deleted articles, in the order of deletion. */
    List<Tombstone> tombstones();

    /** How many of what are in force, by name. */
    SortedMap<String, Long> counts();

    /** All revisions in order. */
    List<Revision> revisions();

    /** How far inputs were read. */
    List<InputState> inputs();

    /** What was refused, in the order in which it came. */
    List<DeadLetter> deadLetters();

    /**
     * What was refused, the latest first, with what became of it.
     *
     * @param state only what is in this state, null for all
     * @param from how many to leave out
     */
    List<Failure> failures(Failure.@Nullable State state, long from, int most);

    /** How many of what was refused are in each state. */
    SortedMap<Failure.State, Long> failureCounts();

    /** The watched feeds by address, each with its entries and what was decided about it. */
    List<FeedHealth> feeds();

    /** Whether a process watches the dataset, so that what is decided about failures is done and webhooks are posted to. */
    boolean isWatched();

    /** What came into the dataset on each day (UTC), the days without anything left out. */
    SortedMap<LocalDate, Intake> intake();

    /**
     * Keeps what somebody decided about a feed or the address of an article; the process that watches does it.
     *
     * @throws IllegalArgumentException when there is no such feed, or nothing at the address can be fetched again or left
     */
    void decide(Intervention.Subject subject, String url, Intervention.Action action, String author);

    /** Searches under a name. */
    List<SavedSearch> searches();

    /** The webhooks of saved searches, by the name of the search. */
    List<SearchWebhook> webhooks();

    /** Keeps where the notices of a saved search are posted to, in the place of what was kept. */
    void keep(SearchWebhook webhook);

    /** Forgets the webhook of a saved search, with what waits for it. */
    void forgetWebhook(String search);

    /** Decisions, the latest first. */
    List<Review> reviews(int most);

    /** Every decision that counts, by the event and then in order, for the comparison of reviewers. */
    Map<String, List<Review>> decisions();

    /**
     * Lays a decision over an event.
     *
     * @return the revision that it made, which names the decision
     * @throws IllegalArgumentException when the event is not there or the decision does not fit it, in words for people
     */
    long review(
            String event,
            long decidedOn,
            String reviewer,
            ReviewState decision,
            @Nullable Event edited,
            @Nullable String reason);

    /**
     * Takes a decision or a flag back.
     *
     * @param act its revision
     * @throws IllegalArgumentException when there is no such decision or flag or it was taken back before
     */
    void undo(long act, String author);

    /**
     * Flags an event.
     *
     * @return the revision that it made, which names the flag
     * @throws IllegalArgumentException when the event is not there
     */
    long flag(String event, String author, @Nullable String note);

    /** The rounds of the dataset. */
    RoundDesk rounds();

    /** All events of the sentences in which a filter takes one, with their codings, of one state; close the stream. */
    Stream<CodedEvent> sentences(Filter filter);

    /** The latest decision or flag of somebody that counts, which they take back first. */
    Optional<ReviewAct> lastAct(String author);

    /** Puts an event off, to the end of a reviewer's queue. */
    void skip(String event, String reviewer);

    /** The ids of events at the end of a reviewer's queue, what was put off first at the front; some may be decided. */
    SequencedSet<String> putOff(String reviewer);

    /** Saves a search under a name, in place of one of that name. */
    void save(String name, Filter filter, String author);

    /** Forgets a saved search. */
    void forget(String name);

    /**
     * Articles and events of a publisher.
     *
     * @param name the publisher, empty for articles without one
     * @param articles how many articles
     * @param events how many events in force
     * @param last day of the latest article, null where none is dated
     */
    record Source(
            String name,
            long articles,
            long events,
            @Nullable LocalDate last) {}

    /**
     * What came on a day.
     *
     * @param articles articles that came or changed and are in force
     * @param events events that were coded and are in force
     * @param refused what was refused
     */
    record Intake(long articles, long events, long refused) {
        /** Both together. */
        public Intake plus(Intake other) {
            return new Intake(articles + other.articles, events + other.events, refused + other.refused);
        }
    }

    /**
     * Calls somebody after each change of the events, whoever made it, until the answer is closed.
     *
     * @param listener called by one thread at a time, which must not wait
     */
    AutoCloseable listen(Consumer<News> listener);

    /**
     * What changed in the events.
     *
     * @param revision the revision that is seen now
     * @param added ids of events that were not in force before
     * @param changed ids of events that are in force in another form
     * @param deleted ids of events that are no longer in force
     */
    record News(long revision, List<String> added, List<String> changed, List<String> deleted) {
        public News {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            deleted = List.copyOf(deleted);
        }
    }

    /** Says that a question took too long and was given up. */
    final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BusyException(String message) {
            super(message);
        }
    }

    /** Events that a filter found. */
    interface Found {
        /** Whether an event is one of them. */
        boolean holds(String id);

        /** All of them in the stable order of {@link org.saksi.store.EventPosition}; close the stream. */
        Stream<StoredEvent> all();

        /** All of them as the dataset holds them now, with its revision and its counts at the same moment; to be closed. */
        EventState state();

        /** How many there are. */
        long count(Counting counting);

        /** The most frequent values of a field. */
        FacetCounts facet(FilterField field, int most, Counting counting);

        /** The events over time. */
        Series series(FilterField by, Interval interval, Split split, Counting counting);

        /** A page of events after the one of an id, which is empty for the first page. */
        List<StoredEvent> page(EventOrder order, String after, int most);

        /** The places with most events, those without a point included; places of one name each for itself. */
        List<Spot> spots(int most);

        /** The first-level areas with most events, those in their towns included; areas of one name each for itself. */
        List<Area> areas(int most);

        /** The pairs of an actor and a recipient with most events. */
        List<PairCount> pairs(int most);
    }

    /**
     * A place with the events in it.
     *
     * @param place the place as the first of them names it
     * @param events how many events
     * @param filter the filter that takes these events and no others
     */
    record Spot(Where place, long events, Filter filter) {}

    /**
     * A first-level area with the events in it.
     *
     * @param country ISO 3166 alpha-3
     * @param name as the gazetteer names it
     * @param events how many events
     * @param filter the filter that takes these events and no others
     */
    record Area(String country, String name, long events, Filter filter) {}

    /** All that people decided about incidents, in order. */
    List<IncidentEntry> incidentLog();

    /** Incidents that may be the same act as one, the likest first. */
    List<MergeCandidates.Candidate> mergeCandidates(Incident incident, int most);

    /** Incidents with how sure it is that they are the same act as one, in their order. */
    List<MergeCandidates.Candidate> compared(Incident incident, List<Incident> others);

    /**
     * What would become of incidents; changes nothing.
     *
     * @throws IncidentConflictException when it does not fit, in words for people
     */
    IncidentEditing.Outcome look(IncidentWish wish);

    /**
     * Merges or splits incidents, or takes that back.
     *
     * @param seen the revision that was looked at; empty for what is there now
     * @param sure whether it is meant though something speaks against it
     * @throws IncidentConflictException when it does not fit, in words for people
     */
    IncidentEditing.Outcome decide(
            IncidentWish wish, OptionalLong seen, boolean sure, String author, @Nullable String reason);
}
