package org.saksi.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Draft.Encoding;
import org.saksi.reader.Draft.Metadata;
import org.saksi.reader.Provenance.CharsetSource;
import org.saksi.reader.Provenance.Format;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/** Reads one line of JSONL; strict about keys and types. Immutable, usable by several threads. */
final class JsonlReader {
    private static final List<String> KEYS = List.of(
            Fields.ID,
            Fields.URL,
            Fields.PUBLISHER,
            Fields.TITLE,
            Fields.BYLINE,
            Fields.PUBLISHED,
            Fields.LANGUAGE,
            Fields.TEXT);

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final Set<String> ignorableKeys;

    JsonlReader(Set<String> ignorableKeys) {
        this.ignorableKeys = ignorableKeys;
    }

    /** The draft of one line. */
    Draft read(String line) throws RefusalException {
        JsonNode object = parse(line);
        refuseUnknownKeys(object);
        Metadata metadata = metadata(object);
        String text = string(object, Fields.TEXT);
        if (text == null) {
            String found = object.has(Fields.TEXT) ? "null" : "missing";
            throw new RefusalException("text-present", "field \"text\" must be present but was " + found);
        }
        String cleaned = StoredText.of(text);
        if (cleaned.chars().allMatch(c -> StoredText.isBlank((char) c))) {
            throw new RefusalException("empty", "field \"text\" must hold text but was blank");
        }
        Encoding utf8 = new Encoding("UTF-8", CharsetSource.VALID);
        return new Draft(metadata, TextReader.body(cleaned), Format.JSONL, utf8, List.of());
    }

    private static Metadata metadata(JsonNode object) throws RefusalException {
        String id = string(object, Fields.ID);
        String published = Fields.line(string(object, Fields.PUBLISHED));
        return new Metadata(
                id == null || id.isBlank() ? null : id,
                Fields.line(string(object, Fields.URL)),
                Fields.line(string(object, Fields.PUBLISHER)),
                Fields.line(string(object, Fields.TITLE)),
                Fields.line(string(object, Fields.BYLINE)),
                published == null ? null : Fields.date(published),
                Fields.line(string(object, Fields.LANGUAGE)));
    }

    private JsonNode parse(String line) throws RefusalException {
        JsonNode node;
        try {
            node = mapper.readTree(line);
        } catch (JacksonException broken) {
            throw new RefusalException("json", "line must be one JSON object but is broken" + column(broken));
        }
        if (!node.isObject()) {
            throw new RefusalException("json", "line must be one JSON object but was " + article(node));
        }
        return node;
    }

    /** The parser's own words change between its versions, so only the column is told. */
    private static String column(JacksonException broken) {
        var location = broken.getLocation();
        return location == null || location.getColumnNr() < 1 ? "" : " at column " + location.getColumnNr();
    }

    private void refuseUnknownKeys(JsonNode object) throws RefusalException {
        for (String key : new LinkedHashSet<>(object.propertyNames())) {
            if (!KEYS.contains(key) && !ignorableKeys.contains(key)) {
                String meant = Suggestion.of(key, KEYS);
                String hint = meant == null ? "" : ", did you mean \"" + meant + "\"?";
                throw new RefusalException(
                        "unknown-field",
                        "field must be one of " + String.join(", ", KEYS) + " but was \"" + Fields.quotable(key) + "\""
                                + hint);
            }
        }
    }

    private static @Nullable String string(JsonNode object, String key) throws RefusalException {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new RefusalException(
                    "field-type", "field \"" + key + "\" must be a string but was " + article(value));
        }
        return value.stringValue();
    }

    private static String article(JsonNode node) {
        JsonNodeType type = node.getNodeType();
        return switch (type) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case STRING, BINARY -> "a string";
            case NULL -> "null";
            case MISSING -> "nothing";
        };
    }
}
