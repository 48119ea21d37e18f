package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** News articles to be read for speed, from JSONL with the keys {@code id}, {@code title} and {@code text}. */
final class News {
    private static final JsonMapper JSON = new JsonMapper();

    private News() {}

    /**
     * Articles of the file {@code LANGUAGE.jsonl} in a folder, spread over it.
     *
     * @param count how many at most
     * @throws IllegalArgumentException when a line has no text
     */
    static List<Article> read(Path folder, String language, int count) throws IOException {
        List<String> lines = lines(folder, language);
        List<Article> articles = new ArrayList<>(count);
        for (int i : spread(lines.size(), count)) {
            articles.add(article(lines.get(i), language, file(language) + ":" + (i + 1)));
        }
        return articles;
    }

    /** The same articles as lines of JSON with no other keys than {@code id}, {@code title} and {@code text}. */
    static List<String> json(Path folder, String language, int count) throws IOException {
        List<String> lines = lines(folder, language);
        List<String> articles = new ArrayList<>(count);
        for (int i : spread(lines.size(), count)) {
            ObjectNode kept = JSON.createObjectNode();
            kept.put("id", language + "-" + (i + 1));
            JsonNode given = JSON.readTree(lines.get(i));
            for (String key : List.of("title", "text")) {
                kept.put(key, given.path(key).asString(""));
            }
            articles.add(JSON.writeValueAsString(kept));
        }
        return articles;
    }

    private static int[] spread(int lines, int count) {
        int step = Math.max(1, lines / count);
        return IntStream.iterate(0, i -> i < lines, i -> i + step).limit(count).toArray();
    }

    static String file(String language) {
        return language + ".jsonl";
    }

    private static List<String> lines(Path folder, String language) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(file(language)))) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }

    /** One article of a line of such a file; {@code place} becomes its id. */
    static Article article(String line, String language, String place) {
        JsonNode given = JSON.readTree(line);
        JsonNode body = given.get("text");
        if (body == null || body.asString().isBlank()) {
            throw new IllegalArgumentException("[" + place + "] text must be given but was missing or blank");
        }
        JsonNode title = given.get("title");
        String head = title == null || title.isNull() ? "" : title.asString();
        return article(place, language, head, body.asString());
    }

    private static Article article(String id, String language, String title, String body) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> paragraphs = new ArrayList<>();
        add(text, paragraphs, title, Origin.TITLE);
        body.lines().forEach(line -> add(text, paragraphs, line, Origin.BODY));
        return new Article(id, null, null, null, null, null, language, text.toString(), paragraphs);
    }

    private static void add(StringBuilder text, List<Paragraph> paragraphs, String line, Origin origin) {
        String words = line.strip().replace('\n', ' ');
        if (words.isEmpty()) {
            return;
        }
        text.append(text.isEmpty() ? "" : "\n");
        Span span = new Span(text.length(), text.length() + words.length());
        text.append(words);
        paragraphs.add(new Paragraph(span, origin));
    }
}
