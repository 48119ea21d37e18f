package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Trigger.Part;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/** Fills the slots of a trigger's rule from chunks and order (design section 2.3). Confined to one thread. */
final class Frames {
    private final Scene scene;
    private final Syntax syntax;
    private final TriggerIndex index;
    private final Qualifier qualifier;
    private final Parties parties;
    private final Vetoes vetoes;
    private final BiConsumer<Trigger, Supplier<String>> reject;

    Frames(Scene scene, Syntax syntax, TriggerIndex index, BiConsumer<Trigger, Supplier<String>> reject) {
        this.scene = scene;
        this.syntax = syntax;
        this.index = index;
        this.qualifier = new Qualifier(scene, syntax);
        this.parties = new Parties(scene);
        this.vetoes = new Vetoes(scene, syntax, parties, index, reject);
        this.reject = reject;
    }

    /** The candidate of a trigger, or null with a reason given to {@code reject}. */
    @Nullable
    Candidate frame(Trigger trigger) {
        @Nullable
        Candidate candidate = switch (trigger.part()) {
            case VERB -> verb(trigger);
            case NOUN -> noun(trigger);
            case ADJECTIVE, PHRASE -> predicate(trigger);
        };
        if (candidate == null) {
            return null;
        }
        if (trigger.rule().symmetric()) {
            List<Phrase> all = new ArrayList<>(candidate.actors);
            candidate.recipients.stream().filter(p -> !touches(all, p)).forEach(all::add);
            candidate.actors = all;
            candidate.recipients = List.of();
        }
        receivers(candidate);
        dropShared(candidate);
        if (!people(candidate)) {
            return null;
        }
        if (candidate.event == EventType.ASSAULT || candidate.event == EventType.COERCE) {
            withoutDevices(candidate);
        }
        candidate.missing = missing(candidate);
        if (scene.grammar().indonesian()) {
            candidate.recipients = candidate.recipients.stream()
                    .filter(p -> parties.goods(p) || !parties.nobody(p, wordAct(candidate.event)))
                    .filter(p -> !undergoes(candidate, p))
                    .toList();
        }
        return candidate;
    }

    /** "Killed by a roadside bomb": what did the harm is no actor, but says by which means (CAMEO 183: bombing). */
    private void withoutDevices(Candidate candidate) {
        List<Phrase> actors =
                candidate.actors.stream().filter(p -> !parties.device(p)).toList();
        boolean bomb = candidate.actors.stream()
                .anyMatch(p -> parties.device(p) && scene.grammar().is(Words.BOMBS, p.headToken()));
        if (bomb && "190".equals(candidate.cameo)) {
            candidate.mode = candidate.mode == null ? "explosives" : candidate.mode;
            candidate.cameo = "explosives".equals(candidate.mode) ? "183" : candidate.cameo;
        }
        candidate.actors = actors;
    }

    /** "Paid for humanitarian aid", "sent medicine to help the victims": help reaches somebody, not something. */
    private void receivers(Candidate candidate) {
        if (candidate.event != EventType.AID) {
            return;
        }
        candidate.recipients =
                candidate.recipients.stream().filter(p -> !parties.thing(p)).toList();
        if (candidate.recipients.isEmpty()) {
            candidate.recipients = syntax.helped(candidate.anchor);
        }
    }

    /** "Meminta menteri itu dicopot": who is to undergo something is not asked. */
    private boolean undergoes(Candidate candidate, Phrase phrase) {
        int behind = phrase.tokens().getLast().index() + 1;
        return candidate.event == EventType.REQUEST
                && candidate.rule().content()
                && candidate.trigger.part() == Part.VERB
                && !syntax.passive(candidate.trigger.from())
                && candidate.object.contains(phrase)
                && scene.passiveFollows(behind);
    }

    private static boolean touches(List<Phrase> phrases, Phrase one) {
        return phrases.stream().anyMatch(p -> p.span().overlaps(one.span()));
    }

    /** The same words cannot act and be acted upon. */
    private void dropShared(Candidate candidate) {
        candidate.actors = candidate.actors.stream().filter(this::nominal).toList();
        candidate.recipients =
                candidate.recipients.stream().filter(this::nominal).toList();
        candidate.recipients = candidate.recipients.stream()
                .filter(p -> !touches(candidate.actors, p))
                .toList();
    }

