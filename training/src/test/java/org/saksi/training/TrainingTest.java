package org.saksi.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void every_command_is_in_the_documentation_of_the_class() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/saksi/training/Training.java"));
        String documentation = source.substring(0, source.indexOf("public final class"));
        assertThat(Training.COMMANDS)
                .allSatisfy(command -> assertThat(documentation).contains("{@code " + command + " "));
    }

    @Test
    void every_command_is_on_the_page_about_language() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "language.md"));
        assertThat(Training.COMMANDS)
                .allSatisfy(command -> assertThat(page).contains("org.saksi.training.Training " + command + " "));
    }
}
