package org.saksi.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Clauses.Conditional;
import org.saksi.coder.ContentRefinement.Coding;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Quality.Mark;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** Codes one sentence: triggers, frames, then conditions, content, negation and future. Confined to one thread. */
final class SentenceCoder {
    /** What a sentence yields. */
    record Result(List<Mention> mentions, List<Rejection> rejections) {}

    private final Scene scene;
    private final Roles roles;
    private final Clauses clauses;
    private final List<Speech> speeches;
    private final Predicate<Span> quoted;
    private final List<Rejection> rejections = new ArrayList<>();
    private List<Candidate> candidates = new ArrayList<>();

    SentenceCoder(Scene scene, Roles roles, List<Speech> speeches, Predicate<Span> quoted) {
        this.scene = scene;
        this.roles = roles;
        this.clauses = new Clauses(scene, roles.groups());
        this.speeches = speeches;
        this.quoted = quoted;
    }

    Result code(TriggerIndex index) {
        frameAll(index);
        if (!candidates.isEmpty()) {
            foldObjects();
            foldNounsIntoVerbs();
            actsAreNoParties();
            governContent();
            dropTopics();
            settleConditions();
            dropIncomplete();
            settleStatus();
            foldRepeats();
        }
        List<Mention> mentions = new ArrayList<>();
        for (Candidate candidate : candidates) {
            mention(candidate).ifPresent(mentions::add);
        }
        return new Result(mentions, rejections);
    }

    private void reject(Trigger trigger, String reason) {
        rejections.add(
                new Rejection(scene.sentence(), trigger.rule().id(), scene.span(trigger.from(), trigger.to()), reason));
    }

    private void reject(Candidate candidate, String reason) {
        reject(candidate.trigger, reason);
    }

    /** The best rule for every stretch of words: longest, then most constrained, then highest priority. */
    private void frameAll(TriggerIndex index) {
        Frames frames = new Frames(scene, roles, index, this::reject);
        List<Trigger> order = index.find(scene);
        order.sort(Comparator.comparingInt(Trigger::length)
                .reversed()
                .thenComparing(t -> t.rule().object().isEmpty())
                .thenComparing(t -> -t.rule().priority())
                .thenComparingInt(Trigger::from)
                .thenComparing(t -> t.rule().id()));
        boolean[] taken = new boolean[scene.size()];
        List<Candidate> incomplete = new ArrayList<>();
        for (Trigger trigger : order) {
            if (overlaps(taken, trigger)) {
                continue;
            }
            Candidate candidate = frames.frame(trigger);
            if (candidate != null && candidate.missing != null) {
                incomplete.add(candidate);
            } else if (candidate != null) {
                candidates.add(candidate);
                java.util.Arrays.fill(taken, trigger.from(), trigger.to(), true);
            }
        }
        for (Candidate candidate : incomplete) {
            if (!overlaps(taken, candidate.trigger)) {
                candidates.add(candidate);
                java.util.Arrays.fill(taken, candidate.trigger.from(), candidate.trigger.to(), true);
            } else {
                reject(candidate, String.valueOf(candidate.missing));
            }
        }
        candidates.sort(Comparator.comparingInt(c -> c.trigger.from()));
    }

    /** An act without a party that its rule needs only counts inside what another verb governs ("refuses to negotiate"). */
    private void dropIncomplete() {
        for (Candidate candidate : List.copyOf(candidates)) {
            if (candidate.missing != null) {
                drop(candidate, candidate.missing);
            }
        }
    }

