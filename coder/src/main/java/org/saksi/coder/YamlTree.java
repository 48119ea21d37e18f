package org.saksi.coder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One node of a resource file, read strictly: every complaint names file, line and, inside a rule, its id.
 *
 * <p>Works on the composed node graph, since only that keeps the line of every value.
 */
final class YamlTree {
    /** What a value is without a tag of its own; a tag would ask for something that no resource file can give. */
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    private final String file;
    private final Node node;
    private final @Nullable String rule;

    private YamlTree(String file, Node node, @Nullable String rule) {
        this.file = file;
        this.node = node;
        this.rule = rule;
        if (!PLAIN.contains(node.getTag())) {
            throw error("value must have no tag but has " + node.getTag().getValue());
        }
    }

    /** The root of a file; a syntax error becomes a {@link RuleFormatException}. */
    static YamlTree parse(String file, String yaml) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(20_000_000)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                throw new RuleFormatException("[" + file + "] file must not be empty");
            }
            return new YamlTree(file, root.get(), null);
        } catch (YamlEngineException e) {
            throw new RuleFormatException("[" + file + "] file must be YAML but was not: "
                    + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    /** The same node, its complaints naming the rule. */
    YamlTree forRule(String id) {
        return new YamlTree(file, node, id);
    }

    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    String file() {
        return file;
    }

    RuleFormatException error(String complaint) {
        String where = "[" + file + ":" + line() + "]" + (rule == null ? "" : " rule " + rule + ":");
        return new RuleFormatException(where + " " + complaint);
    }

    /** The children of a mapping by key, in file order; a key outside the allowed ones is refused. */
    Map<String, YamlTree> map(Set<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw error("value must be a mapping");
        }
        Map<String, YamlTree> children = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlTree key = new YamlTree(file, tuple.getKeyNode(), rule);
            String name = key.text();
            if (!allowed.contains(name)) {
                throw key.error("key \"" + name + "\" must be one of "
                        + allowed.stream().sorted().toList());
            }
            if (children.put(name, new YamlTree(file, tuple.getValueNode(), rule)) != null) {
                throw key.error("key \"" + name + "\" must stand once");
            }
        }
        return children;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("value must be a text");
        }
        return scalar.getValue();
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("value must be true or false but was \"" + text() + "\"");
        };
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw error("value must be an integer but was \"" + text() + "\"");
        }
    }

    List<YamlTree> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("value must be a list");
        }
        List<YamlTree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlTree(file, item, rule));
        }
        return items;
    }

    List<String> texts() {
        return list().stream().map(YamlTree::text).toList();
    }

    /** One of an enum's constants, written in lower case. */
    <E extends Enum<E>> E constant(Class<E> type, boolean upperCase) {
        for (E constant : type.getEnumConstants()) {
            String written = upperCase ? constant.name() : constant.name().toLowerCase(java.util.Locale.ROOT);
            if (written.equals(text())) {
                return constant;
            }
        }
        throw error("value must be one of " + java.util.Arrays.toString(type.getEnumConstants()) + " but was \""
                + text() + "\"");
    }
}
