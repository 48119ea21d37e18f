package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes();

    private int[] words(int lane, boolean fromLast) {
        return Arrays.copyOf(lanes.words(lane, fromLast), lanes.steps());
    }

    @Test
    void theLongestSentenceComesFirstAndTheNextOnesGoWhereThereIsRoom() {
        lanes.lay(new int[] {0, 2, 7, 10}, 3);
        assertThat(words(0, false)).containsExactly(2, 3, 4, 5, 6);
        assertThat(words(1, false)).containsExactly(7, 8, 9, 0, 1);
    }

    @Test
    void fromTheLastWordOnEachSentenceIsReadBackwardsInItsPlace() {
        lanes.lay(new int[] {0, 2, 7, 10}, 3);
        assertThat(words(1, true)).containsExactly(9, 8, 7, 1, 0);
        assertThat(lanes.opens(1, 3)).isTrue();
        assertThat(lanes.opens(1, 4)).isFalse();
    }

    @Test
    void aLaneThatEndsEarlyReadsTheSpareWord() {
        lanes.lay(new int[] {0, 300}, 1);
        assertThat(lanes.steps()).isEqualTo(300);
        assertThat(words(1, false)).containsOnly(300);
    }
}
