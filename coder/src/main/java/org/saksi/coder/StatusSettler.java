package org.saksi.coder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saksi.coder.Clauses.Conditional;
import org.saksi.coder.ContentRefinement.Coding;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Quality.Mark;
import org.saksi.model.Attribution;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** Settles conditions, negation, future and hearsay of the candidates (codebook section 4). Confined to one thread. */
final class StatusSettler {
    private final Scene scene;
    private final Syntax syntax;
    private final List<Speech> speeches;
    private final Candidates candidates;
    private final Bindings bindings;

    StatusSettler(Scene scene, Syntax syntax, List<Speech> speeches, Candidates candidates) {
        this.scene = scene;
        this.syntax = syntax;
        this.speeches = speeches;
        this.candidates = candidates;
        this.bindings = new Bindings(scene, speeches);
    }

    void settleConditions() {
        for (Conditional clause : syntax.conditionals()) {
            List<Candidate> inside = candidates.open().stream()
                    .filter(c -> clause.holds(c.trigger.from()))
                    .toList();
            Act condition = condition(clause, inside);
            inside.forEach(c -> candidates.drop(
                    c, "it stands in the condition \"" + scene.words(clause.from(), clause.to()) + "\""));
            if (!concedes(clause.from())) {
                nearest(clause).ifPresent(c -> hang(c, condition));
            }
            candidates.open().stream()
                    .filter(c -> clause.main() == c.anchor && c.quality.happened() && material(c.event))
                    .forEach(c -> imagine(c, clause));
        }
    }

    /** "Seandainya polisi datang, massa tidak ...": what hangs on a condition is not told as done. */
    private void imagine(Candidate candidate, Conditional clause) {
        if (concessive(clause.from())) {
            return;
        }
        Mark mark = scene.is(Words.COUNTERFACTUALS, clause.from()) ? Mark.NEGATED : Mark.POSSIBLE;
        candidate.quality = candidate.quality.and(Quality.of(mark, clause.from()));
    }

    /** What is done rather than said: a word act with a condition inside its words is said all the same. */
    private static boolean material(EventType type) {
        return switch (type) {
            case CONSULT, COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> true;
            case AGREE, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> false;
        };
    }

    /** "Even if", "bahkan jika": what is told holds without it. */
    private boolean concedes(int marker) {
        return scene.lower(marker, "even") || scene.lower(marker - 1, "even") || scene.lower(marker - 1, "bahkan");
    }

    private boolean concessive(int marker) {
        return scene.grammar().lengthAt(Words.LOOSE_CONDITIONS, scene.tokens(), marker) > 0;
    }

    private Act condition(Conditional clause, List<Candidate> inside) {
        Span span = scene.span(clause.from(), clause.to());
        boolean exception = scene.grammar().lengthAt(Words.EXCEPTIONS, scene.tokens(), clause.from()) > 0;
        if (inside.isEmpty()) {
            return new Act(null, List.of(), List.of(), span, exception, List.of(), false);
        }
        List<Act> named = inside.stream()
                .map(c -> new Act(
                        c.event,
                        c.actors,
                        c.recipients,
                        scene.span(c.trigger.from(), c.trigger.to()),
                        exception != c.quality.has(Mark.NEGATED),
                        List.of(),
                        false))
                .toList();
        Act first = named.getFirst();
        List<Act> others = named.subList(1, named.size());
        return new Act(
                first.event(), first.actors(), first.recipients(), span, first.negated(), others, either(inside));
    }

    /** "Arrests the bishop <b>or</b> closes the paper": one of the acts that a condition names is enough. */
    private boolean either(List<Candidate> inside) {
        for (int i = inside.getFirst().trigger.to();
                i < inside.getLast().trigger.from();
                i++) {
            if (scene.is(Words.ALTERNATIVES, i)) {
                return true;
            }
        }
        return false;
    }

