package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandTest {
    private static final String COMPLETE = """
        {"id": "i1", "lang": "id", "text": "Polisi menangkap 38 orang.", "events": [{"type": "COERCE", "trigger": "menangkap", "actors": [{"text": "Polisi"}], "recipients": [{"text": "38 orang"}]}]}
        {"id": "i2", "lang": "id", "text": "Malaysia mengecam serangan itu.", "events": []}
        """;
    private static final String PAIRS = """
        {"id": "p1", "lang": "en", "text": "Police arrested two men.", "root": "COERCE", "source": "Police", "target": "two men"}
        {"id": "p2", "lang": "en", "text": "Malaysia condemned Thailand.", "root": "AID", "source": "Laos", "target": "Japan"}
        """;

    @TempDir
    Path temporary;

    @Test
    void without_gold_it_says_so_and_all_is_well() {
        CommandRun run = CommandRun.of("calibrate", "--gold", temporary.resolve("nowhere"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith("no gold in ").contains("nothing fitted");
    }

    @Test
    void weights_come_out_with_a_card_that_says_what_they_rest_on() throws IOException {
        Path out = temporary.resolve("weights.tsv");
        CommandRun run = fit(out, "");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out))
                .startsWith("# version: 1\n")
                .contains("judged by gold: 2 right, 1 wrong;")
                .contains("1 of another type, 0 read by hand.")
                .contains("\nfeature\tweight\nalways\t")
                .contains("\nlate\t")
                .doesNotContain("Police");
        assertThat(run.out()).isEqualTo(Files.readString(out));
    }

    @Test
    void the_same_gold_gives_the_same_bytes_and_the_same_version() throws IOException {
        Path out = temporary.resolve("weights.tsv");
        fit(out, "");
        String first = Files.readString(out);
        fit(out, "");
        assertThat(Files.readString(out)).isEqualTo(first);
    }

    @Test
    void what_the_gold_does_not_know_is_judged_by_a_reading_and_another_result_is_another_version() throws IOException {
        Path out = temporary.resolve("weights.tsv");
        fit(out, "");
        String event = CommandRun.of("code", Files.writeString(temporary.resolve("p2.jsonl"), """
            {"id": "p2", "language": "en", "text": "Malaysia condemned Thailand."}
            """))
                .out();
        String id = JsonMapper.shared().readTree(event).path("id").asString();
        fit(out, "# read by hand\n" + id + "\t0\n");
        assertThat(Files.readString(out)).startsWith("# version: 2\n").contains("1 of another type, 1 read by hand.");
    }

    private CommandRun fit(Path out, String readings) throws IOException {
        Path gold = temporary.resolve("gold");
        Files.createDirectories(gold.resolve("id"));
        Files.createDirectories(gold.resolve("en"));
        Files.writeString(gold.resolve("id/sentences.jsonl"), COMPLETE);
        Files.writeString(gold.resolve("en/plv-pairs.jsonl"), PAIRS);
        Path read = Files.writeString(temporary.resolve("readings.tsv"), readings);
        return CommandRun.of("calibrate", "--gold", gold, "--readings", read, "--out", out);
    }
}
