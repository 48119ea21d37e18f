package org.saksi.coder;

import java.util.ArrayList;
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
        COORDINATORS,
        COMPLEMENTIZERS,
        INFINITIVES,
        RELATIVIZERS,
        CONDITIONALS,
        COUNTERFACTUALS,
        LOOSE_CONDITIONS,
        EXCEPTIONS,
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
        MODALS,
        WISHES,
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
        HARMED,
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
        ENFORCERS,
        ABSTRACT_ENDINGS;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final String language;
    private final Map<Words, Set<String>> single = new HashMap<>();
    private final Map<Words, List<List<String>>> several = new HashMap<>();

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
            } else {
                several.computeIfAbsent(words, k -> new ArrayList<>()).add(parts);
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
        return single(words).contains(word);
    }

    /** Whether the word ends in one of the endings. */
    boolean ends(Words endings, String word) {
        return single(endings).stream().anyMatch(word::endsWith);
    }

    /** Whether the token is one of the words, by its form or its lemma. */
    boolean is(Words words, Token token) {
        Set<String> set = single(words);
        return set.contains(token.lower()) || set.contains(token.lemma());
    }

    /** How many tokens from {@code at} on form one of the words or phrases; 0 for none. */
    int lengthAt(Words words, List<Token> tokens, int at) {
        for (List<String> parts : several.getOrDefault(words, List.of())) {
            if (at + parts.size() <= tokens.size() && matches(parts, tokens, at)) {
                return parts.size();
            }
        }
        return is(words, tokens.get(at)) ? 1 : 0;
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
