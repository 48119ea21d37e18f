package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.CodedArticle;

class CsvViewTest {
    private static final String TEXT = "🎉 Malaysia condemned the attack, \"strongly\", the envoy said.";

    @Test
    void an_event_is_one_row_under_named_columns() {
        NamedCsvRecord row = row(coded("Envoy speaks"), false);
        assertThat(row.getField("event")).isEqualTo("ACCUSE");
        assertThat(row.getField("cameo")).isEqualTo("111");
        assertThat(row.getField("score")).isEqualTo("-2");
        assertThat(row.getField("contexts")).isEqualTo("military; diplomatic");
        assertThat(row.getField("actors")).isEqualTo("Malaysia");
        assertThat(row.getField("actor_countries")).isEqualTo("MYS");
        assertThat(row.getField("recipients")).isEmpty();
        assertThat(row.getField("speakers")).isEqualTo("the envoy");
        assertThat(row.getField("when_start")).isEqualTo("2025-06-01");
        assertThat(row.getField("where")).isEmpty();
        assertThat(row.getField("sentence")).isEqualTo(TEXT);
    }

    @Test
    void offsets_are_code_points() {
        NamedCsvRecord row = row(coded("t"), false);
        int start = Integer.parseInt(row.getField("trigger_start"));
        int end = Integer.parseInt(row.getField("trigger_end"));
        int[] points = TEXT.codePoints().toArray();
        assertThat(new String(points, start, end - start)).isEqualTo("condemned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(String title) {
        assertThat(row(coded(title), false).getField("title")).isEqualTo("'" + title);
    }

    @Test
    void raw_cells_are_left_as_they_are() {
        assertThat(row(coded("=1+1"), true).getField("title")).isEqualTo("=1+1");
    }

    @Test
    void quotes_commas_and_line_breaks_survive() {
        assertThat(row(coded("a \"b\", c\nd"), false).getField("title")).isEqualTo("a \"b\", c\nd");
    }

    @Test
    void every_column_stands_in_the_documentation() {
        String page = Checkout.read(Checkout.ROOT.resolve("docs/output.md"));
        assertThat(new CsvView(false).header().strip().split(",", -1))
                .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
    }

    private static CodedArticle coded(String title) {
        return Specimen.accuse(title, TEXT, "Malaysia", "condemned", "the envoy");
    }

    private static NamedCsvRecord row(CodedArticle article, boolean raw) {
        CsvView view = new CsvView(raw);
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(view.header() + view.rows(article)).stream()
                .toList();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
