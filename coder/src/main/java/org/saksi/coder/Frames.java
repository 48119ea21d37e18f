package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Trigger.Part;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/** Fills the slots of a trigger's rule from chunks and order (design section 2.3). Confined to one thread. */
final class Frames {
    /** Heads that only count or gather what stands behind "of". */
    private static final Set<String> QUANTITIES = Set.of(
            "thousand",
            "hundred",
            "dozen",
            "score",
            "million",
            "number",
            "group",
            "series",
            "majority",
            "pair",
            "handful",
            "lot",
            "batch",
            "shipment",
            "consignment",
            "wave",
            "round",
            "package",
            "ton",
            "tonne",
            "member",
            "state",
            "part",
            "set");

    /** Endings of English nouns that name no person. */
    private static final List<String> ABSTRACT =
            List.of("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ing", "ure", "ology");

    private final Scene scene;
    private final Roles roles;
    private final TriggerIndex index;
    private final Qualifier qualifier;
    private final Clauses clauses;
    private final BiConsumer<Trigger, String> reject;

    Frames(Scene scene, Roles roles, TriggerIndex index, BiConsumer<Trigger, String> reject) {
        this.scene = scene;
        this.roles = roles;
        this.index = index;
        this.qualifier = new Qualifier(scene, roles.groups());
        this.clauses = new Clauses(scene, roles.groups());
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
        dropShared(candidate);
        if (!people(candidate)) {
            return null;
        }
        candidate.missing = missing(candidate);
        return candidate;
    }

    private static boolean touches(List<Phrase> phrases, Phrase one) {
        return phrases.stream().anyMatch(p -> p.span().overlaps(one.span()));
    }

    /** The same words cannot act and be acted upon. */
    private static void dropShared(Candidate candidate) {
        candidate.recipients = candidate.recipients.stream()
                .filter(p -> !touches(candidate.actors, p))
                .toList();
    }

    /** Words and help come from somebody: "this trend demands", "mobil ini mendukung" are no acts. */
    private boolean people(Candidate candidate) {
        if (!personal(candidate.event)) {
            return true;
        }
        List<Phrase> actors = candidate.actors.stream().filter(p -> !thing(p)).toList();
        if (actors.isEmpty() && !candidate.actors.isEmpty()) {
            reject.accept(candidate.trigger, "its actor is nobody");
            return false;
        }
        candidate.actors = actors;
        return true;
    }

    /** A phrase without name or people whose head is an abstract noun or one of the language's list of things. */
    private boolean thing(Phrase phrase) {
        if (somebody(scene, phrase)) {
            return false;
        }
        Token head = phrase.headToken();
        if (scene.grammar().is(Words.THINGS, head)) {
            return true;
        }
        if (scene.grammar().indonesian()) {
            boolean circumfix =
                    "an".equals(head.morphology().suffix()) && head.morphology().prefix() != null;
            return circumfix && !head.capitalised();
        }
        return ABSTRACT.stream().anyMatch(head.lemma()::endsWith);
    }

