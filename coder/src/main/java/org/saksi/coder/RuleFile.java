package org.saksi.coder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Status;

/** Reads one rule file of the format in docs/rules.md, strictly. */
final class RuleFile {
    private static final Set<String> FILE_KEYS = Set.of("language", "event", "rules");
    private static final Set<String> LAYER_KEYS = Set.of("language", "event", "remove", "rules");
    private static final Set<String> RULE_KEYS = Set.of(
            "id",
            "event",
            "mode",
            "cameo",
            "contexts",
            "verbs",
            "nouns",
            "adjectives",
            "phrases",
            "actor",
            "recipient",
            "symmetric",
            "of",
            "light",
            "object",
            "subject",
            "content",
            "needs",
            "not-object",
            "not-subject",
            "not-with",
            "denial",
            "future-only",
            "status",
            "priority",
            "examples",
            "near-misses");

    /**
     * A file of a layer over other rules.
     *
     * @param rules the rules it adds or replaces, in file order
     * @param removed ids of the rules below that it takes away, each with the place that says so
     */
    record Layer(List<Rule> rules, Map<String, YamlTree> removed) {}

    private final String language;
    private final EventType type;
    private final List<Rule> rules = new ArrayList<>();

    private RuleFile(String language, EventType type) {
        this.language = language;
        this.type = type;
    }

    /** The rules of a file in file order; {@code language} and {@code type} are what its place promises. */
    static List<Rule> read(String file, String yaml, String language, EventType type) {
        Map<String, YamlTree> top = YamlTree.parse(file, yaml).map(FILE_KEYS);
        YamlTree rules = top.get("rules");
        if (rules == null) {
            throw new RuleFormatException("[" + file + "] file must have the keys language, event and rules");
        }
        return read(file, top, rules, language, type);
    }

    /** A file that may also take rules away, and need not have any of its own then. */
    static Layer layer(String file, String yaml, String language, EventType type) {
        Map<String, YamlTree> top = YamlTree.parse(file, yaml).map(LAYER_KEYS);
        YamlTree rules = top.get("rules");
        YamlTree remove = top.get("remove");
        if (rules == null && remove == null) {
            throw new RuleFormatException("[" + file + "] file must have one of the keys rules and remove");
        }
        List<Rule> own = read(file, top, rules, language, type);
        Map<String, YamlTree> removed = new LinkedHashMap<>();
        for (YamlTree id : remove == null ? List.<YamlTree>of() : remove.list()) {
            if (removed.put(id.text(), id) != null) {
                throw id.error("rule " + id.text() + " must be removed once");
            }
            if (own.stream().anyMatch(rule -> rule.id().equals(id.text()))) {
                throw id.error("rule " + id.text() + " must be removed or replaced but is both");
            }
        }
        return new Layer(own, removed);
    }

    private static List<Rule> read(
            String file, Map<String, YamlTree> top, @Nullable YamlTree rules, String language, EventType type) {
        YamlTree stated = top.get("language");
        YamlTree event = top.get("event");
        if (stated == null || event == null) {
            throw new RuleFormatException("[" + file + "] file must have the keys language, event and rules");
        }
        if (!stated.text().equals(language)) {
            throw stated.error("language must be \"" + language + "\" but was \"" + stated.text() + "\"");
        }
        if (event.constant(EventType.class, true) != type) {
            throw event.error("event must be " + type + " but was " + event.text());
        }
        RuleFile reader = new RuleFile(language, type);
        if (rules != null) {
            rules.list().forEach(reader::add);
        }
        return List.copyOf(reader.rules);
    }

    private void add(YamlTree node) {
        YamlTree idNode = node.map(RULE_KEYS).get("id");
        if (idNode == null) {
            throw node.error("rule must have an id");
        }
        String id = idNode.text();
        String start = language + "." + type.name().toLowerCase(Locale.ROOT) + ".";
        if (!id.startsWith(start) || id.length() == start.length() || !id.equals(id.toLowerCase(Locale.ROOT))) {
            throw idNode.error("rule id must be \"" + start + "<name>\" in lower case but was \"" + id + "\"");
        }
        rules.add(rule(id, node.forRule(id)));
    }

