package org.saksi.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Morphology;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Span;

class EnglishLemmasTest {
    private final EnglishLemmas lemmas = EnglishLemmas.load(new EnglishInflection(EnglishWords.load()));

    private String lemma(int number, String form, Upos upos) {
        String lower = form.toLowerCase(Locale.ROOT);
        Span span = new Span(0, form.length());
        Token token = new Token(number, span, form, lower, lower, upos, Morphology.plain(lower));
        return lemmas.lemma(token, form, lower, upos);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "attacked, VERB, attack",
                "'s, AUX, be",
                "troops, NOUN, troops",
                "cities, NOUN, city",
                "largest, ADJ, large",
                "heavier, ADJ, heavy",
                "former, ADJ, former",
                "me, PRON, I",
                "Geneva, PROPN, Geneva",
                "n't, PART, not",
                "~12,500~, NUM, 12500"
            })
    void inflection_is_undone(String form, Upos upos, String lemma) {
        assertThat(lemma(3, form, upos)).isEqualTo(lemma);
    }

    @Test
    void an_adjective_keeps_its_capital_inside_a_sentence_only() {
        assertThat(lemma(2, "Iraqi", Upos.ADJ)).isEqualTo("Iraqi");
        assertThat(lemma(0, "Several", Upos.ADJ)).isEqualTo("several");
    }
}
