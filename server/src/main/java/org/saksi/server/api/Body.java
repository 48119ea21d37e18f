package org.saksi.server.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.server.access.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON object of a request's body, read strictly. */
final class Body {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode object;

    private Body(ObjectNode object) {
        this.object = object;
    }

    /**
     * Reads it.
     *
     * @throws RefusedException when the body is said to be something else, or is not one JSON object
     */
    static Body of(Context ctx) {
        requireType(ctx, "application/json");
        try {
            JsonNode read = STRICT.readTree(ctx.bodyAsBytes());
            if (read instanceof ObjectNode object) {
                return new Body(object);
            }
            throw RefusedException.bad("json", "[body] must be a JSON object but was another value or nothing");
        } catch (JacksonException e) {
            throw RefusedException.bad("json", "[body] must be one JSON object but was not: " + e.getOriginalMessage());
        }
    }

    /** The media type of a body in lower case, without what follows it. */
    static String type(Context ctx) {
        String type = ctx.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static void requireType(Context ctx, String... types) {
        if (!List.of(types).contains(type(ctx))) {
            throw new RefusedException(
                    415,
                    "type",
                    "[Content-Type] must be " + String.join(" or ", types) + " but was \"" + type(ctx) + "\"");
        }
    }

    Body knowing(String... names) {
        Set<String> known = new TreeSet<>(List.of(names));
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw RefusedException.bad(
                        "field", "field must be one of " + String.join(", ", known) + " but was \"" + name + "\"");
            }
        }
        return this;
    }

    /** A text that must be there and not be blank. */
    String text(String name) {
        String value = textOrNull(name);
        if (value == null || value.isBlank()) {
            throw RefusedException.bad("field", "field \"" + name + "\" must be a text but was missing or blank");
        }
        return value;
    }

    /** One of some values by its word. */
    <T> T named(String name, T[] values, Function<T, String> label) {
        String word = text(name);
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedException.bad(
                        "field",
                        "field \"" + name + "\" must be one of "
                                + Arrays.stream(values).map(label).collect(Collectors.joining(", ")) + " but was \""
                                + word + "\""));
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw RefusedException.bad("field", "field \"" + name + "\" must be a text but was " + value);
        }
        return value.stringValue();
    }

    long whole(String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw RefusedException.bad("field", "field \"" + name + "\" must be a whole number but was " + value);
        }
        return value.longValue();
    }

    /** Whether a truth value is true; one that is missing is false. */
    boolean truth(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw RefusedException.bad("field", "field \"" + name + "\" must be true or false but was " + value);
        }
        return value.booleanValue();
    }

    /** Texts that must be there, at least one. */
    List<String> someTexts(String name) {
        List<String> texts = texts(name);
        if (texts.isEmpty()) {
            throw RefusedException.bad(
                    "field", "field \"" + name + "\" must be a list of texts but was " + object.get(name));
        }
        return texts;
    }

    /** An object of the contract as its line; null where there is none. */
    @Nullable
    String lineOrNull(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw RefusedException.bad("field", "field \"" + name + "\" must be an object but was " + value);
        }
        return STRICT.writeValueAsString(value);
    }

    /** A whole number, null where there is none. */
    @Nullable
    Long wholeOrNull(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : Long.valueOf(whole(name));
    }

    /** The texts of a list; empty where there is none. */
    List<String> texts(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw RefusedException.bad("field", "field \"" + name + "\" must be a list of texts but was " + value);
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    /** The whole object on one line. */
    String line() {
        return STRICT.writeValueAsString(object);
    }
}
