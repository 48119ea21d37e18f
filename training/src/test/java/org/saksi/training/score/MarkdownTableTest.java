package org.saksi.training.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void what_it_writes_it_reads() {
        MarkdownTable table = new MarkdownTable("", "LAS", "words");
        table.add("CSUI", "79.4", "3,796");
        table.add("GUM", "", "–");

        assertThat(table.toString()).isEqualTo("""
            | | LAS | words |
            |---|---|---|
            | CSUI | 79.4 | 3,796 |
            | GUM | | – |
            """);
        MarkdownTable read = MarkdownTable.parse("page", "Before.\n\n" + table + "\nAfter.\n");
        assertThat(read.toString()).isEqualTo(table.toString());
        assertThat(read.number(0, "words")).isEqualTo(3796);
        assertThat(read.cell(1, "")).isEqualTo("GUM");
    }

    @Test
    void what_is_not_there_is_told() {
        MarkdownTable table = new MarkdownTable("a", "b");
        table.add("x", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.cell(0, "c"))
                .withMessage("column must be one of [a, b] but was \"c\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.number(0, "a"))
                .withMessage("\"a\" must be a number but was \"x\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.add("x"))
                .withMessage("row must have 2 cells but was [x]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkdownTable.parse("page", "no table"))
                .withMessage("[page] text must hold a table but was \"no table\"");
    }
}
