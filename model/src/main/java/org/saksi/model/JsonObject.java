package org.saksi.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object whose fields are taken out one by one under their names and types; what is left over is refused.
 *
 * <p>A fault names its field inside this object; each object that holds it puts its own name before it. Not
 * thread-safe: it is consumed while it is read.
 */
final class JsonObject {
    private final Map<String, @Nullable Object> fields;
    private final List<String> taken = new ArrayList<>();

    JsonObject(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** What the reading makes of the fields; a field that it does not take is refused. It may be read again. */
    <T> T read(Function<JsonObject, T> reading) {
        taken.clear();
        T read = reading.apply(this);
        for (String left : fields.keySet()) {
            if (!taken.contains(left)) {
                throw ContractException.field(left, "be one of " + String.join(", ", taken), left);
            }
        }
        return read;
    }

    String string(String name) {
        return typed(name, "be a string", String.class);
    }

    @Nullable
    String stringOrNull(String name) {
        return typedOrNull(name, "be a string or null", String.class);
    }

    boolean bool(String name) {
        return typed(name, "be true or false", Boolean.class);
    }

    double number(String name) {
        return typed(name, "be a number", Number.class).doubleValue();
    }

    @Nullable
    Double numberOrNull(String name) {
        Number number = typedOrNull(name, "be a number or null", Number.class);
        return number == null ? null : number.doubleValue();
    }

    long whole(String name) {
        return typed(name, "be a whole number", Long.class);
    }

    @Nullable
    Long wholeOrNull(String name) {
        return typedOrNull(name, "be a whole number or null", Long.class);
    }

    int integer(String name) {
        long whole = whole(name);
        if (whole != (int) whole) {
            throw ContractException.field(name, "be a whole number of 32 bits", whole);
        }
        return (int) whole;
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        String date = stringOrNull(name);
        if (date == null) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw ContractException.field(name, "be an ISO date or null", date);
        }
    }

    /** The constant whose label stands in the field. */
    <E extends Enum<E>> E label(String name, E[] constants, Function<E, String> label) {
        return constant(name, string(name), constants, label);
    }

    <E extends Enum<E>> @Nullable E labelOrNull(String name, E[] constants, Function<E, String> label) {
        String written = stringOrNull(name);
        return written == null ? null : constant(name, written, constants, label);
    }

    private static <E extends Enum<E>> E constant(
            String name, String written, E[] constants, Function<E, String> label) {
        for (E constant : constants) {
            if (label.apply(constant).equals(written)) {
                return constant;
            }
        }
        String known = Arrays.stream(constants).map(label).collect(Collectors.joining(", "));
        throw ContractException.field(name, "be one of " + known, written);
    }

    <T> T object(String name, Function<JsonObject, T> reading) {
        return nested(name, typed(name, "be an object", JsonObject.class), reading);
    }

    <T> @Nullable T objectOrNull(String name, Function<JsonObject, T> reading) {
        JsonObject object = typedOrNull(name, "be an object or null", JsonObject.class);
        return object == null ? null : nested(name, object, reading);
    }

    <T> List<T> objects(String name, Function<JsonObject, T> reading) {
        List<T> read = new ArrayList<>();
        for (Object element : typed(name, "be an array", List.class)) {
            String place = name + "[" + read.size() + "]";
            if (!(element instanceof JsonObject object)) {
                throw ContractException.field(place, "be an object", element);
            }
            read.add(nested(place, object, reading));
        }
        return read;
    }

    List<String> strings(String name) {
        List<String> read = new ArrayList<>();
        for (Object element : typed(name, "be an array", List.class)) {
            if (!(element instanceof String string)) {
                throw ContractException.field(name + "[" + read.size() + "]", "be a string", element);
            }
            read.add(string);
        }
        return read;
    }

    /** Two code-point offsets as they stand in the field, not yet checked against a text. */
    Offsets offsets(String name) {
        return offsets(name, typed(name, "be [start, end]", List.class));
    }

    @Nullable
    Offsets offsetsOrNull(String name) {
        List<?> pair = typedOrNull(name, "be [start, end] or null", List.class);
        return pair == null ? null : offsets(name, pair);
    }

    private static Offsets offsets(String name, List<?> pair) {
        if (pair.size() == 2 && pair.get(0) instanceof Long start && pair.get(1) instanceof Long end) {
            return new Offsets(start, end);
        }
        throw ContractException.field(name, "be [start, end]", pair);
    }

    /** A span as a line writes it. */
    record Offsets(long start, long end) {}

    /** Takes a field whose object has free names, such as counts. */
    Map<String, Long> wholes(String name) {
        return object(name, counts -> {
            Map<String, Long> read = new LinkedHashMap<>();
            for (String count : counts.fields.keySet()) {
                read.put(count, counts.whole(count));
            }
            return read;
        });
    }

    /** Takes a field whose object has free names and numbers. */
    Map<String, Double> numbers(String name) {
        return object(name, parts -> {
            Map<String, Double> read = new LinkedHashMap<>();
            for (String part : parts.fields.keySet()) {
                read.put(part, parts.number(part));
            }
            return read;
        });
    }

    private static <T> T nested(String place, JsonObject object, Function<JsonObject, T> reading) {
        try {
            return object.read(reading);
        } catch (ContractException e) {
            throw e.inside(place);
        }
    }

    private <T> T typed(String name, String rule, Class<T> type) {
        T value = typedOrNull(name, rule, type);
        if (value == null) {
            throw ContractException.field(name, rule, null);
        }
        return value;
    }

    private <T> @Nullable T typedOrNull(String name, String rule, Class<T> type) {
        taken.add(name);
        Object value = fields.get(name);
        if (value == null) {
            if (!fields.containsKey(name)) {
                throw ContractException.missing(name);
            }
            return null;
        }
        if (!type.isInstance(value)) {
            throw ContractException.field(name, rule, value);
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        return "an object";
    }
}
