package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsCommandTest {
    private static final String OWN = """
        kind,name,country,sector,role,from,to,variants,source
        person,Ayu Lestari,IDN,GOV,mayor of Sabang,2025-02-20,,Bu Ayu,own
        body,Forum Warga Kendeng,IDN,SOC,,,,FWK,own
        """;

    @TempDir
    Path temporary;

    @Test
    void a_name_is_found_with_its_office_on_a_day() {
        CommandRun run = CommandRun.of("actors", "find", "Prabowo", "--on", "2021-05-01");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .matches("person:prabowo-subianto  Prabowo Subianto  IDN GOV  defence minister"
                        + "  2019-10-23\\.\\.2024-10-19  persons\\.tsv:\\d+");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_noun_is_found_in_its_language() {
        assertThat(CommandRun.of("actors", "find", "pemberontak", "--lang", "id")
                        .out())
                .matches("noun  pemberontak  - REB  agents\\.id\\.tsv:\\d+\n");
        assertThat(CommandRun.of("actors", "find", "pemberontak", "--lang", "fr")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_name_that_nobody_has_is_exit_code_1() {
        CommandRun run = CommandRun.of("actors", "find", "Qwertyuiop", "--on", "2021-05-01");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("nothing is called \"Qwertyuiop\" on 2021-05-01\n");
    }

    @Test
    void an_entity_is_shown_with_variants_and_sources() {
        CommandRun run = CommandRun.of("actors", "show", "org:hezbollah");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("org:hezbollah  Hezbollah\n  org:hezbollah  Hezbollah  LBN REB  organisations.tsv:")
                .contains("    written: Hezbollah, Hizbullah")
                .contains("    source: own");
        assertThat(CommandRun.of("actors", "show", "org:nobody").err())
                .isEqualTo("no entity \"org:nobody\"; \"saksi actors find NAME\" gives ids\n");
    }

    @Test
    void the_shipped_tables_are_sound() {
        CommandRun run = CommandRun.of("actors", "lint");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("0 lines are rotten\n");
    }

    @Test
    void a_rotten_line_is_named_with_its_rule() throws IOException {
        Path file = own(OWN + "body,Rumah,IDN,SOC,,,,,own\n");
        CommandRun run = CommandRun.of("actors", "lint", file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo("[" + file + ":4] common-word: \"Rumah\" is a common word and would be found everywhere\n");
        assertThat(run.err()).isEqualTo("1 line is rotten\n");
    }

    @Test
    void a_line_is_added_and_then_found() {
        Path file = temporary.resolve("new.csv");
        CommandRun added = CommandRun.of(
                "actors", "add", file, "--name", "Forum Laut", "--sector", "NGO", "--variant", "FL", "--source", "own");
        assertThat(added.exitCode()).isZero();
        assertThat(added.err()).isEqualTo("added to " + file + ": Forum Laut\n");
        assertThat(CommandRun.of("actors", "find", "FL", "--actors", file).out())
                .isEqualTo("org:forum-laut  Forum Laut  - NGO  " + file + ":2\n");
    }

    @Test
    void a_wrong_line_is_not_added() {
        Path file = temporary.resolve("new.csv");
        CommandRun run = CommandRun.of("actors", "add", file, "--name", "Forum Laut", "--sector", "SEA");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("[" + file + ":2] field \"sector\" must be a sector of the codebook but was \"SEA\"\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void actors_of_ones_own_code_an_article_and_show_in_its_version() throws IOException {
        Path file = own(OWN);
        Path article = Files.writeString(
                temporary.resolve("a.txt"), "Published: 2025-06-16\nLanguage: id\n\nBu Ayu mengecam Malaysia.\n");
        CommandRun run = CommandRun.of("code", article, "--actors", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"entity\":\"person:ayu-lestari\"").contains(".actors.");
        Path out = temporary.resolve("out");
        CommandRun.of("code", article, "--actors", file, "-o", out);
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("--actors");
        assertThat(CommandRun.of("explain", article, "--actors", file, "--json").out())
                .contains("person:ayu-lestari");
    }

    @Test
    void actors_of_ones_own_may_be_yaml() throws IOException {
        Path file = Files.writeString(temporary.resolve("own.yaml"), """
            - {kind: person, name: Ayu Lestari, country: IDN, sector: GOV, role: mayor of Sabang, from: 2025-02-20,
               variants: [Bu Ayu], source: own}
            """);
        Path article = Files.writeString(
                temporary.resolve("a.txt"), "Published: 2025-06-16\nLanguage: id\n\nBu Ayu mengecam Malaysia.\n");
        assertThat(CommandRun.of("code", article, "--actors", file).out())
                .contains("\"entity\":\"person:ayu-lestari\"");
        assertThat(CommandRun.of("actors", "lint", file).exitCode()).isZero();
        Files.writeString(file, "- {kind: body, name: Rumah, country: IDN, sector: SOC}\n");
        assertThat(CommandRun.of("actors", "lint", file).out())
                .isEqualTo("[" + file + ":1] source: \"Rumah\" must have a source\n" + "[" + file
                        + ":1] common-word: \"Rumah\" is a common word and would be found everywhere\n");
    }

    @Test
    void a_wrong_file_of_actors_stops_the_run_with_its_line() throws IOException {
        Path file = own(OWN + "body,Forum Laut,IDN,SEA,,,,,own\n");
        CommandRun run = CommandRun.of("code", temporary.resolve("a.txt"), "--actors", file);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("[" + file + ":4] field \"sector\" must be a sector of the codebook but was \"SEA\"\n");
    }

    @Test
    void the_group_alone_is_a_usage_error() {
        CommandRun run = CommandRun.of("actors");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("a command is missing: find, show, lint or add\n");
    }

    private Path own(String text) throws IOException {
        return Files.writeString(temporary.resolve("own.csv"), text);
    }
}
