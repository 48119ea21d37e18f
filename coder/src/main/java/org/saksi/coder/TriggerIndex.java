package org.saksi.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Trigger.Part;
import org.saksi.language.Analyser;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/** All trigger words of a language by their first word; built once, then read by many threads. */
final class TriggerIndex {
    private record Entry(Rule rule, Part part, List<String> words) {}

    private static final int WIDEST_GAP = 6;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, Set<String>> lightStems = new HashMap<>();
    private final Map<Rule, List<List<String>>> forbidden = new IdentityHashMap<>();
    private final boolean indonesian;

    TriggerIndex(RuleBook book, Analyser analyser) {
        this.indonesian = book.language().equals("id");
        for (Rule rule : book.rules()) {
            rule.verbs().forEach(words -> add(rule, Part.VERB, words, analyser));
            rule.nouns().forEach(words -> add(rule, Part.NOUN, words, analyser));
            rule.adjectives().forEach(words -> add(rule, Part.ADJECTIVE, words, analyser));
            rule.phrases().forEach(words -> add(rule, Part.PHRASE, words, analyser));
            lightStems.put(rule.id(), stems(rule.light(), analyser));
            forbidden.put(
                    rule,
                    rule.notWith().stream()
                            .map(words -> List.of(words.toLowerCase(Locale.ROOT).split(" ")))
                            .toList());
        }
    }

    private static Set<String> stems(List<String> verbs, Analyser analyser) {
        Set<String> stems = new HashSet<>();
        verbs.forEach(
                words -> stems.add(analyser.word(words.split(" ")[0], true).stem()));
        return stems;
    }

    /** The first words of each rule's triggers, by which it is found in a sentence. */
    Map<Rule, Set<String>> firstWords() {
        Map<Rule, Set<String>> words = new IdentityHashMap<>();
        byFirst.forEach((first, entries) -> entries.forEach(entry ->
                words.computeIfAbsent(entry.rule(), k -> new HashSet<>()).add(first)));
        return words;
    }

    /** The stems of all verbs that open a trigger. */
    Set<String> verbStems() {
        Set<String> stems = new HashSet<>();
        byFirst.forEach((first, entries) -> {
            if (entries.stream().anyMatch(e -> e.part() == Part.VERB)) {
                stems.add(first);
            }
        });
        return stems;
    }

    /** Whether a rule names the word, by the key of the lexicon, and asks for nothing beside it. */
    boolean knows(Part part, String stem) {
        return byFirst.getOrDefault(stem, List.of()).stream()
                .filter(e -> e.part() == part && e.words().size() == 1)
                .anyMatch(e -> part != Part.VERB
                        || (e.rule().object().isEmpty() && e.rule().subject().isEmpty()));
    }

