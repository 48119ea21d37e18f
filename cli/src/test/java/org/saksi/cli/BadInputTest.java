package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.ContractJson;
import org.saksi.model.DeadLetter;

/** Input that cannot be read costs one line on standard error and one dead letter, and nothing else. */
class BadInputTest {
    @TempDir
    Path temporary;

    @Test
    void broken_json_on_line_17_is_named_and_the_other_lines_are_coded() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            lines.add(i == 17 ? "{\"id\": \"17\", \"text\": " : line("n" + i));
        }
        Path file = Files.write(temporary.resolve("articles.jsonl"), lines);
        CommandRun run = code(file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(4).first().asString().startsWith("[" + file + ":17] ");
        assertThat(run.err()).contains("19 articles read").contains("1 input refused");
        assertThat(Files.readAllLines(out("articles.jsonl"))).hasSize(19);
        DeadLetter letter = letters().getFirst();
        assertThat(letter.position()).isEqualTo(17);
        assertThat(letter.excerpt()).isEqualTo("{\"id\": \"17\", \"text\": ");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Path file = Files.createFile(temporary.resolve("empty.txt"));
        CommandRun run = code(file, good());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .first()
                .asString()
                .startsWith("[" + file + "] ")
                .contains("empty");
        assertThat(Files.readAllLines(out("articles.jsonl"))).hasSize(1);
    }

    @Test
    void a_line_of_50_megabytes_is_refused_and_the_next_is_coded() throws IOException {
        Path file = temporary.resolve("huge.jsonl");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("{\"id\":\"huge\",\"text\":\"");
            for (int i = 0; i < 50; i++) {
                writer.write("Kata ini. ".repeat(104_858));
            }
            writer.write("\"}\n" + line("after") + "\n");
        }
        CommandRun run = code(file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .first()
                .asString()
                .startsWith("[" + file + ":1] ")
                .contains("4 MiB");
        assertThat(Files.readString(out("articles.jsonl"))).contains("\"after\"");
        assertThat(letters().getFirst().excerpt()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void a_binary_file_is_refused() throws IOException {
        Path file = Files.write(temporary.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0});
        CommandRun run = code(file, good());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).first().asString().startsWith("[" + file + "] ");
    }

    @Test
    void a_date_that_is_none_is_refused_with_what_it_was() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("articles.jsonl"),
                "{\"id\":\"1\",\"published\":\"kemarin\",\"text\":\"Polisi menangkap dua orang.\"}\n" + line("2"));
        CommandRun run = code(file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .first()
                .isEqualTo("[" + file + ":1] field \"published\" must be an ISO date but was \"kemarin\"");
    }

    @Test
    void an_article_in_another_language_is_kept_and_counted_but_not_coded() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("articles.jsonl"),
                "{\"id\":\"fr\",\"language\":\"fr\",\"text\":\"La police a arrêté deux hommes.\"}\n" + line("en"));
        CommandRun run = code(file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("2 articles read, 1 coded (en 1), 1 in other languages (fr 1)");
        assertThat(Files.readAllLines(out("articles.jsonl")).getFirst())
                .contains("\"language\":\"fr\"")
                .contains("\"coded\":false");
        assertThat(Files.readString(out("manifest.json"))).contains("\"other-language.fr\": 1");
    }

    @Test
    void a_name_that_does_not_exist_is_a_dead_letter() throws IOException {
        CommandRun run = code(temporary.resolve("nowhere.txt"), good());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void nothing_readable_at_all_is_exit_code_3() {
        CommandRun run = code(temporary.resolve("nowhere.txt"));
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void control_characters_of_input_do_not_reach_the_terminal() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("articles.jsonl"),
                "{\"id\":\"1\",\"published\":\"\\u001b[2J\",\"text\":\"Hello.\"}\n");
        CommandRun run = code(file, Path.of("\u001B[31mred.txt"));
        assertThat(run.err()).contains("[2J").contains("·[31mred.txt").doesNotContain("\u001B");
    }

    private CommandRun code(Path... inputs) {
        List<Object> words = new ArrayList<>(List.of("code", "-o", temporary.resolve("out")));
        words.addAll(List.of(inputs));
        return CommandRun.of(words.toArray());
    }

    private Path good() throws IOException {
        return Files.writeString(temporary.resolve("good.jsonl"), line("good"));
    }

    private static String line(String id) {
        return "{\"id\":\"" + id + "\",\"language\":\"en\",\"published\":\"2025-06-16\","
                + "\"text\":\"The minister visited the port. Nothing else happened there.\"}";
    }

    private Path out(String name) {
        return temporary.resolve("out").resolve(name);
    }

    private List<DeadLetter> letters() throws IOException {
        return Files.readAllLines(out("deadletters.jsonl"), StandardCharsets.UTF_8).stream()
                .map(line -> ContractJson.readDeadLetter(new ContractJson.Line("deadletters.jsonl", 1, line)))
                .toList();
    }
}
