package org.saksi.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceBatchesTest {
    @Test
    void everySentenceIsInOneBatchFromShortToLong() {
        Random random = new Random(5);
        int[] places = random.ints(400, 3, 120).toArray();
        List<List<Integer>> batches = PlaceBatches.of(places);
        assertThat(batches.stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(IntStream.range(0, 400).boxed().toList());
        for (List<Integer> batch : batches) {
            assertThat(batch).isSortedAccordingTo((a, b) -> Integer.compare(places[a], places[b]));
        }
    }

    @Test
    void aBatchHoldsNoMorePlacesThanFitUnlessOneSentenceAloneDoes() {
        int[] places = {1400, 10, 11, 700, 800, 2000, 10};
        for (List<Integer> batch : PlaceBatches.of(places)) {
            int taken = batch.size() * places[batch.getLast()];
            assertThat(batch.size() == 1 || taken <= 1500).as("%s", batch).isTrue();
        }
    }

    @Test
    void longAndShortSentencesAreKeptApartSoThatFewPlacesStayEmpty() {
        int[] places = new int[12];
        Arrays.fill(places, 0, 6, 10);
        Arrays.fill(places, 6, 12, 50);
        assertThat(PlaceBatches.of(places)).containsExactly(List.of(0, 1, 2, 3, 4, 5), List.of(6, 7, 8, 9, 10, 11));
    }

    @Test
    void noSentencesGiveNoBatch() {
        assertThat(PlaceBatches.of(new int[0])).isEmpty();
    }
}
