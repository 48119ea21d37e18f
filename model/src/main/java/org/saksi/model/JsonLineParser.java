package org.saksi.model;

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

/** Reads a line that must hold one JSON object, with every name once, and nothing beside it. */
final class JsonLineParser {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLineParser() {}

    static JsonObject parse(String line) {
        if (line.isBlank()) {
            throw ContractException.line("must be a JSON object but was empty", null);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ContractException.line("must be a JSON object but was another value", null);
            }
            JsonObject object = new JsonObject(members(parser, ""));
            if (parser.nextToken() != null) {
                throw ContractException.line("must be one JSON object but goes on behind it", null);
            }
            return object;
        } catch (JacksonException e) {
            // A line that breaks a limit of the parser, such as its depth, carries no place.
            TokenStreamLocation place = e.getLocation();
            String column = place == null ? "" : " at column " + place.getColumnNr();
            String fault = "must be JSON but is broken" + column + ": " + e.getOriginalMessage();
            throw ContractException.line(fault, e);
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser, String path) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String child = path.isEmpty() ? name : path + "." + name;
            if (members.containsKey(name)) {
                throw ContractException.field(child, "stand once in its object", "repeated");
            }
            parser.nextToken();
            members.put(name, value(parser, child));
        }
        return members;
    }

    private static List<@Nullable Object> elements(JsonParser parser, String path) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser, String path) {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> new JsonObject(members(parser, path));
            case JsonTokenId.ID_START_ARRAY -> elements(parser, path);
            case JsonTokenId.ID_STRING -> parser.getString();
            case JsonTokenId.ID_NUMBER_INT -> integral(parser);
            case JsonTokenId.ID_NUMBER_FLOAT -> parser.getDoubleValue();
            case JsonTokenId.ID_TRUE -> true;
            case JsonTokenId.ID_FALSE -> false;
            case JsonTokenId.ID_NULL -> null;
            default -> throw ContractException.line("must be JSON but ends too early", null);
        };
    }

    /** A whole number as a long, or as a double where it is too great for one. */
    private static Number integral(JsonParser parser) {
        JsonParser.NumberType type = parser.getNumberType();
        boolean fits = type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
        // Not a conditional expression, which would widen the long.
        if (fits) {
            return parser.getLongValue();
        }
        return parser.getDoubleValue();
    }
}
