package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

class SignsTest {
    private static Signs first(String language, String text) {
        Article article = new Article(
                "test",
                null,
                null,
                null,
                null,
                null,
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        List<Mention> mentions =
                Coder.of(language).code(Analysers.of(language).analyse(article)).mentions();
        assertThat(mentions).as(text).isNotEmpty();
        return mentions.getFirst().signs();
    }

    @Test
    void a_verb_with_its_parties_beside_it_shows_nothing_against_it() {
        Signs signs = first("en", "Police arrested two men.");
        assertThat(signs.form()).isEqualTo(Signs.Form.VERB);
        assertThat(signs.passive()).isFalse();
        assertThat(signs.rivals()).isZero();
        assertThat(signs.reach()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_passive_verb_says_so_in_both_languages() {
        assertThat(first("en", "Two men were arrested by police.").passive()).isTrue();
        assertThat(first("id", "Dua orang ditangkap polisi.").passive()).isTrue();
    }

    @Test
    void a_noun_with_a_light_verb_is_told_from_a_noun_alone() {
        assertThat(first("en", "The army launched an attack on the town.").form())
                .isEqualTo(Signs.Form.LIGHT_VERB);
        assertThat(first("en", "The army's attack on the town shocked residents.")
                        .form())
                .isEqualTo(Signs.Form.NOUN);
    }

    @Test
    void other_acts_of_the_sentence_are_rivals() {
        assertThat(first("en", "Police arrested two men, and the army attacked the town.")
                        .rivals())
                .isPositive();
    }

    @Test
    void a_party_far_away_is_far() {
        assertThat(first(
                                "en",
                                "Police in the old town at the mouth of the long river in the south on Monday arrested"
                                        + " two men.")
                        .reach())
                .isGreaterThan(10);
    }
}
