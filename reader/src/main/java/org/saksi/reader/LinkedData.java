package org.saksi.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article that a page describes in JSON-LD; every field is null when it does not. */
record LinkedData(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String articleBody) {
    private static final LinkedData NONE = new LinkedData(null, null, null, null, null, null);

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Map<?, ?> article = article(script.data());
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
    private static @Nullable Map<?, ?> article(String json) {
        // A null, which the queue cannot hold, is no article either.
        Deque<Object> open = new ArrayDeque<>();
        try {
            addIfPresent(open, JsonTree.parse(json));
        } catch (RefusalException broken) {
            // Pages often carry broken JSON-LD; the rest of the page still says enough.
            return null;
        }
        while (!open.isEmpty()) {
            Object node = open.removeFirst();
            if (node instanceof List<?> list) {
                list.forEach(one -> addIfPresent(open, one));
            }
            if (node instanceof Map<?, ?> object) {
                if (isArticle(object.get("@type"))) {
                    return object;
                }
                addIfPresent(open, object.get("@graph"));
            }
        }
        return null;
    }

    private static void addIfPresent(Deque<Object> open, @Nullable Object node) {
        if (node != null) {
            open.add(node);
        }
    }

    private static boolean isArticle(@Nullable Object type) {
        return switch (type) {
            case List<?> types -> types.stream().anyMatch(LinkedData::isArticle);
            case String name -> name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
            case null, default -> false;
        };
    }

    private static @Nullable String names(@Nullable Object node) {
        List<String> names = new ArrayList<>();
        for (Object one : node instanceof List<?> list ? list : Collections.singletonList(node)) {
            String name = one instanceof Map<?, ?> object ? text(object.get("name")) : text(one);
            if (name != null && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String text(@Nullable Object node) {
        return Fields.line(raw(node));
    }

    private static @Nullable String raw(@Nullable Object node) {
        return node instanceof String string ? string : null;
    }
}
