package org.saksi.coder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;

/** All rules of one language, read once; immutable and safe for use by many threads. */
public final class RuleBook {
    /** Version of the rules as a whole; raised with every change that can change a coding. */
    public static final int VERSION = 2;

    static final String GUARDS = "/guards.yaml";
    static final String GRAMMAR = "/grammar.yaml";

    private static final Map<String, RuleBook> BOOKS = new ConcurrentHashMap<>();

    private final String language;
    private final Grammar grammar;
    private final Map<String, Rule> rules;
    private final List<Guard> guards;
    private final List<ContextWords> contexts;

    private RuleBook(
            String language,
            Grammar grammar,
            Map<String, Rule> rules,
            List<Guard> guards,
            List<ContextWords> contexts) {
        this.language = language;
        this.grammar = grammar;
        this.rules = Collections.unmodifiableMap(rules);
        this.guards = List.copyOf(guards);
        this.contexts = List.copyOf(contexts);
    }

    /**
     * The shipped rules of a language.
     *
     * @param language {@code en} or {@code id}
     * @throws RuleFormatException when a shipped file breaks the format
     * @throws IllegalArgumentException for a language without rules
     */
    public static RuleBook of(String language) {
        return BOOKS.computeIfAbsent(language, RuleBook::read);
    }

    private static RuleBook read(String language) {
        return read(language, RuleBook::resource);
    }

