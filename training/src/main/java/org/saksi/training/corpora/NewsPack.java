package org.saksi.training.corpora;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The Indonesian articles of the data packs; only those of IndoSum (CC BY-SA 4.0) may train, as raw text. */
public final class NewsPack {
    private static final String INDOSUM = "indosum";

    private NewsPack() {}

    /**
     * One article.
     *
     * @param origin the collection it was taken from
     * @param text its paragraphs, one a line
     */
    public record Item(String id, String origin, String text) {}

    /** The articles of IndoSum, tokenised as they come, in the order of the file. */
    public static Licensed<Item> indosum(Path data) throws IOException {
        return new Licensed<>("IndoSum", "CC BY-SA 4.0", Use.TRAIN, read(data, true));
    }

    /** All other articles, as their publishers wrote them. */
    public static Licensed<Item> others(Path data) throws IOException {
        return new Licensed<>("Indonesian press", "none stated", Use.MEASURE, read(data, false));
    }

    private static List<Item> read(Path data, boolean indosum) throws IOException {
        List<Item> items = new ArrayList<>();
        JsonFactory json = new JsonFactory();
        try (BufferedReader lines =
                Files.newBufferedReader(data.resolve("articles/id.jsonl"), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Item item = item(json, line);
                if (item.origin().startsWith(INDOSUM) == indosum) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static Item item(JsonFactory json, String line) {
        String id = "";
        String origin = "";
        String text = "";
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "id" -> id = parser.getString();
                    case "origin" -> origin = parser.getString();
                    case "text" -> text = parser.getString();
                    default -> parser.skipChildren();
                }
            }
        }
        return new Item(id, origin, text);
    }
}
