package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code saksi rules diff}, on articles of our own and rules that do not change with the shipped ones. */
class RulesDiffCommandTest {
    private static final String CORPUS = """
        {"id":"one","language":"en","published":"2025-06-16","text":"Rebels attacked Kenya on Monday. The army shelled the town."}
        {"id":"two","language":"en","published":"2025-06-16","text":"Chad raided Sudan. Kenya bombed Chad."}
        """;

    @TempDir
    Path temporary;

    private Path corpus = Path.of("");
    private Path before = Path.of("");
    private Path after = Path.of("");

    @BeforeEach
    void write() throws IOException {
        corpus = Files.writeString(temporary.resolve("corpus.jsonl"), CORPUS);
        String bomb = RuleFolders.rule("bomb", "bomb", "explosives");
        before = RuleFolders.whole(
                temporary.resolve("before"),
                RuleFolders.assault(
                        RuleFolders.rule("attack", "attack", "firearms"),
                        RuleFolders.rule("raid", "raid", "firearms"),
                        bomb));
        after = RuleFolders.whole(
                temporary.resolve("after"),
                RuleFolders.assault(
                        RuleFolders.rule("attack", "attack", "beat"),
                        RuleFolders.rule("shell", "shell", "heavy-weapons"),
                        bomb));
    }

    @Test
    void the_table_comes_out_as_the_golden_file_says() throws IOException {
        CommandRun run = diff(before, after);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("2 articles read (en 2); 0 inputs refused\n");
        Golden.check("cli/src/test/resources/golden/rules/diff.table", run.out());
    }

    @Test
    void the_lines_hold_both_events_and_what_differs() {
        CommandRun run = diff(before, after, "--format", "jsonl");
        List<JsonNode> lines =
                run.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.path("change").asString())
                .containsExactly("changed", "gained", "lost");
        assertThat(lines.get(0).path("slots").propertyNames()).containsExactly("mode", "score");
        assertThat(lines.get(0).path("slots").path("mode").path("before").asString())
                .isEqualTo("firearms");
        assertThat(lines.get(0).path("after").path("mode").asString()).isEqualTo("beat");
        assertThat(lines.get(1).path("before").isNull()).isTrue();
        assertThat(lines.get(1).path("after").path("rule").asString()).isEqualTo("en.assault.shell");
        assertThat(lines.get(2).path("after").isNull()).isTrue();
        assertThat(run.err()).endsWith("3 events before, 3 events after: 1 gained, 1 lost, 1 changed\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void the_same_rules_differ_in_nothing() {
        CommandRun run = diff(before, before);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("3 events before, 3 events after: 0 gained, 0 lost, 0 changed\n");
        run = CommandRun.of(
                "rules", "diff", "shipped", RuleFolders.SHIPPED, "--corpus", Checkout.ROOT.resolve("samples"));
        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    @Test
    void a_layer_is_compared_as_it_would_code() throws IOException {
        Path layer = temporary.resolve("layer");
        Files.createDirectories(layer.resolve("en"));
        Files.writeString(
                layer.resolve("en/assault.yaml"),
                RuleFolders.assault(RuleFolders.rule("own-moonwalk", "moonwalk", "beat")));
        Path text = Files.writeString(temporary.resolve("a.txt"), "Language: en\n\nRebels moonwalked Kenya.\n");
        CommandRun run = CommandRun.of("rules", "diff", "shipped", layer, "--corpus", text);
        assertThat(run.out())
                .contains("1 gained, 0 lost, 0 changed")
                .contains("gained  en.assault.own-moonwalk  ASSAULT beat");
    }

    @Test
    void any_number_of_jobs_and_samples_gives_the_same_changes() {
        String one = diff(before, after, "--format", "jsonl", "--jobs", "1").out();
        assertThat(diff(before, after, "--format", "jsonl", "--jobs", "5").out())
                .isEqualTo(one);
        String few = diff(before, after, "--samples", "1").out();
        assertThat(few.lines().filter(line -> line.startsWith("gained  "))).hasSize(1);
    }

    @Test
    void a_wrong_command_line_is_one_message() {
        assertThat(CommandRun.of("rules", "diff", "shipped", before).err())
                .startsWith("Missing required option: '--corpus=PATH");
        assertThat(diff(before, after, "--format", "csv").err())
                .contains("must be one of [table, jsonl] but was \"csv\"");
        assertThat(diff(before, temporary.resolve("nowhere")).exitCode()).isEqualTo(3);
        assertThat(CommandRun.of("rules", "diff", before, after, "--corpus", "nowhere.txt")
                        .exitCode())
                .isEqualTo(3);
    }

    private CommandRun diff(Path old, Path fresh, Object... options) {
        List<Object> words = new ArrayList<>(List.of("rules", "diff", old, fresh, "--corpus", corpus));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray());
    }
}
