package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path temporary;

    @Test
    void nothing_is_in_the_folder_before_everything_is_written() throws IOException {
        Path target = temporary.resolve("out");
        try (OutputFolder folder = OutputFolder.open(target)) {
            folder.append("events.jsonl", "one\n");
            assertThat(files(target)).isEmpty();
            folder.publish("{}\n");
        }
        assertThat(files(target)).containsExactly("events.jsonl", "manifest.json");
        assertThat(target.resolve("events.jsonl")).hasContent("one\n");
    }

    @Test
    void a_run_that_fails_leaves_the_folder_as_it_was() throws IOException {
        Path target = temporary.resolve("out");
        write(target, "old\n");
        try (OutputFolder folder = OutputFolder.open(target)) {
            folder.append("events.jsonl", "half of the n");
        }
        assertThat(target.resolve("events.jsonl")).hasContent("old\n");
        assertThat(files(temporary)).containsExactly("out");
    }

    @Test
    void files_of_an_earlier_run_that_this_run_did_not_write_are_taken_away() throws IOException {
        Path target = temporary.resolve("out");
        try (OutputFolder folder = OutputFolder.open(target)) {
            folder.append("deadletters.jsonl", "{}\n");
            folder.publish("{}\n");
        }
        Files.writeString(target.resolve("notes.txt"), "not ours");
        write(target, "new\n");
        assertThat(files(target)).containsExactly("events.jsonl", "manifest.json", "notes.txt");
    }

    @Test
    void folders_on_the_way_are_created() throws IOException {
        Path target = temporary.resolve("a/b/out");
        write(target, "x\n");
        assertThat(target.resolve("events.jsonl")).exists();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("out"), "x");
        assertThatThrownBy(() -> OutputFolder.open(file))
                .isInstanceOf(OutputFailure.class)
                .hasMessage("[" + file + "] cannot be written: it is a file, not a folder");
    }

    private static void write(Path target, String events) {
        try (OutputFolder folder = OutputFolder.open(target)) {
            folder.append("events.jsonl", events);
            folder.publish("{}\n");
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
