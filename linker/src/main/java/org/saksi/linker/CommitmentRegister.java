package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksi.linker.Report.Told;
import org.saksi.model.Alert;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.Commitment.Polarity;
import org.saksi.model.Commitment.State;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.RegisteredCommitment.Change;
import org.saksi.model.Status;
import org.saksi.model.When;

/**
 * Keeps every conditional threat and promise and every declared intention, folds repeated statements into one, and watches
 * the events for what the commitments hang on, pledge or rule out (codebook section 4).
 *
 * <p>Articles are read day by day: within a day the order in which they come changes nothing, since a day is sorted before
 * it is read. A commitment is watched until it is withdrawn, met, broken or lapsed, and when its condition came about, {@link
 * #DUE} days longer for what was pledged; after {@link #SILENCE} days without a statement it lapses, so memory is bounded by
 * what is said in that time. What has no day is kept and never compared. Not
 * safe for use by several threads.
 */
public final class CommitmentRegister {
    /** Days after which a commitment that nobody has stated again is no longer watched. */
    public static final int SILENCE = 365;

    /** Days after its condition came about in which a pledge that is done is told as a change; not done is not claimed. */
    public static final int DUE = 30;

    /** Days after its last day in which what was pledged may still be reported. */
    private static final int GRACE = 7;

    /** How sure a fit must be to change a state. */
    private static final double CHANGES = 0.55;

    private static final Comparator<CodedArticle> CANONICAL =
            Comparator.comparing((CodedArticle a) -> a.article().id());

    private final Map<EventType, List<OpenCommitment>> watched = new EnumMap<>(EventType.class);
    private final Map<String, OpenCommitment> open = new LinkedHashMap<>();
    private final Consumer<RegisteredCommitment> closed;
    private final Consumer<Alert> alerts;

    /**
     * An empty register.
     *
     * @param closed gets every commitment whose state no longer changes
     * @param alerts gets every alert
     */
    public CommitmentRegister(Consumer<RegisteredCommitment> closed, Consumer<Alert> alerts) {
        this.closed = closed;
        this.alerts = alerts;
    }

    /**
     * Reads the articles of one day; days must come in order.
     *
     * @param day the day of publication, null for articles without one
     * @param articles all articles of the day, in any order
     */
    public void read(@Nullable LocalDate day, List<CodedArticle> articles) {
        if (day != null) {
            lapse(day);
        }
        List<CodedArticle> sorted = articles.stream().sorted(CANONICAL).toList();
        if (day != null) {
            sorted.forEach(article -> compare(article, day));
        }
        for (CodedArticle article : sorted) {
            article.commitments().forEach(said -> state(said, day, article));
        }
    }

    /** What is still watched, in the order in which it was first stated. */
    public List<RegisteredCommitment> open() {
        return open.values().stream().map(OpenCommitment::register).toList();
    }

    private void state(Commitment said, @Nullable LocalDate published, CodedArticle article) {
        LocalDate on = said.madeOn() == null ? published : said.madeOn();
        if (published != null) {
            for (OpenCommitment before : List.copyOf(open.values())) {
                if (before.due() != null) {
                    continue; // what is said from now on is another commitment
                }
                if (contrary(before.latest(), said)) {
                    close(before, new Change(State.WITHDRAWN, published, said.id(), "the contrary was said", 1));
                } else if (same(before.latest(), said)) {
                    if (!before.statedIn(said.article().id())) {
                        again(before, said, on, published);
                    }
                    return;
                }
            }
        }
        OpenCommitment made = new OpenCommitment(said, on, deadline(said, article));
        if (open.putIfAbsent(made.id(), made) == null) {
            for (EventType type : types(made)) {
                watched.computeIfAbsent(type, t -> new ArrayList<>()).add(made);
            }
        }
    }

    private static List<EventType> types(OpenCommitment commitment) {
        List<EventType> types = new ArrayList<>();
        for (EventType type : EventType.values()) {
            EventType act = commitment.made().pledge().act();
            boolean pledged = act != null && TypeLikeness.of(act, type) > 0;
            if (pledged || commitment.needed().stream().anyMatch(n -> TypeLikeness.of(n.event(), type) > 0)) {
                types.add(type);
            }
        }
        return types;
    }

    private void again(OpenCommitment before, Commitment said, @Nullable LocalDate on, LocalDate published) {
        boolean weaker = before.latest().condition() == null && said.condition() != null;
        before.state(said, on);
        before.change(new Change(
                weaker ? State.WEAKENED : State.REAFFIRMED,
                published,
                said.id(),
                weaker ? "said again, now with a condition" : "said again",
                1));
    }

    /** The last day of what is pledged, where the event of the pledge names one. */
    private static @Nullable LocalDate deadline(Commitment said, CodedArticle article) {
        return article.events().stream()
                .filter(e -> e.id().equals(said.pledge().event()))
                .map(Event::when)
                .filter(when -> when != null && when.source() == When.Source.TEXT && when.end() != null)
                .map(When::end)
                .filter(end -> said.madeOn() != null && end.isAfter(said.madeOn()))
                .findFirst()
                .orElse(null);
    }

    /** Whether two statements are of one commitment: by the same, of the same act, towards the same, hanging on the same. */
    private static boolean same(Commitment one, Commitment other) {
        return one.polarity() == other.polarity() && alike(one, other) && Conditions.alike(one, other);
    }

