package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Commitment;
import org.saksi.model.Condition;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.RegisteredCommitment.Change;
import org.saksi.model.RegisteredCommitment.Statement;

/** A commitment of the register while it is watched. Confined to one thread. */
final class OpenCommitment {
    /**
     * One act that a condition names.
     *
     * @param negated whether its failing counts
     */
    record Needed(EventType event, List<Member> actors, List<Member> recipients, boolean negated) {}

    private final String id;
    private final Commitment made;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Needed> needed;
    private final BitSet seen = new BitSet();
    private final @Nullable LocalDate deadline;
    private final Wording words;
    private Commitment latest;
    private @Nullable LocalDate heard;
    private @Nullable LocalDate due;

    /**
     * A commitment that nobody has stated before.
     *
     * @param deadline the last day of what is pledged, null when none is named
     */
    OpenCommitment(Commitment made, @Nullable LocalDate on, @Nullable LocalDate deadline) {
        this.id = Hashes.id("k_", made.id());
        this.made = made;
        this.latest = made;
        this.needed = needed(made.condition(), made.toward());
        this.deadline = deadline;
        this.words = words(made);
        state(made, on);
    }

    private static List<Needed> needed(@Nullable Condition condition, List<Member> toward) {
        List<Needed> needed = new ArrayList<>();
        if (condition == null || condition.event() == null) {
            return needed;
        }
        needed.add(new Needed(
                condition.event(), acting(condition.actors(), toward), condition.recipients(), condition.negated()));
        for (Condition.Pattern other : condition.others()) {
            List<Member> actors = other.actors().isEmpty() ? condition.actors() : other.actors();
            needed.add(new Needed(other.event(), acting(actors, toward), other.recipients(), other.negated()));
        }
        return needed;
    }

    /** "If they shell us", "if the neighbour's soldiers shell us": who is not known is mostly the one whom the threat is for. */
    private static List<Member> acting(List<Member> actors, List<Member> toward) {
        boolean named = actors.stream().anyMatch(PartyLikeness::somebody);
        boolean known = actors.stream().anyMatch(OpenCommitment::known);
        return known || (named && toward.stream().noneMatch(OpenCommitment::known)) ? actors : toward;
    }

    private static boolean known(Member member) {
        return member.entity() != null || member.country() != null;
    }

    private static Wording words(Commitment made) {
        List<Member> parties = new ArrayList<>(made.by());
        parties.addAll(made.toward());
        Condition condition = made.condition();
        if (condition != null) {
            parties.addAll(condition.actors());
            parties.addAll(condition.recipients());
        }
        return Wording.of(made.article().language(), made.sentence().text(), parties);
    }

    /** Notes one more time that it was stated. */
    void state(Commitment said, @Nullable LocalDate on) {
        statements.add(new Statement(said.id(), said.article(), on, said.sentence()));
        latest = said;
        heard = on == null ? heard : on;
    }

    void change(Change change) {
        changes.add(change);
    }

    String id() {
        return id;
    }

    Commitment made() {
        return made;
    }

    Commitment latest() {
        return latest;
    }

    List<Needed> needed() {
        return needed;
    }

    /** The telling words of the first statement. */
    Wording words() {
        return words;
    }

    boolean any() {
        Condition condition = made.condition();
        return condition != null && condition.any();
    }

    /** How many acts of the condition must come about. */
    int wanted() {
        return any() ? 1 : needed.size();
    }

    /** Marks an act of the condition as come about; how many have so far, of those wanted. */
    int see(int act) {
        seen.set(act);
        return Math.min(seen.cardinality(), wanted());
    }

    boolean came() {
        return !needed.isEmpty() && seen.cardinality() >= wanted();
    }

    /** Its condition came about: from now on only what was pledged is watched. */
    void fallDue(LocalDate on) {
        due = on;
    }

    /** The day on which its condition came about, null before. */
    @Nullable
    LocalDate due() {
        return due;
    }

    /** Whether an event caused one of its changes. */
    boolean causedBy(String event) {
        return changes.stream().anyMatch(change -> event.equals(change.cause()));
    }

    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    /** The last day that it was stated, null when no statement has a day. */
    @Nullable
    LocalDate heard() {
        return heard;
    }

    Commitment.State state() {
        return changes.isEmpty() ? Commitment.State.OPEN : changes.getLast().state();
    }

    boolean statedIn(String article) {
        return statements.stream().anyMatch(s -> s.article().id().equals(article));
    }

    RegisteredCommitment register() {
        return new RegisteredCommitment(id, made, statements, state(), changes);
    }
}