    /** A bare "that", "ini" names nobody; nor does an Indonesian adjective ("masyarakat agak <b>susah</b> diajak"). */
    private boolean nominal(Phrase phrase) {
        return scene.grammar().indonesian()
                ? phrase.tokens().stream()
                        .anyMatch(t -> t.is(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM, Upos.X)
                                || scene.grammar().is(Words.PEOPLE, t))
                : phrase.tokens().stream().anyMatch(t -> !t.is(Upos.DET));
    }

    /** Words and help come from somebody: "this trend demands", "mobil ini mendukung" are no acts. */
    private boolean people(Candidate candidate) {
        if (!personal(candidate.event)) {
            return true;
        }
        List<Phrase> actors =
                candidate.actors.stream().filter(p -> !parties.thing(p)).toList();
        if (actors.isEmpty() && !candidate.actors.isEmpty()) {
            reject.accept(candidate.trigger, () -> "its actor is nobody");
            return false;
        }
        candidate.actors = actors;
        return true;
    }

    private static boolean personal(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, REQUEST, ACCUSE, REJECT, THREATEN -> true;
            case RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
        };
    }

    /** What is done in words, or in public against somebody: a building or a law is no party to it. */
    static boolean wordAct(EventType type) {
        return personal(type) || type == EventType.PROTEST;
    }

    private static @Nullable String missing(Candidate candidate) {
        Rule rule = candidate.rule();
        boolean actor = candidate.actors.isEmpty() && !rule.actor().contains("speaker");
        if (rule.needs().contains(Rule.Need.ACTOR) && actor) {
            return "the rule needs an actor and none was found";
        }
        boolean recipient = candidate.recipients.isEmpty() && !(rule.symmetric() && candidate.actors.size() > 1);
        if (rule.needs().contains(Rule.Need.RECIPIENT) && recipient) {
            return "the rule needs a recipient and none was found";
        }
        return null;
    }

    private @Nullable Candidate verb(Trigger trigger) {
        Rule rule = trigger.rule();
        int verb = trigger.from();
        if (quotative(verb)) {
            return quoting(trigger);
        }
        boolean passive = syntax.passive(verb);
        List<Phrase> subject = syntax.subject(verb);
        List<Phrase> given = passive ? List.of() : secondObject(trigger);
        List<Phrase> object = passive ? subject : given.isEmpty() ? object(trigger) : given;
        List<Phrase> indirect =
                passive ? List.of() : given.isEmpty() ? dative(trigger, object) : receiver(trigger, given);
        List<Phrase> doer = passive ? doers(trigger) : subject;
        if (vetoes.verb(trigger, object, doer)) {
            return null;
        }
        Candidate candidate = new Candidate(trigger, verb, trigger.to());
        candidate.why.add((passive ? "passive verb \"" : "verb \"") + words(trigger) + "\"");
        candidate.object = object;
        candidate.actors = first(rule.actor(), s -> slot(s, doer, object, verb, trigger.to()));
        candidate.recipients =
                indirect.isEmpty() ? first(rule.recipient(), s -> slot(s, doer, object, verb, trigger.to())) : indirect;
        boolean asked =
                passive && candidate.recipients.isEmpty() && !rule.object().isEmpty();
        if (asked && !object.isEmpty()) {
            candidate.recipients = behindSubject(rule, object);
        }
        if (vetoes.recipient(candidate)) {
            return null;
        }
        candidate.quality = qualifier.verb(verb);
        if (!passive && object.stream().anyMatch(Frames::none)) {
            candidate.quality = candidate.quality.and(Quality.of(Quality.Mark.NEGATED, trigger.to()));
        }
        return candidate;
    }

    /** The "oleh" phrase, or whose noun an idiom ends with: "dikenai sanksi <b>PBB</b>", "mendapat kecaman <b>AS</b>". */
    private List<Phrase> doers(Trigger trigger) {
        List<Phrase> agent = syntax.agent(trigger.from(), trigger.to());
        if (agent.isEmpty() && scene.grammar().indonesian() && trigger.gapEnd() > trigger.gap() && trigger.gap() >= 0) {
            // "ditetapkan <b>KPK</b> sebagai tersangka"
            agent = scene.chunkAt(trigger.gap())
                    .filter(c -> c.from() == trigger.gap() && !c.time())
                    .map(c -> scene.phrase(c.from(), Math.min(c.to(), trigger.gapEnd()), c.head()))
                    .filter(parties::somebody)
                    .map(List::of)
                    .orElse(List.of());
        }
        Optional<Chunk> last = scene.chunkAt(trigger.to() - 1);
        boolean named = scene.token(trigger.from()).morphology().enclitic() == null;
        boolean idiom = trigger.length() > 1 && named && scene.grammar().indonesian() && last.isPresent();
        if (!agent.isEmpty() || !idiom || last.get().to() == trigger.to()) {
            return agent;
        }
        Chunk rest = new Chunk(trigger.to(), last.get().to(), trigger.to(), false);
        return parties.opensWithSomebody(syntax.groups().phrase(rest))
                ? syntax.groups().rightward(rest)
                : agent;
    }

    /** "Gave no asylum". */
    private static boolean none(Phrase object) {
        return object.tokens().getFirst().lower().equals("no");
    }

    /** "Gave Tanzania a grant": the second noun phrase is the object that the rule asks for, the first the receiver. */
    private List<Phrase> secondObject(Trigger trigger) {
        Set<String> wanted = trigger.rule().object();
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (scene.grammar().indonesian()) {
            boolean gives =
                    trigger.rule().event() == EventType.AID || trigger.rule().event() == EventType.AGREE;
            return (gives ? giver(trigger) : Optional.<Integer>empty())
                    .map(at -> List.of(behind(at)))
                    .orElse(List.of());
        }
        List<Phrase> first = object(trigger);
        if (first.size() != 1 || parties.headed(first.getFirst(), wanted)) {
            return List.of();
        }
        int behind = first.getFirst().tokens().getLast().index() + 1;
        List<Phrase> second = scene.chunkAt(behind)
                .filter(c -> c.from() == behind && !c.time())
                .map(c -> syntax.groups().rightward(c))
                .orElse(List.of());
        return second.stream().anyMatch(p -> parties.headed(p, wanted)) ? second : List.of();
    }

    /** "Offered Kyiv loans", "granted the company permission": two objects that read like one noun phrase. */
    private List<Phrase> dative(Trigger trigger, List<Phrase> object) {
        boolean dative = scene.is(Words.DATIVES, trigger.from()) && object.size() == 1;
        return dative
                        && !trigger.rule().object().isEmpty()
                        && parties.headed(object.getFirst(), trigger.rule().object())
                ? parties.receiver(object.getFirst()).map(List::of).orElse(List.of())
                : List.of();
    }

    /** Who is given something: the first noun phrase, or what stands before the thing given in the same one. */
    private List<Phrase> receiver(Trigger trigger, List<Phrase> given) {
        int thing = given.getFirst().tokens().getFirst().index();
        return scene.grammar().indonesian()
                ? List.of(scene.phrase(trigger.to(), thing, trigger.to()))
                : object(trigger);
    }

    /** Where the thing given starts in one noun phrase with who is given it: "memberi Palestina <b>bantuan</b>". */
    private Optional<Integer> giver(Trigger trigger) {
        Optional<Chunk> chunk = scene.chunkAt(trigger.to());
        boolean somebody = trigger.length() == 1
                && chunk.isPresent()
                && !chunk.get().time()
                && parties.opensWithSomebody(syntax.groups().phrase(chunk.get()))
                && !parties.headed(
                        scene.phrase(trigger.to(), trigger.to() + 1, trigger.to()),
                        trigger.rule().object());
        for (int i = trigger.to() + 1; somebody && i < chunk.get().to(); i++) {
            boolean thing = scene.token(i).is(Upos.NOUN) && !scene.is(Words.PEOPLE, i);
            if (thing && trigger.rule().object().contains(scene.token(i).lower())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Phrase behind(int at) {
        int to = scene.chunkAt(at).map(Chunk::to).orElse(at + 1);
        return scene.phrase(at, to, at);
    }

    /** "Sanctions on Iran were lifted": the prepositions of the passive subject. */
    private List<Phrase> behindSubject(Rule rule, List<Phrase> subject) {
        int from = subject.getFirst().tokens().getFirst().index();
        return first(
                rule.recipient(),
                s -> Slot.of(s) instanceof Slot.Behind b
                        ? syntax.behind(b.preposition(), from, from)
                        : List.<Phrase>of());
    }

    /** A bare Indonesian root right behind a quotation: {@code "...," puji Angelina}. */
    private boolean quotative(int verb) {
        boolean bare =
                scene.grammar().indonesian() && scene.token(verb).morphology().prefix() == null;
        return bare && verb > 0 && scene.kind(verb - 1) == Kind.QUOTE;
    }

    /** Only what can be done in words stands behind a quotation: "tambahnya", "tutup Menteri" are verbs of saying. */
    private @Nullable Candidate quoting(Trigger trigger) {
        if (!personal(trigger.rule().event()) || !trigger.rule().object().isEmpty()) {
            reject.accept(trigger, () -> "a verb of saying behind a quotation");
            return null;
        }
        Candidate candidate = new Candidate(trigger, trigger.from(), trigger.to());
        candidate.why.add("verb \"" + words(trigger) + "\" behind a quotation");
        boolean clitic = scene.token(trigger.from()).morphology().enclitic() != null;
        candidate.actors = clitic ? List.of() : syntax.object(trigger.from(), trigger.to());
        return candidate;
    }

    /** The object stands behind the trigger, or in its gap: "placed the president under house arrest". */
    private List<Phrase> object(Trigger trigger) {
        if (trigger.gapEnd() > trigger.gap() && trigger.gap() >= 0) {
            int gap = trigger.gap();
            Optional<Chunk> chunk = scene.chunkAt(gap);
            if (chunk.isPresent() && !chunk.get().time()) {
                int to = Math.min(chunk.get().to(), trigger.gapEnd());
                return to < chunk.get().to()
                        ? List.of(scene.phrase(gap, to, Math.min(chunk.get().head(), to - 1)))
                        : syntax.groups().rightward(chunk.get());
            }
        }
        Optional<Chunk> opened = scene.chunkAt(trigger.to() - 1);
        boolean rest =
                trigger.length() > 1 && opened.isPresent() && opened.get().to() > trigger.to();
        if (rest && scene.grammar().indonesian()) {
            // "menerima kunjungan Presiden Palestina": the last word of the trigger opens the phrase
            return syntax.groups()
                    .rightward(new Chunk(trigger.to(), opened.get().to(), trigger.to(), false));
        }
        return syntax.object(trigger.from(), trigger.to());
    }

    /** What the first slot that somebody fills holds; goods only stand in for nobody until it is known whose they are. */
    private List<Phrase> first(List<String> slots, java.util.function.Function<String, List<Phrase>> read) {
        List<Phrase> last = List.of();
        for (String slot : slots) {
            List<Phrase> found = read.apply(slot);
            if (!found.isEmpty() && !found.stream().allMatch(parties::goods)) {
                return found;
            }
            last = last.isEmpty() ? found : last;
        }
        return last;
    }

    private List<Phrase> slot(String name, List<Phrase> doer, List<Phrase> object, int verb, int end) {
        return switch (Slot.of(name)) {
            case Slot.Subject s -> doer;
            case Slot.Direct d -> object;
            case Slot.ContentSubject c -> syntax.contentSubject(verb, end);
            case Slot.Behind b ->
                syntax.behind(b.preposition(), verb, scene.lower(end - 1, b.preposition()) ? end - 1 : end);
            case Slot.ObjectPossessor o -> parties.possessorOf(object);
            case Slot.Party p -> parties.inside(object);
            case Slot.Speaker s -> List.of();
        };
    }

    private String words(Trigger trigger) {
        return scene.words(trigger.from(), trigger.to());
    }

    private @Nullable Candidate noun(Trigger trigger) {
        if (vetoes.notWith(trigger) || vetoes.half(trigger)) {
            return null;
        }
        Optional<Chunk> chunk = scene.chunkAt(trigger.to() - 1);
        if (chunk.isEmpty()) {
            return predicate(trigger);
        }
        EventNoun noun = new EventNoun(scene, syntax, index, trigger, chunk.get());
        if (noun.named()) {
            reject.accept(trigger, () -> "it is part of a name");
            return null;
        }
        Optional<Integer> light = noun.lightVerb();
        Candidate candidate = new Candidate(trigger, light.orElse(trigger.from()), Math.max(trigger.to(), noun.end()));
        candidate.why.add("event noun \"" + words(trigger) + "\""
                + light.map(v -> " carried by \"" + scene.token(v).form() + "\"")
                        .orElse(""));
        noun.fill(candidate, light);
        Optional<Integer> happening = noun.happening();
        candidate.quality = qualifier.noun(chunk.get(), light.or(() -> happening));
        candidate.predicate = light.isPresent() || (happening.isPresent() && noun.heads());
        if (vetoes.noun(candidate)) {
            return null;
        }
        candidate.background = !candidate.predicate && candidate.actors.isEmpty() && candidate.recipients.isEmpty();
        return candidate;
    }

    /** The subject, or what stands before the trigger in its own noun phrase ("Mahasiswa bentrok"). */
    private List<Phrase> subject(Trigger trigger) {
        Optional<Chunk> chunk = scene.chunkAt(trigger.from());
        if (chunk.isPresent()
                && chunk.get().from() < trigger.from()
                && !chunk.get().time()) {
            int head = Math.min(chunk.get().head(), trigger.from() - 1);
            Chunk own = new Chunk(chunk.get().from(), trigger.from(), head, false);
            if (parties.somebody(syntax.groups().phrase(own))) {
                return syntax.groups().leftward(own);
            }
        }
        return syntax.subject(carrier(trigger));
    }

    /** The verb in fixed words: "saling <b>menuduh</b>"; else their first word. */
    private int carrier(Trigger trigger) {
        boolean idiom = trigger.part() != Part.NOUN;
        for (int i = trigger.from(); idiom && i < trigger.to(); i++) {
            if (scene.kind(i) == Kind.VERB) {
                return i;
            }
        }
        return trigger.from();
    }

    /** Predicates that are no verbs and fixed words: subject before, object or preposition behind. */
    /** "Dengan kedua kubu saling menuduh": the noun between "dengan" and an idiom that ends in a verb is its subject. */
    private Optional<List<Phrase>> absolute(Trigger trigger) {
        int last = trigger.to() - 1;
        boolean verb = trigger.part() == Part.PHRASE && trigger.length() > 1 && scene.kind(last) == Kind.VERB;
        int comma = trigger.from() - 1;
        while (verb && comma > 0 && scene.kind(comma) != Kind.COMMA && scene.kind(comma) != Kind.VERB) {
            comma--;
        }
        boolean with = scene.lower(comma + 1, "dengan") || scene.lower(comma + 1, "with");
        Optional<Chunk> first = verb && with ? scene.chunkAt(comma + 2) : Optional.empty();
        List<Phrase> members = first.map(syntax.groups()::pair).orElse(List.of());
        boolean reaches =
                !members.isEmpty() && members.getLast().tokens().getLast().index() + 1 == trigger.from();
        return reaches ? Optional.of(members) : Optional.empty();
    }

    private @Nullable Candidate predicate(Trigger trigger) {
        if (vetoes.notWith(trigger)) {
            return null;
        }
        Rule rule = trigger.rule();
        List<Phrase> subject = absolute(trigger).orElseGet(() -> subject(trigger));
        int verb = carrier(trigger);
        List<Phrase> object = verb == trigger.from() ? object(trigger) : syntax.object(verb, trigger.to());
        if (vetoes.verb(trigger, object, subject)) {
            return null;
        }
        Candidate candidate = new Candidate(trigger, trigger.from(), trigger.to());
        candidate.why.add("predicate \"" + words(trigger) + "\"");
        candidate.actors = first(rule.actor(), s -> slot(s, subject, object, verb, trigger.to()));
        candidate.recipients = first(rule.recipient(), s -> slot(s, subject, object, verb, trigger.to()));
        candidate.quality = qualifier.verb(trigger.from());
        if (trigger.part() == Part.ADJECTIVE && candidate.actors.isEmpty()) {
            reject.accept(trigger, () -> "a predicate needs a subject");
            return null;
        }
        return candidate;
    }
}
