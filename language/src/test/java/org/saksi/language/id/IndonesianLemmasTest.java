package org.saksi.language.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saksi.language.Morphology;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.LemmaList;
import org.saksi.model.Span;

class IndonesianLemmasTest {
    private final IndonesianMorphology morphology = new IndonesianMorphology(Roots.load());
    private final IndonesianLemmas lemmas =
            new IndonesianLemmas(morphology, new LemmaList(List.of("NOUN pasukan pasukan", "ADP dengan bersama")));

    private String lemma(String form, Upos upos) {
        return lemma(form, upos, upos);
    }

    private String lemma(String form, Upos tagged, Upos upos) {
        String lower = form.toLowerCase(Locale.ROOT);
        Morphology read =
                tagged == Upos.PROPN ? Morphology.plain(lower) : morphology.analyse(lower, tagged == Upos.VERB);
        Token token = new Token(0, new Span(0, form.length()), form, lower, read.stem(), tagged, read);
        return lemmas.lemma(token, form, lower, upos);
    }

    @Test
    void words_of_content_have_their_root() {
        assertThat(lemma("menyetujui", Upos.VERB)).isEqualTo("setuju");
        assertThat(lemma("memperingatkan", Upos.VERB)).isEqualTo("ingat");
        assertThat(lemma("Serangan", Upos.NOUN)).isEqualTo("serang");
        assertThat(lemma("negara-negara", Upos.NOUN)).isEqualTo("negara");
        assertThat(lemma("tertinggi", Upos.ADJ)).isEqualTo("tinggi");
    }

    @Test
    void names_stay_as_written_and_other_words_in_lower_case() {
        assertThat(lemma("Serangan", Upos.PROPN)).isEqualTo("Serangan");
        assertThat(lemma("Ia", Upos.PRON)).isEqualTo("ia");
    }

    @Test
    void listed_words_are_read_as_listed() {
        assertThat(lemma("Pasukan", Upos.NOUN)).isEqualTo("pasukan");
        assertThat(lemma("dengan", Upos.ADP)).isEqualTo("bersama");
    }

    @Test
    void a_word_that_was_tagged_as_a_name_but_parsed_as_a_verb_is_taken_apart() {
        assertThat(lemma("Menyerang", Upos.PROPN, Upos.VERB)).isEqualTo("serang");
    }
}
