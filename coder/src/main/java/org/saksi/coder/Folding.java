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
                if (noun != verb && noun.trigger.part() != Trigger.Part.VERB && isParty(noun, verb.object)) {
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
                    verb.actors = noun.actors.stream()
                            .filter(p -> !Candidates.touches(verb.recipients, p))
                            .toList();
                    verb.why.add("its subject is the event noun \"" + candidates.words(noun) + "\"");
                    verb.mode = verb.mode == null ? noun.mode : verb.mode;
                    verb.cameo = "190".equals(verb.cameo) && noun.cameo != null ? noun.cameo : verb.cameo;
                    candidates.drop(noun, "it is told by the verb \"" + candidates.words(verb) + "\"");
                }
            }
        }
    }

    /** "Buruh berunjuk rasa menuntut upah": the last word of an idiom is nobody; who does what it says is. */
    void idiomsAreNoParties() {
        for (Candidate candidate : candidates.open()) {
            for (Candidate idiom : candidates.open()) {
                boolean inside = idiom != candidate
                        && idiom.trigger.part() == Trigger.Part.VERB
                        && idiom.trigger.length() > 1
                        && !candidate.actors.isEmpty()
                        && candidate.actors.stream().allMatch(p -> headedBy(p, idiom));
                if (inside) {
                    candidate.actors = idiom.actors;
                }
            }
        }
    }

    /** "Condemned the attack by rebels": an act is no party; who did it is. */
    void actsAreNoParties() {
        for (Candidate outer : candidates.open()) {
            for (Candidate noun : candidates.open()) {
                // a murderer is somebody, a murder is not
                boolean act = noun != outer
                        && noun.trigger.part() != Trigger.Part.VERB
                        && !scene.is(Grammar.Words.PEOPLE, noun.trigger.from());
                if (act && Frames.wordAct(outer.event) && outer.actors.stream().anyMatch(p -> headedBy(p, noun))) {
                    // "the summit between the two failed to agree"
                    outer.actors = outer.actors.stream()
                            .flatMap(p -> headedBy(p, noun) ? noun.actors.stream() : Stream.of(p))
                            .distinct()
                            .toList();
                }
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

    /**
     * "Condemned the missile test": what is only done or talked about is no party, once it has led to who stands behind it
     * ("all talks with the junta").
     */
    void goodsAreNoParties(Syntax syntax) {
        Parties parties = new Parties(scene);
        for (Candidate candidate : candidates.open()) {
            if (!Frames.wordAct(candidate.event)) {
                // English goods are seized, blocked and destroyed
                candidate.recipients = candidate.recipients.stream()
                        .filter(p -> !scene.grammar().indonesian() || !parties.goods(p))
                        .toList();
                continue;
            }
            List<Phrase> somebody = candidate.recipients.stream()
                    .filter(p -> !parties.nobody(p, true))
                    .map(parties::behindGoods)
                    .toList();
            List<Phrase> goods = somebody.isEmpty() ? candidate.recipients : List.of();
            candidate.recipients = somebody.isEmpty() ? behind(goods, candidate, syntax, parties) : somebody;
        }
    }

    /** "Turned down an offer <b>from the bank</b>", "will not end its embargo <b>on Gabon</b>". */
    private List<Phrase> behind(List<Phrase> goods, Candidate candidate, Syntax syntax, Parties parties) {
        for (Phrase phrase : goods) {
            int head = phrase.headToken().index();
            boolean measure = scene.is(Grammar.Words.MEASURES, head);
            List<String> prepositions = measure ? List.of("on", "against") : List.of("by", "from");
            for (String preposition : prepositions) {
                List<Phrase> found = syntax.behind(preposition, head, head + 1).stream()
                        .filter(p -> parties.somebody(p) && !Candidates.touches(candidate.actors, p))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** What a protest demands or rejects is its topic, not an act of its own (codebook section 2). */
    void dropTopics() {
        for (Candidate topic : candidates.open()) {
            candidates.open().stream()
                    .filter(c -> c.event == EventType.PROTEST
                            && c.trigger.from() < topic.trigger.from()
                            && c != topic
                            && (topic.event == EventType.REQUEST || (speaks(topic) && oneBreath(c, topic)))
                            && (topic.actors.isEmpty() || compatible(c.actors, topic.actors)))
                    .findFirst()
                    .ifPresent(protest -> {
                        protest.cameo = ParallelCodes.protest(protest.cameo, topic.cameo);
                        if (protest.recipients.isEmpty() && oneBreath(protest, topic)) {
                            List<Phrase> against = topic.recipients.isEmpty()
                                    ? new Parties(scene).inside(topic.object)
                                    : topic.recipients;
                            protest.recipients = against.stream()
                                    .filter(p -> !Candidates.touches(protest.actors, p))
                                    .toList();
                        }
                        candidates.drop(topic, "it is the topic of the protest");
                    });
        }
    }

    private boolean speaks(Candidate candidate) {
        // "went on strike <b>to protest</b> the ruling": what the strike is for
        boolean aim = candidate.rule().content() || scene.kind(candidate.trigger.from() - 1) == Kind.INFINITIVE;
        return candidate.trigger.part() == Trigger.Part.VERB
                && (candidate.event == EventType.REJECT
                        || candidate.event == EventType.ACCUSE
                        || (candidate.event == EventType.PROTEST && aim));
    }

    /** "Turun ke jalan memprotes kenaikan harga": nothing but a place or a time parts the two verbs. */
    private boolean oneBreath(Candidate protest, Candidate topic) {
        for (int i = protest.trigger.to(); i < topic.anchor; i++) {
            switch (scene.kind(i)) {
                case COORDINATOR, COMMA, STOP, QUOTE, SUBORDINATOR, CONDITIONAL, COMPLEMENTIZER, RELATIVIZER, VERB -> {
                    return false;
                }
                case NOMINAL, AUXILIARY, ADVERB, PREPOSITION, INFINITIVE, OTHER -> {}
            }
        }
        return true;
    }

    /** "Mengecam Israel dan meminta agar ...": a demand that continues words said to somebody is made of them, too. */
    void shareAddressees() {
        for (Candidate demand : candidates.open()) {
            if (demand.event != EventType.REQUEST || !demand.recipients.isEmpty() || !continues(demand)) {
                continue;
            }
            candidates.open().stream()
                    .filter(c -> c.trigger.from() < demand.trigger.from() && addresses(c, demand))
                    .reduce((a, b) -> b)
                    .ifPresent(c -> {
                        demand.recipients = c.recipients;
                        demand.why.add("made of those whom \"" + candidates.words(c) + "\" addresses");
                        boolean complete = !demand.rule().needs().contains(Rule.Need.ACTOR) || !demand.actors.isEmpty();
                        demand.missing = complete ? null : demand.missing;
                    });
        }
    }

    private boolean continues(Candidate demand) {
        return demand.trigger.part() == Trigger.Part.VERB
                && scene.kind(scene.groupStart(demand.anchor) - 1) == Kind.COORDINATOR;
    }

    private static boolean addresses(Candidate first, Candidate demand) {
        boolean words = first.event == EventType.ACCUSE
                || first.event == EventType.THREATEN
                || first.event == EventType.CONSULT
                || first.event == EventType.REQUEST;
        return words
                && !first.recipients.isEmpty()
                && !first.actors.isEmpty()
                && !demand.actors.isEmpty()
                && compatible(first.actors, demand.actors);
    }

    /** "Sentenced to nine years in prison": a conviction that imprisons is an arrest as well (codebook section 2). */
    void addImprisonments(Syntax syntax) {
        for (Candidate sentence : candidates.open()) {
            boolean convicts = sentence.event == EventType.SANCTION && "convict".equals(sentence.mode);
            if (convicts && sentence.missing == null && imprisons(sentence, syntax) && !arrested(sentence)) {
                Candidate arrest = new Candidate(sentence.trigger, sentence.anchor, sentence.end);
                arrest.why.addAll(sentence.why);
                arrest.code(EventType.COERCE, "arrest", "173", "a conviction that imprisons is an arrest, too");
                arrest.actors = sentence.actors;
                arrest.recipients = sentence.recipients;
                arrest.quality = sentence.quality;
                arrest.status = sentence.status;
                arrest.condition = sentence.condition;
                arrest.predicate = sentence.predicate;
                candidates.add(arrest);
            }
        }
        candidates.sort();
    }

    private boolean imprisons(Candidate sentence, Syntax syntax) {
        int[] clause = syntax.around(sentence.trigger.from(), sentence.trigger.to());
        boolean prison = false;
        for (int i = clause[0]; i < clause[1]; i++) {
            if (scene.is(Grammar.Words.PROBATION, i)) {
                return false;
            }
            prison |= scene.is(Grammar.Words.PRISONS, i);
        }
        return prison;
    }

    private boolean arrested(Candidate sentence) {
        return candidates.open().stream()
                .anyMatch(c -> c.event == EventType.COERCE
                        && "arrest".equals(c.mode)
                        && compatible(c.recipients, sentence.recipients));
    }

    /** Within a sentence one act told twice by the same parties is one event. */
    void foldRepeats() {
        List<Candidate> all = candidates.open();
        for (int i = 0; i < all.size(); i++) {
            for (int j = all.size() - 1; j > i; j--) {
                Candidate first = all.get(i);
                Candidate second = all.get(j);
                if (candidates.holds(first) && candidates.holds(second) && repeats(first, second)) {
                    first.actors = first.actors.isEmpty() ? others(second.actors, first.recipients) : first.actors;
                    first.recipients =
                            first.recipients.isEmpty() ? others(second.recipients, first.actors) : first.recipients;
                    first.mode = first.mode == null ? second.mode : first.mode;
                    candidates.drop(second, "the same act is told by \"" + candidates.words(first) + "\"");
                }
            }
        }
    }

    /** "Killed an officer who had fought": who is acted upon does not act as well. */
    private static List<Phrase> others(List<Phrase> parties, List<Phrase> taken) {
        return parties.stream().filter(p -> !Candidates.touches(taken, p)).toList();
    }

    private static boolean repeats(Candidate a, Candidate b) {
        boolean alike = a.event == b.event
                && a.status == b.status
                && a.commitmentOnly == b.commitmentOnly
                && Objects.equals(a.condition, b.condition);
        if (!alike || (a.mode != null && b.mode != null && !a.mode.equals(b.mode))) {
            return false;
        }
        // those who march against one and demand justice for another hold one protest
        boolean protest = a.event == EventType.PROTEST && !a.actors.isEmpty() && !b.actors.isEmpty();
        return compatible(a.actors, b.actors) && (protest || compatible(a.recipients, b.recipients));
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
