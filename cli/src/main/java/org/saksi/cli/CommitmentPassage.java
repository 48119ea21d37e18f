package org.saksi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A passage of our own with the commitments that a reader finds in it.
 *
 * @param id its name
 * @param language of its texts
 * @param articles the passage and what is reported later, in order of days
 * @param expected the commitments
 */
record CommitmentPassage(String id, String language, List<Article> articles, List<Expected> expected) {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 16);
    private static final String RESOURCE = "commitment-passages.jsonl";

    /**
     * A commitment that a reader finds.
     *
     * @param by words of who commits
     * @param pledge type of the act that is pledged or ruled out
     * @param negative whether it is ruled out
     * @param condition type of the first act of its condition, null where none is looked at
     * @param negated whether the condition is that the act fails
     * @param conditions how many acts the condition names, 0 where that is not looked at
     * @param state what the register says at the end, null where that is not looked at
     */
    record Expected(
            String by,
            EventType pledge,
            boolean negative,
            @Nullable EventType condition,
            boolean negated,
            int conditions,
            @Nullable String state) {}

    /** The passages that ship with the command. */
    static List<CommitmentPassage> shipped() {
        try (InputStream in = Objects.requireNonNull(CommitmentPassage.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> of(JsonMapper.shared().readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommitmentPassage of(JsonNode passage) {
        String id = passage.get("id").asString();
        String language = id.substring(0, 2);
        List<Article> articles = new ArrayList<>();
        articles.add(article(id, language, PUBLISHED, passage.get("text").asString()));
        for (JsonNode later : passage.path("later")) {
            String[] report = later.asString().split("\\|", 2);
            String name = id + "." + articles.size();
            articles.add(article(name, language, LocalDate.parse(report[0]), report[1]));
        }
        List<Expected> expected = new ArrayList<>();
        for (JsonNode commitment : passage.get("commitments")) {
            expected.add(new Expected(
                    commitment.get("by").asString(),
                    EventType.valueOf(commitment.get("pledge").asString()),
                    "negative".equals(commitment.path("polarity").asString("")),
                    commitment.has("condition")
                            ? EventType.valueOf(commitment.get("condition").asString())
                            : null,
                    commitment.path("negated").asBoolean(false),
                    commitment.path("conditions").asInt(0),
                    commitment.has("state") ? commitment.get("state").asString() : null));
        }
        return new CommitmentPassage(id, language, List.copyOf(articles), List.copyOf(expected));
    }

    private static Article article(String id, String language, LocalDate published, String text) {
        return new Article(
                id,
                null,
                null,
                null,
                null,
                published,
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
    }
}
