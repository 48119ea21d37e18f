package org.saksi.training.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void every_sentence_is_held_out_once_in_a_block() {
        List<Integer> sentences = IntStream.range(0, 13).boxed().toList();
        List<Integer> held = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            held.addAll(Folds.heldOut(sentences, fold));

            assertThat(Folds.rest(sentences, fold))
                    .hasSize(13 - Folds.heldOut(sentences, fold).size())
                    .doesNotContainAnyElementsOf(Folds.heldOut(sentences, fold));
        }

        assertThat(held).isEqualTo(sentences);
    }
}
