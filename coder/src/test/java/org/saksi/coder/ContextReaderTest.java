package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.Ontology;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** The contexts of events, and the words they were read from. */
class ContextReaderTest {
    private static List<Mention> code(String language, String text) {
        Article article = new Article(
                "test",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return Coder.of(language).code(Analysers.of(language).analyse(article)).mentions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void everyContextOfTheCodebookHasWordsThatShowIt(String language) {
        assertThat(ContextWords.load(language))
                .extracting(ContextWords::id)
                .containsExactlyElementsOf(Ontology.load().contexts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void everyExampleHasItsContextAndNoNearMissHas(String language) {
        for (ContextWords context : ContextWords.load(language)) {
            assertThat(context.examples()).as(context.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(context.nearMisses()).as(context.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(context.examples())
                    .as(context.id())
                    .allSatisfy(text -> assertThat(code(language, text))
                            .as(text)
                            .anySatisfy(m -> assertThat(m.contexts())
                                    .extracting(Evidence::context)
                                    .contains(context.id())));
            assertThat(context.nearMisses())
                    .as(context.id())
                    .allSatisfy(text -> assertThat(code(language, text))
                            .as(text)
                            .isNotEmpty()
                            .allSatisfy(m -> assertThat(m.contexts())
                                    .extracting(Evidence::context)
                                    .doesNotContain(context.id())));
        }
    }

    @Test
    void evidenceStandsInTheTextAndMayLieInTheSentenceBeside() {
        String text = "The general met his commander. Artillery shelled the base overnight.";
        assertThat(code("en", text).getFirst().contexts())
                .contains(new Evidence("military", new Span(20, 29)), new Evidence("military", new Span(31, 40)));
    }
}
