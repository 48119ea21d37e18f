package org.saksi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static final List<Integer> THIRTEEN = IntStream.range(0, 13).boxed().toList();

    @Test
    void foldsAreConsecutiveBlocksInFileOrder() {
        assertThat(Folds.heldOut(THIRTEEN, 0)).containsExactly(0, 1);
        assertThat(Folds.heldOut(THIRTEEN, 1)).containsExactly(2, 3, 4);
        assertThat(Folds.heldOut(THIRTEEN, 4)).containsExactly(10, 11, 12);
    }

    @Test
    void everySentenceIsHeldOutOnceAndNeverTrainedOnThen() {
        List<Integer> seen = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Integer> heldOut = Folds.heldOut(THIRTEEN, fold);
            List<Integer> rest = Folds.rest(THIRTEEN, fold);
            seen.addAll(heldOut);
            assertThat(rest).doesNotContainAnyElementsOf(heldOut).hasSize(13 - heldOut.size());
        }
        assertThat(seen).isEqualTo(THIRTEEN);
    }
}
