package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassLettersTest {
    private final ClassLetters letters = new ClassLetters(Map.of('n', 1, 'v', 2, 'p', 512), 10);

    @Test
    void letters_are_bits_and_a_digit_stands_above_them() {
        assertThat(letters.mask("march nv2", 6)).isEqualTo(1 | 2 | 2 << 10);
        assertThat(letters.mask("mali p", 5)).isEqualTo(512);
    }

    @Test
    void a_word_without_letters_is_none_of_them() {
        assertThat(letters.mask("of ", 3)).isZero();
    }
}
