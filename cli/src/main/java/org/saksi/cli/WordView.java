package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.cli.ArticleWords.Example;
import org.saksi.cli.ArticleWords.Key;
import org.saksi.coder.Decisions.Decision;
import org.saksi.store.export.SpreadsheetCells;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words of {@code saksi rules coverage} in one of its formats. */
final class WordView {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Widths of the columns in a table; the last one takes what is left. */
    private static final List<Integer> WIDTHS = List.of(4, 4, 20, 7, 8, 24);

    private static final int LEAST_WIDTH = 20;

    private final Format format;
    private final boolean decided;
    private final int width;

    /** A view; {@code decided} shows reasons instead of examples, {@code width} is that of a table. */
    WordView(Format format, boolean decided, int width) {
        this.format = format;
        this.decided = decided;
        this.width = width;
    }

    String header() {
        return switch (format) {
            case JSONL -> "";
            case CSV ->
                SpreadsheetCells.line(
                        decided
                                ? List.of("language", "kind", "word", "count", "articles", "rule", "reason")
                                : List.of(
                                        "language",
                                        "kind",
                                        "word",
                                        "count",
                                        "articles",
                                        "input",
                                        "article",
                                        "sentence",
                                        "example"));
            case TABLE ->
                columns(
                        decided
                                ? List.of("LANG", "KIND", "WORD", "COUNT", "ARTICLES", "REASON")
                                : List.of("LANG", "KIND", "WORD", "COUNT", "ARTICLES", "PLACE", "EXAMPLE"));
        };
    }

    /** A word that nobody knows. */
    String row(String language, WordTally.Row row) {
        Example example = row.example();
        String kind = row.key().kind().label();
        return switch (format) {
            case JSONL -> {
                ObjectNode line = object(language, row.key(), row);
                line.putObject("example")
                        .put("input", example.input())
                        .put("article", example.article())
                        .put("sentence", example.sentence())
                        .put("text", example.clause());
                yield JSON.writeValueAsString(line) + "\n";
            }
            case CSV ->
                cells(List.of(
                        language,
                        kind,
                        row.key().word(),
                        Integer.toString(row.count()),
                        Integer.toString(row.articles()),
                        example.input(),
                        example.article(),
                        Integer.toString(example.sentence()),
                        example.clause()));
            case TABLE ->
                columns(List.of(
                        language,
                        kind,
                        row.key().word(),
                        Integer.toString(row.count()),
                        Integer.toString(row.articles()),
                        example.place(),
                        example.clause()));
        };
    }

    /** A decided word with its count in the corpus, and whether a rule names it nevertheless. */
    String decision(String language, Decision decision, Map<Key, WordTally.Row> counted, boolean ruled) {
        Key key = new Key(decision.kind(), decision.word());
        WordTally.Row row = counted.get(key);
        String count = Integer.toString(row == null ? 0 : row.count());
        String articles = Integer.toString(row == null ? 0 : row.articles());
        String kind = decision.kind().label();
        return switch (format) {
            case JSONL ->
                JSON.writeValueAsString(
                                object(language, key, row).put("rule", ruled).put("reason", decision.reason()))
                        + "\n";
            case CSV ->
                cells(List.of(
                        language, kind, decision.word(), count, articles, Boolean.toString(ruled), decision.reason()));
            case TABLE ->
                columns(List.of(
                        language,
                        kind,
                        decision.word(),
                        count,
                        articles,
                        decision.reason() + (ruled ? " (but a rule names it)" : "")));
        };
    }

    private static ObjectNode object(String language, Key key, WordTally.@Nullable Row row) {
        return JSON.createObjectNode()
                .put("language", language)
                .put("kind", key.kind().label())
                .put("word", key.word())
                .put("count", row == null ? 0 : row.count())
                .put("articles", row == null ? 0 : row.articles());
    }

    private static String cells(List<String> cells) {
        return SpreadsheetCells.line(
                cells.stream().map(SpreadsheetCells::harmless).toList());
    }

    private String columns(List<String> cells) {
        List<String> shown = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < cells.size() - 1; i++) {
            shown.add(TableView.fit(Printable.line(cells.get(i)), WIDTHS.get(i)));
            used += WIDTHS.get(i) + 2;
        }
        shown.add(TableView.fit(Printable.line(cells.getLast()), Math.max(LEAST_WIDTH, width - used)));
        return String.join("  ", shown).stripTrailing() + "\n";
    }
}
