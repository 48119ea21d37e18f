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
        return tokens(text, "en");
    }

    private static List<Token> tokens(String text, String language) {
        Article article = new Article(
                "topic",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return Analysers.of(language).analyse(article).sentences().getFirst().tokens();
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
    void anIndonesianTopicBeginsItsPhraseAndIsNotWhatIsToBeObeyed() {
        Topics indonesian = Grammar.load("id").topics();
        List<Token> asked = tokens("Ukraina meminta bantuan militer dari Prancis.", "id");
        List<Token> team = tokens("Mereka menolak tim bantuan hukum itu.", "id");
        List<Token> obeyed = tokens("Menteri meminta warga mematuhi aturan itu.", "id");

        assertThat(indonesian.in(asked, 2, asked.size())).contains("072");
        assertThat(indonesian.in(team, 2, team.size())).isEmpty();
        assertThat(indonesian.in(obeyed, 2, obeyed.size())).isEmpty();
    }

    @Test
    void aLanguageWithoutTheFileHasNoTopics() {
        assertThat(Topics.read("xx/topics.yaml", null).in(tokens("They want food."), 0, 3))
                .isEmpty();
    }
}
