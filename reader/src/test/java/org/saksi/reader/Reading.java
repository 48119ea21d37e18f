package org.saksi.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.model.Origin;

/** Reads inputs of a test and hands out what became of them. */
final class Reading {
    private Reading() {}

    static List<ReadResult> stdin(ArticleReader reader, byte[] bytes) {
        return stdin(reader, new ByteArrayInputStream(bytes));
    }

    static List<ReadResult> stdin(ArticleReader reader, InputStream in) {
        try (Stream<ReadResult> results = reader.read(List.of("-"), in)) {
            return results.toList();
        }
    }

    static List<ReadResult> stdin(String text) {
        return stdin(new ArticleReader(), text.getBytes(StandardCharsets.UTF_8));
    }

    static List<ReadResult> files(Object... inputs) {
        return files(new ArticleReader(), inputs);
    }

    static List<ReadResult> files(ArticleReader reader, Object... inputs) {
        List<String> names = Stream.of(inputs).map(Object::toString).toList();
        try (Stream<ReadResult> results = reader.read(names, InputStream.nullInputStream())) {
            return results.toList();
        }
    }

    static Article article(String text) {
        return article(new ArticleReader().readText("text", text));
    }

    static Article article(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read -> read.article();
            case ReadResult.Refused refused ->
                throw new AssertionError(refused.letter().reason());
            case ReadResult.Skipped skipped -> throw new AssertionError(skipped.message());
        };
    }

    static DeadLetter letter(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read -> throw new AssertionError("read " + read.article());
            case ReadResult.Refused refused -> refused.letter();
            case ReadResult.Skipped skipped -> throw new AssertionError(skipped.message());
        };
    }

    static List<String> reasons(List<ReadResult> results) {
        return results.stream()
                .filter(ReadResult.Refused.class::isInstance)
                .map(result -> letter(result).reason())
                .toList();
    }

    /** The paragraphs of one origin. */
    static List<String> of(Article article, Origin origin) {
        return article.paragraphs().stream()
                .filter(paragraph -> paragraph.origin() == origin)
                .map(paragraph -> paragraph.span().in(article.text()))
                .toList();
    }

    static Article page(String name) {
        try (InputStream in = Reading.class.getResourceAsStream("pages/" + name)) {
            return article(stdin(new ArticleReader(), in.readAllBytes()).get(0));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
