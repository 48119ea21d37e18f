package org.saksi.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.reader.ReaderOptions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes an article of its fields as {@code saksi code} reads it from a JSON line. */
final class NewsArticle {
    private NewsArticle() {}

    static Article of(
            String id, String language, String publisher, @Nullable String published, String title, String text) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("id", id);
        line.put("language", language);
        if (!publisher.isEmpty()) {
            line.put("publisher", publisher);
        }
        if (published != null) {
            line.put("published", published);
        }
        line.put("title", title);
        line.put("text", text);
        InputStream in = new ByteArrayInputStream(line.toString().getBytes(StandardCharsets.UTF_8));
        try (Stream<ReadResult> results = new ArticleReader(ReaderOptions.defaults()).read(List.of("-"), in)) {
            return results.filter(ReadResult.Read.class::isInstance)
                    .map(result -> ((ReadResult.Read) result).article())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("article " + id + " must be readable"));
        }
    }
}
