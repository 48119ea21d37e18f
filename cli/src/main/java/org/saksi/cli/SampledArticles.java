package org.saksi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.saksi.Saksi;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samples read by hand that ship as ids and places, and the news articles that they point into. */
final class SampledArticles {
    private SampledArticles() {}

    /** The cells of a sample, line by line, without its comments. */
    static List<List<String>> rows(String sample) {
        try (InputStream in = Objects.requireNonNull(SampledArticles.class.getResourceAsStream(sample), sample)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes the wanted articles of a file as {@code saksi code} does, and hands each on with its id. */
    static void code(Path file, Set<String> wanted, BiConsumer<String, CodedArticle> each) throws IOException {
        Saksi saksi = Saksi.load();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode row = JsonMapper.shared().readTree(line);
                String id = row.path("id").asString("");
                if (wanted.contains(id)) {
                    each.accept(id, saksi.code(article(row)));
                }
            }
        }
    }

    private static Article article(JsonNode row) {
        String date = row.path("date").asString("");
        return NewsArticle.of(
                row.path("id").asString(),
                row.path("lang").asString(),
                "",
                date.length() < 10 ? null : date.substring(0, 10),
                row.path("title").asString(""),
                row.path("text").asString());
    }
}
