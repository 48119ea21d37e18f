package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableViewTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 80, 120, 200})
    void no_line_is_wider_than_the_terminal(int width) {
        String actor = "the spokesman of the ministry of foreign affairs of the northern republic";
        String table = table(width, actor + " condemned the raid, the envoy said.", actor);
        assertThat(table.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Math.max(width, 80)));
        assertThat(table).contains("…");
    }

    @Test
    void columns_stand_under_their_names() {
        List<String> lines = table(120, "Malaysia condemned the raid, the envoy said.", "Malaysia")
                .lines()
                .toList();
        assertThat(lines.get(1).indexOf("Malaysia")).isEqualTo(lines.get(0).indexOf("ACTORS"));
        assertThat(lines.get(1)).startsWith("2025-06-16  ACCUSE disapprove").contains("the envoy");
    }

    @Test
    void an_actor_cannot_recolour_the_terminal() {
        assertThat(table(120, "Mal\u001B[31mx condemned the raid, the envoy said.", "Mal\u001B[31mx"))
                .contains("Mal·[31mx")
                .doesNotContain("\u001B");
    }

    private static String table(int width, String text, String actor) {
        TableView view = new TableView(width);
        return view.header() + view.rows(Specimen.accuse("t", text, actor, "condemned", "the envoy"));
    }
}