    private static RuleBook read(String language, Function<String, @Nullable String> files) {
        Map<String, Rule> rules = rules(language, files, name -> name);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("language must have rules but was \"" + language + "\"");
        }
        Grammar grammar = Grammar.load(language);
        rules.values().forEach(rule -> slots(rule, grammar));
        String guards = files.apply(language + GUARDS);
        return new RuleBook(
                language,
                grammar,
                rules,
                guards == null ? List.of() : Guard.read(language + GUARDS, guards, language),
                ContextWords.load(language));
    }

    /**
     * A whole set of rules that stands by itself.
     *
     * @param files the text of a file such as {@code en/assault.yaml}, null when there is none
     * @param label what complaints call that file
     * @throws RuleFormatException when a file breaks the format or there are no rules
     */
    static RuleBook whole(String language, Function<String, @Nullable String> files, UnaryOperator<String> label) {
        String grammar = files.apply(language + GRAMMAR);
        if (grammar == null) {
            throw new RuleFormatException("[" + label.apply(language + GRAMMAR) + "] file must exist");
        }
        Map<String, Rule> rules = rules(language, files, label);
        if (rules.isEmpty()) {
            throw new RuleFormatException(
                    "[" + label.apply(language + GRAMMAR) + "] must stand beside rule files but stands alone");
        }
        Topics topics = Topics.read(label.apply(language + Topics.FILE), files.apply(language + Topics.FILE));
        String guards = files.apply(language + GUARDS);
        String contexts = files.apply(language + ContextWords.FILE);
        Grammar words = Grammar.read(language, label.apply(language + GRAMMAR), grammar, topics);
        rules.values().forEach(rule -> slots(rule, words));
        return new RuleBook(
                language,
                words,
                rules,
                guards == null ? List.of() : Guard.read(label.apply(language + GUARDS), guards, language),
                contexts == null
                        ? ContextWords.load(language)
                        : ContextWords.read(label.apply(language + ContextWords.FILE), contexts));
    }

    private static Map<String, Rule> rules(
            String language, Function<String, @Nullable String> files, UnaryOperator<String> label) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            String file = fileOf(language, type);
            String yaml = files.apply(file);
            if (yaml != null) {
                putAll(rules, RuleFile.read(label.apply(file), yaml, language, type));
            }
        }
        return rules;
    }

    /** Adds rules whose ids are new among them. */
    private static void putAll(Map<String, Rule> rules, List<Rule> more) {
        for (Rule rule : more) {
            Rule before = rules.put(rule.id(), rule);
            if (before != null) {
                throw new RuleFormatException("[" + rule.source() + "] rule " + rule.id()
                        + ": id must be unique but stands in " + before.source() + " too");
            }
        }
    }

    /** Refuses a slot that is neither one of the format's names nor a word of the language that can stand before a party. */
    private static void slots(Rule rule, Grammar grammar) {
        for (String word : rule.actor()) {
            slot(rule, "actor", word, grammar);
        }
        for (String word : rule.recipient()) {
            slot(rule, "recipient", word, grammar);
        }
    }

    private static void slot(Rule rule, String key, String word, Grammar grammar) {
        boolean known = !(Slot.of(word) instanceof Slot.Behind)
                || grammar.has(Grammar.Words.PREPOSITIONS, word)
                || grammar.has(Grammar.Words.SLOT_WORDS, word);
        if (!known) {
            throw new RuleFormatException("[" + rule.source() + "] rule " + rule.id() + ": slot of " + key
                    + " must be one of " + Slot.NAMES + " or a preposition of grammar.yaml but was \"" + word + "\"");
        }
    }

    static String fileOf(String language, EventType type) {
        return language + "/" + type.name().toLowerCase(Locale.ROOT) + ".yaml";
    }

    /**
     * This book with a layer over it: a rule or guard of an id that the book has replaces it, any other is added.
     *
     * @param files the text of a file such as {@code en/assault.yaml}, null when there is none
     * @param label what complaints call that file
     * @throws RuleFormatException when a file breaks the format or takes away a rule that is not there
     */
    RuleBook under(Function<String, @Nullable String> files, UnaryOperator<String> label) {
        Map<String, Rule> layered = new LinkedHashMap<>(rules);
        Map<String, Rule> own = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            String file = fileOf(language, type);
            String yaml = files.apply(file);
            if (yaml != null) {
                RuleFile.Layer layer = RuleFile.layer(label.apply(file), yaml, language, type);
                layer.removed().forEach((id, place) -> {
                    if (layered.remove(id) == null) {
                        throw place.error("rule to remove must be one of the shipped ones but was \"" + id + "\"");
                    }
                });
                putAll(own, layer.rules());
            }
        }
        own.values().forEach(rule -> slots(rule, grammar));
        layered.putAll(own);
        Map<String, Guard> guarded = new LinkedHashMap<>();
        guards.forEach(guard -> guarded.put(guard.id(), guard));
        String yaml = files.apply(language + GUARDS);
        if (yaml != null) {
            Guard.read(label.apply(language + GUARDS), yaml, language).forEach(guard -> guarded.put(guard.id(), guard));
        }
        Map<String, ContextWords> shown = new LinkedHashMap<>();
        contexts.forEach(context -> shown.put(context.id(), context));
        String words = files.apply(language + ContextWords.FILE);
        if (words != null) {
            ContextWords.read(label.apply(language + ContextWords.FILE), words)
                    .forEach(context -> shown.put(context.id(), context));
        }
        return new RuleBook(language, grammar, layered, List.copyOf(guarded.values()), List.copyOf(shown.values()));
    }

    /** A book of the given rules without guards, for tests of the machinery. */
    static RuleBook of(String language, List<Rule> rules) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        rules.forEach(r -> byId.put(r.id(), r));
        return new RuleBook(language, Grammar.load(language), byId, List.of(), List.of());
    }

    static @Nullable String resource(String name) {
        try (InputStream in = RuleBook.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " must be readable but was not", e);
        }
    }

    /** The language of the book. */
    public String language() {
        return language;
    }

    /** The closed classes of the language that the rules were written against. */
    Grammar grammar() {
        return grammar;
    }

    /** All rules in file order; those that a layer adds stand last. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule with an id. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The words that show contexts. */
    List<ContextWords> contexts() {
        return contexts;
    }

    /** The domain guards. */
    public List<Guard> guards() {
        return guards;
    }
}
