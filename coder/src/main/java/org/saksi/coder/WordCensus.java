package org.saksi.coder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Sighting.Knowledge;
import org.saksi.coder.Trigger.Part;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.DependencyTree;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Span;

/**
 * Meets every verb and common noun of an article and says whether a rule knows it; safe for use by many threads.
 *
 * <p>Which nouns are event nouns is not told here, since it takes the verbs of the whole corpus to tell.
 */
public final class WordCensus {
    private static final int WORDS_BEFORE = 6;
    private static final int WORDS_BEHIND = 8;

    /** Lists whose words carry, colour or report acts; none of them names one. */
    private static final Set<Words> GRAMMAR = EnumSet.of(
            Words.NEGATIVE_VERBS,
            Words.FUTURES,
            Words.FUTURE_VERBS,
            Words.MODALS,
            Words.WISHES,
            Words.DEONTICS,
            Words.HEARSAY,
            Words.INTENTS,
            Words.LIGHT,
            Words.SAY,
            Words.ACCORDING,
            Words.HINDERED,
            Words.RECEIVING);

    private final Grammar grammar;
    private final TriggerIndex index;
    private final KnownVerbs verbs;
    private final Decisions decisions;

    /** A census by the rules of a book, without the words that were decided. */
    public WordCensus(RuleBook book, Decisions decisions) {
        Analyser analyser = Analysers.of(book.language());
        this.grammar = book.grammar();
        this.index = new TriggerIndex(book, analyser);
        this.verbs = new KnownVerbs(grammar, analyser, index);
        this.decisions = decisions;
    }

    /** The verbs and common nouns of an article in text order. */
    public List<Sighting> read(Analysis analysis) {
        List<Sighting> sightings = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            if (!sentence.tokens().isEmpty()) {
                read(new Scene(grammar, verbs, sentence, analysis.article().text()), sightings);
            }
        }
        return sightings;
    }

    /** Whether a rule names the verb or noun and asks for nothing beside it. */
    public boolean ruled(WordKind kind, String word) {
        return switch (kind) {
            case VERB -> index.knows(Part.VERB, word);
            case NOUN -> index.knows(Part.NOUN, word);
        };
    }

    private void read(Scene scene, List<Sighting> sightings) {
        List<Trigger> triggers = index.find(scene);
        triggers.removeIf(trigger -> trigger.part() == Part.VERB && !complete(scene, trigger.rule()));
        boolean[] covered = new boolean[scene.size()];
        for (Trigger trigger : triggers) {
            for (int i = trigger.from(); i < trigger.to(); i++) {
                covered[i] |= i < trigger.gap() || i >= trigger.gapEnd() || trigger.gap() < 0;
            }
        }
        for (int i = 0; i < scene.size(); i++) {
            Token token = scene.token(i);
            if (!token.lemma().chars().allMatch(c -> Character.isLetter(c) || c == '-')
                    || token.lemma().length() < 2) {
                continue;
            }
            if (token.is(Upos.VERB)) {
                sightings.add(verb(scene, i, covered[i]));
            } else if (token.is(Upos.NOUN)) {
                sightings.add(noun(scene, i, covered[i] || objectOf(triggers, token)));
            }
        }
    }

    /** Whether the sentence has one of the objects and one of the doers that the rule asks for. */
    private static boolean complete(Scene scene, Rule rule) {
        return (rule.object().isEmpty() || holds(scene, rule.object()))
                && (rule.subject().isEmpty() || holds(scene, rule.subject()));
    }

    private static boolean holds(Scene scene, Set<String> heads) {
        return scene.tokens().stream().anyMatch(t -> heads.contains(t.lemma()) || heads.contains(t.lower()));
    }

    /** "Imposed sanctions": the rule of the verb names the noun. */
    private static boolean objectOf(List<Trigger> triggers, Token noun) {
        return triggers.stream().anyMatch(t -> t.rule().object().contains(noun.lemma()));
    }

    private Sighting verb(Scene scene, int at, boolean covered) {
        Token token = scene.token(at);
        String particle = particle(scene, at);
        String word = particle == null ? token.lemma() : token.lemma() + " " + particle;
        boolean ruled = covered || index.knows(Part.VERB, token.lemma());
        Knowledge knowledge = knowledge(WordKind.VERB, word, ruled, token);
        String root = grammar.indonesian() ? token.morphology().root() : token.lemma();
        return new Sighting(
                WordKind.VERB, word, knowledge, List.of(root), false, false, number(scene), around(scene, at));
    }

    private Sighting noun(Scene scene, int at, boolean covered) {
        Token token = scene.token(at);
        boolean ruled = covered || index.knows(Part.NOUN, token.lemma());
        DeverbalNoun derivation = DeverbalNoun.of(token, grammar.indonesian());
        return new Sighting(
                WordKind.NOUN,
                token.lemma(),
                knowledge(WordKind.NOUN, token.lemma(), ruled, token),
                derivation.verbs(),
                derivation.derived(),
                carried(scene, at),
                number(scene),
                around(scene, at));
    }

    private Knowledge knowledge(WordKind kind, String word, boolean ruled, Token token) {
        if (ruled) {
            return Knowledge.RULE;
        }
        if (decisions.find(kind, word).isPresent()) {
            return Knowledge.DECIDED;
        }
        boolean listed = kind == WordKind.VERB
                ? GRAMMAR.stream().anyMatch(words -> grammar.has(words, word) || grammar.is(words, token))
                : grammar.has(Words.PEOPLE, token.lemma()) || grammar.has(Words.TIMES, token.lemma());
        return listed ? Knowledge.GRAMMAR : Knowledge.NONE;
    }

    private static @Nullable String particle(Scene scene, int at) {
        DependencyTree tree = scene.sentence().tree();
        if (tree == null) {
            return null;
        }
        for (int child : tree.children(at)) {
            if (tree.is(child, "compound:prt")) {
                return scene.token(child).lower();
            }
        }
        return null;
    }

    /** Whether a light verb governs the noun as its object, or as its subject in the passive. */
    private boolean carried(Scene scene, int at) {
        DependencyTree tree = scene.sentence().tree();
        if (tree == null || tree.head(at) < 0) {
            return false;
        }
        boolean object = tree.is(at, "obj") || tree.is(at, "nsubj:pass");
        return object && (scene.is(Words.LIGHT, tree.head(at)) || scene.is(Words.RECEIVING, tree.head(at)));
    }

    private static int number(Scene scene) {
        return scene.sentence().index();
    }

    private static Span around(Scene scene, int at) {
        return scene.span(Math.max(0, at - WORDS_BEFORE), Math.min(scene.size(), at + WORDS_BEHIND + 1));
    }
}
