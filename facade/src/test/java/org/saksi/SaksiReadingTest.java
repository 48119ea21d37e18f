package org.saksi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

class SaksiReadingTest {
    private static final Saksi SAKSI = Saksi.load();

    @Test
    void a_reading_is_the_coding_with_its_sentences() {
        Article article = article("en", "Kenya condemned Sudan on Monday.");
        Reading reading = SAKSI.read(article);

        assertThat(reading.article()).isEqualTo(SAKSI.code(article));
        assertThat(reading.analysis()).isNotNull();
        assertThat(reading.analysis().sentences().getFirst().tokens())
                .extracting(token -> token.lemma())
                .contains("condemn");
    }

    @Test
    void a_language_that_is_not_read_has_no_analysis() {
        Reading reading = SAKSI.read(article("fr", "Le Kenya condamne le Soudan."));
        assertThat(reading.analysis()).isNull();
        assertThat(reading.article().coded()).isFalse();
    }

    @Test
    void the_print_of_a_coding_names_all_that_it_rests_on() {
        CodingPrint print = SAKSI.print();
        assertThat(print.data()).containsOnlyKeys("actors", "code", "models.en", "models.id", "places");
        assertThat(print.rules()).containsOnlyKeys("en", "id");
        assertThat(print).isEqualTo(Saksi.load().print());
        assertThat(SAKSI.versions().models()).contains("id.").contains("en.");
        assertThat(SAKSI.versions().gazetteer()).isEqualTo(print.data().get("places"));
    }

    private static Article article(String language, String text) {
        return new Article(
                "a1",
                null,
                null,
                null,
                null,
                null,
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
    }
}