    /** The act that hangs on a condition: the nearest one that the tree lets hang on it, else the nearest one. */
    private Optional<Candidate> nearest(Conditional clause) {
        List<Candidate> complete =
                candidates.open().stream().filter(c -> c.missing == null).toList();
        Comparator<Candidate> distance = Comparator.comparingInt(c ->
                c.trigger.from() >= clause.to() ? c.trigger.from() - clause.to() : clause.from() - c.trigger.from());
        return complete.stream()
                .filter(c -> syntax.hangs(c.anchor, clause))
                .min(distance)
                .or(() -> complete.stream().min(distance));
    }

    private void hang(Candidate candidate, Act condition) {
        boolean pledge = Bindings.pledges(candidate);
        boolean bound = candidate.quality.happened() && bound(candidate, condition);
        boolean open = !candidate.quality.happened() || bound;
        if (!pledge && !open) {
            return;
        }
        if (bound) {
            candidate.quality = candidate.quality.and(Quality.of(Mark.FUTURE, candidate.anchor));
        }
        candidate.condition = condition;
        candidate.why.add("hangs on a condition");
        if (!bindings.binds(candidate)) {
            candidate.why.add("told as possible by nobody whom it binds");
            candidate.unbound = true;
            return;
        }
        if (candidate.recipients.isEmpty() && (candidate.event == EventType.THREATEN || conflict(candidate.event))) {
            candidate.recipients = condition.actors().stream()
                    .filter(p -> !Candidates.touches(candidate.actors, p) && !firstPerson(p))
                    .toList();
        }
    }

    /** "We close the border only if they shell us again": in the present, we bind ourselves, and so does "only if". */
    private boolean bound(Candidate candidate, Act condition) {
        if (!material(candidate.event) || candidate.trigger.part() != Trigger.Part.VERB) {
            return false;
        }
        String form = scene.token(candidate.anchor).morphology().form();
        boolean present = form == null || form.equals("VBP") || form.equals("VBZ") || form.equals("VB");
        int marker = scene.tokenFrom(condition.span().start());
        boolean only = scene.is(Words.ONLY, marker) || scene.is(Words.ONLY, marker - 1);
        return present && (only || candidate.actors.stream().anyMatch(this::firstPerson));
    }

    private static boolean conflict(EventType type) {
        return switch (type) {
            case THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> true;
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT -> false;
        };
    }

    /** An act without a party that its rule needs only counts inside what another verb governs ("refuses to negotiate"). */
    void dropIncomplete() {
        for (Candidate candidate : candidates.open()) {
            if (candidate.missing != null) {
                candidates.drop(candidate, candidate.missing);
            }
        }
    }

    /** "Reports that soldiers attacked the village are false": what is called untrue is denied by whoever says so. */
    void settleUntruth() {
        denyUntrue();
        dropDoubted();
    }

    private void denyUntrue() {
        for (int i = 0; i < scene.size(); i++) {
            int length = scene.grammar().lengthAt(Words.UNTRUE, scene.tokens(), i);
            if (length > 0) {
                int at = i;
                candidates.open().stream()
                        .filter(c -> untrue(c, at, at + length))
                        .forEach(this::deny);
                return;
            }
        }
    }

    /** "Fears that China will invade", "the denial that it bombed": what is only feared, rumoured or denied. */
    private void dropDoubted() {
        for (int i = 0; i + 2 < scene.size(); i++) {
            boolean clause = scene.kind(i + 1) == Kind.COMPLEMENTIZER;
            boolean bare = scene.grammar().indonesian() && scene.kind(i) == Kind.VERB;
            if (scene.is(Words.DOUBTS, i) && (clause || bare)) {
                int from = clause ? i + 2 : i + 1;
                int to = syntax.contentEnd(from);
                candidates.open().stream()
                        .filter(c -> !c.spoken && c.trigger.from() >= from && c.trigger.from() < to)
                        .forEach(c -> candidates.drop(c, "only feared, rumoured or denied"));
            }
        }
    }

