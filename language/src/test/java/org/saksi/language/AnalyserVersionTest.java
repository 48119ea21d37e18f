package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalyserVersionTest {
    @Test
    void every_resource_of_a_language_counts_in_its_version() throws IOException {
        assertThat(Analysers.FILES.keySet()).containsExactlyInAnyOrderElementsOf(Analysers.languages());
        for (String language : Analysers.languages()) {
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/saksi/language", language))) {
                List<String> names = files.map(file -> file.getFileName().toString())
                        .sorted()
                        .toList();
                assertThat(Analysers.FILES.get(language)).isEqualTo(names);
            }
        }
    }

    @Test
    void versions_of_languages_differ_and_stay() {
        assertThat(Analysers.version("id")).hasSize(12).isEqualTo(Analysers.version("id"));
        assertThat(Analysers.version("en")).isNotEqualTo(Analysers.version("id"));
        assertThatThrownBy(() -> Analysers.version("ms")).hasMessageContaining("ms");
    }
}
