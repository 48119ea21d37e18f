package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/** Finds the parties of an event noun: possessors, genitives, modifiers, prepositions, and the verb that carries it. */
final class EventNoun {
    private final Scene scene;
    private final Syntax syntax;
    private final TriggerIndex index;
    private final Trigger trigger;
    private final Parties parties;
    private final Chunk chunk;
    private final boolean indonesian;
    private final int head;

    EventNoun(Scene scene, Syntax syntax, TriggerIndex index, Trigger trigger, Chunk chunk) {
        this.scene = scene;
        this.syntax = syntax;
        this.index = index;
        this.trigger = trigger;
        this.parties = new Parties(scene);
        this.chunk = chunk;
        this.indonesian = scene.grammar().indonesian();
        this.head = trigger.to() - 1;
    }

    /** Token behind the noun phrase. */
    int end() {
        return chunk.to();
    }

    /** Whether the noun is the head of its phrase rather than part of a longer one ("pelaku serangan"). */
    boolean heads() {
        return !indonesian || chunk.head() == trigger.from() || onlyOpeners(chunk.from(), trigger.from());
    }

    /** "Konferensi <b>Dialog</b> Manama": a capitalised noun behind the head of its phrase is part of a name. */
    boolean named() {
        int at = trigger.from();
        return indonesian
                && !heads()
                && trigger.length() == 1
                && at > 0
                && scene.token(at).capitalised()
                && !scene.token(chunk.head()).capitalised()
                && at + 1 < chunk.to()
                && scene.token(at + 1).capitalised();
    }

