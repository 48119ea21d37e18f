package org.saksi.store.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How many events a round is drawn from. */
class RoundDrawTest {
    @Test
    void all_events_are_drawn_only_where_a_round_can_have_them_all() {
        assertThat(RoundDraw.size(null, 12)).isEqualTo(RoundDraw.MOST);
        assertThat(RoundDraw.size(null, 5000)).isEqualTo(RoundDraw.MOST);
        assertThat(RoundDraw.size(7, 20_000)).isEqualTo(7);
        assertThatThrownBy(() -> RoundDraw.size(null, 5001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[size] must be given where the filter takes more than 5000 events but it takes 5001");
    }
}