    /** The event types of the longest verb entries whose words start at a token without a gap. */
    Set<EventType> verbTypes(List<Token> tokens, int at) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        int longest = 0;
        for (Entry entry : byFirst.getOrDefault(tokens.get(at).lemma(), List.of())) {
            int length = entry.words().size();
            if (entry.part() == Part.VERB && length >= longest && follows(entry.words(), tokens, at)) {
                if (length > longest) {
                    types.clear();
                }
                longest = length;
                types.add(entry.rule().event());
            }
        }
        return types;
    }

    private static boolean follows(List<String> words, List<Token> tokens, int at) {
        for (int i = 1; i < words.size(); i++) {
            if (at + i >= tokens.size() || !same(tokens.get(at + i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The words that must not stand in the clause of a rule's act, each entry word by word. */
    List<List<String>> forbidden(Rule rule) {
        return forbidden.getOrDefault(rule, List.of());
    }

    /** Whether the rule names the verb as one that carries its nouns. */
    boolean carries(Rule rule, Token verb) {
        return lightStems.getOrDefault(rule.id(), Set.of()).contains(verb.lemma());
    }

    private void add(Rule rule, Part part, String words, Analyser analyser) {
        List<String> parts =
                new ArrayList<>(List.of(words.toLowerCase(Locale.ROOT).trim().split(" +")));
        if (part == Part.VERB) {
            parts.set(0, analyser.word(parts.getFirst(), true).stem());
        } else if (part == Part.NOUN && !indonesian && parts.size() > 1) {
            parts.set(parts.size() - 1, analyser.word(parts.getLast(), false).stem());
        } else if (part == Part.NOUN) {
            parts.set(0, analyser.word(parts.getFirst(), false).stem());
        }
        byFirst.computeIfAbsent(parts.getFirst(), k -> new ArrayList<>())
                .add(new Entry(rule, part, List.copyOf(parts)));
    }

    /** The triggers of a sentence in text order, longest first at each token; several rules may claim the same words. */
    List<Trigger> find(Scene scene) {
        List<Trigger> found = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            Token token = scene.token(i);
            collect(scene, i, token.lemma(), found);
            if (!token.lower().equals(token.lemma())) {
                collect(scene, i, token.lower(), found);
            }
        }
        found.sort(Comparator.comparingInt(Trigger::from)
                .thenComparing(Comparator.comparingInt(Trigger::length).reversed()));
        return found;
    }

    private void collect(Scene scene, int at, String word, List<Trigger> found) {
        for (Entry entry : byFirst.getOrDefault(word, List.of())) {
            if (!fits(entry, scene, at, word)) {
                continue;
            }
            Optional<Trigger> trigger = match(entry, scene, at);
            trigger.filter(t -> entry.part() != Part.NOUN || headed(scene, t.to()))
                    .ifPresent(found::add);
        }
    }

    private boolean fits(Entry entry, Scene scene, int at, String word) {
        Token token = scene.token(at);
        boolean several = entry.words().size() > 1;
        return switch (entry.part()) {
            case VERB -> token.lemma().equals(word) && verbal(scene, at, several);
            case NOUN -> nominal(token) || (several && token.lower().equals(word));
            case ADJECTIVE -> !token.is(Upos.PUNCT);
            case PHRASE ->
                // "Should the rebels attack" opens a condition and demands nothing
                scene.kind(at) != Kind.CONDITIONAL
                        && (token.lower().equals(word) || token.lemma().equals(word));
        };
    }

    private boolean verbal(Scene scene, int at, boolean several) {
        Token token = scene.token(at);
        if (scene.chunkAt(at).isPresent() && token.is(Upos.VERB)) {
            return false;
        }
        if (closed(scene.kind(at))) {
            return false;
        }
        if (token.is(Upos.VERB, Upos.AUX)) {
            return true;
        }
        if (scene.is(Words.MODALS, at) || scene.is(Words.DEONTICS, at)) {
            return true;
        }
        return indonesian
                && (several || token.morphology().prefix() != null)
                && token.is(Upos.NOUN, Upos.ADJ, Upos.ADV, Upos.X)
                && token.morphology().voice() != org.saksi.language.Voice.NONE;
    }

    private static boolean closed(Kind kind) {
        return switch (kind) {
            case PREPOSITION, COMPLEMENTIZER, SUBORDINATOR, CONDITIONAL, COORDINATOR, RELATIVIZER, INFINITIVE -> true;
            case NOMINAL, VERB, AUXILIARY, ADVERB, COMMA, STOP, QUOTE, OTHER -> false;
        };
    }

    private boolean nominal(Token token) {
        if (token.is(Upos.NOUN, Upos.PROPN)) {
            return true;
        }
        return indonesian
                && token.is(Upos.VERB, Upos.ADJ, Upos.X)
                && token.morphology().voice() == org.saksi.language.Voice.NONE;
    }

    /** An English event noun must end its noun phrase: "attack helicopters" are no attack. */
    private boolean headed(Scene scene, int to) {
        if (indonesian) {
            return true;
        }
        return scene.chunkAt(to - 1)
                .map(chunk -> chunk.head() == to - 1 || followedByBracket(scene, chunk, to))
                .orElse(true);
    }

    private static boolean followedByBracket(Scene scene, Chunk chunk, int to) {
        return to < chunk.to() && !scene.token(to).is(Upos.NOUN, Upos.PROPN);
    }

    private static Optional<Trigger> match(Entry entry, Scene scene, int at) {
        List<String> words = entry.words();
        int i = at + 1;
        int gap = -1;
        int gapEnd = -1;
        boolean open = false;
        for (int w = 1; w < words.size(); w++) {
            String word = words.get(w);
            if (word.equals("..")) {
                open = true;
                gap = i;
                continue;
            }
            int limit = open ? i + WIDEST_GAP : i;
            while (i < scene.size() && i < limit && !same(scene.token(i), word)) {
                i++;
            }
            if (i >= scene.size() || !same(scene.token(i), word)) {
                return Optional.empty();
            }
            gapEnd = open ? i : gapEnd;
            open = false;
            i++;
        }
        return Optional.of(new Trigger(entry.rule(), entry.part(), at, i, gap, gapEnd));
    }

    private static boolean same(Token token, String word) {
        return token.lower().equals(word) || token.lemma().equals(word);
    }
}
