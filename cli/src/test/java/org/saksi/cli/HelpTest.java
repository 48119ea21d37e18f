package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    static Stream<String> commands() {
        return all().stream()
                .map(command -> command.getCommandSpec().qualifiedName())
                .filter(name -> !name.equals("saksi help"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_helps_with_examples_on_standard_output(String command) {
        List<Object> words = new ArrayList<>(List.of(command.split(" ")).subList(1, command.split(" ").length));
        words.add("--help");
        CommandRun run = CommandRun.of(words.toArray());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage: " + command)
                .contains("Examples:")
                .contains("Exit codes:");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void every_command_and_option_stands_in_the_documentation() {
        String page = Checkout.read(Checkout.ROOT.resolve("docs/cli.md"));
        for (CommandLine command : all()) {
            assertThat(page).contains("`" + command.getCommandSpec().qualifiedName());
            for (OptionSpec option : command.getCommandSpec().options()) {
                for (String name : option.names()) {
                    assertThat(page)
                            .as(command.getCommandSpec().qualifiedName() + " " + name)
                            .containsPattern("`" + name + "[ `]");
                }
            }
        }
    }

    /** The converter refuses what is no dataset without its words: they may hold a password. */
    @Test
    void every_command_that_takes_a_dataset_keeps_passwords_of_its_address_out_of_messages() {
        List<String> taking = new ArrayList<>();
        for (CommandLine command : all()) {
            for (ArgSpec argument : command.getCommandSpec().args()) {
                String about = argument.paramLabel() + " " + String.join(" ", argument.description());
                if (about.startsWith("DATASET") || about.contains("jdbc:")) {
                    taking.add(command.getCommandSpec().qualifiedName());
                    assertThat(argument.converters())
                            .as(command.getCommandSpec().qualifiedName() + " " + argument.paramLabel())
                            .hasAtLeastOneElementOfType(DatasetLocation.class);
                }
            }
        }
        assertThat(taking).contains("saksi serve", "saksi round new", "saksi search list", "saksi ingest");
        for (String begun : List.of("jdbc:mysql", "JDBC:postgresql", "postgresql", "https")) {
            CommandRun run = CommandRun.of("round", "list", begun + "://ana:geheim@localhost/data");
            assertThat(run.exitCode()).as(begun).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains(" but began with " + begun).doesNotContain("geheim");
        }
    }

    @Test
    void the_version_names_code_and_rules() {
        CommandRun run = CommandRun.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("saksi \\d+\\.\\d+\\.\\d+\\+rules\\.\\d+\\R");
    }

    @Test
    void a_wrong_command_line_is_one_message_and_exit_code_2() {
        CommandRun run = CommandRun.of("code", "--format", "xml", "a.txt");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("Invalid value for option '--format': must be one of [jsonl, csv, table] but was \"xml\"\n"
                        + "Try \"saksi code --help\".\n");
    }

    @Test
    void no_command_at_all_is_a_usage_error() {
        assertThat(CommandRun.of().exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("code").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("code", "--jobs", "0", "a").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("code", "--published", "kemarin", "a").err())
                .contains("must be an ISO date such as 2025-06-16 but was \"kemarin\"");
    }

    @Test
    void an_output_folder_without_a_name_is_not_the_folder_one_stands_in() {
        CommandRun run = CommandRun.of("code", "a.txt", "-o", " ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '--output': must name a folder but was blank\n");
    }

    private static List<CommandLine> all() {
        List<CommandLine> all = new ArrayList<>();
        List<CommandLine> open = new ArrayList<>(List.of(SaksiCommand.commandLine(Console.ofProcess())));
        while (!open.isEmpty()) {
            CommandLine next = open.removeLast();
            all.add(next);
            open.addAll(next.getSubcommands().values());
        }
        return all;
    }
}
