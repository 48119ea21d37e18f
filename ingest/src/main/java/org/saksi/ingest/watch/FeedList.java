package org.saksi.ingest.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.WebInput;
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
 * Reads the feeds to watch from YAML: a list of mappings with {@code url}, {@code publisher} and {@code every}. Works on the
 * composed nodes, which keep the line of every value.
 */
public final class FeedList {
    private static final String FIELDS = "url, publisher, every";
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);
    private static final int MAX_URL_CHARS = 2_000;
    private static final int MAX_CODE_POINTS = 4_000_000;

    /** Says what is wrong with a list of feeds, and in which line. */
    public static final class FormatException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FormatException(String message) {
            super(message);
        }
    }

    private final String file;
    private final Duration usual;

    private FeedList(String file, Duration usual) {
        this.file = file;
        this.usual = usual;
    }

    /**
     * The feeds of a file.
     *
     * @param usual how often to ask for those that do not say
     * @throws FormatException when it cannot be read or something in it is wrong
     */
    public static List<WatchedFeed> read(Path file, Duration usual) {
        try {
            return parse(file.toString(), Files.readString(file), usual);
        } catch (IOException e) {
            throw new FormatException("[" + file + "] file of feeds must be readable UTF-8 but is not");
        }
    }

    /** The feeds in a text; the name stands in messages. */
    static List<WatchedFeed> parse(String file, String text, Duration usual) {
        FeedList list = new FeedList(file, usual);
        Node root = list.root(text);
        if (!(root instanceof SequenceNode sequence)) {
            throw list.error(root, "file of feeds must be a list of mappings");
        }
        List<WatchedFeed> feeds = new ArrayList<>();
        Set<String> urls = new HashSet<>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw list.error(item, "feed must be a mapping of " + FIELDS);
            }
            WatchedFeed feed = list.feed(mapping);
            if (!urls.add(feed.url())) {
                throw list.error(item, "feed must be listed once but is here again: " + feed.url());
            }
            feeds.add(feed);
        }
        if (feeds.isEmpty()) {
            throw list.error(root, "file of feeds must hold a feed but holds none");
        }
        return feeds;
    }

    private Node root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_CODE_POINTS)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.orElseThrow(
                    () -> new FormatException("[" + file + "] file of feeds must hold a feed but is empty"));
        } catch (YamlEngineException e) {
            throw new FormatException("[" + file + "] file of feeds must be YAML but is not: "
                    + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private WatchedFeed feed(MappingNode mapping) {
        String url = null;
        String publisher = null;
        Duration every = usual;
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String field = text(tuple.getKeyNode(), "field");
            Node node = tuple.getValueNode();
            if (!seen.add(field)) {
                throw error(tuple.getKeyNode(), "field \"" + field + "\" must be given once but is here again");
            }
            switch (field) {
                case "url" -> url = url(node);
                case "publisher" -> publisher = blankAsNull(text(node, "field \"publisher\""));
                case "every" -> every = every(node);
                default ->
                    throw error(tuple.getKeyNode(), "field must be one of " + FIELDS + " but was \"" + field + '"');
            }
        }
        if (url == null) {
            throw error(mapping, "feed must have the field \"url\" but has none");
        }
        return new WatchedFeed(url, publisher, every);
    }

    private String url(Node node) {
        String url = text(node, "field \"url\"");
        if (!WebInput.isAddress(url) || url.length() > MAX_URL_CHARS) {
            throw error(
                    node,
                    "field \"url\" must be an http or https address of at most " + MAX_URL_CHARS
                            + " characters but was \"" + url.substring(0, Math.min(url.length(), 100)) + '"');
        }
        return url;
    }

    private Duration every(Node node) {
        try {
            return Every.parse(text(node, "field \"every\""));
        } catch (IllegalArgumentException e) {
            throw error(node, "field \"every\" " + e.getMessage());
        }
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The letters of a scalar; {@code null} says nothing, and a tag would ask for something that is no text. */
    private String text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar) || !PLAIN.contains(scalar.getTag())) {
            throw error(node, what + " must be a text");
        }
        return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
    }

    private FormatException error(Node node, String complaint) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new FormatException("[" + file + ":" + line + "] " + complaint);
    }
}
