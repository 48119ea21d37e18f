package org.saksi.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saksi.language.DependencyTree;
import org.saksi.model.Span;

/** Codes one sentence: triggers, frames, then conditions, content, negation and future. Confined to one thread. */
final class SentenceCoder {
    /** What a sentence yields. */
    record Result(List<Mention> mentions, List<Rejection> rejections) {}

    private final Scene scene;
    private final Syntax syntax;
    private final List<Speech> speeches;
    private final Predicate<Span> quoted;
    private final Candidates candidates;

    SentenceCoder(Scene scene, Syntax syntax, List<Speech> speeches, Predicate<Span> quoted) {
        this.scene = scene;
        this.syntax = syntax;
        this.speeches = speeches;
        this.quoted = quoted;
        this.candidates = new Candidates(scene);
    }

    Result code(TriggerIndex index) {
        List<Candidate> background = frameAll(index);
        Folding folding = new Folding(scene, candidates);
        folding.foldObjects();
        folding.foldNounsIntoVerbs();
        folding.actsAreNoParties();
        folding.idiomsAreNoParties();
        new SharedParties(scene, syntax, candidates).share(background);
        new ContentGovernor(scene, syntax, candidates).govern();
        folding.dropTopics();
        folding.shareAddressees();
        folding.goodsAreNoParties(syntax);
        StatusSettler settler = new StatusSettler(scene, syntax, speeches, candidates);
        settler.settleUntruth();
        settler.settleConditions();
        settler.dropIncomplete();
        settler.settleStatus();
        folding.foldRepeats();
        folding.addImprisonments(syntax);
        List<Mention> mentions = new ArrayList<>();
        for (Candidate candidate : candidates.open()) {
            mention(candidate).ifPresent(mentions::add);
        }
        return new Result(mentions, List.copyOf(candidates.rejections()));
    }

    /**
     * The best rule for every stretch of words: longest, then most constrained, then highest priority. Returns the event
     * nouns that nothing carries and that name no participant.
     */
    private List<Candidate> frameAll(TriggerIndex index) {
        Frames frames = new Frames(scene, syntax, index, (trigger, reason) -> candidates.reject(trigger, reason));
        List<Trigger> order = index.find(scene);
        order.sort(Comparator.comparingInt(Trigger::length)
                .reversed()
                .thenComparing(t -> t.rule().object().isEmpty())
                .thenComparing(t -> -t.rule().priority())
                .thenComparingInt(Trigger::from)
                .thenComparing(t -> t.rule().id()));
        boolean[] taken = new boolean[scene.size()];
        List<Candidate> incomplete = new ArrayList<>();
        List<Candidate> background = new ArrayList<>();
        for (Trigger trigger : order) {
            if (overlaps(taken, trigger)) {
                continue;
            }
            Candidate candidate = frames.frame(trigger);
            if (candidate != null && background.stream().anyMatch(c -> misread(candidate, c.trigger))) {
                candidates.reject(trigger, "its party is a word of a longer act");
            } else if (candidate != null && candidate.background) {
                background.add(candidate);
            } else if (candidate != null && candidate.missing != null) {
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
                candidates.reject(candidate.trigger, String.valueOf(candidate.missing));
            }
        }
        candidates.sort();
        return background.stream().filter(c -> !overlaps(taken, c.trigger)).toList();
    }

    /** "Serangan bunuh diri" is no attack by "diri". */
    private boolean misread(Candidate candidate, Trigger whole) {
        Span words = scene.span(whole.from(), whole.to());
        boolean part = candidate.trigger.from() >= whole.from() && candidate.trigger.to() <= whole.to();
        return part && candidate.parties().stream().anyMatch(p -> words.contains(p.span()));
    }

    private static boolean overlaps(boolean[] taken, Trigger trigger) {
        for (int i = trigger.from(); i < trigger.to(); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private Optional<Mention> mention(Candidate candidate) {
        Trigger trigger = candidate.trigger;
        DependencyTree tree = scene.sentence().tree();
        if (tree != null) {
            new PartyExtent(scene, tree, syntax.groups()).extend(candidate);
        }
        List<Voiced> chain = chain(candidate);
        if (candidate.spoken && chain.isEmpty()) {
            candidates.reject(candidate.trigger, "called untrue by nobody who is named");
            return Optional.empty();
        }
        boolean spoken = candidate.spoken || candidate.rule().actor().contains("speaker");
        if (spoken && candidate.actors.isEmpty() && !chain.isEmpty()) {
            candidate.actors = List.of(chain.getFirst().speaker());
        }
        if (candidate.rule().needs().contains(Rule.Need.ACTOR) && candidate.actors.isEmpty()) {
            candidates.reject(candidate.trigger, "the rule needs an actor and none was found");
            return Optional.empty();
        }
        int[] around = syntax.around(trigger.from(), trigger.to());
        Span span = scene.span(trigger.from(), named(candidate));
        return Optional.of(new Mention(
                scene.sentence(),
                candidate.rule().id(),
                candidate.event,
                candidate.mode,
                candidate.cameo,
                candidate.rule().contexts().stream()
                        .map(context -> new Evidence(context, span))
                        .toList(),
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
                syntax.basis(candidate.anchor, candidate.parties()).label(),
                Signs.of(candidate, scene, syntax, candidates.rivals(candidate)),
                candidate.why));
    }

    /** Token after the words that name the act: the verb alone where a party stands in its gap ("<b>placed</b> him under arrest"). */
    private static int named(Candidate candidate) {
        Trigger trigger = candidate.trigger;
        boolean party = candidate.parties().stream()
                .mapToInt(p -> p.headToken().index())
                .anyMatch(head -> head >= trigger.gap() && head < trigger.gapEnd());
        return trigger.gap() >= 0 && party ? trigger.gap() : trigger.to();
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
}
