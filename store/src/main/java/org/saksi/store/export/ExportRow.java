package org.saksi.store.export;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Span;
import org.saksi.store.StoredEvent;

/**
 * What the cells of a row are read from.
 *
 * @param stored the event with its incident and review
 * @param article the article it was read in; spans count in its text
 * @param added when its coding came into the dataset, null when unknown
 */
record ExportRow(
        StoredEvent stored, CodedArticle article, @Nullable Instant added) {
    Event event() {
        return stored.event();
    }

    @Nullable
    Incident incident() {
        return stored.incident();
    }

    /** Where a span starts, in code points. */
    int start(Span span) {
        return article.article().text().codePointCount(0, span.start());
    }

    /** Where a span ends, in code points. */
    int end(Span span) {
        return article.article().text().codePointCount(0, span.end());
    }

    /** A value of a part of the event that may be missing. */
    static <T> Function<ExportRow, @Nullable Object> part(
            Function<Event, @Nullable T> part, Function<T, @Nullable Object> value) {
        return row -> {
            T found = part.apply(row.event());
            return found == null ? null : value.apply(found);
        };
    }

    /** A value of each member in one cell, empty where a member has none, so that places in the cells agree. */
    static <T> String joined(List<T> values, Function<T, @Nullable String> part) {
        return values.stream()
                .map(value -> {
                    String text = part.apply(value);
                    return text == null ? "" : text;
                })
                .collect(Collectors.joining("; "));
    }

    /** The name of a member where it is resolved, else its words. */
    static String called(Member member) {
        return member.name() == null ? member.text() : member.name();
    }
}
