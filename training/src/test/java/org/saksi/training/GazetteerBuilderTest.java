package org.saksi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerBuilderTest {
    @TempDir
    Path folder;

    @Test
    void a_line_of_towns_that_our_own_tables_build_on_must_be_there() throws IOException {
        Files.writeString(folder.resolve("cities500.txt"), town("1", "Nova", "Nova", "PPL", "PT", "10") + "\n");
        Files.writeString(folder.resolve("admin1.json"), "[{\"code\":\"PT.14\",\"name\":\"Lisbon\"}]");
        Files.writeString(folder.resolve("admin2.json"), "[]");
        assertThatThrownBy(() -> GazetteerBuilder.build(folder, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must be a first-level area of GeoNames in USA but was Alabama");
    }

    @Test
    void every_own_table_has_its_source_and_its_columns() throws IOException {
        for (String file : List.of("areas", "countries", "exonyms", "abbreviations")) {
            List<String> lines = lines("places/" + file + ".tsv");
            assertThat(lines.getFirst()).as(file).startsWith("# ");
            List<String> rows =
                    lines.stream().filter(line -> !line.startsWith("#")).toList();
            int columns = rows.getFirst().split("\t", -1).length;
            assertThat(rows).as(file).allMatch(row -> row.split("\t", -1).length == columns);
            assertThat(rows).as(file).doesNotHaveDuplicates();
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (var stream = GazetteerBuilder.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toList());
        }
    }

    private static String town(String id, String name, String plain, String feature, String country, String people) {
        return String.join(
                "\t", id, name, plain, "", "38.7", "-9.1", "P", feature, country, "", "14", "", "", "", people, "", "",
                "", "");
    }
}
