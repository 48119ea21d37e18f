package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeCommandTest {
    private static final byte[] ARTICLE =
            "Police arrested 14 students in Nairobi last week.\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;

    @Test
    void without_a_folder_events_are_json_lines_on_standard_output() {
        CommandRun run = CommandRun.with(ARTICLE, "code", "-");
        assertThat(run.exitCode()).isZero();
        JsonNode event = JsonMapper.shared().readTree(run.out());
        assertThat(event.path("event").asString()).isEqualTo("COERCE");
        assertThat(event.path("trigger").path("text").asString()).isEqualTo("arrested");
        assertThat(run.err()).isEqualTo("1 article read, 1 coded (en 1); 1 event, 0 commitments; 0 inputs refused\n");
    }

    @Test
    void events_can_be_csv_or_a_table() {
        String csv = CommandRun.with(ARTICLE, "code", "--format", "CSV", "-").out();
        assertThat(CsvReader.builder().ofNamedCsvRecord(csv).stream().map(row -> row.getField("event")))
                .containsExactly("COERCE");
        String table =
                CommandRun.with(ARTICLE, "code", "--format", "table", "-").out();
        assertThat(table.lines()).hasSize(2).first().asString().startsWith("PUBLISHED");
    }

    @Test
    void a_folder_may_hold_a_csv_too() throws IOException {
        Path out = temporary.resolve("out");
        CommandRun run = CommandRun.with(ARTICLE, "code", "-o", out, "--format", "csv", "-");
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "wrote articles.jsonl, events.jsonl, events.csv, incidents.jsonl, stories.jsonl, manifest.json"
                                + " to "
                                + out);
        assertThat(Files.readAllLines(out.resolve("events.csv"))).hasSize(2);
    }

    @Test
    void an_article_dated_after_the_day_of_reading_is_coded_without_its_date_and_counted() {
        CommandRun ahead = CommandRun.with(ARTICLE, "code", "--published", "2027-03-20", "--today", "2027-03-18", "-");
        assertThat(JsonMapper.shared()
                        .readTree(ahead.out())
                        .path("when")
                        .path("reason")
                        .asString())
                .isEqualTo("wrong-date");
        assertThat(ahead.err()).contains("1 article is dated after 2027-03-19; such dates were not used\n");

        CommandRun tomorrow =
                CommandRun.with(ARTICLE, "code", "--published", "2027-03-19", "--today", "2027-03-18", "-");
        assertThat(JsonMapper.shared()
                        .readTree(tomorrow.out())
                        .path("when")
                        .path("precision")
                        .asString())
                .isEqualTo("week");
        assertThat(tomorrow.err()).doesNotContain("dated after");
    }

    @Test
    void a_default_date_resolves_what_is_relative() {
        String dated = CommandRun.with(ARTICLE, "code", "--published", "2025-06-16", "-")
                .out();
        assertThat(when(dated).path("start").asString()).isEqualTo("2025-06-09");
        String undated = CommandRun.with(ARTICLE, "code", "-").out();
        assertThat(when(undated).path("precision").asString()).isEqualTo("unresolved");
    }

    @Test
    void unknown_keys_are_refused_unless_they_are_to_be_ignored() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"Police arrested two men.\",\"likes\":3}\n");
        assertThat(CommandRun.of("code", file).exitCode()).isEqualTo(3);
        assertThat(CommandRun.of("code", "--ignore-keys", "likes", file).exitCode())
                .isZero();
    }

    @Test
    void the_manifest_names_inputs_with_digests_and_a_command_without_its_place() throws IOException {
        Path out = temporary.resolve("out");
        CommandRun.with(ARTICLE, "code", "-", "-o", out, "--jobs", "3", "--published", "2025-06-16");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(out.resolve("manifest.json")));
        JsonNode input = manifest.path("inputs").path(0);
        assertThat(input.path("name").asString()).isEqualTo("stdin");
        assertThat(input.path("bytes").asInt()).isEqualTo(ARTICLE.length);
        assertThat(input.path("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(manifest.path("command").valueStream().map(JsonNode::asString))
                .containsExactly("saksi", "code", "-", "--published", "2025-06-16");
    }

    @Test
    void globs_and_folders_are_read_in_the_order_of_names() throws IOException {
        for (String name : List.of("b", "a", "c")) {
            Files.writeString(temporary.resolve(name + ".txt"), "Id: " + name + "\n\nPolice arrested two men.\n");
        }
        Path out = temporary.resolve("out");
        CommandRun.of("code", temporary.resolve("*.txt"), "-o", out);
        assertThat(Files.readAllLines(out.resolve("articles.jsonl")).stream()
                        .map(line ->
                                JsonMapper.shared().readTree(line).path("id").asString()))
                .containsExactly("a", "b", "c");
    }

    @Test
    void a_short_run_shows_no_progress_even_on_a_terminal() {
        Path article = Checkout.ROOT.resolve("samples/en-summit-aid.txt");
        // What is loaded by now cannot make the run a long one on a busy machine.
        CommandRun.of("code", article);
        CommandRun run = CommandRun.onTerminal(Map.of(), "code", article);
        assertThat(run.err()).doesNotContain("\r").doesNotContain("\u001B");
    }

    @Test
    void an_output_that_cannot_be_written_is_exit_code_3() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        CommandRun run = CommandRun.with(ARTICLE, "code", "-", "-o", file);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("[" + file + "] cannot be written: it is a file, not a folder\n");
    }

    private static JsonNode when(String event) {
        return JsonMapper.shared().readTree(event).path("when");
    }
}
