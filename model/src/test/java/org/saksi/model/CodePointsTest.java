package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Offsets from units to code points and back, on invented and on random texts. */
class CodePointsTest {
    /** Letters, an accent that joins the letter before it, emoji, joined emoji, flags, a letter outside the plane. */
    private static final String[] PIECES = {
        "a",
        "Z",
        " ",
        "\n",
        "\u00e9",
        "e\u0301",
        "\u0640\u064b",
        "\u4e2d",
        "\uD83D\uDD25",
        "\uD83D\uDC68\u200D\uD83D\uDC69",
        "\uD83C\uDDEE\uD83C\uDDE9",
        "\uD835\uDC9C",
        "\uFFFD",
        "\u200b"
    };

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_boundary_between_characters_goes_there_and_back(long seed) {
        String text = text(new Random(seed));
        CodePoints points = CodePoints.of(text);

        assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int point = 0; point <= points.length(); point++) {
            int unit = text.offsetByCodePoints(0, point);
            assertThat(points.toUnit(point)).as("unit of point %d", point).isEqualTo(unit);
            assertThat(points.ofUnit(unit)).as("point of unit %d", unit).isEqualTo(point);
        }
    }

    @Test
    void a_text_of_the_basic_plane_counts_alike_in_both() {
        CodePoints points = CodePoints.of("Cafe\u0301");

        assertThat(points.length()).isEqualTo(5);
        assertThat(points.ofUnit(5)).isEqualTo(5);
        assertThat(points.toUnit(4)).isEqualTo(4);
    }

    @Test
    void a_place_inside_a_character_or_behind_the_text_has_no_code_point() {
        CodePoints points = CodePoints.of("a\uD83D\uDD25b");

        assertThatThrownBy(() -> points.ofUnit(2))
                .hasMessage("field \"span\" must stand between characters of the text of 4 units but was 2");
        assertThatThrownBy(() -> points.ofUnit(5))
                .hasMessage("field \"span\" must stand between characters of the text of 4 units but was 5");
    }
}
