package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EvalQuantitiesCommandTest {
    /** An article of the sample, in which a count of three stands at 1750 and its event at 1740. */
    private static final String SAMPLED = "indosum-dev-2017-02176";

    private static final int SUBJECT = 1733;

    @TempDir
    Path folder;

    private CommandRun measured(String sentence) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < SUBJECT - 30) {
            text.append("Hujan turun di kota itu.\n");
        }
        text.append("x".repeat(SUBJECT - 2 - text.length())).append(".\n").append(sentence);
        ObjectNode article = JsonMapper.shared().createObjectNode();
        article.put("id", SAMPLED).put("lang", "id").put("date", "2017-03-01").put("text", text.toString());
        Files.writeString(folder.resolve("id.jsonl"), article + "\n");
        return CommandRun.of("eval", "quantities", "--data", folder, "--errors");
    }

    @Test
    void a_number_counts_as_right_by_its_value_and_as_tied_by_its_event() throws IOException {
        CommandRun run = measured("Polisi menangkap tiga orang di pasar.");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("| Indonesian | 1 | 1 | 1 of 1 | 1 of 1 | 1 | 1 of 1 | 1 of 1 |");
    }

    @Test
    void another_number_in_its_place_is_an_error_that_is_shown() throws IOException {
        CommandRun run = measured("Polisi menangkap lima orang di pasar.");

        assertThat(run.out()).contains("| Indonesian | 1 | 1 | 0 of 1 | 0 of 1 | 1 | 1 of 1 | 1 of 1 |");
        assertThat(run.err()).contains("lima orang");
    }

    @Test
    void without_the_articles_the_command_says_so_and_measures_nothing() {
        CommandRun run = CommandRun.of("eval", "quantities", "--data", folder.resolve("nowhere"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("id.jsonl: not measured").contains("en.jsonl: not measured");
    }
}
