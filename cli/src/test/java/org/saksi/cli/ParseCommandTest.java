package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
    private static final String TEXT = "Police arrested two men. The crowd left.";

    @TempDir
    Path temporary;

    @Test
    void a_text_comes_out_as_conllu() {
        CommandRun run = CommandRun.of("parse", "--language", "en", "--text", TEXT);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("# newdoc id = ")
                .contains("# text = Police arrested two men.\n", "# text = The crowd left.\n")
                .contains("\n1\tPolice\tpolice\tNOUN\t")
                .contains("TokenRange=7:15\n")
                .endsWith("\n\n");
        assertThat(run.err()).startsWith("1 article read (en 1); 2 sentences, ").endsWith("; 0 inputs refused\n");
    }

    @Test
    void files_folders_json_lines_pages_and_standard_input_are_read_as_by_code() throws IOException {
        Files.writeString(temporary.resolve("a.txt"), "Id: a\n\nPolice arrested two men in the capital on Monday.\n");
        Files.writeString(
                temporary.resolve("b.jsonl"), "{\"id\":\"b\",\"text\":\"Polisi menangkap dua orang di kota itu.\"}\n");
        Files.writeString(
                temporary.resolve("c.html"),
                "<html lang=\"en\"><title>T</title><article><p>The minister left the talks on Friday and went"
                        + " home.</p></article></html>");
        CommandRun run = CommandRun.of("parse", temporary);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("# newdoc")))
                .hasSize(3);
        assertThat(run.out()).contains("# sent_id = a-1\n").contains("# sent_id = b-1\n");
        assertThat(run.err()).startsWith("3 articles read (en 2, id 1); ");
        byte[] input = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(CommandRun.with(input, "parse", "--language", "en", "-").out())
                .contains("# text = The crowd left.");
    }

    @Test
    void any_number_of_jobs_gives_the_same_bytes() {
        Path samples = Checkout.ROOT.resolve("samples");
        String one = CommandRun.of("parse", "--jobs", "1", samples).out();
        assertThat(CommandRun.of("parse", "--jobs", "3", samples).out()).isEqualTo(one);
        assertThat(one.lines().filter(line -> line.startsWith("# newdoc"))).hasSize(7);
    }

    @Test
    void one_sentence_is_chosen_through_all_inputs() throws IOException {
        Path first = Files.writeString(temporary.resolve("1.txt"), TEXT);
        Path second = Files.writeString(temporary.resolve("2.txt"), "Rebels burned a bridge. Nobody was hurt.");
        CommandRun run = CommandRun.of("parse", "--language", "en", "--sentence", "3", first, second);
        assertThat(run.out().lines().filter(line -> line.startsWith("# text")))
                .containsExactly("# text = Rebels burned a bridge.");
        run = CommandRun.of("parse", "--language", "en", "--picture", "text", "--sentence", 4, first, second);
        assertThat(run.out()).startsWith("[4] Nobody was hurt.\n");
        run = CommandRun.of("parse", "--language", "en", "--sentence", "5", first, second);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--sentence must be a number from 1 to 4 but was 5\n");
    }

    @Test
    void a_picture_of_text_shows_every_sentence() {
        CommandRun run = CommandRun.of("parse", "--picture", "text", "--language", "en", "--text", TEXT);
        assertThat(run.out()).contains("[1] Police arrested two men.\n").contains("[2] The crowd left.\n");
    }

    @Test
    void a_picture_in_svg_shows_one_sentence_and_says_so() throws IOException {
        Path file = temporary.resolve("tree.svg");
        CommandRun run = CommandRun.of("parse", "--picture", "svg", "-o", file, "--language", "en", "--text", TEXT);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("drew sentence 1 of 2; --sentence N draws another\n");
        assertThat(Files.readString(file))
                .startsWith("<svg ")
                .contains("<title id=\"sentence\">Police")
                .endsWith("</svg>\n");
        run = CommandRun.of("parse", "--picture", "SVG", "--sentence", "2", "--language", "en", "--text", TEXT);
        assertThat(run.out()).contains("<title id=\"sentence\">The crowd left.");
    }

    @Test
    void a_text_whose_language_is_not_read_leads_to_the_option() {
        CommandRun run = CommandRun.of("parse", "--text", "zzz");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "[text] language must be one of [en, id] but could not be told; --language reads it as one");
    }

    @Test
    void articles_in_other_languages_are_counted() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("a.jsonl"), "{\"id\":\"fr\",\"language\":\"fr\",\"text\":\"La police est là.\"}\n");
        CommandRun run = CommandRun.of("parse", file, Checkout.ROOT.resolve("samples/en-summit-aid.txt"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith("1 article read (en 1), 1 article in other languages (fr 1); ");
    }

    @Test
    void what_cannot_be_read_costs_a_line_and_the_rest_is_parsed() throws IOException {
        Path broken = Files.writeString(temporary.resolve("b.jsonl"), "{\"id\": \"17\", \"text\": ");
        CommandRun run = CommandRun.of("parse", broken, Checkout.ROOT.resolve("samples/en-summit-aid.txt"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("[" + broken + ":1] ").contains("1 input refused");
        assertThat(CommandRun.of("parse", temporary.resolve("nowhere.txt")).exitCode())
                .isEqualTo(3);
    }

    @Test
    void a_wrong_command_line_is_one_message() {
        assertThat(CommandRun.of("parse").err()).startsWith("an INPUT or --text is missing\n");
        assertThat(CommandRun.of("parse", "--text", "a", "b.txt").exitCode()).isEqualTo(2);
        for (List<Object> wrong : List.<List<Object>>of(
                List.of("--picture", "png", "must be one of [text, svg] but was \"png\""),
                List.of("--language", "fr", "must be one of [en, id] but was \"fr\""),
                List.of("--sentence", "0", "must be a number from 1 but was \"0\""),
                List.of("-o", " ", "must name a file but was blank"))) {
            CommandRun run = CommandRun.of("parse", "--text", "a", wrong.get(0), wrong.get(1));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(wrong.get(2).toString());
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_exit_code_3_and_a_failed_run_leaves_the_old_one() throws IOException {
        CommandRun run = CommandRun.of("parse", "--text", "Police left.", "-o", temporary);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("[" + temporary + "] cannot be written: it is a folder, not a file\n");
        run = CommandRun.of("parse", "--text", "Police left.", "-o", temporary.resolve("no/a.conllu"));
        assertThat(run.err()).contains("cannot be written: it lies in a folder that does not exist");
        Path file = Files.writeString(temporary.resolve("a.conllu"), "old");
        run = CommandRun.of("parse", "--language", "en", "--text", TEXT, "--sentence", "9", "-o", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("old");
        run = CommandRun.of("parse", "nowhere.txt", "-o", file);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(temporary.toFile().list()).containsExactly("a.conllu");
    }
}