    private Rule rule(String id, YamlTree node) {
        Map<String, YamlTree> keys = node.map(RULE_KEYS);
        EventType event = optional(keys, "event", n -> n.constant(EventType.class, true), type);
        String mode = keys.containsKey("mode") ? keys.get("mode").text() : null;
        String cameo = keys.containsKey("cameo") ? keys.get("cameo").text() : null;
        boolean symmetric = optional(keys, "symmetric", YamlTree::flag, false);
        Rule.Genitive of = optional(
                keys,
                "of",
                n -> n.constant(Rule.Genitive.class, false),
                symmetric ? Rule.Genitive.BOTH : Rule.Genitive.ACTOR);
        Status status = keys.containsKey("status") ? keys.get("status").constant(Status.class, false) : null;
        List<String> nearMisses = texts(keys, "near-misses");
        List<Example> examples = new ArrayList<>();
        for (YamlTree example : optional(keys, "examples", YamlTree::list, List.<YamlTree>of())) {
            examples.add(ExampleText.read(example, event, mode, cameo, status == null ? Status.ASSERTED : status));
        }
        boolean denial = optional(keys, "denial", YamlTree::flag, false);
        Rule rule = new Rule(
                id,
                node.file() + ":" + node.line(),
                event,
                mode,
                cameo,
                texts(keys, "contexts"),
                texts(keys, "verbs"),
                texts(keys, "nouns"),
                texts(keys, "adjectives"),
                texts(keys, "phrases"),
                optional(keys, "actor", YamlTree::texts, List.of("subject")),
                optional(
                        keys, "recipient", YamlTree::texts, keys.containsKey("object") ? List.of() : List.of("object")),
                symmetric,
                of,
                texts(keys, "light"),
                Set.copyOf(texts(keys, "object")),
                Set.copyOf(texts(keys, "subject")),
                optional(keys, "content", YamlTree::flag, denial),
                denial,
                optional(keys, "future-only", YamlTree::flag, false),
                Set.copyOf(optional(keys, "needs", RuleFile::needs, List.<Rule.Need>of())),
                Set.copyOf(texts(keys, "not-object")),
                Set.copyOf(texts(keys, "not-subject")),
                texts(keys, "not-with"),
                status,
                optional(keys, "priority", YamlTree::number, 0),
                List.copyOf(examples),
                nearMisses);
        check(rule, node);
        return rule;
    }

    private static void check(Rule rule, YamlTree node) {
        if (rule.verbs().isEmpty()
                && rule.nouns().isEmpty()
                && rule.adjectives().isEmpty()
                && rule.phrases().isEmpty()) {
            throw node.error("rule must have one of verbs, nouns, adjectives, phrases");
        }
        if (rule.examples().size() < 2) {
            throw node.error("rule must have at least 2 examples but had "
                    + rule.examples().size());
        }
        if (rule.nearMisses().size() < 2) {
            throw node.error("rule must have at least 2 near-misses but had "
                    + rule.nearMisses().size());
        }
    }

    /** One need or a list of them. */
    private static List<Rule.Need> needs(YamlTree node) {
        List<YamlTree> items = node.isText() ? List.of(node) : node.list();
        return items.stream().map(n -> n.constant(Rule.Need.class, false)).toList();
    }

    private static List<String> texts(Map<String, YamlTree> keys, String key) {
        return optional(keys, key, YamlTree::texts, List.of());
    }

    private static <T> T optional(Map<String, YamlTree> keys, String key, Function<YamlTree, T> read, T otherwise) {
        @Nullable YamlTree node = keys.get(key);
        return node == null ? otherwise : read.apply(node);
    }
}