    private static boolean overlaps(boolean[] taken, Trigger trigger) {
        for (int i = trigger.from(); i < trigger.to(); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    /** "Israeli strikes killed five": the strike is the subject of the killing, and they are one event. */
    private void foldNounsIntoVerbs() {
        for (Candidate verb : List.copyOf(candidates)) {
            if (verb.trigger.part() != Trigger.Part.VERB) {
                continue;
            }
            for (Candidate noun : List.copyOf(candidates)) {
                boolean same = noun != verb && noun.trigger.part() == Trigger.Part.NOUN && noun.event == verb.event;
                if (same && isParty(noun, verb.actors)) {
                    verb.actors = noun.actors;
                    verb.why.add("its subject is the event noun \"" + words(noun) + "\"");
                    verb.mode = verb.mode == null ? noun.mode : verb.mode;
                    drop(noun, "it is told by the verb \"" + words(verb) + "\"");
                }
            }
        }
    }

    /** "Signed an agreement", "lifted sanctions": where a rule asks for its object, the verb tells the noun. */
    private void foldObjects() {
        for (Candidate verb : List.copyOf(candidates)) {
            if (verb.rule().object().isEmpty() || verb.rule().content()) {
                continue;
            }
            for (Candidate noun : List.copyOf(candidates)) {
                if (noun != verb && noun.trigger.part() == Trigger.Part.NOUN && isParty(noun, verb.object)) {
                    drop(noun, "it is the object that \"" + words(verb) + "\" asks for");
                }
            }
        }
    }

    /** "Condemned the attack by rebels": an act is no party; who did it is. */
    private void actsAreNoParties() {
        for (Candidate outer : candidates) {
            for (Candidate noun : candidates) {
                boolean act = noun != outer && noun.trigger.part() == Trigger.Part.NOUN;
                if (act && outer.recipients.stream().anyMatch(p -> headedBy(p, noun))) {
                    List<Phrase> doers = noun.actors.stream()
                            .filter(p -> !touches(outer.actors, p))
                            .toList();
                    outer.recipients = outer.recipients.stream()
                            .flatMap(p -> headedBy(p, noun) ? doers.stream() : java.util.stream.Stream.of(p))
                            .distinct()
                            .toList();
                }
            }
        }
    }

    private static boolean touches(List<Phrase> phrases, Phrase one) {
        return phrases.stream().anyMatch(p -> p.span().overlaps(one.span()));
    }

    private static boolean headedBy(Phrase phrase, Candidate noun) {
        int head = phrase.headToken().index();
        return head >= noun.trigger.from() && head < noun.trigger.to();
    }

    private boolean isParty(Candidate noun, List<Phrase> parties) {
        Span span = scene.span(noun.trigger.from(), noun.trigger.to());
        return parties.stream().anyMatch(p -> p.span().contains(span));
    }

    private String words(Candidate candidate) {
        return scene.words(candidate.trigger.from(), candidate.trigger.to());
    }

    private void drop(Candidate candidate, String reason) {
        candidates.remove(candidate);
        reject(candidate, reason);
    }

    /** What a threat, demand, promise, refusal or denial governs refines it and is no event of its own. */
    private void governContent() {
        for (Candidate outer : List.copyOf(candidates)) {
            boolean governs = outer.rule().content() || verbal(outer.event);
            if (!governs || outer.missing != null || !candidates.contains(outer)) {
                continue;
            }
            List<Candidate> inside = governed(outer);
            if (!inside.isEmpty()) {
                if (outer.rule().content()) {
                    refine(outer, inside.getFirst());
                }
                inside.forEach(c -> drop(c, "it stands inside what \"" + words(outer) + "\" governs"));
            } else if (outer.rule().needs().contains(Rule.Need.CONTENT)) {
                drop(outer, "the rule needs a governed act and none was found");
            }
        }
    }

    /** Types that are words about an act to come: what they name has not taken place. */
    private static boolean verbal(EventType type) {
        return switch (type) {
            case REQUEST, REJECT, THREATEN, AGREE -> true;
            case CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    ACCUSE,
                    PROTEST,
                    SANCTION,
                    MOBILIZE,
                    COERCE,
                    ASSAULT -> false;
        };
    }

    /** What a protest demands is its topic, not a request of its own (codebook section 2). */
    private void dropTopics() {
        for (Candidate topic : List.copyOf(candidates)) {
            boolean told = topic.event == EventType.REQUEST
                    && candidates.stream()
                            .anyMatch(c -> c.event == EventType.PROTEST
                                    && c.trigger.from() < topic.trigger.from()
                                    && (topic.actors.isEmpty() || compatible(c.actors, topic.actors)));
            if (told) {
                drop(topic, "it is the topic of the protest");
            }
        }
    }

    private List<Candidate> governed(Candidate outer) {
        int end = clauses.contentEnd(outer.end);
        return candidates.stream()
                .filter(c -> c != outer && c.trigger.from() >= outer.trigger.to() && c.trigger.from() < end)
                .toList();
    }

    private void refine(Candidate outer, Candidate inner) {
        if (outer.rule().denial()) {
            outer.denies = inner.act(scene);
            outer.why.add("denies " + inner.event + " \"" + words(inner) + "\"");
            return;
        }
        Coding coding = ContentRefinement.governed(coding(outer), coding(inner));
        outer.pledge = inner.act(scene);
        outer.code(
                coding.event(), coding.mode(), coding.cameo(), "governs " + inner.event + " \"" + words(inner) + "\"");
        if (outer.recipients.isEmpty() && outer.event != EventType.REQUEST) {
            outer.recipients = inner.recipients.stream()
                    .filter(p -> outer.actors.stream().noneMatch(a -> a.span().overlaps(p.span())))
                    .toList();
        }
        if (outer.recipients.isEmpty() && outer.event == EventType.REQUEST) {
            outer.recipients = inner.actors.stream()
                    .filter(p -> outer.actors.stream().noneMatch(a -> a.span().overlaps(p.span())))
                    .toList();
        }
    }

    private static Coding coding(Candidate candidate) {
        return new Coding(candidate.event, candidate.mode, candidate.cameo);
    }

    private void settleConditions() {
        for (Conditional clause : clauses.conditionals()) {
            List<Candidate> inside = candidates.stream()
                    .filter(c -> clause.holds(c.trigger.from()))
                    .toList();
            Act condition = condition(clause, inside);
            inside.forEach(
                    c -> drop(c, "it stands in the condition \"" + scene.words(clause.from(), clause.to()) + "\""));
            nearest(clause).ifPresent(c -> hang(c, condition));
        }
    }

    private Act condition(Conditional clause, List<Candidate> inside) {
        Span span = scene.span(clause.from(), clause.to());
        if (inside.isEmpty()) {
            return new Act(null, List.of(), List.of(), span);
        }
        Candidate first = inside.getFirst();
        return new Act(first.event, first.actors, first.recipients, span);
    }

    /** The act that hangs on a condition: the nearest one of the main clause, before or behind. */
    private Optional<Candidate> nearest(Conditional clause) {
        return candidates.stream()
                .filter(c -> c.missing == null)
                .min(Comparator.comparingInt(c -> c.trigger.from() >= clause.to()
                        ? c.trigger.from() - clause.to()
                        : clause.from() - c.trigger.from()));
    }

    private void hang(Candidate candidate, Act condition) {
        boolean pledge = candidate.event == EventType.THREATEN
                || candidate.event == EventType.AGREE
                || (candidate.event == EventType.CONCEDE && candidate.pledge != null);
        boolean open = !candidate.quality.happened();
        if (!pledge && !open) {
            return;
        }
        candidate.condition = condition;
        candidate.why.add("hangs on a condition");
        if (candidate.recipients.isEmpty() && (candidate.event == EventType.THREATEN | conflict(candidate.event))) {
            candidate.recipients = condition.actors().stream()
                    .filter(p -> !touches(candidate.actors, p) && !firstPerson(p))
                    .toList();
        }
    }

    private static boolean conflict(EventType type) {
        return switch (type) {
            case THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> true;
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT -> false;
        };
    }

    private void settleStatus() {
        boolean question = scene.size() > 0 && scene.lower(scene.size() - 1, "?");
        for (Candidate candidate : List.copyOf(candidates)) {
            if (question && candidate.event != EventType.REQUEST) {
                drop(candidate, "the sentence is a question");
                continue;
            }
            settle(candidate);
        }
    }

    private void settle(Candidate candidate) {
        Quality quality = candidate.quality;
        if (candidate.rule().futureOnly() && !quality.has(Mark.FUTURE)) {
            drop(candidate, "the rule only counts what is announced");
        } else if (quality.has(Mark.NEGATED)) {
            negated(candidate, quality);
        } else if (quality.has(Mark.FUTURE) || (candidate.condition != null && !quality.happened())) {
            announced(candidate);
        } else if (quality.has(Mark.PURPOSE)) {
            drop(candidate, "only named as the aim or topic of another act");
        } else if (quality.has(Mark.POSSIBLE) && !candidate.predicate) {
            drop(candidate, "a background event noun told as possible only");
        } else if (quality.has(Mark.POSSIBLE) || quality.has(Mark.WISHED) || quality.has(Mark.OBLIGED)) {
            candidate.status = Status.HYPOTHETICAL;
            candidate.why.add("told as possible, wished or due");
        } else if (quality.has(Mark.HEARSAY) || claimed(candidate)) {
            candidate.status = Status.REPORTED;
            candidate.why.add("told as a claim");
        } else if (candidate.rule().status() != null) {
            candidate.status = candidate.rule().status();
        }
    }

    private boolean claimed(Candidate candidate) {
        return speeches.stream()
                .anyMatch(s -> s.holds(candidate.trigger.from())
                        && s.voiced().kind() == org.saksi.model.Attribution.Kind.CLAIMED
                        && s.cueAt() != candidate.trigger.from());
    }

    /** A refusal to yield is a REJECT, restraint from force a commitment, and all else negated is no event. */
    private void negated(Candidate candidate, Quality quality) {
        boolean announced = quality.has(Mark.FUTURE) || quality.has(Mark.INTENT);
        if (announced && ContentRefinement.cooperative(candidate.event)) {
            candidate.pledge = candidate.act(scene);
            Coding coding = ContentRefinement.refused(coding(candidate));
            candidate.code(coding.event(), coding.mode(), coding.cameo(), "announced not to happen: a refusal");
            return;
        }
        if (announced && conflict(candidate.event)) {
            candidate.pledge = candidate.act(scene);
            candidate.polarity = false;
            candidate.commitmentOnly = true;
            candidate.why.add("declared intention not to act");
            return;
        }
        drop(
                candidate,
                "negated by \""
                        + (quality.marker() < 0
                                ? ""
                                : scene.token(quality.marker()).form()) + "\"");
    }

    private void announced(Candidate candidate) {
        Coding before = coding(candidate);
        Coding after = ContentRefinement.announced(before);
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
        candidate.code(after.event(), after.mode(), after.cameo(), "announced for the future");
    }

    /** Within a sentence one act told twice by the same parties is one event. */
    private void foldRepeats() {
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = candidates.size() - 1; j > i; j--) {
                Candidate first = candidates.get(i);
                Candidate second = candidates.get(j);
                if (repeats(first, second)) {
                    first.actors = first.actors.isEmpty() ? second.actors : first.actors;
                    first.recipients = first.recipients.isEmpty() ? second.recipients : first.recipients;
                    first.mode = first.mode == null ? second.mode : first.mode;
                    drop(second, "the same act is told by \"" + words(first) + "\"");
                }
            }
        }
    }

