package org.saksi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about speed, from made-up figures. */
class PerformancePageTest {
    private static final Map<String, String> PARTS = Map.of(
            "version.txt",
            "saksi 9.9.9+rules.9\n",
            "start.txt",
            "saksi code a.txt -o OUT: 20 runs, min 0.411 s, median 0.432 s, max 0.900 s\n",
            "speed.md",
            """
            | language | tokens/s of processor time | tokens/s | processor got |
            |---|---|---|---|
            | id | 123,456 | 100,000 | 98 % |
            | en | 49,999 | 40,000 | 90 % |
            """,
            "coding.md",
            "| language | sentences/s of processor time |\n|---|---|\n| id | 20,000 |\n| en | 19,999 |\n",
            "side-by-side.md",
            "| tool | tokens/s |\n|---|---|\n| Saksi | 7 |\n",
            "end-to-end.md",
            "| command | jobs |\n|---|---|\n| `saksi code` | 2 |\n",
            "sizes.md",
            "| language | all, bytes |\n|---|---|\n| id | 1 |\n| en | 2 |\n| both | 60,000,001 |\n",
            "load.md",
            "| languages | load ms, median |\n|---|---|\n| id | 300 |\n| en | 301 |\n| id, en | 500 |\n",
            "memory.md",
            "| live MB, most | end |\n|---|---|\n| 120 | ran through |\n");

    @TempDir
    Path work;

    private void parts() throws IOException {
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            Files.writeString(work.resolve(part.getKey()), part.getValue());
        }
    }

    private String page() throws IOException {
        return PerformancePage.of(PerformancePage.Run.read(work, "3 processors"));
    }

    @Test
    void the_first_lines_give_the_command_and_what_it_ran_on() throws IOException {
        parts();
        assertThat(page())
                .startsWith(
                        "# Performance\n\nWritten by `benchmarks/run.sh performance DATA ARTICLES docs/performance.md`"
                                + " (saksi 9.9.9+rules.9) from a run on\n3 processors; do not edit.\n");
    }

    @Test
    void every_bar_stands_beside_its_figure_with_a_verdict() throws IOException {
        parts();
        assertThat(page()).contains("""
            | what | measured | bar | verdict |
            |---|---|---|---|
            | Indonesian, raw text to trees and names, tokens/s of one core | 123,456 | at least 50,000 first, 100,000 the goal | goal reached |
            | English, raw text to trees and names, tokens/s of one core | 49,999 | at least 50,000 first, 100,000 the goal | missed |
            | Indonesian, coding after the parse, sentences/s of one core | 20,000 | at least 20,000 | met |
            | English, coding after the parse, sentences/s of one core | 19,999 | at least 20,000 | missed |
            | models and lists of both languages in the jar, bytes | 60,000,001 | at most 60,000,000 | missed |
            | loading Indonesian in a fresh JVM, ms | 300 | at most 300 | met |
            | loading English in a fresh JVM, ms | 301 | at most 300 | missed |
            | live heap while reading an endless stream, MB | 120 | at most 300 | met |
            | the endless stream under -Xmx300m | ran through | no OutOfMemoryError | met |
            """);
    }

    @Test
    void every_part_is_shown_as_it_was_measured() throws IOException {
        parts();
        assertThat(page())
                .contains("| en | 49,999 | 40,000 | 90 % |\n")
                .contains("| Saksi | 7 |\n")
                .contains("| `saksi code` | 2 |\n")
                .contains("| 20 | 0.432 | 0.411 | 0.900 |\n")
                .contains("| id, en | 500 |\n")
                .endsWith("| 120 | ran through |\n");
    }

    @Test
    void a_stream_that_ran_out_of_memory_is_said() throws IOException {
        parts();
        Files.writeString(
                work.resolve("memory.md"), "| live MB, most | end |\n|---|---|\n| 299 | OutOfMemoryError |\n");
        assertThat(page())
                .contains("| the endless stream under -Xmx300m | OutOfMemoryError | no OutOfMemoryError | missed |\n");
    }

    @Test
    void a_busy_machine_is_said_and_a_quiet_one_is_not() throws IOException {
        parts();
        assertThat(page()).doesNotContain("busy");
        Path speed = work.resolve("speed.md");
        Files.writeString(speed, Files.readString(speed).replace("90 %", "34 %"));
        assertThat(page())
                .contains("\n**The machine was busy with other work**: the analyser got 34 % of its processor.");
    }

    @Test
    void other_tools_may_be_left_out() throws IOException {
        parts();
        Files.delete(work.resolve("side-by-side.md"));
        assertThat(page()).contains("\nNot part of this run.\n").doesNotContain("| Saksi | 7 |");
    }

    @Test
    void a_part_without_a_table_is_refused() throws IOException {
        parts();
        Files.writeString(work.resolve("load.md"), "failed\n");
        assertThatIllegalArgumentException()
                .isThrownBy(this::page)
                .withMessage("[load.md] text must hold a table but was \"failed\"");
    }
}
