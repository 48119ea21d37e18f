package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken data file is refused with file, line and field. */
class OntologyTablesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plover.csv    | AGREE,1,,2.5         | AGREED,1,,2.5        | [plover.csv:5] field "type" must be a known type but was "AGREED"
        plover.csv    | AGREE,1,,2.5         | AGREE,5,,2.5         | [plover.csv:5] field "quad" must be a number from 1.0 to 4.0 but was "5"
        plover.csv    | AGREE,1,,2.5         | AGREE,1,,2.5.1       | [plover.csv:5] field "score" must be a number from -10.0 to 10.0 but was "2.5.1"
        plover.csv    | AGREE,1,,2.5         | AGREE,1,x,2.5        | [plover.csv:5] field "mode" must be empty in the first row of a type but was "x"
        plover.csv    | CONSULT,1,visit,4    | CONSULT,2,visit,4    | [plover.csv:7] field "quad" must be that of the type, 1, but was "2"
        plover.csv    | CONSULT,1,visit,4    | CONSULT,1,phone,4    | [plover.csv:10] field "mode" must stand once in its type but was "phone"
        plover.csv    | type,quad,mode,score | type,quad,mode,scale | [plover.csv:4] line must name the columns type,quad,mode,score but was type,quad,mode,scale
        plover.csv    | # version: 1         | version 1            | [plover.csv:1] line must be "# version: N" but was "version 1"
        contexts.csv  | intelligence         | military             | [contexts.csv:5] field "context" must stand once in the file but was "military"
        sectors.csv   | GOV,government       | gov,government       | [sectors.csv:4] field "sector" must be 3 capital letters but was "gov"
        cameo.csv     | 0211,                | 02x1,                | [cameo.csv:18] field "code" must be two to four digits but was "02x1"
        cameo.csv     | cooperation,021,1    | cooperation,022,1    | [cameo.csv:18] field "parent" must be the code above without its last digit, empty for a root, but was "022"
        crosswalk.csv | 031,AGREE,           | 031,AGREE,visit      | [crosswalk.csv:47] field "mode" must be a mode of its type but was "visit"
        crosswalk.csv | 0311,AGREE,,economic | 0311,AGREE,,economy  | [crosswalk.csv:48] field "contexts" must hold only contexts of contexts.csv but was "economy"
        crosswalk.csv | 031,AGREE,           | 0399,AGREE,          | [crosswalk.csv:47] field "code" must be a code of cameo.csv but was "0399"
        crosswalk.csv | 030,AGREE,,diplomatic,2021, | 030,AGREE,,diplomatic,own, | [crosswalk.csv:46] field "reason" must be there unless the source is 2021 but was ""
        crosswalk.csv | 030,AGREE,,diplomatic,2021, | 030,AGREE,,diplomatic,2020, | [crosswalk.csv:46] field "source" must be one of 2021, override, own but was "2020"
        countries.csv | IDN,ID,Indonesia,ID  | IDN,ID,Indonesia     | [countries.csv:108] line must have 6 cells but has 5
        countries.csv | INS,850              | INS,                 | [countries.csv:108] field "cow_number" must be there if and only if cow is but was ""
        countries.csv | IDN,ID,Indonesia     | IDN,ID,"Indonesia    | [countries.csv:108] line must close its quotes but does not
        """)
    void a_broken_row_is_refused(String file, String good, String bad, String message) {
        OntologyTables tables = new OntologyTables(name -> {
            String content = content(name);
            return Table.parse(name, name.equals(file) ? content.replaceFirst("(?m)" + good, bad) : content);
        });

        assertThatThrownBy(() -> new Ontology(tables))
                .isInstanceOf(ContractException.class)
                .hasMessage(message);
    }

    @Test
    void a_type_or_code_that_is_left_out_is_named() {
        assertThatThrownBy(() -> new Ontology(without("plover.csv", "AID,2,,10\n")))
                .hasMessage("[plover.csv:1] line must hold the type AID but does not");
        assertThatThrownBy(() -> new Ontology(without("crosswalk.csv", "030,AGREE,,diplomatic,2021,\n")))
                .hasMessage("[crosswalk.csv:1] line must hold the code 030 of cameo.csv but does not");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> Table.resource("nowhere.csv"))
                .hasMessage("[nowhere.csv] must lie beside the classes but was missing");
    }

    @Test
    void a_file_ends_with_a_line_break() {
        assertThatThrownBy(() -> Table.parse("x.csv", "# version: 1\na\nb"))
                .hasMessage("[x.csv:3] line must be empty: the file ends with a line break after its rows");
    }

    @Test
    void quoted_cells_may_hold_commas_and_quotes() {
        Table table = Table.parse("x.csv", "# version: 2\na,b\n\"x, \"\"y\"\"\",\n");

        assertThat(table.version()).isEqualTo("2");
        assertThat(table.rows().get(0).text("a")).isEqualTo("x, \"y\"");
        assertThat(table.rows().get(0).optional("b")).isNull();
    }

    private static OntologyTables without(String file, String row) {
        return new OntologyTables(name -> {
            String content = content(name);
            assertThat(!name.equals(file) || content.contains(row)).isTrue();
            return Table.parse(name, name.equals(file) ? content.replace(row, "") : content);
        });
    }

    private static String content(String name) {
        try (InputStream in = Objects.requireNonNull(Ontology.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