    private static boolean repeats(Candidate a, Candidate b) {
        boolean alike = a.event == b.event
                && a.status == b.status
                && a.commitmentOnly == b.commitmentOnly
                && Objects.equals(a.condition, b.condition);
        if (!alike || (a.mode != null && b.mode != null && !a.mode.equals(b.mode))) {
            return false;
        }
        return compatible(a.actors, b.actors) && compatible(a.recipients, b.recipients);
    }

    private static boolean compatible(List<Phrase> a, List<Phrase> b) {
        return a.isEmpty()
                || b.isEmpty()
                || a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.span().overlaps(y.span())));
    }

    private Optional<Mention> mention(Candidate candidate) {
        Trigger trigger = candidate.trigger;
        List<Voiced> chain = chain(candidate);
        if (candidate.rule().actor().contains("speaker") && candidate.actors.isEmpty() && !chain.isEmpty()) {
            candidate.actors = List.of(chain.getFirst().speaker());
        }
        if (candidate.rule().needs().contains(Rule.Need.ACTOR) && candidate.actors.isEmpty()) {
            reject(candidate, "the rule needs an actor and none was found");
            return Optional.empty();
        }
        int[] around = clauses.around(trigger.from(), trigger.to());
        Span span = scene.span(trigger.from(), trigger.to());
        return Optional.of(new Mention(
                scene.sentence(),
                candidate.rule().id(),
                candidate.event,
                candidate.mode,
                candidate.cameo,
                candidate.rule().contexts(),
                candidate.status,
                span,
                scene.span(around[0], around[1]),
                candidate.actors,
                candidate.recipients,
                candidate.denies,
                candidate.condition,
                candidate.pledge,
                candidate.polarity,
                candidate.commitmentOnly,
                chain,
                quoteOf(span),
                candidate.why));
    }

    private @Nullable Span quoteOf(Span trigger) {
        return quoted.test(trigger) ? trigger : null;
    }

    /** The speakers over the trigger, innermost first; a verb of saying that is the trigger itself is none. */
    private List<Voiced> chain(Candidate candidate) {
        List<Voiced> chain = new ArrayList<>();
        for (Speech speech : speeches) {
            boolean own = speech.cueAt() >= candidate.trigger.from() && speech.cueAt() < candidate.trigger.to();
            if (!own && speech.holds(candidate.trigger.from())) {
                chain.add(speech.voiced());
            }
        }
        return chain;
    }

    private boolean firstPerson(Phrase phrase) {
        return scene.grammar().is(Words.FIRST_PERSONS, phrase.headToken());
    }
}
