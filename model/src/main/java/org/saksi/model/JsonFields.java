package org.saksi.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How the contract writes a field of each kind; the writers of its lines build on it. */
abstract sealed class JsonFields permits ContractWriter, LinkWriter, RegisterWriter {
    final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    final void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    final <T> void list(String name, List<T> values, Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        for (T value : values) {
            object(() -> fields.accept(value));
        }
        json.writeEndArray();
    }

    final <T> void nullable(String name, @Nullable T value, Consumer<T> fields) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            object(() -> fields.accept(value));
        }
    }

    final void strings(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    final void type(String name, @Nullable EventType type) {
        string(name, type == null ? null : type.name());
    }

    final void string(String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Writes a whole number without its fraction: 2, not 2.0. */
    final void number(String name, @Nullable Double value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber(value.longValue());
        } else {
            json.writeNumber(value);
        }
    }

    final void reference(ArticleReference article) {
        json.writeName("article");
        object(() -> {
            string("id", article.id());
            string("url", article.url());
            string("publisher", article.publisher());
            string("title", article.title());
            string("published", article.published());
            string("language", article.language());
        });
    }
}
