package org.saksi.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventNumberTest {
    @Test
    void a_number_is_that_of_its_id_for_ever() {
        // python3: int(hashlib.sha256(b'e_1').hexdigest()[:16], 16) >> 11
        assertThat(EventNumber.of("e_1")).isEqualTo(3730577117979037L);
    }

    @Test
    void numbers_survive_as_doubles_and_do_not_meet() {
        assertThat(IntStream.range(0, 200_000).mapToLong(id -> EventNumber.of("e_" + id)))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        number -> assertThat((long) (double) number.longValue()).isEqualTo(number));
    }
}
