package org.saksi.training.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saksi.training.corpora.Conllu;

class RawScoreTest {
    private static final Offset<Double> NEAR = Offset.offset(0.001);

    private static RawScore score(List<Conllu.Sentence> gold, List<Conllu.Sentence> found) {
        RawScore score = new RawScore();
        score.add(gold, found);
        return score;
    }

    @Test
    void the_same_reading_has_everything_right() {
        List<Conllu.Sentence> gold = List.of(
                Trees.tree("1", "Polisi/NOUN/2/nsubj", "menahan/VERB/0/root+nya/PRON/2/obj"),
                Trees.tree("2", "Pulang/VERB/0/root"));

        RawScore score = score(gold, gold);

        assertThat(score.sentences().f1()).isEqualTo(100, NEAR);
        assertThat(score.words().f1()).isEqualTo(100, NEAR);
        assertThat(score.las().f1()).isEqualTo(100, NEAR);
    }

    @Test
    void a_token_that_was_not_split_is_no_word_of_it() {
        RawScore score = score(
                List.of(Trees.tree("1", "Polisi/NOUN/2/nsubj", "menahan/VERB/0/root+nya/PRON/2/obj")),
                List.of(Trees.tree("1", "Polisi/NOUN/2/nsubj", "menahannya/VERB/0/root")));

        assertThat(score.words().precision()).isEqualTo(50, NEAR);
        assertThat(score.words().recall()).isEqualTo(100.0 / 3, NEAR);
        assertThat(score.las().f1()).isZero();
    }

    @Test
    void sentences_cut_elsewhere_keep_the_words_they_share() {
        RawScore score = score(
                List.of(Trees.tree("1", "Go/VERB/0/root", "./PUNCT/1/punct", "Stop/VERB/0/root".replace("0", "1"))),
                List.of(Trees.tree("1", "Go/VERB/0/root", "./PUNCT/1/punct"), Trees.tree("2", "Stop/VERB/0/root")));

        assertThat(score.sentences().recall()).isZero();
        assertThat(score.words().f1()).isEqualTo(100, NEAR);
        assertThat(score.uas().recall()).isEqualTo(200.0 / 3, NEAR);
    }

    @Test
    void tokens_cut_elsewhere_are_lost_and_the_next_are_found_again() {
        RawScore score = score(
                List.of(Trees.tree("1", "1/NUM/2/nummod", "pm/NOUN/0/root", "now/ADV/2/advmod")),
                List.of(Trees.tree("1", "1pm/NOUN/0/root", "now/ADV/1/advmod")));

        assertThat(score.words().precision()).isEqualTo(50, NEAR);
        assertThat(score.upos().recall()).isEqualTo(100.0 / 3, NEAR);
        assertThat(score.las().f1()).isZero();
    }

    @Test
    void readings_of_different_letters_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> score(List.of(Trees.tree("1", "Go/X/0/root")), List.of(Trees.tree("1", "Gone/X/0/root"))))
                .withMessage("prediction must have the letters \"Go\" but had \"Gone\"");
    }
}
