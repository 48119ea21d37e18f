package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        CommandRun run = CommandRun.of("rules", "verify", "en.accuse", "--rules", rules("Uganda"));
        assertThat(run.err()).isEqualTo("1 rules, 4 texts, 0 came out otherwise\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_example_that_comes_out_otherwise_is_named_with_file_and_line() throws IOException {
        Path folder = rules("Uganda] and [A Chad");
        Files.writeString(folder.resolve("en/accuse.yaml"), RULE.replace("[A %s]", "[R Chad] and Mali"));
        CommandRun run = CommandRun.of("rules", "verify", "en.accuse", "--rules", folder);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("[en/accuse.yaml:").contains("rule en.accuse.condemn");
        CommandRun json = CommandRun.of("rules", "verify", "en.accuse", "--json", "--rules", folder);
        assertThat(JsonMapper.shared().readTree(json.out()).path("complaints").size())
                .isPositive();
    }

    @Test
    void a_file_that_breaks_the_format_is_exit_code_1_with_its_place() throws IOException {
        Path folder = rules("Uganda");
        Files.writeString(folder.resolve("en/accuse.yaml"), RULE.replace("verbs:", "verb:"));
        CommandRun run = CommandRun.of("rules", "verify", "en", "--rules", folder);
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
