package org.saksi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.model.CodedArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of news with {@code id}, {@code lang}, {@code source}, {@code date}, {@code title} and {@code text}. */
final class NewsPack {
    private static final int DAY = 10;

    private NewsPack() {}

    /** Codes those articles of a file that are wanted; by their ids. */
    static Map<String, CodedArticle> coded(Path file, Set<String> wanted, Saksi saksi) throws IOException {
        Map<String, CodedArticle> coded = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode row = JsonMapper.shared().readTree(line);
                String id = row.path("id").asString("");
                if (wanted.contains(id)) {
                    coded.put(
                            id,
                            saksi.code(NewsArticle.of(
                                    id,
                                    row.path("lang").asString("id"),
                                    row.path("source").asString("").strip(),
                                    day(row.path("date").asString("")),
                                    row.path("title").asString(""),
                                    row.path("text").asString(""))));
                }
            }
        }
        return coded;
    }

    /** The day of a moment, null where there is none. */
    static @Nullable String day(String moment) {
        return moment.length() < DAY ? null : moment.substring(0, DAY);
    }
}
