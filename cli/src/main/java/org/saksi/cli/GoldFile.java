package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gold file as articles: each text an article of one body paragraph that keeps the gold's id. */
final class GoldFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    GoldFile(Path file) {
        this.file = file;
    }

    /**
     * One line.
     *
     * @param gold what the line says
     * @param article its text as an article
     */
    record Text(JsonNode gold, Article article) {}

    List<Text> texts() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .map(gold -> new Text(gold, article(gold)))
                .toList();
    }

    List<Article> articles() throws IOException {
        return texts().stream().map(Text::article).toList();
    }

    private static Article article(JsonNode gold) {
        String text = gold.path("text").asString("");
        return new Article(
                gold.path("id").asString(""),
                null,
                null,
                null,
                null,
                GoldDate.read(gold.path("date").asString("")),
                gold.path("lang").asString("und"),
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
    }
}
