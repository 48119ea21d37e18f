package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.coder.RuleBook;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {
    private static final String RULE = """
        language: en
        event: ACCUSE
        rules:
          - id: en.accuse.condemn
            verbs: [condemn]
            mode: disapprove
            cameo: "111"
            examples:
              - "[A Kenya] [T condemned] [R Sudan]."
              - "[A %s] [T condemned] [R Kenya]."
            near-misses:
              - "Kenya did not condemn Sudan."
              - "The river is wide."
        """;

    @TempDir
    Path temporary;

    @Test
    void the_list_has_a_line_for_each_rule_of_both_languages() {
        CommandRun run = CommandRun.of("rules", "list");
        int rules = RuleBook.of("id").rules().size() + RuleBook.of("en").rules().size();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(rules);
        assertThat(run.err()).isEqualTo(rules + " rules\n");
    }

    @Test
    void the_list_can_be_narrowed_to_a_language_and_a_type() {
        CommandRun run = CommandRun.of("rules", "list", "--language", "en", "--type", "protest");
        assertThat(run.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("en.").contains(" PROTEST "));
        assertThat(CommandRun.of("rules", "list", "--language", "fr").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("rules", "list", "--type", "FIGHT").err())
                .contains("must be one of [AGREE, ")
                .contains("but was \"FIGHT\"");
    }

    @Test
    void the_list_as_json_is_an_object_a_rule() {
        CommandRun run = CommandRun.of("rules", "list", "--json", "--language", "en", "--type", "AID");
        assertThat(run.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                JsonMapper.shared().readTree(line).path("event").asString())
                        .isEqualTo("AID"));
    }

    @Test
    void a_rule_is_shown_with_its_examples_marked() {
        CommandRun run = CommandRun.of("rules", "show", "en.accuse.condemn");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("en.accuse.condemn  (en/accuse.yaml:")
                .contains("  event        ACCUSE\n")
                .contains("[trigger ")
                .contains("  near-misses\n");
    }

    @Test
    void an_unknown_rule_is_exit_code_1_with_ids_like_it() {
        CommandRun run = CommandRun.of("rules", "show", "condemn");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("no rule \"condemn\"; perhaps ").contains("en.accuse.condemn");
    }

    @Test
    void examples_that_come_out_as_written_are_exit_code_0() throws IOException {
        CommandRun run = CommandRun.of("rules", "verify", "--rules", rules("Uganda"));
        assertThat(run.err()).startsWith("1 rules, ").endsWith(" texts, 0 came out otherwise\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_example_that_comes_out_otherwise_is_named_with_file_and_line() throws IOException {
        Path folder = rules("Uganda] and [A Chad");
        Files.writeString(folder.resolve("en/accuse.yaml"), RULE.replace("[A %s]", "[R Chad] and Mali"));
        CommandRun run = CommandRun.of("rules", "verify", "--rules", folder);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("[" + folder.resolve("en/accuse.yaml") + ":")
                .contains("rule en.accuse.condemn");
        CommandRun json = CommandRun.of("rules", "verify", "en.accuse.condemn", "--json", "--rules", folder);
        assertThat(JsonMapper.shared().readTree(json.out()).path("complaints").size())
                .isPositive();
    }

    @Test
    void a_file_that_breaks_the_format_is_exit_code_1_with_its_place() throws IOException {
        Path folder = rules("Uganda");
        Files.writeString(folder.resolve("en/accuse.yaml"), RULE.replace("verbs:", "verb:"));
        CommandRun run = CommandRun.of("rules", "verify", "--rules", folder);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("en/accuse.yaml:").contains("verb");
    }

    @Test
    void a_filter_that_fits_no_rule_is_exit_code_1() {
        CommandRun run = CommandRun.of("rules", "verify", "en.nothing.like-this");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no rule's id contains \"en.nothing.like-this\"");
    }

    @Test
    void a_filter_with_a_folder_runs_the_shipped_rules_too() throws IOException {
        CommandRun run = CommandRun.of("rules", "verify", "en.accuse", "--rules", rules("Uganda"));
        assertThat(run.err()).doesNotStartWith("1 rules, ").contains(" rules, ");
    }

    @Test
    void rules_of_ones_own_are_listed_and_shown_with_their_file() throws IOException {
        Path folder = rules("Uganda");
        Files.writeString(
                folder.resolve("en/accuse.yaml"),
                RULE.formatted("Uganda").replace("en.accuse.condemn", "en.accuse.own-roast"));
        CommandRun list = CommandRun.of("rules", "list", "--rules", folder, "--language", "en", "--type", "ACCUSE");
        assertThat(list.out()).contains("en.accuse.own-roast  ").contains("en.accuse.condemn  ");
        CommandRun show = CommandRun.of("rules", "show", "en.accuse.own-roast", "--rules", folder);
        assertThat(show.exitCode()).isZero();
        assertThat(show.out()).startsWith("en.accuse.own-roast  (" + folder.resolve("en/accuse.yaml") + ":4)\n");
        assertThat(CommandRun.of("rules", "show", "en.accuse.own-roast").exitCode())
                .isEqualTo(1);
    }

    @Test
    void events_say_which_rules_of_ones_own_coded_them() throws IOException {
        Path folder = rules("Uganda");
        Files.writeString(
                folder.resolve("en/accuse.yaml"),
                RULE.formatted("Uganda")
                        .replace("en.accuse.condemn", "en.accuse.own-roast")
                        .replace("condemn", "roast"));
        Path text = Files.writeString(temporary.resolve("a.txt"), "Language: en\n\nKenya roasted Sudan on Monday.\n");
        CommandRun run = CommandRun.of("code", text, "--rules", folder, "-o", temporary.resolve("out"));
        assertThat(run.exitCode()).isZero();
        var json = JsonMapper.shared();
        var event = json.readTree(Files.readString(temporary.resolve("out/events.jsonl")));
        assertThat(event.path("rule").asString()).isEqualTo("en.accuse.own-roast");
        var manifest = json.readTree(Files.readString(temporary.resolve("out/manifest.json")));
        String rules = manifest.path("versions").path("rules").asString();
        assertThat(rules).matches(RuleBook.VERSION + "\\.own\\.[0-9a-f]{64}");
        assertThat(event.path("version").asString()).endsWith("+rules." + rules.substring(0, rules.length() - 64 + 12));
        assertThat(manifest.path("command").toString()).contains("\"--rules\",\"" + folder + "\"");
        assertThat(CommandRun.of("code", text).out()).isEmpty();
        assertThat(CommandRun.of("explain", "--language", "en", "Kenya roasted Sudan.", "--rules", folder)
                        .out())
                .contains("en.accuse.own-roast");
    }

    @Test
    void a_wrong_rule_file_stops_every_command_before_it_writes() throws IOException {
        Path folder = rules("Uganda");
        Path file = folder.resolve("en/accuse.yaml");
        Files.writeString(file, RULE.formatted("Uganda").replace("\"111\"", "\"119\""));
        Path out = temporary.resolve("out");
        String message = "[" + file + ":4] rule en.accuse.condemn: CAMEO code must be one of the ontology but was"
                + " \"119\"\n";
        for (Object[] command : new Object[][] {
            {"code", Checkout.ROOT.resolve("samples"), "-o", out, "--rules", folder},
            {"explain", "Kenya condemned Sudan.", "--rules", folder},
            {"rules", "list", "--rules", folder},
            {"rules", "show", "en.accuse.condemn", "--rules", folder},
            {"rules", "coverage", "--decided", "--rules", folder},
            {"rules", "codebook", "--rules", folder},
            {"rules", "diff", "shipped", folder, "--corpus", Checkout.ROOT.resolve("samples")},
        }) {
            CommandRun run = CommandRun.of(command);
            assertThat(run.exitCode()).as(List.of(command).toString()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo(message);
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void a_folder_that_is_none_is_exit_code_3() {
        CommandRun run = CommandRun.of("rules", "verify", "--rules", temporary.resolve("nowhere"));
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void a_watch_notices_files_that_change_come_and_go() throws IOException {
        Path folder = rules("Uganda");
        FolderWatch watch = new FolderWatch(folder);
        assertThat(watch.changed()).isFalse();
        Path file = folder.resolve("en/accuse.yaml");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(watch.changed()).isTrue();
        assertThat(watch.changed()).isFalse();
        Files.delete(file);
        assertThat(watch.changed()).isTrue();
    }

    private Path rules(String actor) throws IOException {
        Path language = Files.createDirectories(temporary.resolve("rules/en"));
        Files.writeString(language.resolve("accuse.yaml"), RULE.replace("%s", actor));
        return language.getParent();
    }
}
