package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code saksi rules coverage}, on articles of our own and rules that do not change with the shipped ones. */
class RulesCoverageCommandTest {
    private static final String CORPUS = """
        {"id":"boat","language":"en","text":"Rebels attacked the harbour. The sailors mutinied and hijacked a ferry."}
        {"id":"harbour","language":"en","text":"The crew mutinied again. The hijacking lasted two days.\\nThe guards scuttled the ferry."}
        {"id":"kapal","language":"id","text":"Awak kapal membangkang. Pembangkangan itu berlangsung dua hari."}
        {"id":"bateau","language":"fr","text":"La police est là."}
        """;

    @TempDir
    Path temporary;

    private Path corpus = Path.of("");
    private Path rules = Path.of("");

    @BeforeEach
    void write() throws IOException {
        corpus = Files.writeString(temporary.resolve("corpus.jsonl"), CORPUS);
        rules = RuleFolders.whole(
                temporary.resolve("rules"), RuleFolders.assault(RuleFolders.rule("attack", "attack", "firearms")));
    }

    @Test
    void each_format_comes_out_as_its_golden_file_says() throws IOException {
        for (String format : List.of("table", "csv", "jsonl")) {
            CommandRun run = coverage("--language", "en", "--format", format);
            assertThat(run.exitCode()).isZero();
            Golden.check(
                    "cli/src/test/resources/golden/rules/coverage." + format,
                    run.out().replace(temporary + "/", ""));
        }
    }

    @Test
    void it_says_how_many_verbs_are_known_and_which_articles_were_read() {
        CommandRun run = coverage();
        assertThat(run.err())
                .startsWith("3 articles read (en 2, id 1), 1 article in other languages (fr 1); 0 inputs refused\n")
                .containsPattern("\nen: \\d+ verb tokens: \\d+\\.\\d % known to a rule, .* % known to nobody\n")
                .contains("\nid: ");
        assertThat(coverage("--language", "en").err())
                .startsWith("2 articles read (en 2), 2 articles in other languages (fr 1, id 1); ");
    }

    @Test
    void a_noun_is_listed_where_the_corpus_has_its_verb() {
        List<JsonNode> lines = lines(coverage("--format", "jsonl", "--top", "500"));
        assertThat(lines)
                .filteredOn(line -> line.path("kind").asString().equals("noun"))
                .extracting(line -> line.path("language").asString() + " "
                        + line.path("word").asString())
                .contains("en hijacking", "id pembangkangan")
                .doesNotContain("en harbour", "en ferry", "id kapal");
    }

    @Test
    void a_verb_counts_in_all_forms_with_the_place_of_the_first() {
        JsonNode mutiny = lines(coverage("--format", "jsonl")).stream()
                .filter(line -> line.path("word").asString().equals("mutiny"))
                .findFirst()
                .orElseThrow();
        assertThat(mutiny.path("count").asInt()).isEqualTo(2);
        assertThat(mutiny.path("articles").asInt()).isEqualTo(2);
        assertThat(mutiny.path("example").path("article").asString()).isEqualTo("boat");
        assertThat(mutiny.path("example").path("sentence").asInt()).isEqualTo(2);
        assertThat(mutiny.path("example").path("input").asString()).isEqualTo(corpus.toString());
    }

    @Test
    void any_number_of_jobs_gives_the_same_bytes() {
        Path samples = Checkout.ROOT.resolve("samples");
        String one = CommandRun.of("rules", "coverage", "--jobs", "1", "--rules", rules, samples)
                .out();
        assertThat(CommandRun.of("rules", "coverage", "--jobs", "3", "--rules", rules, samples)
                        .out())
                .isEqualTo(one);
        assertThat(one.lines().filter(line -> line.startsWith("en    verb"))).hasSizeGreaterThan(20);
    }

    @Test
    void decided_words_leave_the_list_and_are_printed_with_their_reasons() throws IOException {
        Files.writeString(
                rules.resolve("en/decided.yaml"),
                "language: en\ndecided:\n  - {reason: of the sea alone, verbs: [scuttle, attack]}\n");
        CommandRun run = coverage("--format", "csv", "--language", "en");
        assertThat(run.out()).doesNotContain("scuttle,").contains("mutiny,");
        run = coverage("--format", "csv", "--language", "en", "--decided");
        assertThat(run.out())
                .startsWith("language,kind,word,count,articles,rule,reason\n")
                .contains("en,verb,scuttle,1,1,false,of the sea alone\n")
                .contains("en,verb,attack,0,0,true,of the sea alone\n");
        run = CommandRun.of("rules", "coverage", "--decided", "--rules", rules);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("attack                0        0         of the sea alone (but a rule names it)\n");
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_made_harmless() {
        byte[] input = "=Sum hijacked the ferry again and again.\n".getBytes(StandardCharsets.UTF_8);
        CommandRun run = CommandRun.with(
                input, "rules", "coverage", "--format", "csv", "--language", "en", "--rules", rules, "-");
        assertThat(run.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).doesNotContain(",=", ",\"="));
    }

    @Test
    void what_cannot_be_read_costs_a_line_and_the_rest_is_counted() throws IOException {
        Path broken = Files.writeString(temporary.resolve("b.jsonl"), "{\"id\": ");
        CommandRun run = CommandRun.of("rules", "coverage", broken, corpus);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("[" + broken + ":1] ").contains("1 input refused\n");
        assertThat(CommandRun.of("rules", "coverage", temporary.resolve("nowhere"))
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void a_wrong_command_line_is_one_message() {
        assertThat(CommandRun.of("rules", "coverage").err()).startsWith("a CORPUS or --decided is missing\n");
        assertThat(coverage("--top", "0").err()).contains("must be a number from 1 to 999999 but was \"0\"");
        assertThat(coverage("--language", "fr").exitCode()).isEqualTo(2);
    }

    private CommandRun coverage(Object... options) {
        List<Object> words = new ArrayList<>(List.of("rules", "coverage", corpus, "--rules", rules));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray());
    }

    private static List<JsonNode> lines(CommandRun run) {
        return run.out().lines().map(JsonMapper.shared()::readTree).toList();
    }
}
