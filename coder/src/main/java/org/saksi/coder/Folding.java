package org.saksi.coder;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.saksi.model.EventType;
import org.saksi.model.Span;

/** Folds what a sentence tells twice into one event, and keeps acts out of the places of parties. Confined to one thread. */
final class Folding {
    private final Scene scene;
    private final Candidates candidates;

    Folding(Scene scene, Candidates candidates) {
        this.scene = scene;
        this.candidates = candidates;
    }

    /** "Signed an agreement", "lifted sanctions": where a rule asks for its object, the verb tells the noun. */
    void foldObjects() {
        for (Candidate verb : candidates.open()) {
            if (verb.rule().object().isEmpty() || verb.rule().content()) {
                continue;
            }
            for (Candidate noun : candidates.open()) {
                if (noun != verb && noun.trigger.part() == Trigger.Part.NOUN && isParty(noun, verb.object)) {
                    candidates.drop(noun, "it is the object that \"" + candidates.words(verb) + "\" asks for");
                }
            }
        }
    }

    /** "Israeli strikes killed five": the strike is the subject of the killing, and they are one event. */
    void foldNounsIntoVerbs() {
        for (Candidate verb : candidates.open()) {
            if (verb.trigger.part() != Trigger.Part.VERB) {
                continue;
            }
            for (Candidate noun : candidates.open()) {
                boolean same = noun != verb && noun.trigger.part() == Trigger.Part.NOUN && noun.event == verb.event;
                if (same && isParty(noun, verb.actors)) {
                    verb.actors = noun.actors;
                    verb.why.add("its subject is the event noun \"" + candidates.words(noun) + "\"");
                    verb.mode = verb.mode == null ? noun.mode : verb.mode;
                    candidates.drop(noun, "it is told by the verb \"" + candidates.words(verb) + "\"");
                }
            }
        }
    }

    /** "Condemned the attack by rebels": an act is no party; who did it is. */
    void actsAreNoParties() {
        for (Candidate outer : candidates.open()) {
            for (Candidate noun : candidates.open()) {
                boolean act = noun != outer && noun.trigger.part() == Trigger.Part.NOUN;
                if (act && outer.recipients.stream().anyMatch(p -> headedBy(p, noun))) {
                    List<Phrase> doers = noun.actors.stream()
                            .filter(p -> !Candidates.touches(outer.actors, p))
                            .toList();
                    outer.recipients = outer.recipients.stream()
                            .flatMap(p -> headedBy(p, noun) ? doers.stream() : Stream.of(p))
                            .distinct()
                            .toList();
                }
            }
        }
    }

    /** What a protest demands is its topic, not a request of its own (codebook section 2). */
    void dropTopics() {
        for (Candidate topic : candidates.open()) {
            if (topic.event == EventType.REQUEST) {
                candidates.open().stream()
                        .filter(c -> c.event == EventType.PROTEST
                                && c.trigger.from() < topic.trigger.from()
                                && (topic.actors.isEmpty() || compatible(c.actors, topic.actors)))
                        .findFirst()
                        .ifPresent(protest -> {
                            protest.cameo = ParallelCodes.protest(protest.cameo, topic.cameo);
                            candidates.drop(topic, "it is the topic of the protest");
                        });
            }
        }
    }

    /** Within a sentence one act told twice by the same parties is one event. */
    void foldRepeats() {
        List<Candidate> all = candidates.open();
        for (int i = 0; i < all.size(); i++) {
            for (int j = all.size() - 1; j > i; j--) {
                Candidate first = all.get(i);
                Candidate second = all.get(j);
                if (candidates.holds(first) && candidates.holds(second) && repeats(first, second)) {
                    first.actors = first.actors.isEmpty() ? second.actors : first.actors;
                    first.recipients = first.recipients.isEmpty() ? second.recipients : first.recipients;
                    first.mode = first.mode == null ? second.mode : first.mode;
                    candidates.drop(second, "the same act is told by \"" + candidates.words(first) + "\"");
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

    private static boolean headedBy(Phrase phrase, Candidate noun) {
        int head = phrase.headToken().index();
        return head >= noun.trigger.from() && head < noun.trigger.to();
    }

    private boolean isParty(Candidate noun, List<Phrase> parties) {
        Span span = scene.span(noun.trigger.from(), noun.trigger.to());
        return parties.stream().anyMatch(p -> p.span().contains(span));
    }
}
