package org.saksi.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Draft.Encoding;
import org.saksi.reader.Draft.Metadata;
import org.saksi.reader.Provenance.CharsetSource;
import org.saksi.reader.Provenance.Format;

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

    private final Set<String> ignorableKeys;

    JsonlReader(Set<String> ignorableKeys) {
        this.ignorableKeys = ignorableKeys;
    }

    /** The draft of one line. */
    Draft read(String line) throws RefusalException {
        Map<?, ?> object = parse(line);
        refuseUnknownKeys(object);
        Metadata metadata = metadata(object);
        String text = string(object, Fields.TEXT);
        if (text == null) {
            String found = object.containsKey(Fields.TEXT) ? "null" : "missing";
            throw new RefusalException("text-present", "field \"text\" must be present but was " + found);
        }
        String cleaned = StoredText.of(text);
        if (cleaned.chars().allMatch(c -> StoredText.isBlank((char) c))) {
            throw new RefusalException("empty", "field \"text\" must hold text but was blank");
        }
        Encoding utf8 = new Encoding("UTF-8", CharsetSource.VALID);
        return new Draft(metadata, TextReader.body(cleaned), Format.JSONL, utf8, List.of());
    }

    private static Metadata metadata(Map<?, ?> object) throws RefusalException {
        String given = string(object, Fields.ID);
        String id = given == null ? "" : StoredText.of(given);
        String published = Fields.line(string(object, Fields.PUBLISHED));
        return new Metadata(
                id.isBlank() ? null : id,
                Fields.line(string(object, Fields.URL)),
                Fields.line(string(object, Fields.PUBLISHER)),
                Fields.line(string(object, Fields.TITLE)),
                Fields.line(string(object, Fields.BYLINE)),
                published == null ? null : Fields.date(published),
                Fields.line(string(object, Fields.LANGUAGE)));
    }

    private static Map<?, ?> parse(String line) throws RefusalException {
        Object value = JsonTree.parse(line);
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new RefusalException("json", "line must be one JSON object but was " + JsonTree.kind(value));
    }

    private void refuseUnknownKeys(Map<?, ?> object) throws RefusalException {
        for (Object name : object.keySet()) {
            String key = String.valueOf(name);
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

    private static @Nullable String string(Map<?, ?> object, String key) throws RefusalException {
        Object value = object.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new RefusalException(
                "field-type", "field \"" + key + "\" must be a string but was " + JsonTree.kind(value));
    }
}
