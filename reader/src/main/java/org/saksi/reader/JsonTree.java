package org.saksi.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as maps, lists, strings, numbers, booleans and nulls. Recursion is as deep as the JSON, which the parser's own
 * limit of nesting caps.
 */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /** The one value that the text is; refuses text that is broken, goes on behind it or repeats a key. */
    static @Nullable Object parse(String json) throws RefusalException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw broken(parser.currentTokenLocation());
            }
            return value;
        } catch (JacksonException failure) {
            throw broken(failure.getLocation());
        }
    }

    /** What a value is, in words that complete "but was". */
    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object -> "an object";
            case List<?> array -> "an array";
            case String string -> "a string";
            case Boolean truth -> "a boolean";
            default -> "a number";
        };
    }

    private static @Nullable Object value(JsonParser parser) throws RefusalException {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> object(parser);
            case JsonTokenId.ID_START_ARRAY -> array(parser);
            case JsonTokenId.ID_STRING -> parser.getString();
            // No field is a number, so only its being one matters; huge ones cost nothing this way.
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> 0;
            case JsonTokenId.ID_TRUE -> true;
            case JsonTokenId.ID_FALSE -> false;
            case JsonTokenId.ID_NULL -> null;
            default -> throw broken(parser.currentLocation());
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws RefusalException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (key == null) {
                throw broken(parser.currentLocation());
            }
            parser.nextToken();
            if (object.containsKey(key)) {
                throw new RefusalException(
                        "json", "key \"" + Fields.quotable(key) + "\" must stand once in its object but stood twice");
            }
            object.put(key, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws RefusalException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    /** The parser's own words change between its versions, so only the column is told. */
    private static RefusalException broken(@Nullable TokenStreamLocation location) {
        boolean known = location != null && location.getColumnNr() > 0;
        String column = location != null && known ? " at column " + location.getColumnNr() : "";
        return new RefusalException("json", "line must be one JSON object but is broken" + column);
    }
}
