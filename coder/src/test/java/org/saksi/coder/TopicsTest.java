package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Analysers;
import org.saksi.language.Token;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** What demands, promises and accusations are about. */
class TopicsTest {
    private final Topics topics = Grammar.load("en").topics();

    private static List<Token> tokens(String text) {
        Article article = new Article(
                "topic",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                "en",
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return Analysers.of("en").analyse(article).sentences().getFirst().tokens();
    }

    @Test
    void theFirstTopicCountsAndTheLongestOfThoseThatStartTogether() {
        List<Token> tokens = tokens("They asked for military aid and food.");
        assertThat(topics.in(tokens, 0, tokens.size())).contains("072");
        assertThat(topics.in(tokens, 4, tokens.size())).contains("070");
    }

    @Test
    void aTopicMustStandWhollyInsideTheStretch() {
        List<Token> tokens = tokens("They spoke of war crimes.");
        assertThat(topics.in(tokens, 0, 5)).contains("1124");
        assertThat(topics.in(tokens, 0, 4)).isEmpty();
    }

    @Test
    void aLanguageWithoutTheFileHasNoTopics() {
        assertThat(Topics.read("xx/topics.yaml", null).in(tokens("They want food."), 0, 3))
                .isEmpty();
    }
}
