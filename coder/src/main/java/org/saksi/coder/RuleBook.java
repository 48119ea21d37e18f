package org.saksi.coder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;

/** All rules of one language as shipped, read once; immutable and safe for use by many threads. */
public final class RuleBook {
    /** Version of the rules as a whole; raised with every change that can change a coding. */
    public static final int VERSION = 2;

    private static final Map<String, RuleBook> BOOKS = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, Rule> rules;
    private final List<Guard> guards;

    private RuleBook(String language, Map<String, Rule> rules, List<Guard> guards) {
        this.language = language;
        this.rules = Collections.unmodifiableMap(rules);
        this.guards = List.copyOf(guards);
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

    /**
     * The rules in a folder, read anew, for somebody who is editing them.
     *
     * @param language {@code en} or {@code id}
     * @param folder the folder that holds a folder for each language
     * @throws RuleFormatException when a file breaks the format
     * @throws IllegalArgumentException when the folder holds no rules of the language
     */
    public static RuleBook read(String language, Path folder) {
        return read(language, name -> file(folder.resolve(name)));
    }

    private static @Nullable String file(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] must be readable but was not", e);
        }
    }

    private static RuleBook read(String language, Function<String, @Nullable String> files) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            String file = language + "/" + type.name().toLowerCase(Locale.ROOT) + ".yaml";
            String yaml = files.apply(file);
            if (yaml == null) {
                continue;
            }
            for (Rule rule : RuleFile.read(file, yaml, language, type)) {
                Rule before = rules.put(rule.id(), rule);
                if (before != null) {
                    throw new RuleFormatException("[" + rule.source() + "] rule " + rule.id()
                            + ": id must be unique but stands in " + before.source() + " too");
                }
            }
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("language must have rules but was \"" + language + "\"");
        }
        String guards = files.apply(language + "/guards.yaml");
        return new RuleBook(
                language,
                rules,
                guards == null ? new ArrayList<>() : Guard.read(language + "/guards.yaml", guards, language));
    }

    /** A book of the given rules without guards, for tests of the machinery. */
    static RuleBook of(String language, List<Rule> rules) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        rules.forEach(r -> byId.put(r.id(), r));
        return new RuleBook(language, byId, List.of());
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

    /** All rules in file order. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule with an id. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The domain guards. */
    public List<Guard> guards() {
        return guards;
    }
}
