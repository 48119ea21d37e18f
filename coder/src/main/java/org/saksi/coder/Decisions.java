package org.saksi.coder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verbs and nouns of one language that were looked at and are relevant to no type, with the reason; they are never
 * coded, and {@code saksi rules coverage} leaves them out. Immutable.
 */
public final class Decisions {
    static final String FILE = "/decided.yaml";

    private static final Set<String> FILE_KEYS = Set.of("language", "decided");
    private static final Set<String> KEYS = Set.of("reason", "verbs", "nouns");

    /**
     * One word that was decided.
     *
     * @param kind verb or event noun
     * @param word its stem, as rules are keyed by; with its particle where it is a phrasal verb
     * @param reason why it is relevant to no type
     */
    public record Decision(WordKind kind, String word, String reason) {}

    private final Map<WordKind, Map<String, Decision>> words;

    private Decisions(Map<WordKind, Map<String, Decision>> words) {
        this.words = words;
    }

    /**
     * The decisions that come with this build.
     *
     * @throws RuleFormatException when the resource breaks its format
     */
    public static Decisions of(String language) {
        String yaml = RuleBook.resource(language + FILE);
        if (yaml == null) {
            throw new RuleFormatException("[" + language + FILE + "] file must exist");
        }
        return read(language, language + FILE, yaml);
    }

    /** Reads a file; {@code file} is what complaints call it. */
    static Decisions read(String language, String file, String yaml) {
        Map<String, YamlTree> top = YamlTree.parse(file, yaml).map(FILE_KEYS);
        YamlTree list = top.get("decided");
        YamlTree stated = top.get("language");
        if (list == null || stated == null || !stated.text().equals(language)) {
            throw new RuleFormatException(
                    "[" + file + "] file must have the keys language: " + language + " and decided");
        }
        Decisions decisions = new Decisions(empty());
        for (YamlTree node : list.list()) {
            decisions.add(node);
        }
        return decisions;
    }

    private static Map<WordKind, Map<String, Decision>> empty() {
        return Map.of(WordKind.VERB, new LinkedHashMap<>(), WordKind.NOUN, new LinkedHashMap<>());
    }

    private void add(YamlTree node) {
        Map<String, YamlTree> keys = node.map(KEYS);
        YamlTree reason = keys.get("reason");
        if (reason == null || reason.text().isBlank()) {
            throw node.error("decision must have a reason");
        }
        if (!keys.containsKey("verbs") && !keys.containsKey("nouns")) {
            throw node.error("decision must have one of verbs, nouns");
        }
        add(WordKind.VERB, keys.get("verbs"), reason.text());
        add(WordKind.NOUN, keys.get("nouns"), reason.text());
    }

    private void add(WordKind kind, @Nullable YamlTree list, String reason) {
        for (YamlTree word : list == null ? List.<YamlTree>of() : list.list()) {
            if (of(kind).put(word.text(), new Decision(kind, word.text(), reason)) != null) {
                throw word.error("word \"" + word.text() + "\" must be decided once");
            }
        }
    }

    private Map<String, Decision> of(WordKind kind) {
        Map<String, Decision> found = words.get(kind);
        if (found == null) {
            throw new IllegalStateException("every kind of word has its decisions, but " + kind + " has none");
        }
        return found;
    }

    /** These decisions and others, which win where both speak of a word. */
    Decisions and(Decisions more) {
        Decisions both = new Decisions(empty());
        for (WordKind kind : WordKind.values()) {
            both.of(kind).putAll(of(kind));
            both.of(kind).putAll(more.of(kind));
        }
        return both;
    }

    /** What was decided about a word. */
    public Optional<Decision> find(WordKind kind, String word) {
        return Optional.ofNullable(of(kind).get(word));
    }

    /** All decisions, verbs before nouns, each kind in file order. */
    public List<Decision> all() {
        List<Decision> all = new ArrayList<>(of(WordKind.VERB).values());
        all.addAll(of(WordKind.NOUN).values());
        return all;
    }
}
