package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.ContractJson;
import org.saksi.model.Incident;

class LinkCommandTest {
    private static final String POST = """
        {"id":"=cmd","publisher":"Harbour Post","published":"2025-06-10","title":"Malaysia condemns the shelling","text":\
        "Malaysia on Monday condemned the shelling of the border market by Thai soldiers. Two people were killed."}
        """;
    private static final String MAIL = """
        {"id":"m","publisher":"Evening Mail","published":"2025-06-11","title":"Shelling condemned by Malaysia","text":\
        "The shelling of the border market by Thai soldiers was condemned by Malaysia on Monday."}
        """;

    @TempDir
    Path temporary;

    private Path coded(String name, Object... options) throws IOException {
        Path news = Files.writeString(temporary.resolve("news.jsonl"), POST + MAIL);
        Path folder = temporary.resolve(name);
        Object[] arguments = Stream.concat(Stream.of("code", news, "-o", folder), Stream.of(options))
                .toArray();
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return folder;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void two_papers_that_tell_one_act_make_one_incident_and_both_events_name_it() throws IOException {
        Path folder = coded("out");

        List<Incident> incidents = Files.readAllLines(folder.resolve("incidents.jsonl")).stream()
                .map(line -> ContractJson.readIncident(new ContractJson.Line("incidents.jsonl", 1, line)))
                .toList();
        assertThat(incidents).anySatisfy(incident -> {
            assertThat(incident.mentions()).extracting(Incident.Told::article).contains("=cmd", "m");
            assertThat(incident.publishers()).isEqualTo(2);
            assertThat(Files.readString(folder.resolve("events.jsonl")).split(incident.id(), -1))
                    .hasSize(incident.mentions().size() + 1);
        });
    }

    @Test
    void coding_and_linking_in_two_steps_gives_the_same_files_as_in_one_whatever_the_jobs() throws IOException {
        Path one = coded("one", "--format", "csv", "--jobs", "1");
        Path two = coded("two", "--format", "csv", "--jobs", "2", "--no-link");
        assertThat(files(two)).doesNotContainKey("incidents.jsonl");

        CommandRun run = CommandRun.of("link", two);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("linked into");
        assertThat(files(two)).isEqualTo(files(one));
        assertThat(files(two).get("events.csv")).contains("i_");
    }

    @Test
    void a_table_that_was_written_raw_stays_raw() throws IOException {
        Path one = coded("one", "--format", "csv", "--raw-csv");
        Path two = coded("two", "--format", "csv", "--raw-csv", "--no-link");

        assertThat(CommandRun.of("link", two).exitCode()).isZero();

        assertThat(files(two)).isEqualTo(files(one));
        assertThat(files(two).get("manifest.json")).contains("\"--raw-csv\"");
        assertThat(files(two).get("events.csv")).contains("=cmd").doesNotContain("'=cmd");
    }

    @Test
    void linking_again_changes_nothing() throws IOException {
        Path folder = coded("out");
        Map<String, String> before = files(folder);

        assertThat(CommandRun.of("link", folder).exitCode()).isZero();
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void a_broken_line_is_named_and_kept_as_a_dead_letter_and_the_rest_is_linked() throws IOException {
        Path folder = coded("out");
        Path events = folder.resolve("events.jsonl");
        Files.writeString(events, Files.readString(events) + "{\"id\":\"e\"}\n");

        CommandRun run = CommandRun.of("link", folder, "--days", "20");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("[events.jsonl:");
        assertThat(files(folder)).containsKeys("deadletters.jsonl", "incidents.jsonl");
        assertThat(files(folder).get("manifest.json")).contains("\"--link-days\"");
    }

    @Test
    void what_is_no_coded_folder_and_a_window_of_less_than_nothing_are_refused() {
        CommandRun none = CommandRun.of("link", temporary);
        assertThat(none.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err()).contains("folder must be one that saksi code wrote but has no manifest.json");

        CommandRun less = CommandRun.of("link", temporary, "--days", "-1");
        assertThat(less.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(less.err()).contains("--days must be at least 0 but was -1");
    }
}
