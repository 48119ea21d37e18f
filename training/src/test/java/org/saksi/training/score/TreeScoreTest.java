package org.saksi.training.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saksi.training.corpora.Conllu;

class TreeScoreTest {
    private static final Offset<Double> NEAR = Offset.offset(0.001);

    private final Conllu.Sentence gold = Trees.tree(
            "weblog-1", "Rebels/NOUN/3/nsubj:pass", "were/AUX/3/aux:pass", "held/VERB/0/root", "./PUNCT/3/punct");
    private final Conllu.Sentence found =
            Trees.tree("weblog-1", "Rebels/PROPN/3/nsubj", "were/AUX/3/aux", "held/VERB/0/root", "./PUNCT/2/punct");

    @Test
    void heads_relations_subtypes_and_tags_are_counted_apart() {
        TreeScore score = new TreeScore();
        score.add(gold, found);

        assertThat(score.uas()).isEqualTo(75, NEAR);
        assertThat(score.las()).isEqualTo(75, NEAR);
        assertThat(score.lasWithSubtypes()).isEqualTo(25, NEAR);
        assertThat(score.upos()).isEqualTo(75, NEAR);
    }

    @Test
    void relations_that_frames_use_show_what_they_were_taken_for() {
        TreeScore score = new TreeScore();
        score.add(gold, found);

        assertThat(score.taken("nsubj:pass", "nsubj")).isEqualTo(1);
        assertThat(score.of("nsubj:pass").recall()).isZero();
        assertThat(score.of("nsubj").precision()).isZero();
        assertThat(score.of("aux").f1()).isEqualTo(100, NEAR);
        assertThat(score.of("punct").f1()).isZero();
    }

    @Test
    void genres_come_from_the_ids() {
        TreeScore score = new TreeScore();
        score.add(gold, found);
        score.add(Trees.tree("GUM_news_own-1", "Go/VERB/0/root"), Trees.tree("x", "Go/VERB/0/root"));

        assertThat(score.toString()).contains("  weblog         UAS 75.00").contains("  news           UAS 100.00");
    }

    @Test
    void sentences_of_different_words_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TreeScore().add(gold, Trees.tree("x", "Go/VERB/0/root")))
                .withMessage("[weblog-1] prediction must have 4 words but had 1");
    }
}
