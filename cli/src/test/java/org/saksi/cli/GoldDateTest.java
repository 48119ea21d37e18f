package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-02-15 | 2018-02-15",
                "2015/08/25 | 2015-08-25",
                "2025-06-18T19:13 | 2025-06-18",
                "10/21/2025 19:46 | 2025-10-21",
                "Selasa, 26 Mei 2026 16:43 WIB | 2026-05-26",
                "1 Agustus 2025 | 2025-08-01"
            })
    void dates_are_read_as_their_sources_write_them(String text, LocalDate day) {
        assertThat(GoldDate.read(text)).isEqualTo(day);
    }

    @Test
    void what_is_no_date_is_none() {
        assertThat(GoldDate.read("")).isNull();
        assertThat(GoldDate.read("kemarin")).isNull();
        assertThat(GoldDate.read("2025-13-40")).isNull();
        assertThat(GoldDate.read("31 Smarch 2025")).isNull();
    }
}