    private static boolean personal(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, REQUEST, ACCUSE, REJECT, THREATEN -> true;
            case RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
        };
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
        boolean passive = scene.passive(verb);
        List<Phrase> subject = roles.subject(verb);
        List<Phrase> given = passive ? List.of() : secondObject(trigger);
        List<Phrase> indirect = given.isEmpty() ? List.of() : object(trigger);
        List<Phrase> object = passive ? subject : given.isEmpty() ? object(trigger) : given;
        List<Phrase> doer = passive ? roles.agent(trigger.to()) : subject;
        if (vetoed(trigger, object, doer)) {
            return null;
        }
        Candidate candidate = new Candidate(trigger, verb, trigger.to());
        candidate.why.add((passive ? "passive verb \"" : "verb \"") + words(trigger) + "\"");
        candidate.object = object;
        candidate.actors = first(rule.actor(), s -> slot(s, doer, object, trigger.to()));
        candidate.recipients =
                indirect.isEmpty() ? first(rule.recipient(), s -> slot(s, doer, object, trigger.to())) : indirect;
        boolean asked =
                passive && candidate.recipients.isEmpty() && !rule.object().isEmpty();
        if (asked && !object.isEmpty()) {
            candidate.recipients = behindSubject(rule, object);
        }
        if (candidate.recipients.stream().anyMatch(p -> headed(p, rule.notObject()))) {
            reject.accept(trigger, "its recipient is one of " + sorted(rule.notObject()));
            return null;
        }
        candidate.quality = qualifier.verb(verb);
        if (!passive && object.stream().anyMatch(Frames::none)) {
            candidate.quality = candidate.quality.and(Quality.of(Quality.Mark.NEGATED, trigger.to()));
        }
        return candidate;
    }

    /** "Gave no asylum". */
    private static boolean none(Phrase object) {
        return object.tokens().getFirst().lower().equals("no");
    }

    /** "Gave Tanzania a grant": the second noun phrase is the object that the rule asks for, the first the receiver. */
    private List<Phrase> secondObject(Trigger trigger) {
        Set<String> wanted = trigger.rule().object();
        if (wanted.isEmpty() || scene.grammar().indonesian()) {
            return List.of();
        }
        List<Phrase> first = object(trigger);
        if (first.size() != 1 || headed(first.getFirst(), wanted)) {
            return List.of();
        }
        int behind = first.getFirst().tokens().getLast().index() + 1;
        List<Phrase> second = scene.chunkAt(behind)
                .filter(c -> c.from() == behind && !c.time())
                .map(c -> roles.groups().rightward(c))
                .orElse(List.of());
        return second.stream().anyMatch(p -> headed(p, wanted)) ? second : List.of();
    }

    /** "Sanctions on Iran were lifted": the prepositions of the passive subject. */
    private List<Phrase> behindSubject(Rule rule, List<Phrase> subject) {
        int from = subject.getFirst().tokens().getFirst().index();
        return first(
                rule.recipient(),
                s -> Slot.of(s) instanceof Slot.Behind b ? roles.behind(b.preposition(), from) : List.<Phrase>of());
    }

    /** A bare Indonesian root right behind a quotation: {@code "...," puji Angelina}. */
    private boolean quotative(int verb) {
        boolean bare =
                scene.grammar().indonesian() && scene.token(verb).morphology().prefix() == null;
        return bare && verb > 0 && scene.kind(verb - 1) == Kind.QUOTE;
    }

    private Candidate quoting(Trigger trigger) {
        Candidate candidate = new Candidate(trigger, trigger.from(), trigger.to());
        candidate.why.add("verb \"" + words(trigger) + "\" behind a quotation");
        boolean clitic = scene.token(trigger.from()).morphology().enclitic() != null;
        candidate.actors = clitic ? List.of() : roles.object(trigger.to());
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
                        : roles.groups().rightward(chunk.get());
            }
        }
        Optional<Chunk> opened = scene.chunkAt(trigger.to() - 1);
        boolean rest =
                trigger.length() > 1 && opened.isPresent() && opened.get().to() > trigger.to();
        if (rest && scene.grammar().indonesian()) {
            // "menerima kunjungan Presiden Palestina": the last word of the trigger opens the phrase
            return roles.groups().rightward(new Chunk(trigger.to(), opened.get().to(), trigger.to(), false));
        }
        return roles.object(trigger.to());
    }

    private List<Phrase> first(List<String> slots, java.util.function.Function<String, List<Phrase>> read) {
        for (String slot : slots) {
            List<Phrase> found = read.apply(slot);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Phrase> slot(String name, List<Phrase> doer, List<Phrase> object, int end) {
        return switch (Slot.of(name)) {
            case Slot.Subject s -> doer;
            case Slot.Direct d -> object;
            case Slot.ContentSubject c -> roles.contentSubject(end);
            case Slot.Behind b -> roles.behind(b.preposition(), scene.lower(end - 1, b.preposition()) ? end - 1 : end);
            case Slot.ObjectPossessor o -> objectPossessor(object);
            case Slot.Party p -> parties(object);
            case Slot.Possessor p -> List.of();
            case Slot.Modifier m -> List.of();
            case Slot.Speaker s -> List.of();
        };
    }

    private List<Phrase> parties(List<Phrase> object) {
        List<Phrase> found = new ArrayList<>();
        for (Phrase phrase : object) {
            if (headSomebody(phrase)) {
                found.add(phrase);
            } else {
                possessor(phrase)
                        .filter(p -> somebody(scene, p))
                        .or(() -> named(phrase))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean headSomebody(Phrase phrase) {
        Token head = phrase.headToken();
        return head.is(Upos.PROPN, Upos.PRON)
                || scene.grammar().is(Words.PEOPLE, head)
                || QUANTITIES.contains(head.lemma());
    }

    /** A name or nationality before the head: "an Israeli proposal", "the Kirkuk council decision". */
    private Optional<Phrase> named(Phrase phrase) {
        int to = -1;
        int from = -1;
        for (Token token : phrase.tokens()) {
            if (token.index() >= phrase.headToken().index()) {
                break;
            }
            boolean name = token.is(Upos.PROPN, Upos.ADJ) && token.capitalised();
            if (name || (from >= 0 && scene.grammar().is(Words.PEOPLE, token))) {
                from = from < 0 ? token.index() : from;
                to = token.index() + 1;
            }
        }
        return from < 0 ? Optional.empty() : Optional.of(scene.phrase(from, to, to - 1));
    }

    private List<Phrase> objectPossessor(List<Phrase> object) {
        return object.isEmpty()
                ? List.of()
                : possessor(object.getFirst()).map(List::of).orElse(List.of());
    }

    private Optional<Phrase> possessor(Phrase object) {
        int from = object.tokens().getFirst().index();
        int to = object.tokens().getLast().index() + 1;
        int head = object.headToken().index();
        if (!scene.grammar().indonesian()) {
            for (int i = from + 1; i < to; i++) {
                if (scene.lower(i, "'s") || scene.lower(i, "'")) {
                    return Optional.of(scene.phrase(from, i, i - 1));
                }
                if (scene.lower(i, "of") && i + 1 < to) {
                    return Optional.of(scene.phrase(i + 1, to, to - 1));
                }
            }
            return Optional.empty();
        }
        for (int i = head + 1; i < to; i++) {
            Token token = scene.token(i);
            if (scene.is(Words.PEOPLE, i) || (token.is(Upos.PROPN) && token.capitalised())) {
                return Optional.of(scene.phrase(i, to, i));
            }
        }
        return Optional.empty();
    }

    private boolean vetoed(Trigger trigger, List<Phrase> object, List<Phrase> subject) {
        Rule rule = trigger.rule();
        if (!rule.object().isEmpty() && object.stream().noneMatch(p -> headed(p, rule.object()))) {
            reject.accept(trigger, "its object must be one of " + sorted(rule.object()));
            return true;
        }
        if (!rule.subject().isEmpty() && subject.stream().noneMatch(p -> headed(p, rule.subject()))) {
            reject.accept(trigger, "its subject must be one of " + sorted(rule.subject()));
            return true;
        }
        if (object.stream().anyMatch(p -> headed(p, rule.notObject()))) {
            reject.accept(trigger, "its object is one of " + sorted(rule.notObject()));
            return true;
        }
        if (subject.stream().anyMatch(p -> headed(p, rule.notSubject()))) {
            reject.accept(trigger, "its subject is one of " + sorted(rule.notSubject()));
            return true;
        }
        return notWith(trigger);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    /** Whether the head of the phrase, or its head with the word beside it, is one of the words. */
    private static boolean headed(Phrase phrase, Set<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        Token head = phrase.headToken();
        if (words.contains(head.lemma()) || words.contains(head.lower())) {
            return true;
        }
        if (QUANTITIES.contains(head.lemma()) && quantified(phrase, words)) {
            return true;
        }
        for (int i = 0; i + 1 < phrase.tokens().size(); i++) {
            String pair = phrase.tokens().get(i).lower() + " "
                    + phrase.tokens().get(i + 1).lower();
            if (words.contains(pair)) {
                return true;
            }
        }
        return false;
    }

    /** "Thousands of refugees": the head that counts stands behind "of". */
    private static boolean quantified(Phrase phrase, Set<String> words) {
        boolean behind = false;
        for (Token token : phrase.tokens()) {
            if (behind && (words.contains(token.lemma()) || words.contains(token.lower()))) {
                return true;
            }
            behind |= token.lower().equals("of");
        }
        return false;
    }

    private boolean notWith(Trigger trigger) {
        for (String words : trigger.rule().notWith()) {
            List<String> parts = List.of(words.toLowerCase(Locale.ROOT).split(" "));
            int[] around = clauses.around(trigger.from(), trigger.to());
            for (int i = around[0]; i + parts.size() <= around[1]; i++) {
                if (startsWith(parts, i)) {
                    reject.accept(trigger, "the clause holds \"" + words + "\"");
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

    private String words(Trigger trigger) {
        return scene.words(trigger.from(), trigger.to());
    }

    private @Nullable Candidate noun(Trigger trigger) {
        if (notWith(trigger)) {
            return null;
        }
        Optional<Chunk> chunk = scene.chunkAt(trigger.to() - 1);
        if (chunk.isEmpty()) {
            return predicate(trigger);
        }
        EventNoun noun = new EventNoun(scene, roles, index, trigger, chunk.get());
        Optional<Integer> light = noun.lightVerb();
        Candidate candidate = new Candidate(trigger, light.orElse(trigger.from()), Math.max(trigger.to(), noun.end()));
        candidate.why.add("event noun \"" + words(trigger) + "\""
                + light.map(v -> " carried by \"" + scene.token(v).form() + "\"")
                        .orElse(""));
        noun.fill(candidate, light);
        Optional<Integer> happening = noun.happening();
        candidate.quality = qualifier.noun(chunk.get(), light.or(() -> happening));
        candidate.predicate = light.isPresent() || (happening.isPresent() && noun.heads());
        if (candidate.actors.stream().anyMatch(p -> headed(p, trigger.rule().notSubject()))) {
            reject.accept(
                    trigger, "its actor is one of " + sorted(trigger.rule().notSubject()));
            return null;
        }
        if (!trigger.rule().subject().isEmpty()
                && candidate.actors.stream()
                        .noneMatch(p -> headed(p, trigger.rule().subject()))) {
            reject.accept(
                    trigger, "its actor must be one of " + sorted(trigger.rule().subject()));
            return null;
        }
        if (!candidate.predicate && candidate.actors.isEmpty() && candidate.recipients.isEmpty()) {
            reject.accept(trigger, "a background event noun needs a participant");
            return null;
        }
        return candidate;
    }

    /** The subject, or what stands before the trigger in its own noun phrase ("Mahasiswa bentrok"). */
    private List<Phrase> subject(Trigger trigger) {
        Optional<Chunk> chunk = scene.chunkAt(trigger.from());
        if (chunk.isPresent()
                && chunk.get().from() < trigger.from()
                && !chunk.get().time()) {
            int head = Math.min(chunk.get().head(), trigger.from() - 1);
            Phrase own = scene.phrase(chunk.get().from(), trigger.from(), head);
            if (somebody(scene, own)) {
                return List.of(own);
            }
        }
        return roles.subject(trigger.from());
    }

    /** Predicates that are no verbs and fixed words: subject before, object or preposition behind. */
    private @Nullable Candidate predicate(Trigger trigger) {
        if (notWith(trigger)) {
            return null;
        }
        Rule rule = trigger.rule();
        List<Phrase> subject = subject(trigger);
        List<Phrase> object = roles.object(trigger.to());
        if (vetoed(trigger, object, subject)) {
            return null;
        }
        Candidate candidate = new Candidate(trigger, trigger.from(), trigger.to());
        candidate.why.add("predicate \"" + words(trigger) + "\"");
        candidate.actors = first(rule.actor(), s -> slot(s, subject, object, trigger.to()));
        candidate.recipients = first(rule.recipient(), s -> slot(s, subject, object, trigger.to()));
        candidate.quality = qualifier.verb(trigger.from());
        if (trigger.part() == Part.ADJECTIVE && candidate.actors.isEmpty()) {
            reject.accept(trigger, "a predicate needs a subject");
            return null;
        }
        return candidate;
    }

    /** Whether a phrase is somebody rather than something, by its head. */
    static boolean somebody(Scene scene, Phrase phrase) {
        Token head = phrase.headToken();
        if (head.is(Upos.PROPN, Upos.PRON) || scene.grammar().is(Words.PEOPLE, head)) {
            return true;
        }
        return phrase.tokens().stream()
                .anyMatch(t ->
                        (t.is(Upos.PROPN) && t.capitalised()) || scene.grammar().is(Words.PEOPLE, t));
    }
}