    /** The clause behind "not true that", or the that-clause before "is false". */
    private boolean untrue(Candidate candidate, int from, int to) {
        int act = candidate.trigger.from();
        if (act >= to) {
            int next = to;
            while (scene.kind(next) == Kind.COMPLEMENTIZER) {
                next++;
            }
            return syntax.contentEnd(next) > act && scene.chunkAt(next).isPresent();
        }
        for (int i = 0; i < act; i++) {
            if (scene.kind(i) == Kind.COMPLEMENTIZER) {
                return candidate.trigger.to() <= from && syntax.contentEnd(i + 1) >= from;
            }
        }
        return false;
    }

    private void deny(Candidate candidate) {
        candidate.denies = candidate.act(scene);
        candidate.actors = List.of();
        candidate.recipients = List.of();
        candidate.quality = Quality.PLAIN;
        candidate.spoken = true;
        candidate.code(EventType.REJECT, null, "120", "called untrue");
    }

    void settleStatus() {
        boolean question = scene.size() > 0 && scene.lower(scene.size() - 1, "?");
        for (Candidate candidate : candidates.open()) {
            if (question && candidate.event != EventType.REQUEST) {
                candidates.drop(candidate, "the sentence is a question");
                continue;
            }
            settle(candidate);
        }
    }

    private void settle(Candidate candidate) {
        Quality quality = candidate.quality;
        if (syntax.asked(candidate.trigger.from()) || questioned(scene.groupStart(candidate.anchor) - 1)) {
            candidates.drop(candidate, "only asked whether");
        } else if (candidate.rule().futureOnly() && !quality.has(Mark.FUTURE)) {
            candidates.drop(candidate, "the rule only counts what is announced");
        } else if (quality.has(Mark.NEGATED)) {
            negated(candidate, quality);
        } else if (candidate.unbound) {
            candidate.status = Status.HYPOTHETICAL;
        } else if (quality.has(Mark.FUTURE)
                || (candidate.condition != null && !quality.happened() && !due(candidate, quality))) {
            announced(candidate);
        } else if (quality.has(Mark.PURPOSE)) {
            candidates.drop(candidate, "only named as the aim or topic of another act");
        } else if (quality.has(Mark.POSSIBLE) && !candidate.predicate) {
            candidates.drop(candidate, "a background event noun told as possible only");
        } else if (willing(candidate)) {
            announced(candidate);
        } else if (quality.has(Mark.POSSIBLE) || quality.has(Mark.WISHED) || quality.has(Mark.OBLIGED)) {
            candidate.status = Status.HYPOTHETICAL;
            candidate.why.add("told as possible, wished or due");
        } else if (quality.has(Mark.HEARSAY) || rumoured() || claimed(candidate)) {
            candidate.status = Status.REPORTED;
            candidate.why.add("told as a claim");
        } else if (candidate.rule().status() != null) {
            candidate.status = candidate.rule().status();
        }
    }

    /** "Belum diputuskan apakah akan menyerang", "apakah <b>PAN</b> mengusung": right behind the word that asks. */
    private boolean questioned(int at) {
        int before = scene.chunkAt(at).map(Chunk::from).orElse(at + 1) - 1;
        return scene.is(Words.QUESTIONERS, at) || scene.is(Words.QUESTIONERS, before);
    }

    /** "Jika AS ingin berunding, mereka harus menghentikan agresi": what somebody must do nobody promises. */
    private static boolean due(Candidate candidate, Quality quality) {
        return quality.has(Mark.OBLIGED) && ContentRefinement.cooperative(candidate.event);
    }

    /** "Seoul ingin berunding": who wishes to meet, help or work together says so and is willing (codebook section 1). */
    private boolean willing(Candidate candidate) {
        boolean together = candidate.event == EventType.CONSULT
                || candidate.event == EventType.COOPERATE
                || candidate.event == EventType.AID;
        boolean wishes = false;
        for (int i = scene.groupStart(candidate.anchor) - 1; i < candidate.anchor; i++) {
            wishes |= scene.is(Words.WILLING, i);
        }
        return wishes
                && scene.grammar().indonesian()
                && together
                && candidate.quality.marks().equals(Set.of(Mark.WISHED))
                && !candidate.actors.isEmpty();
    }