    private static boolean contrary(Commitment one, Commitment other) {
        boolean taken = one.polarity() != other.polarity() && other.condition() == null;
        return taken && alike(one, other);
    }

    private static boolean alike(Commitment one, Commitment other) {
        EventType act = one.pledge().act();
        boolean acts = act != null && act == other.pledge().act();
        boolean words = act == null
                && other.pledge().act() == null
                && PartyLikeness.contentWords(one.pledge().text())
                        .equals(PartyLikeness.contentWords(other.pledge().text()));
        return (acts || words)
                && PartyLikeness.of(one.by(), other.by(), PartyLikeness.abroad(one.by(), one.toward(), null)) >= 0.7
                && PartyLikeness.of(one.toward(), other.toward(), true) >= 0.4;
    }

    /** The best event of the article for each act that is watched: title and body tell one act twice. */
    private void compare(CodedArticle article, LocalDate day) {
        Map<OpenCommitment, Report> reports = new LinkedHashMap<>();
        for (Event event : article.events()) {
            boolean happened = event.status() == Status.ASSERTED || event.status() == Status.REPORTED;
            if (!happened || event.origin() == Origin.CAPTION) {
                continue;
            }
            LocalDate on = day(event, day);
            for (OpenCommitment commitment : watched.getOrDefault(event.event(), List.of())) {
                LocalDate heard = commitment.heard();
                boolean later = heard != null && !on.isBefore(heard);
                if (later && !commitment.statedIn(article.article().id())) {
                    reports.computeIfAbsent(commitment, Report::new).add(event, on);
                }
            }
        }
        reports.forEach((commitment, report) -> {
            report.condition().forEach((act, told) -> condition(commitment, act, told));
            Told pledged = report.pledge();
            if (pledged != null) {
                pledge(commitment, pledged);
            }
        });
    }

    private static LocalDate day(Event event, LocalDate published) {
        When when = event.when();
        LocalDate start = when == null || when.precision() != When.Precision.DAY ? null : when.start();
        return start == null || start.isAfter(published) ? published : start;
    }

    private void condition(OpenCommitment commitment, int act, Told told) {
        if (commitment.state().closed()) {
            return;
        }
        boolean sure = told.fit().sure() >= CHANGES;
        if (commitment.needed().get(act).negated()) {
            if (sure) {
                close(commitment, told.change(State.LAPSED, "what it hung on the failing of came about"));
            }
            return;
        }
        int seen = sure ? commitment.see(act) : 1;
        alert(commitment, told, Alert.Kind.CONDITION, commitment.wanted(), seen);
        if (sure && commitment.came()) {
            commitment.change(told.change(State.MET, "its condition came about"));
            commitment.fallDue(told.on());
        }
    }

    private void pledge(OpenCommitment commitment, Told told) {
        LocalDate due = commitment.due();
        boolean caused = commitment.causedBy(told.event().id());
        if (due == null ? commitment.state().closed() : caused || told.on().isBefore(due)) {
            return;
        }
        boolean breach = commitment.made().polarity() == Polarity.NEGATIVE;
        alert(commitment, told, breach ? Alert.Kind.BREACH : Alert.Kind.PLEDGE, 1, 1);
        if (told.fit().sure() >= CHANGES) {
            State state = breach ? State.BROKEN : State.MET;
            close(commitment, told.change(state, breach ? "what was ruled out was done" : "what was pledged was done"));
        }
    }

    private void alert(OpenCommitment commitment, Told told, Alert.Kind kind, int needed, int seen) {
        Commitment said = commitment.latest();
        Event event = told.event();
        alerts.accept(new Alert(
                Hashes.id("w_", commitment.id() + " " + event.id() + " " + kind.label()),
                kind,
                commitment.id(),
                event.id(),
                told.on(),
                told.fit().sure(),
                told.fit().parts(),
                new Alert.Side(said.article(), said.sentence()),
                new Alert.Side(event.article(), event.sentence()),
                needed,
                seen));
    }

    /** Closes what nobody has stated for long, and what should have been done by now. */
    private void lapse(LocalDate day) {
        for (OpenCommitment commitment : List.copyOf(open.values())) {
            LocalDate due = commitment.due();
            if (due != null) {
                if (due.plusDays(DUE).isBefore(day)) {
                    forget(commitment);
                }
                continue;
            }
            LocalDate deadline = commitment.deadline();
            LocalDate heard = commitment.heard();
            if (deadline != null && deadline.plusDays(GRACE).isBefore(day)) {
                LocalDate on = deadline.plusDays(GRACE);
                close(commitment, new Change(State.LAPSED, on, null, "its day went by", 1));
            } else if (heard != null && heard.plusDays(SILENCE).isBefore(day)) {
                LocalDate on = heard.plusDays(SILENCE);
                close(commitment, new Change(State.LAPSED, on, null, "not stated again for a year", 1));
            }
        }
    }

    private void close(OpenCommitment commitment, Change change) {
        commitment.change(change);
        forget(commitment);
    }

    private void forget(OpenCommitment commitment) {
        open.remove(commitment.id());
        watched.values().forEach(list -> list.remove(commitment));
        closed.accept(commitment.register());
    }
}
