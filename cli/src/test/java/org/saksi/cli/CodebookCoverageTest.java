package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;

/**
 * {@code CODEBOOK_COVERAGE.md} is what {@code saksi rules codebook} writes.
 *
 * <p>After a change of rules: {@code ./saksi rules codebook -o CODEBOOK_COVERAGE.md}, or {@code -Dsaksi.golden=write} as
 * for {@link SamplesTest}.
 */
class CodebookCoverageTest {
    @TempDir
    Path temporary;

    @Test
    void the_page_is_up_to_date() throws IOException {
        CommandRun run = CommandRun.of("rules", "codebook");
        assertThat(run.exitCode()).isZero();
        Golden.check("CODEBOOK_COVERAGE.md", run.out());
    }

    @Test
    void every_type_mode_and_code_of_three_digits_has_its_row() {
        Ontology ontology = Ontology.load();
        String page = CommandRun.of("rules", "codebook").out();
        for (EventType type : EventType.values()) {
            String section = page.substring(page.indexOf("\n### " + type + "\n"));
            assertThat(section).contains("\n| (all) | ");
            ontology.modes(type).forEach(mode -> assertThat(section).contains("\n| " + mode + " | "));
        }
        for (Ontology.Cameo code : ontology.cameo()) {
            if (code.code().startsWith("01") && code.code().length() > 2) {
                assertThat(page).contains(code.code() + " " + code.name());
            } else if (code.code().length() > 2) {
                assertThat(page).contains("\n| " + code.code() + " | " + code.name() + " | ");
            }
        }
    }

    @Test
    void a_code_that_only_an_example_shows_is_reached() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("en"));
        Files.writeString(
                folder.resolve("grammar.yaml"), Checkout.read(RuleFolders.SHIPPED.resolve("en/grammar.yaml")));
        Files.writeString(folder.resolve("threaten.yaml"), """
            language: en
            event: THREATEN
            rules:
              - id: en.threaten.threaten
                verbs: [threaten]
                cameo: "130"
                examples:
                  - "[A Iran] [T threatened] [R Iraq]."
                  - {text: "[A Iran] [T threatened] to bomb [R Iraq].", mode: violence, cameo: "138"}
                near-misses: [a, b]
            """);
        String page = CommandRun.of("rules", "codebook", "--rules", temporary).out();
        String row = row(page, "| 138 |");
        assertThat(row).endsWith("| 1 rule, 1 example: `threaten.threaten` | Iran threatened to bomb Iraq. |");
        assertThat(row(page, "- reached in neither (", 2))
                .doesNotContain(" 138,")
                .contains(" 140");
        assertThat(page).containsPattern(Pattern.compile("\\(rules \\d+\\.own\\.[0-9a-f]{12}\\)"));
    }

    @Test
    void the_page_is_written_whole_or_not_at_all() throws IOException {
        Path file = temporary.resolve("page.md");
        CommandRun run = CommandRun.of("rules", "codebook", "-o", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("wrote " + file + "\n");
        assertThat(Files.readString(file))
                .isEqualTo(CommandRun.of("rules", "codebook").out());
        assertThat(CommandRun.of("rules", "codebook", "-o", temporary).exitCode())
                .isEqualTo(3);
    }

    private static String row(String page, String start) {
        return row(page, start, 1);
    }

    private static String row(String page, String start, int which) {
        return page.lines()
                .filter(line -> line.startsWith(start))
                .skip(which - 1)
                .findFirst()
                .orElseThrow();
    }
}