    private boolean onlyOpeners(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.token(i).is(Upos.NOUN, Upos.PROPN)) {
                return false;
            }
        }
        return true;
    }

    /** The verb that carries the noun: "launched an attack", "serangan dilancarkan". */
    Optional<Integer> lightVerb() {
        int before = Math.min(chunk.from(), trigger.from()) - 1;
        while (scene.kind(before) == Kind.ADVERB) {
            before--;
        }
        if (heads() && carries(before)) {
            return Optional.of(before);
        }
        if (scene.kind(before) == Kind.PREPOSITION && heads() && carries(before - 1)) {
            return Optional.of(before - 1);
        }
        return verbsBehind().stream()
                .filter(v -> heads() && scene.passive(v) && carries(v))
                .findFirst()
                .or(() -> syntax.carrier(head).filter(v -> heads() && carries(v)));
    }

    private boolean carries(int at) {
        if (scene.kind(at) != Kind.VERB && scene.kind(at) != Kind.AUXILIARY) {
            return false;
        }
        return scene.is(Words.LIGHT, at)
                || scene.is(Words.RECEIVING, at)
                || scene.is(Words.NEGATIVE_VERBS, at)
                || index.carries(trigger.rule(), scene.token(at));
    }

    /** The verb of happening that tells the noun, before it ("terjadi penembakan") or behind it. */
    Optional<Integer> happening() {
        int before = Math.min(chunk.from(), trigger.from()) - 1;
        if (scene.kind(before) == Kind.VERB && scene.is(Words.HAPPEN, before) && indonesian) {
            return Optional.of(before);
        }
        return verbsBehind().stream().filter(v -> scene.is(Words.HAPPEN, v)).findFirst();
    }

    /**
     * The verbs of which the noun phrase is the subject: the one in its relative clause, and the one behind that:
     * "penyidikan kasus yang melibatkan X telah dilakukan".
     */
    private List<Integer> verbsBehind() {
        List<Integer> verbs = new ArrayList<>();
        boolean described = false;
        for (int i = chunk.to(); i < scene.size() && i < chunk.to() + 14; i++) {
            Kind kind = scene.kind(i);
            if (kind == Kind.VERB) {
                verbs.add(i);
                if (!described || verbs.size() > 1) {
                    return verbs;
                }
            }
            described |= indonesian && kind == Kind.RELATIVIZER && verbs.isEmpty();
            if (kind == Kind.SUBORDINATOR
                    || kind == Kind.STOP
                    || kind == Kind.COORDINATOR
                    || kind == Kind.COMPLEMENTIZER
                    || kind == Kind.QUOTE
                    || kind == Kind.CONDITIONAL) {
                return verbs;
            }
        }
        return verbs;
    }

    void fill(Candidate candidate, Optional<Integer> light) {
        Rule rule = trigger.rule();
        List<Phrase> of = indonesian ? List.of() : ofPhrase();
        List<Phrase> before = indonesian ? List.of() : premodifier().stream().toList();
        List<Phrase> genitive = indonesian ? possessorBehind() : firstOf(of, before);
        List<Phrase> by = syntax.by(head, chunk.to());
        List<Phrase> doer = List.of();
        if (light.isPresent()) {
            int verb = light.get();
            doer = scene.passive(verb) ? syntax.agent(verb, verb + 1) : syntax.subject(verb);
        }
        // "opened an inquiry after a dinner given by ...": who carries the noun as a subject does it
        List<Phrase> carried = light.filter(v -> !scene.passive(v)).isPresent() ? doer : List.of();
        List<Phrase> behind = behind(rule.recipient(), light);
        switch (rule.of()) {
            case ACTOR -> {
                candidate.actors = firstOf(carried, by, doer, before, genitive, syntax.agent(head, chunk.to()));
                candidate.recipients =
                        behind.isEmpty() && !candidate.actors.equals(genitive) ? named(genitive) : behind;
            }
            case RECIPIENT -> {
                candidate.actors = firstOf(carried, by, doer, of.isEmpty() ? bearer() : before);
                candidate.recipients = firstOf(genitive, behind);
                if (candidate.actors.isEmpty() && enforced(genitive)) {
                    candidate.actors = genitive;
                    candidate.recipients = behind;
                }
            }
            case BOTH -> {
                List<Phrase> all = new ArrayList<>(doer);
                all.addAll(genitive);
                all.addAll(syntax.behind(indonesian ? "antara" : "between", head, chunk.to()));
                candidate.actors = all;
                candidate.recipients = behind;
            }
            case NONE -> {
                candidate.actors = firstOf(carried, by, doer);
                candidate.recipients = behind;
            }
        }
        explicit(candidate, rule, light);
        if (candidate.event == EventType.ASSAULT && !rule.symmetric() && !"targeted".equals(candidate.mode)) {
            // who fell in the attack, rather than where: "dua polisi tewas dalam serangan itu di Kismayo"
            candidate.recipients = firstOf(victims(), candidate.recipients, struck());
        }
        if (light.filter(v -> scene.is(Words.RECEIVING, v)).isPresent() && !doer.isEmpty()) {
            // "dihujani kritik oleh oposisi": who is showered receives
            boolean showered = indonesian && scene.passive(light.get()) && light.get() < head;
            List<Phrase> receiver = showered ? syntax.subject(light.get()) : doer;
            List<Phrase> from = firstOf(by, genitive, behind(List.of(indonesian ? "dari" : "from"), light));
            received(candidate, receiver, showered ? doer : from);
        }
    }

    /** "<b>Sersan Budi</b> pembunuh jaksa itu": the name before a noun of who does it, in the same noun phrase. */
    private List<Phrase> bearer() {
        boolean agent = indonesian
                && "peN".equals(scene.token(trigger.from()).morphology().prefix())
                && chunk.from() < trigger.from();
        int last = trigger.from() - 1;
        boolean name =
                agent && scene.token(last).is(Upos.PROPN) && scene.token(last).capitalised();
        return name ? List.of(scene.phrase(chunk.from(), trigger.from(), last)) : List.of();
    }

    /** Whom an attack hits that a verb tells: "ledakan bom mengguncang <b>Kabul</b>". */
    private List<Phrase> struck() {
        Optional<Integer> strikes = heads()
                ? verbsBehind().stream()
                        .filter(v -> scene.is(Words.STRIKES, v) && !scene.passive(v))
                        .findFirst()
                : Optional.empty();
        return strikes.map(v -> syntax.object(v, v + 1)).orElse(List.of()).stream()
                .filter(parties::somebody)
                .toList();
    }

    /** "<b>Tiga polisi</b> tewas dalam serangan Taliban". */
    private List<Phrase> victims() {
        int at = Math.min(chunk.from(), trigger.from()) - 1;
        boolean within = indonesian && scene.kind(at) == Kind.PREPOSITION && scene.is(Words.CAUSES, at);
        boolean fell = within
                && scene.is(Words.VICTIMS, at - 1)
                && !new Qualifier(scene, syntax).verb(at - 1).has(Quality.Mark.NEGATED);
        return fell ? syntax.subject(at - 1).stream().filter(parties::somebody).toList() : List.of();
    }

    /** "Hasil penggerebekan <b>penyidik</b>": who enforces the law stands behind such a noun as its doer. */
    private boolean enforced(List<Phrase> genitive) {
        return indonesian
                && trigger.rule().event() == EventType.COERCE
                && !"restrict".equals(trigger.rule().mode())
                && !genitive.isEmpty()
                && genitive.stream().allMatch(p -> scene.grammar().is(Words.ENFORCERS, p.headToken()));
    }

    /** "Received threats from X", "menerima kunjungan X": the subject is acted upon. */
    private void received(Candidate candidate, List<Phrase> doer, List<Phrase> givers) {
        if (trigger.rule().symmetric()) {
            return;
        }
        candidate.recipients = doer.stream().filter(p -> parties.somebody(p)).toList();
        candidate.actors = givers.stream().filter(p -> !doer.contains(p)).toList();
    }

    /** Slots that the rule names besides subject and object: "from", "dari" for an actor. */
    private void explicit(Candidate candidate, Rule rule, Optional<Integer> light) {
        if (candidate.actors.isEmpty()) {
            candidate.actors = behind(rule.actor(), light);
        }
        boolean given = light.filter(v -> scene.is(Words.DATIVES, v) && !scene.passive(v))
                .isPresent();
        boolean object = light.isPresent()
                && (given || (candidate.recipients.isEmpty() && rule.recipient().contains("object")));
        if (object && chunk.from() - 1 > light.get()) {
            Optional<Chunk> between = scene.chunkAt(light.get() + 1);
            boolean party = between.isPresent()
                    && !Objects.equals(between.get(), chunk)
                    && !between.get().time();
            if (party && (!given || receiver(between.get()))) {
                candidate.recipients = List.of(syntax.groups().phrase(between.get()));
            }
        }
    }

    /** "Gave <b>Kenya</b> a deadline": somebody who stands between the verb and the noun phrase. */
    private boolean receiver(Chunk between) {
        return between.to() == chunk.from() && parties.somebody(syntax.groups().phrase(between));
    }

    /** Behind the noun, or behind the verb that carries it as its subject ("Permintaan itu dilayangkan kepada ..."). */
    private List<Phrase> behind(List<String> slots, Optional<Integer> light) {
        int from = light.filter(v -> v >= chunk.to()).orElse(-1) + 1;
        for (String slot : slots) {
            if (Slot.of(slot) instanceof Slot.Behind b) {
                List<Phrase> found = syntax.behind(b.preposition(), head, chunk.to());
                if (found.isEmpty() && from > 0) {
                    found = syntax.behind(b.preposition(), from - 1, from);
                }
                if (found.isEmpty() && from == 0 && light.isPresent()) {
                    found = syntax.behind(b.preposition(), light.get(), chunk.to()).stream()
                            .filter(p -> !parties.thing(p))
                            .toList();
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    @SafeVarargs
    private static List<Phrase> firstOf(List<Phrase>... lists) {
        for (List<Phrase> list : lists) {
            if (!list.isEmpty()) {
                return list;
            }
        }
        return List.of();
    }

    /** "Announced his resignation": the possessive is the actor again, never a recipient. */
    private List<Phrase> named(List<Phrase> genitive) {
        return genitive.stream()
                .filter(p -> indonesian || !p.headToken().is(Upos.PRON))
                .toList();
    }

    /** Indonesian: what follows the noun inside its phrase, "serangan udara Israel". */
    private List<Phrase> possessorBehind() {
        int from = trigger.to();
        boolean anything = trigger.rule().of() == Rule.Genitive.RECIPIENT;
        while (from < chunk.to()
                && !opensParty(from)
                && !(anything && scene.token(from).is(Upos.NOUN))) {
            from++;
        }
        if (from >= chunk.to()) {
            return counted();
        }
        EventType event = trigger.rule().event();
        boolean about = event == EventType.ACCUSE || event == EventType.PROTEST;
        if (about && !anything && contentBefore(from)) {
            return List.of();
        }
        Chunk rest = new Chunk(from, chunk.to(), from, false);
        List<Phrase> members = syntax.groups().rightward(rest);
        return members.stream().filter(p -> anything || parties.somebody(p)).toList();
    }

    /** "Tuduhan ijazah palsu <b>menteri itu</b>": whose diploma it is does not say who accuses. */
    private boolean contentBefore(int party) {
        for (int i = trigger.to(); i < party; i++) {
            if (scene.token(i).is(Upos.NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** "Penangkapan dua mahasiswa": a numeral opens a phrase of its own right behind the noun. */
    private List<Phrase> counted() {
        Optional<Chunk> next = scene.chunkAt(chunk.to());
        boolean numbered = next.isPresent() && !next.get().time() && trigger.to() == chunk.to();
        return numbered ? syntax.groups().rightward(next.get()) : List.of();
    }

    private boolean opensParty(int i) {
        Token token = scene.token(i);
        if (scene.is(Words.PEOPLE, i) || token.is(Upos.NUM)) {
            return true;
        }
        return (token.is(Upos.PROPN) && token.capitalised())
                || token.is(Upos.PRON)
                || token.lower().equals("para")
                || token.lower().equals("seorang")
                || token.lower().equals("sejumlah");
    }

    /** English: "the arrest of X". */
    private List<Phrase> ofPhrase() {
        if (!scene.lower(chunk.to(), "of")) {
            return List.of();
        }
        return scene.chunkAt(chunk.to() + 1)
                .filter(c -> !c.time())
                .map(c -> syntax.groups().rightward(c))
                .orElse(List.of());
    }

    /** A name or an adjective of nationality; at the start of a sentence the capital alone says nothing. */
    private boolean nation(Token token, int at) {
        if (!token.capitalised()
                || !token.is(Upos.PROPN, Upos.ADJ)
                || scene.grammar().is(Words.TIMES, token)
                || (scene.lower(at, "may")
                        && at + 1 < scene.size()
                        && scene.token(at + 1).is(Upos.NUM))) {
            return false;
        }
        String word = token.lower();
        return at > 0
                || token.is(Upos.PROPN)
                || word.endsWith("an")
                || word.endsWith("ish")
                || word.endsWith("ese")
                || word.endsWith("i");
    }

    /** English: "Israel's attack", "Israeli attack". */
    private Optional<Phrase> premodifier() {
        int last = -1;
        for (int i = chunk.from(); i < trigger.from(); i++) {
            if (scene.lower(i, "'s") || scene.lower(i, "'")) {
                // "last year's coup" names a time, no party
                boolean party = i > chunk.from() && !scene.is(Words.TIMES, i - 1);
                return party ? Optional.of(scene.phrase(chunk.from(), i, i - 1)) : Optional.empty();
            }
            Token token = scene.token(i);
            if (nation(token, i)
                    || scene.is(Words.PEOPLE, i)
                    || (token.is(Upos.PRON) && scene.is(Words.THIRD_PERSONS, i))) {
                last = i;
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int from = last;
        while (from > chunk.from()
                && scene.token(from - 1).capitalised()
                && !scene.token(from - 1).is(Upos.DET)) {
            from--;
        }
        return Optional.of(scene.phrase(from, last + 1, last));
    }
}
