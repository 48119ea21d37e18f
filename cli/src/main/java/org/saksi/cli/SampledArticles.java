package org.saksi.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.saksi.Saksi;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.ReaderOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
                    article(row).map(saksi::code).forEach(coded -> each.accept(id, coded));
                }
            }
        }
    }

    /** The article as {@code saksi code} reads it from a JSON line. */
    private static Stream<Article> article(JsonNode row) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("id", row.path("id").asString());
        line.put("language", row.path("lang").asString());
        String date = row.path("date").asString("");
        if (date.length() >= 10) {
            line.put("published", date.substring(0, 10));
        }
        line.put("title", row.path("title").asString(""));
        line.put("text", row.path("text").asString());
        InputStream in = new ByteArrayInputStream(line.toString().getBytes(StandardCharsets.UTF_8));
        List<Article> read = new ArrayList<>();
        try (Stream<ReadResult> results = new ArticleReader(ReaderOptions.defaults()).read(List.of("-"), in)) {
            results.forEach(result -> {
                if (result instanceof ReadResult.Read found) {
                    read.add(found.article());
                }
            });
        }
        return read.stream();
    }
}
