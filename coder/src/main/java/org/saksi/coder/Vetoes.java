package org.saksi.coder;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/** Asks whether the words around a trigger are those its rule wants, and says why not. Confined to one thread. */
final class Vetoes {
    private final Scene scene;
    private final Syntax syntax;
    private final Parties parties;
    private final TriggerIndex index;
    private final BiConsumer<Trigger, Supplier<String>> reject;

    Vetoes(
            Scene scene,
            Syntax syntax,
            Parties parties,
            TriggerIndex index,
            BiConsumer<Trigger, Supplier<String>> reject) {
        this.scene = scene;
        this.syntax = syntax;
        this.parties = parties;
        this.index = index;
        this.reject = reject;
    }

    /** Whether object, subject or clause hold what the rule forbids, or lack what it asks for. */
    boolean verb(Trigger trigger, List<Phrase> object, List<Phrase> subject) {
        Rule rule = trigger.rule();
        if (!rule.object().isEmpty() && object.stream().noneMatch(p -> asked(trigger, p))) {
            reject.accept(trigger, () -> "its object must be one of " + sorted(rule.object()));
            return true;
        }
        if (!rule.subject().isEmpty()
                && subject.stream()
                        .noneMatch(p -> parties.headed(p, rule.subject()) || parties.titled(p, rule.subject()))) {
            reject.accept(trigger, () -> "its subject must be one of " + sorted(rule.subject()));
            return true;
        }
        if (object.stream().anyMatch(p -> parties.headed(p, rule.notObject()))) {
            reject.accept(trigger, () -> "its object is one of " + sorted(rule.notObject()));
            return true;
        }
        if (subject.stream().anyMatch(p -> parties.headed(p, rule.notSubject()))) {
            reject.accept(trigger, () -> "its subject is one of " + sorted(rule.notSubject()));
            return true;
        }
        return notWith(trigger);
    }

    /** Whether an object is one that the rule asks for; "<b>President</b> Ruto" can be telephoned as a president. */
    private boolean asked(Trigger trigger, Phrase object) {
        Set<String> words = trigger.rule().object();
        boolean phone = trigger.rule().event() == EventType.CONSULT && scene.telephones(trigger.from());
        return phone
                ? !named(object) && (parties.headed(object, words) || parties.titled(object, words))
                : parties.headed(object, words);
    }

    /** "Called President Ruto a liar", "called the minister weak": words for somebody, no telephone call. */
    private boolean named(Phrase object) {
        int behind = object.tokens().getLast().index() + 1;
        boolean noun = scene.kind(behind) == Kind.NOMINAL
                && scene.chunkAt(behind).filter(Chunk::time).isEmpty();
        return noun || scene.kind(behind) == Kind.QUOTE || scene.lower(behind, "as");
    }

    /** Whether the actor of an event noun is one the rule forbids or does not want. */
    boolean noun(Candidate candidate) {
        Rule rule = candidate.rule();
        if (candidate.actors.stream().anyMatch(p -> parties.headed(p, rule.notSubject()))) {
            reject.accept(candidate.trigger, () -> "its actor is one of " + sorted(rule.notSubject()));
            return true;
        }
        if (!rule.subject().isEmpty() && candidate.actors.stream().noneMatch(p -> parties.headed(p, rule.subject()))) {
            reject.accept(candidate.trigger, () -> "its actor must be one of " + sorted(rule.subject()));
            return true;
        }
        return false;
    }

    /** Whether the recipient is one that the rule forbids as object. */
    boolean recipient(Candidate candidate) {
        Set<String> forbidden = candidate.rule().notObject();
        if (candidate.recipients.stream().anyMatch(p -> parties.headed(p, forbidden))) {
            reject.accept(candidate.trigger, () -> "its recipient is one of " + sorted(forbidden));
            return true;
        }
        return false;
    }

    /** "War-torn": the noun is only half of an adjective. */
    boolean half(Trigger trigger) {
        int hyphen = trigger.to();
        boolean half = scene.lower(hyphen, "-")
                && hyphen + 1 < scene.size()
                && scene.token(hyphen).span().start()
                        == scene.token(hyphen - 1).span().end()
                && scene.token(hyphen + 1).is(Upos.VERB);
        if (half) {
            reject.accept(trigger, () -> "it is half of an adjective");
        }
        return half;
    }

    /** Whether the clause holds words that the rule forbids. */
    boolean notWith(Trigger trigger) {
        List<List<String>> forbidden = index.forbidden(trigger.rule());
        if (forbidden.isEmpty()) {
            return false;
        }
        int[] around = syntax.around(trigger.from(), trigger.to());
        for (List<String> parts : forbidden) {
            for (int i = around[0]; i + parts.size() <= around[1]; i++) {
                if (startsWith(parts, i)) {
                    reject.accept(trigger, () -> "the clause holds \"" + String.join(" ", parts) + "\"");
                    return true;
                }
            }
        }
        return false;
    }

    private boolean startsWith(List<String> parts, int at) {
        for (int k = 0; k < parts.size(); k++) {
            Token token = scene.token(at + k);
            if (!token.lower().equals(parts.get(k)) && !token.lemma().equals(parts.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