    /** "Konon tentara menembak warga": a word of hearsay that opens the sentence holds for all of it. */
    private boolean rumoured() {
        return scene.grammar().indonesian() && scene.kind(0) == Kind.ADVERB && scene.is(Words.HEARSAY, 0);
    }

    private boolean claimed(Candidate candidate) {
        return speeches.stream()
                .anyMatch(s -> s.holds(candidate.trigger.from())
                        && s.voiced().kind() == Attribution.Kind.CLAIMED
                        && s.cueAt() != candidate.trigger.from());
    }

    /** A refusal to yield is a REJECT, restraint from force a commitment, and all else negated is no event. */
    private void negated(Candidate candidate, Quality quality) {
        boolean meant = quality.has(Mark.FUTURE) && !quality.has(Mark.POSSIBLE) && !noun(candidate);
        boolean announced = meant || quality.has(Mark.INTENT) || intends(candidate);
        if (announced && intends(candidate) && bindings.willed(candidate.actors)) {
            restraint(candidate);
            return;
        }
        if (announced && ContentRefinement.cooperative(candidate.event)) {
            candidate.pledge = candidate.act(scene);
            Coding coding = ContentRefinement.refused(candidate.coding());
            candidate.code(coding.event(), coding.mode(), coding.cameo(), "announced not to happen: a refusal");
            return;
        }
        if (announced && conflict(candidate.event) && bindings.willed(candidate.actors)) {
            candidate.pledge = candidate.act(scene);
            restraint(candidate);
            return;
        }
        candidates.drop(
                candidate,
                "negated by \""
                        + (quality.marker() < 0
                                ? ""
                                : scene.token(quality.marker()).form()) + "\"");
    }

    private static boolean noun(Candidate candidate) {
        return candidate.trigger.part() == Trigger.Part.NOUN;
    }

    /** "Does not intend to arrest": an intention with an act in it. */
    private boolean intends(Candidate candidate) {
        return candidate.pledge != null
                && scene.is(Words.INTENTS, candidate.trigger.from())
                && candidate.pledge.event() != null
                && conflict(candidate.pledge.event());
    }

    private void restraint(Candidate candidate) {
        candidate.polarity = false;
        candidate.commitmentOnly = true;
        candidate.why.add("declared intention not to act");
    }

    private void announced(Candidate candidate) {
        Coding before = candidate.coding();
        Coding after = ContentRefinement.announced(before);
        if (candidate.event == EventType.MOBILIZE && candidate.condition != null) {
            candidate.pledge = candidate.act(scene);
            candidate.code(EventType.THREATEN, "violence", "138", "announced for a condition");
            return;
        }
        if (after.equals(before)) {
            boolean verbal = candidate.event == EventType.THREATEN
                    || candidate.event == EventType.AGREE
                    || candidate.condition != null;
            candidate.status = verbal ? Status.ASSERTED : Status.FUTURE;
            return;
        }
        if (candidate.pledge == null) {
            candidate.pledge = candidate.act(scene);
        }
        if (after.event() == EventType.CONCEDE && candidate.condition != null) {
            conditional(candidate, candidate.condition);
            return;
        }
        candidate.code(after.event(), after.mode(), after.cameo(), "announced for the future");
    }

    /**
     * A withdrawal or ceasefire that hangs on a condition is a promise (codebook section 4); "will withdraw unless ..." holds
     * it over the other side.
     */
    private void conditional(Candidate candidate, Act condition) {
        int marker = scene.tokenFrom(condition.span().start());
        if (scene.grammar().lengthAt(Words.EXCEPTIONS, scene.tokens(), marker) > 0) {
            candidate.code(EventType.THREATEN, "relations", "1313", "announced unless a condition is met");
        } else {
            candidate.code(EventType.AGREE, null, "0356", "announced for a condition");
        }
    }

    private boolean firstPerson(Phrase phrase) {
        return scene.grammar().is(Words.FIRST_PERSONS, phrase.headToken());
    }
}
