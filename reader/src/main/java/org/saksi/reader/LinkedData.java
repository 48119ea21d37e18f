package org.saksi.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in JSON-LD; every field is null when it does not. */
record LinkedData(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String articleBody) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final LinkedData NONE = new LinkedData(null, null, null, null, null, null);

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode article = article(script.data());
            if (article != null) {
                return new LinkedData(
                        text(article.get("headline")),
                        text(article.get("datePublished")),
                        names(article.get("author")),
                        names(article.get("publisher")),
                        text(article.get("url")),
                        raw(article.get("articleBody")));
            }
        }
        return NONE;
    }

    /** The first object whose type is a kind of article, looked for in lists and graphs. */
    private static @Nullable JsonNode article(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json));
        } catch (JacksonException broken) {
            // Pages often carry broken JSON-LD; the rest of the page still says enough.
            return null;
        }
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            if (node.isObject() && isArticle(node.get("@type"))) {
                return node;
            }
            if (node.isArray()) {
                node.forEach(open::add);
            }
            JsonNode graph = node.get("@graph");
            if (graph != null) {
                open.add(graph);
            }
        }
        return null;
    }

    private static boolean isArticle(@Nullable JsonNode type) {
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            return type.valueStream().anyMatch(LinkedData::isArticle);
        }
        String name = type.isString() ? type.stringValue() : "";
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }

    private static @Nullable String names(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node.values() : List.of(node)) {
            String name = one.isObject() ? text(one.get("name")) : text(one);
            if (name != null && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return Fields.line(raw(node));
    }

    private static @Nullable String raw(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }
}
