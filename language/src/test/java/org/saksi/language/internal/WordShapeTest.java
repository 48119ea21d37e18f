package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordShapeTest {
    private static final int DIGIT = 1;
    private static final int LETTER = 2;
    private static final int LOWER = 4;
    private static final int INITIAL = 8;
    private static final int UPPERS = 16;
    private static final int HYPHEN = 32;
    private static final int FIRST = 64;
    private static final int HEADLINE = 128;
    private static final int SINGLE = 256;

    @Test
    void each_kind_of_letter_and_sign_has_its_bit() {
        assertThat(WordShape.of("warga", 48, false, false)).isEqualTo(LETTER | LOWER);
        assertThat(WordShape.of("KPK-2", 48, false, false)).isEqualTo(DIGIT | LETTER | INITIAL | UPPERS | HYPHEN);
        assertThat(WordShape.of("A", 48, true, true)).isEqualTo(LETTER | INITIAL | FIRST | HEADLINE | SINGLE);
    }

    @Test
    void what_stands_behind_the_seen_part_of_a_word_is_not_looked_at() {
        assertThat(WordShape.of("abcD9", 3, false, false)).isEqualTo(LETTER | LOWER);
    }

    @Test
    void tagger_and_parser_have_the_next_bits_for_themselves() {
        int plain = WordShape.of("a.b", 48, false, false);
        assertThat(plain).isLessThan(WordShape.FREE);
        assertThat(ParserFeatures.shape("a.b", false, false, false)).isEqualTo(plain | WordShape.FREE);
        assertThat(ParserFeatures.shape("a/b", false, false, true)).isEqualTo(plain | 3 * WordShape.FREE);
    }
}
