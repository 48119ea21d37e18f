package org.saksi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        Path file = folder.resolve(language + ".jsonl");
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        int step = Math.max(1, lines.size() / count);
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < lines.size() && articles.size() < count; i += step) {
            articles.add(article(lines.get(i), language, file.getFileName() + ":" + (i + 1)));
        }
        return articles;
    }

    private static Article article(String line, String language, String place) {
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
