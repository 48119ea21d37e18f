package org.saksi.coder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.saksi.language.Token;

/** The closed classes of one language: what a word does in a sentence, never what act it names. */
final class Grammar {
    /** A word list of {@code grammar.yaml}; its key is the constant's name in lower case with hyphens. */
    enum Words {
        PREPOSITIONS,
        SLOT_WORDS,
        COORDINATORS,
        COMPLEMENTIZERS,
        INFINITIVES,
        RELATIVIZERS,
        CONDITIONALS,
        COUNTERFACTUALS,
        LOOSE_CONDITIONS,
        EXCEPTIONS,
        EMPTY_CONDITIONS,
        SUBORDINATORS,
        PURPOSES,
        OPPOSERS,
        ALTERNATIVES,
        QUESTIONERS,
        TELLERS,
        TOPICS,
        PERFORMATIVES,
        NEGATORS,
        NEGATIVE_VERBS,
        FUTURES,
        FUTURE_VERBS,
        EXPECTED,
        MODALS,
        WISHES,
        WILLING,
        DEONTICS,
        HEARSAY,
        INTENTS,
        LIGHT,
        SAY,
        SAY_REPORTED,
        SAY_CLAIMED,
        SAY_DENIED,
        SAY_BARE,
        WORDLESS,
        SOURCES,
        TITLES,
        VOICES,
        NO_SPEAKERS,
        AFFILIATIONS,
        ACCORDING,
        AGENTS,
        LOCATIVES,
        ORIGINS,
        FIRST_PERSONS,
        THIRD_PERSONS,
        TIMES,
        PEOPLE,
        HAPPEN,
        OBJECT_CONTROL,
        MODIFIERS,
        HINDERED,
        RECEIVING,
        ATTEMPTS,
        UNREAL,
        UNTRUE,
        DOUBTS,
        MIDDLES,
        THINGS,
        GOODS,
        DEVICES,
        ACCUSATIONS,
        COPULAS,
        AFFAIRS,
        CALLS,
        DATIVES,
        HARMED,
        PREDICATES,
        STRIKES,
        VICTIMS,
        CAUSES,
        ABOUTS,
        CONCESSIVES,
        BOMBS,
        MEASURES,
        PRISONS,
        PROBATION,
        QUANTITIES,
        ROUNDS,
        MESSAGES,
        GOALS,
        HELPS,
        ADVERBS,
        SENTENCE_ADVERBS,
        PORTFOLIOS,
        PUBLIC_PARTIES,
        NATIONS,
        RELATIONS,
        ONLY,
        ENFORCERS,
        ABSTRACT_ENDINGS;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The lists that hold a word, and those in which it opens an entry of several words. */
    private record Standing(BitSet holding, BitSet opening) {
        Standing() {
            this(new BitSet(), new BitSet());
        }
    }

    private static final Standing NOWHERE = new Standing();

    private final String language;
    private final Map<Words, Set<String>> single = new EnumMap<>(Words.class);
    private final Map<Words, List<List<String>>> several = new EnumMap<>(Words.class);
    /** Where each word stands: the same lists by word, which are asked far more often than told. */
    private final Map<String, Standing> standing = new HashMap<>();

    private final Topics topics;

    private Grammar(String language, Topics topics) {
        this.language = language;
        this.topics = topics;
    }

    static Grammar load(String language) {
        String file = language + "/grammar.yaml";
        String yaml = RuleBook.resource(file);
        if (yaml == null) {
            throw new RuleFormatException("[" + file + "] file must exist");
        }
        String topics = language + Topics.FILE;
        return read(language, file, yaml, Topics.read(topics, RuleBook.resource(topics)));
    }

    /** The closed classes of a file's text; {@code file} is what complaints call it. */
    static Grammar read(String language, String file, String yaml, Topics topics) {
        Set<String> keys = new HashSet<>(Set.of("language"));
        for (Words words : Words.values()) {
            keys.add(words.key());
        }
        YamlTree root = YamlTree.parse(file, yaml);
        Map<String, YamlTree> top = root.map(keys);
        Grammar grammar = new Grammar(language, topics);
        for (Words words : Words.values()) {
            YamlTree list = top.get(words.key());
            if (list == null) {
                throw root.error("file must have the key " + words.key());
            }
            grammar.put(words, list.texts());
        }
        return grammar;
    }

    private Set<String> single(Words words) {
        return single.getOrDefault(words, Set.of());
    }

    private void put(Words words, List<String> entries) {
        for (String entry : entries) {
            List<String> parts = List.of(entry.split(" "));
            if (parts.size() == 1) {
                single.computeIfAbsent(words, k -> new HashSet<>()).add(entry);
                standing.computeIfAbsent(entry, k -> new Standing()).holding().set(words.ordinal());
            } else {
                several.computeIfAbsent(words, k -> new ArrayList<>()).add(parts);
                standing.computeIfAbsent(parts.getFirst(), k -> new Standing())
                        .opening()
                        .set(words.ordinal());
            }
        }
    }

    String language() {
        return language;
    }

    /** What demands, promises, refusals and accusations are about. */
    Topics topics() {
        return topics;
    }

    boolean indonesian() {
        return language.equals("id");
    }

    boolean has(Words words, String word) {
        return standing.getOrDefault(word, NOWHERE).holding().get(words.ordinal());
    }

    /** Whether the word ends in one of the endings. */
    boolean ends(Words endings, String word) {
        return single(endings).stream().anyMatch(word::endsWith);
    }

    /** Whether the token is one of the words, by its form or its lemma. */
    boolean is(Words words, Token token) {
        return has(words, token.lower()) || (!token.lemma().equals(token.lower()) && has(words, token.lemma()));
    }

    /** How many tokens from {@code at} on form one of the words or phrases; 0 for none. */
    int lengthAt(Words words, List<Token> tokens, int at) {
        Token first = tokens.get(at);
        Standing form = standing.getOrDefault(first.lower(), NOWHERE);
        Standing lemma = first.lemma().equals(first.lower()) ? form : standing.getOrDefault(first.lemma(), NOWHERE);
        int list = words.ordinal();
        if (form.opening().get(list) || lemma.opening().get(list)) {
            for (List<String> parts : several.getOrDefault(words, List.of())) {
                if (at + parts.size() <= tokens.size() && matches(parts, tokens, at)) {
                    return parts.size();
                }
            }
        }
        return form.holding().get(list) || lemma.holding().get(list) ? 1 : 0;
    }

    private static boolean matches(List<String> parts, List<Token> tokens, int at) {
        for (int i = 0; i < parts.size(); i++) {
            Token token = tokens.get(at + i);
            if (!parts.get(i).equals(token.lower()) && !parts.get(i).equals(token.lemma())) {
                return false;
            }
        }
        return true;
    }
}
