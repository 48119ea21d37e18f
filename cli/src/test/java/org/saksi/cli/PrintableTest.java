package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void ordinary_text_of_any_script_stays_as_it_is() {
        String text = "Presiden “Joko” 🎉 – naïve, 北京, कम, 👨‍👩‍👧";
        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void nothing_from_input_can_move_the_cursor_or_end_the_line() {
        assertThat(Printable.line("a\u001B[31mb\rc\nd\te\u0000f\u009Bg")).isEqualTo("a·[31mb·c·d·e·f·g");
    }

    @Test
    void line_and_paragraph_separators_and_direction_marks_are_neutralised() {
        assertThat(Printable.line("a\u2028b\u2029c\u202Ed\u2066e")).isEqualTo("a·b·c·d·e");
    }

    @Test
    void half_a_surrogate_pair_is_neutralised() {
        assertThat(Printable.line("a\uD83Cb\uDF89")).isEqualTo("a·b·");
    }

    @Test
    void a_text_keeps_its_lines_and_tabs() {
        assertThat(Printable.text("a\tb\nc\u001Bd")).isEqualTo("a\tb\nc·d");
    }
}
