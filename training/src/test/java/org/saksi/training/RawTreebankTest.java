package org.saksi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.Span;
import org.saksi.training.corpora.Conllu;

class RawTreebankTest {
    private static final Conllu.Sentence FIRST = sentence(
            List.of("# newdoc id = a", "# text = He didn't."),
            List.of("He", "did", "n't", "."),
            List.of(new Conllu.Range(2, 3, "didn't", "_", "SpaceAfter=No")));
    private static final Conllu.Sentence SECOND =
            sentence(List.of("# text = Why not ?"), List.of("Why", "not", "?"), List.of());
    private static final Conllu.Sentence THIRD = sentence(List.of("# newpar", "# text = Go"), List.of("Go"), List.of());

    @Test
    void sentences_are_joined_in_the_paragraphs_that_the_treebank_marks() {
        RawTreebank raw = RawTreebank.of("en", List.of(FIRST, SECOND, THIRD));
        String text = raw.article().text();
        assertThat(text).isEqualTo("He didn't. Why not ?\nGo");
        assertThat(raw.article().paragraphs())
                .extracting(paragraph -> paragraph.span().in(text))
                .containsExactly("He didn't. Why not ?", "Go");
        assertThat(raw.sentences()).extracting(span -> span.in(text)).containsExactly("He didn't.", "Why not ?", "Go");
    }

    @Test
    void contractions_are_the_words_they_spell_in_english_only() {
        assertThat(words("en")).containsExactly("He", "did", "n't", ".", "Why", "not", "?", "Go");
        assertThat(words("id")).containsExactly("He", "didn't", ".", "Why", "not", "?", "Go");
    }

    @Test
    void a_token_that_its_text_does_not_hold_is_named() {
        Conllu.Sentence wrong = sentence(List.of("# sent_id = s1", "# text = Go"), List.of("Come"), List.of());
        assertThatThrownBy(() -> RawTreebank.of("en", List.of(wrong)))
                .hasMessage("token \"Come\" must stand in the text of s1");
    }

    @Test
    void precision_and_recall_count_alike() {
        List<Span> gold = List.of(new Span(0, 2), new Span(3, 5));
        assertThat(SegmentationMeasure.f1(gold, gold)).isEqualTo(100);
        assertThat(SegmentationMeasure.f1(gold, List.of(new Span(0, 2)))).isCloseTo(66.67, within(0.01));
        assertThat(SegmentationMeasure.f1(List.of(), List.of())).isEqualTo(100);
    }

    private static List<String> words(String language) {
        RawTreebank raw = RawTreebank.of(language, List.of(FIRST, SECOND, THIRD));
        return raw.tokens().stream().map(span -> span.in(raw.article().text())).toList();
    }

    private static Conllu.Sentence sentence(List<String> comments, List<String> forms, List<Conllu.Range> ranges) {
        List<Conllu.Word> words = forms.stream()
                .map(form -> Conllu.Word.of(form, form, "X", "_", 0, "root"))
                .toList();
        return new Conllu.Sentence(comments, words, ranges, List.of());
    }
}
