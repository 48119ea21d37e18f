package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that show one PLOVER context in a passage.
 *
 * @param id the context, such as {@code military}
 * @param strong words or lemmas of which one in the event's sentence is enough
 * @param weak words or lemmas that only count together with others
 * @param examples passages of one event or more that have the context
 * @param nearMisses passages of which no event may have it
 */
record ContextWords(String id, List<String> strong, List<String> weak, List<String> examples, List<String> nearMisses) {
    static final String FILE = "/contexts.yaml";

    private static final Set<String> FILE_KEYS = Set.of("language", "contexts");
    private static final Set<String> KEYS = Set.of("id", "strong", "weak", "examples", "near-misses");

    ContextWords {
        strong = List.copyOf(strong);
        weak = List.copyOf(weak);
        examples = List.copyOf(examples);
        nearMisses = List.copyOf(nearMisses);
    }

    /** The shipped words of a language, in the order of the file. */
    static List<ContextWords> load(String language) {
        String file = language + FILE;
        String yaml = RuleBook.resource(file);
        if (yaml == null) {
            throw new RuleFormatException("[" + file + "] file must exist");
        }
        return read(file, yaml);
    }

    /** The words of a file's text, in its order. */
    static List<ContextWords> read(String file, String yaml) {
        YamlTree root = YamlTree.parse(file, yaml);
        YamlTree list = root.map(FILE_KEYS).get("contexts");
        if (list == null) {
            throw root.error("file must have the keys language and contexts");
        }
        List<ContextWords> contexts = new ArrayList<>();
        for (YamlTree node : list.list()) {
            Map<String, YamlTree> keys = node.map(KEYS);
            contexts.add(new ContextWords(
                    of("id", keys, node).text(),
                    of("strong", keys, node).texts(),
                    of("weak", keys, node).texts(),
                    of("examples", keys, node).texts(),
                    of("near-misses", keys, node).texts()));
        }
        return contexts;
    }

    private static YamlTree of(String key, Map<String, YamlTree> keys, YamlTree node) {
        YamlTree value = keys.get(key);
        if (value == null) {
            throw node.error("context must have the keys id, strong, weak, examples and near-misses");
        }
        return value;
    }
}
