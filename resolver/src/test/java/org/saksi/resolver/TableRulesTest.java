package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.Ontology;

/** The rules that every table of this module keeps. */
class TableRulesTest {
    private static final Ontology ONTOLOGY = Ontology.load();

    @Test
    void every_table_loads() {
        assertThat(Lexicon.load().nation("IDN")).isEqualTo("Indonesia");
    }

    @Test
    void the_sectors_of_the_tables_are_those_of_the_ontology() {
        assertThat(Lexicon.SECTORS)
                .containsExactlyInAnyOrderElementsOf(ONTOLOGY.sectors().keySet());
    }

    @Test
    void every_nation_is_a_country_of_the_ontology() {
        for (Table.Row row : Table.read("nations.tsv", Lexicon.NATION_COLUMNS)) {
            assertThat(ONTOLOGY.country(row.text(0))).as(row.text(0)).isNotNull();
        }
    }

    @Test
    void no_name_means_two_nations() {
        Map<String, String> owners = new HashMap<>();
        for (Table.Row row : Table.read("nations.tsv", Lexicon.NATION_COLUMNS)) {
            for (int column = 1; column < 5; column++) {
                for (String name : column == 1 ? List.of(row.text(1)) : row.list(column)) {
                    assertThat(owners.put(name, row.text(0)))
                            .as(name + " of " + row.text(0))
                            .isNull();
                }
            }
        }
        for (Table.Row row : Table.read("regions.tsv", "iso3", "names")) {
            for (String name : row.list(1)) {
                assertThat(owners.put(name, row.text(0)))
                        .as(name + " of " + row.text(0))
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void an_agent_noun_stands_once(String language) {
        Set<String> terms = new HashSet<>();
        for (Table.Row row : Table.read("agents." + language + ".tsv", Lexicon.AGENT_COLUMNS)) {
            for (String term : row.list(4)) {
                assertThat(terms.add(term)).as(term).isTrue();
                assertThat(term).as("agent nouns are lower case").isEqualTo(term.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void a_broken_line_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("a\tb\n1\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("[t.tsv:2] line must have 2 fields but had 1");
        assertThatThrownBy(() -> read("a\tc\n")).hasMessage("[t.tsv:1] header must be a, b but was a, c");
        assertThatThrownBy(() -> read("a\tb\nx\t\n").getFirst().text(1))
                .hasMessage("[t.tsv:2] field \"b\" must not be empty but was \"\"");
        assertThatThrownBy(() -> read("a\tb\nx\tsoon\n").getFirst().date(1))
                .hasMessage("[t.tsv:2] field \"b\" must be an ISO date but was \"soon\"");
        assertThatThrownBy(() -> read("a\tb\nx\tfar\n").getFirst().number(1))
                .hasMessage("[t.tsv:2] field \"b\" must be a number but was \"far\"");
        assertThatThrownBy(() -> read("a\tb\nx\tp||q\n").getFirst().list(1))
                .hasMessage("[t.tsv:2] field \"b\" must have no empty value between bars but was \"p||q\"");
    }

    private static List<Table.Row> read(String table) throws IOException {
        return Table.read("t.tsv", new BufferedReader(new StringReader(table)), "a", "b");
    }
}
