package org.saksi.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * A user's actors as YAML: a list of mappings, with a list where the CSV has bars.
 *
 * <p>Works on the composed node graph, since only that keeps the line of every value and the letters of a date.
 */
final class OwnActorsYaml implements OwnActors.Form {
    @Override
    public List<OwnActorLine> lines(String file, String text) {
        Node root = root(file, text);
        if (!(root instanceof SequenceNode list)) {
            throw error(file, root, "file of actors must be a list of mappings");
        }
        List<OwnActorLine> lines = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw error(file, item, "actor must be a mapping of fields");
            }
            lines.add(line(file, mapping));
        }
        return lines;
    }

    @Override
    public String with(String file, @Nullable String before, Map<String, String> cells, List<String> variants) {
        String text = before == null ? "" : before;
        StringBuilder whole = new StringBuilder(text).append(text.isEmpty() || text.endsWith("\n") ? "" : "\n");
        String opening = "- ";
        for (String field : OwnActors.FIELDS) {
            String value = field.equals(OwnActors.VARIANTS) ? list(variants) : quoted(cells.getOrDefault(field, ""));
            if (!value.isEmpty()) {
                whole.append(opening).append(field).append(": ").append(value).append('\n');
                opening = "  ";
            }
        }
        return whole.toString();
    }

    private static Node root(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(20_000_000)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.orElseThrow(() ->
                    new ActorFormatException("[" + file + "] file of actors must have a list of actors but is empty"));
        } catch (YamlEngineException e) {
            throw new ActorFormatException("[" + file + "] file of actors must be YAML but is not: "
                    + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private static OwnActorLine line(String file, MappingNode mapping) {
        Map<String, String> cells = new HashMap<>();
        List<String> variants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String field = text(file, tuple.getKeyNode(), "field");
            if (!OwnActors.FIELDS.contains(field) || !seen.add(field)) {
                throw error(
                        file,
                        tuple.getKeyNode(),
                        "field must be one of " + String.join(", ", OwnActors.FIELDS) + ", each once, but was \""
                                + field + '"');
            }
            Node value = tuple.getValueNode();
            if (!field.equals(OwnActors.VARIANTS)) {
                cells.put(field, text(file, value, "field \"" + field + '"'));
            } else if (value instanceof SequenceNode list) {
                list.getValue().forEach(one -> variants.add(text(file, one, "item of \"variants\"")));
            } else if (!text(file, value, "field \"variants\"").isEmpty()) {
                variants.add(text(file, value, "field \"variants\""));
            }
        }
        return new OwnActorLine(file, lineOf(mapping), cells, variants);
    }

    /** The letters of a scalar; an empty one and {@code null} say nothing. */
    private static String text(String file, Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            throw error(file, node, what + " must be a text");
        }
        return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static ActorFormatException error(String file, Node node, String complaint) {
        return new ActorFormatException("[" + file + ":" + lineOf(node) + "] " + complaint);
    }

    private static String list(List<String> variants) {
        return variants.isEmpty()
                ? ""
                : "["
                        + String.join(
                                ", ",
                                variants.stream().map(OwnActorsYaml::quoted).toList()) + "]";
    }

    /** In double quotes, in which YAML reads no text as a number, a date or a truth. */
    private static String quoted(String value) {
        return value.isEmpty() ? "" : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
