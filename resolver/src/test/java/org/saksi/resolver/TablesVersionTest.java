package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesVersionTest {
    @TempDir
    Path folder;

    @Test
    void every_table_counts_in_the_version_of_actors() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/saksi/resolver"))) {
            assertThat(Actors.TABLES)
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".tsv"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void a_file_of_ones_own_gives_another_version() throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, """
            kind,name,country,sector,role,from,to,variants,source
            body,Front Contoh Merdeka,IDN,REB,,,,FCM,own
            """);
        assertThat(Actors.in(own).version()).startsWith(Actors.shipped().version() + ".");
        assertThat(Resolver.placesVersion()).hasSize(12);
    }
}
